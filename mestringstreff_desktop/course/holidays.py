"""Norwegian public holidays, and the few other days on which people are away. Works for any year.

The days are those of lov om helligdager (24 February 1995, § 2) and of 26 April 1947 (1 and 17 May).
"""

import datetime as dt
from functools import lru_cache

from mestringstreff_desktop.content.words import long_date

_FIXED = {
    (1, 1): "første nyttårsdag",
    (5, 1): "1. mai, en offentlig høytidsdag",
    (5, 17): "17. mai, grunnlovsdagen",
    (12, 24): "julaften",
    (12, 25): "første juledag",
    (12, 26): "andre juledag",
    (12, 31): "nyttårsaften",
}
_FROM_EASTER = {
    -7: "palmesøndag",
    -3: "skjærtorsdag",
    -2: "langfredag",
    -1: "påskeaften",
    0: "første påskedag",
    1: "andre påskedag",
    39: "Kristi himmelfartsdag",
    48: "pinseaften",
    49: "første pinsedag",
    50: "andre pinsedag",
}


@lru_cache(maxsize=64)
def easter(year: int) -> dt.date:
    """Return Easter Sunday of a year in the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(day: dt.date) -> str:
    """Return the name of a holiday, or nothing. Two on one day are both named."""
    names = (_FIXED.get((day.month, day.day)), _FROM_EASTER.get((day - easter(day.year)).days))
    return " og ".join(name for name in names if name)


def holiday_remark(day: dt.date) -> str:
    """Onsdag 24. desember er julaften. Empty for a day like others."""
    name, words = holiday(day), long_date(day)
    if name.startswith(f"{day.day}. "):
        name = name.partition(", ")[2]
    return f"{words[:1].upper()}{words[1:]} er {name}." if name else ""

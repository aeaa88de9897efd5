"""Norwegian public holidays, and the few other days on which people are away. Works for any year.

The days are those of lov om helligdager (24 February 1995, § 2) and of 26 April 1947 (1 and 17 May).
"""

import datetime as dt

from dateutil.easter import easter

from mestringstreff_desktop.content.words import capitalised, long_date

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


def holiday(day: dt.date) -> str:
    """Return the name of a holiday, or nothing. Two on one day are both named."""
    names = (_FIXED.get((day.month, day.day)), _FROM_EASTER.get((day - easter(day.year)).days))
    return " og ".join(name for name in names if name)


def holiday_remark(day: dt.date) -> str:
    """Onsdag 24. desember er julaften. Empty for a day like others."""
    name, words = holiday(day), capitalised(long_date(day))
    if name.startswith(f"{day.day}. "):
        name = name.partition(", ")[2]
    return f"{words} er {name}." if name else ""

"""Dates, birth dates, times and amounts as a Norwegian types them; words.py writes them."""

import datetime as dt
import re

from mestringstreff_desktop.content.words import clock_time, kroner, short_date
from mestringstreff_desktop.errors import UserError

_BACK_DAYS = 60  # a day this long ago may be meant; longer ago, next year's is
_YEARS = range(2000, 2100)
_BIRTH_YEARS = range(1900, 2100)
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
# Day and month that run together have two digits each: «25» is not the second of May, but half a date.
_DAY = r"\d{1,2}(?=[a-z./ -])|\d{2}(?=\d{2}(?!\d)|\d{4}$|\d{6}$)"
_DATE = re.compile(rf"({_DAY})[./ -]*(\d{{1,2}}|[a-z]{{3,9}})[./ -]*(\d{{4}}|\d{{2}})?\.?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.: ]?(\d{2}))?")
_KRONER = re.compile(r"(?:kr\.? ?)?(\d{1,3}(?:[ .]?\d{3})+|\d+)(?:[.,](\d{1,2}|-+))?(?: ?kr(?:oner)?\.?)?")
_SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
_ORE = 100
_MOST_KRONER = 1_000_000
_WEEKDAY = re.compile(r"^(man|tir|ons|tor|fre|lør|søn)(dag|sdag)?[., ]+")


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Return the day of «25.11», «25.11.2026» or «ons. 25. nov.»; None when nothing is typed.

    Without a year it is the next such day from `today`, or one in the last two months.

    Raises:
        UserError: it is no date.
    """
    cleaned = _WEEKDAY.sub("", text.strip().lower())
    if not cleaned:
        return None
    day, month, year = _parts(cleaned)
    found = _day(year, month, day) if year else _nearest(month, day, today)
    if found is None:
        raise UserError("Dette er ikke en dato. Skriv for eksempel 25.11 eller 25. november.")
    return found


def read_birth_date(text: str, today: dt.date) -> dt.date | None:
    """Return the day of «4.5.1961», «4.5.61» or «040561»; None when nothing is typed.

    Of two digits the year is the last such one that has been. `today` is the wall clock's.

    Raises:
        UserError: it is no date, has no year, or is to come.
    """
    cleaned = text.strip().lower()
    if not cleaned:
        return None
    day, month, year = _parts(cleaned)
    found = _day(year, month, day, _BIRTH_YEARS)
    if found is not None and found > today and str(year) not in cleaned:
        found = _day(year - 100, month, day, _BIRTH_YEARS)
    if found is None:
        raise UserError("Dette er ikke en fødselsdato. Skriv den med år, for eksempel 4.5.1961.")
    if found > today:
        raise UserError("Denne datoen har ikke vært ennå. Sjekk året.")
    return found


def _parts(text: str) -> tuple[int, int, int]:
    """Return day, month and year; 0 where it is not there."""
    if iso := _ISO.fullmatch(text):
        return int(iso[3]), int(iso[2]), int(iso[1])
    match = _DATE.fullmatch(text)
    if match is None:
        return 0, 0, 0
    year = int(match[3] or 0)
    return int(match[1]), _month(match[2]), year + 2000 if 0 < year < 100 else year


def _month(text: str) -> int:
    """The first three letters tell which it is, also where the rest is misspelt."""
    if text.isdecimal():
        return int(text)
    return _MONTHS.index(text[:3]) + 1 if text[:3] in _MONTHS else 0


def _day(year: int, month: int, day: int, years: range = _YEARS) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in years else None
    except ValueError:
        return None


def _nearest(month: int, day: int, today: dt.date) -> dt.date | None:
    """A leap day may be up to eight years away."""
    earliest = today - dt.timedelta(days=_BACK_DAYS)
    days = (_day(year, month, day) for year in range(earliest.year, earliest.year + 9))
    return next((found for found in days if found is not None and found >= earliest), None)


def date_to_edit(day: dt.date | None) -> str:
    """ons. 25. nov. 2026: what `read_date` reads back as the same day."""
    return f"{short_date(day)} {day.year}" if day else ""


def read_time(text: str) -> dt.time | None:
    """Return the time of «10», «10.30», «1030» or «kl. 9:05»; None when nothing is typed.

    Raises:
        UserError: it is no time of day.
    """
    cleaned = text.strip().lower()
    if not cleaned:
        return None
    match = _TIME.fullmatch(cleaned)
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
    if hour > 23 or minute > 59:
        raise UserError("Dette er ikke et klokkeslett. Skriv for eksempel 10 eller 10.30.")
    return dt.time(hour, minute)


def time_to_edit(time: dt.time | None) -> str:
    return clock_time(time) if time else ""


def read_kroner(text: str) -> int | None:
    """Return the øre of «1200», «1 200», «1.200,50» or «kr 1200,-»; None when nothing is typed.

    Raises:
        UserError: it is no amount, less than nothing, or more than a fee can be.
    """
    cleaned = _SPACES.sub(" ", text).strip().lower()
    if not cleaned:
        return None
    if cleaned.startswith(("-", "−", "–")):
        raise UserError("Beløpet kan ikke ha minus foran. Skriv bare tallet.")
    match = _KRONER.fullmatch(cleaned)
    if match is None:
        raise UserError("Dette er ikke et beløp. Skriv for eksempel 1200 eller 1200,50.")
    whole, part = int(re.sub(r"[ .]", "", match[1])), (match[2] or "").strip("-")
    if whole > _MOST_KRONER:
        raise UserError("Beløpet er for stort. Skriv det i hele kroner, høyst én million.")
    return whole * _ORE + int(part.ljust(2, "0"))


def kroner_to_edit(ore: int | None) -> str:
    return "" if ore is None else kroner(ore).removesuffix("kr").strip()

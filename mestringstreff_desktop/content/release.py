"""The program's version in words: which it is, how old, and what is new in each."""

import datetime as dt
from pathlib import Path

from mestringstreff_desktop import RELEASED, __version__
from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.content.words import day_and_year

OLD_MONTHS = 12  # from then on a newer version is likely
_LONGEST = 20  # letters of a version
_DAYS_A_MONTH = 365.25 / 12
_NUMBERS = ("", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve")
_MAY_BE_NEWER = "Det kan finnes en nyere. Spør IT, eller den du fikk programmet av."


class News(Struct, frozen=True, kw_only=True):
    """What is new in a version: in a sentence, and thing by thing."""

    version: str
    released: dt.date
    summary: str
    items: tuple[str, ...]


class _AllNews(Struct, frozen=True, kw_only=True):
    versions: tuple[News, ...]


def read_news(resources: Path) -> tuple[News, ...]:
    """Read what is new in each version, the newest first.

    Raises:
        ContentError: the file is wrong, and where.
    """
    from mestringstreff_desktop.content.toml import decode  # the sentences below are needed long before

    path = resources / "content" / "news.toml"
    return decode(path.read_bytes(), _AllNews, path.name).versions


def number(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; what is no version is older than all."""
    is_version = version.isascii() and len(version) <= _LONGEST
    parts = version.split(".") if is_version else [""]
    return tuple(map(int, parts)) if all(each.isdecimal() for each in parts) else ()


def later(told: object) -> str:
    """Return what a file tells of the version that made it, where it is a later one; else nothing."""
    return told if isinstance(told, str) and number(told) > number(__version__) else ""


def this_version() -> str:
    """1.0.0 fra 27. november 2026"""
    return f"{__version__} fra {day_and_year(RELEASED)}"


def age(today: dt.date, released: dt.date = RELEASED) -> str:
    """Den er tre måneder gammel. Nothing in its first month, or where the clock is before its day."""
    months = int((today - released).days / _DAYS_A_MONTH)
    if months < 1:
        return ""
    told = f"Den er {_length(months)} gammel."
    return f"{told} {_MAY_BE_NEWER}" if months >= OLD_MONTHS else told


def _length(months: int) -> str:
    years = months // 12
    if months < 12:
        return "en måned" if months == 1 else f"{_NUMBERS[months]} måneder"
    if years == 1:
        return "et år" if months == 12 else "over et år"
    return f"{_NUMBERS[years] if years < len(_NUMBERS) else years} år"

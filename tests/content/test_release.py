"""A version's age is told in plain words, and never by a clock that is wrong."""

import datetime as dt
import re
from pathlib import Path

import pytest

import mestringstreff_desktop
from mestringstreff_desktop import RELEASED, __version__, paths
from mestringstreff_desktop.content.release import age, later, number, this_version

DAY = dt.date(2026, 11, 27)
NEWER = " Det kan finnes en nyere. Spør IT, eller den du fikk programmet av."


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-400, ""),
        (0, ""),
        (29, ""),
        (31, "Den er en måned gammel."),
        (62, "Den er to måneder gammel."),
        (360, "Den er elleve måneder gammel."),
        (366, "Den er et år gammel." + NEWER),
        (600, "Den er over et år gammel." + NEWER),
        (731, "Den er to år gammel." + NEWER),
        (13 * 366, "Den er 13 år gammel." + NEWER),
    ],
)
def test_the_age_is_told(days: int, told: str) -> None:
    assert age(DAY + dt.timedelta(days=days), DAY) == told


def test_the_version_is_told_with_its_day() -> None:
    assert this_version() == f"{__version__} fra {RELEASED.day}. november {RELEASED.year}"


def test_versions_are_compared_as_numbers() -> None:
    assert number("1.10.0") > number("1.9.3") > number("1.9") > number("x") == number("1." + "9" * 40)


@pytest.mark.parametrize("told", ["99.1", "99.1.0"])
def test_a_later_version_is_named(told: str) -> None:
    assert later(told) == told


@pytest.mark.parametrize("told", [__version__, "0.1.0", "", "99.1<b>", "٩٩.1", 99, None, ["99.1"]])
def test_what_is_none_is_not(told: object) -> None:
    assert later(told) == ""


def test_the_program_has_versions_and_nothing_else() -> None:
    """One word for one thing: «utgave» is said of sheets and books."""
    code = Path(mestringstreff_desktop.__file__).parent.rglob("*.py")
    files = (*code, *paths.resources().rglob("*.toml"))
    said = re.compile(r"utgave\w* av programmet|programmets utgave")
    assert [path.name for path in files if said.search(path.read_text("utf-8"))] == []

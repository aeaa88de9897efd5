"""Norwegian holidays: Easter against known dates, and the days that follow from it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.holidays import holiday, holiday_remark


@pytest.mark.parametrize(
    "day",
    [(1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter_is_when_it_was_and_will_be(day: tuple[int, int, int]) -> None:
    assert holiday(dt.date(*day)) == "første påskedag"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((2026, 4, 2), "skjærtorsdag"),
        ((2026, 4, 3), "langfredag"),
        ((2026, 4, 6), "andre påskedag"),
        ((2026, 5, 14), "Kristi himmelfartsdag"),
        ((2026, 5, 25), "andre pinsedag"),
        ((2027, 5, 6), "Kristi himmelfartsdag"),
        ((2027, 5, 17), "17. mai, grunnlovsdagen og andre pinsedag"),
        ((2026, 12, 24), "julaften"),
        ((2026, 11, 25), ""),
    ],
)
def test_the_days_that_follow_are_named(day: tuple[int, int, int], name: str) -> None:
    assert holiday(dt.date(*day)) == name


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2025, 12, 24), "Onsdag 24. desember er julaften."),
        ((2026, 5, 1), "Fredag 1. mai er en offentlig høytidsdag."),
        ((2027, 5, 17), "Mandag 17. mai er grunnlovsdagen og andre pinsedag."),
        ((2026, 1, 7), ""),
    ],
)
def test_a_holiday_is_told_in_a_sentence(day: tuple[int, int, int], words: str) -> None:
    assert holiday_remark(dt.date(*day)) == words


@given(st.dates())
def test_any_day_can_be_asked(day: dt.date) -> None:
    assert isinstance(holiday_remark(day), str)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((2026, 1, 1), "første nyttårsdag"),
        ((2026, 3, 29), "palmesøndag"),
        ((2026, 4, 4), "påskeaften"),
        ((2026, 4, 5), "første påskedag"),
        ((2026, 5, 17), "17. mai, grunnlovsdagen"),
        ((2026, 5, 23), "pinseaften"),
        ((2026, 12, 25), "første juledag"),
        ((2026, 12, 26), "andre juledag"),
        ((2026, 12, 31), "nyttårsaften"),
        ((2008, 5, 1), "1. mai, en offentlig høytidsdag og Kristi himmelfartsdag"),
    ],
)
def test_every_holiday_has_its_name(day: tuple[int, int, int], name: str) -> None:
    assert holiday(dt.date(*day)) == name


@pytest.mark.parametrize("day", [(2026, 4, 1), (2026, 4, 7), (2026, 12, 23), (2026, 12, 27), (2026, 5, 18)])
def test_the_days_beside_are_like_others(day: tuple[int, int, int]) -> None:
    assert holiday_remark(dt.date(*day)) == ""


@given(st.integers(1900, 2199))
def test_a_year_has_fifteen_to_seventeen_such_days(year: int) -> None:
    """Two of them may fall on one day, and Easter's never on those of Christmas."""
    first = dt.date(year, 1, 1)
    days = [first + dt.timedelta(days=number) for number in range(365)]
    assert 15 <= sum(bool(holiday(day)) for day in days) <= 17


@given(st.dates())
def test_a_remark_is_one_sentence(day: dt.date) -> None:
    remark = holiday_remark(day)
    assert not remark or (remark[0].isupper() and remark.endswith("."))

"""Dates and times are understood as people here type them."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.typed import date_to_edit, read_date, read_time, time_to_edit
from mestringstreff_desktop.errors import UserError

TODAY = dt.date(2026, 10, 5)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("25.11", "25.11.", "25/11", "25-11", "2511", "25. nov", "25. nov.", "25 november", "  25.11 "),
        *("25.11.26", "25.11.2026", "2026-11-25", "Onsdag 25. november", "ons. 25. nov. 2026"),
    ],
)
def test_a_date_may_be_typed_in_many_ways(text: str) -> None:
    assert read_date(text, TODAY) == dt.date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5.10", dt.date(2026, 10, 5)),
        ("4.10", dt.date(2026, 10, 4)),
        ("7.8", dt.date(2026, 8, 7)),
        ("1.8", dt.date(2027, 8, 1)),
        ("13. januar", dt.date(2027, 1, 13)),
        ("29.2", dt.date(2028, 2, 29)),
    ],
)
def test_without_a_year_the_nearest_such_day_is_meant(text: str, day: dt.date) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_typed_is_no_date_and_no_time(text: str) -> None:
    assert read_date(text, TODAY) is None
    assert read_time(text) is None


@pytest.mark.parametrize(
    "text", ["2", "31.2", "32.1", "25.13", "i morgen", "25. måned", "29.2.2027", "1.1.1899", "0.0"]
)
def test_what_is_no_date_is_told_with_an_example(text: str) -> None:
    with pytest.raises(UserError, match=r"25\.11"):
        read_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        *(("10", dt.time(10)), ("10.00", dt.time(10)), ("1000", dt.time(10)), ("930", dt.time(9, 30))),
        *(("9:05", dt.time(9, 5)), ("kl. 18.15", dt.time(18, 15)), ("KL 7", dt.time(7)), ("0", dt.time(0))),
    ],
)
def test_a_time_may_be_typed_in_many_ways(text: str, time: dt.time) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["24", "10.60", "10.3", "ti", "-1", "10.00.00", "99999"])
def test_what_is_no_time_is_told_with_an_example(text: str) -> None:
    with pytest.raises(UserError, match=r"10\.30"):
        read_time(text)


@given(DAYS, DAYS)
def test_a_date_is_read_back_as_it_was_written(day: dt.date, today: dt.date) -> None:
    assert read_date(date_to_edit(day), today) == day


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_a_time_is_read_back_as_it_was_written(time: dt.time) -> None:
    assert read_time(time_to_edit(time)) == time


@given(st.text(max_size=20), DAYS)
def test_any_text_is_a_date_or_a_sentence(text: str, today: dt.date) -> None:
    with suppress(UserError):
        assert isinstance(read_date(text, today), dt.date | None)

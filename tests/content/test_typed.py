"""Dates and times are understood as people here type them."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.typed import (
    date_to_edit,
    kroner_to_edit,
    read_birth_date,
    read_date,
    read_kroner,
    read_time,
    time_to_edit,
)
from mestringstreff_desktop.errors import UserError

TODAY = dt.date(2026, 10, 5)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("25.11", "25.11.", "25/11", "25-11", "2511", "25. nov", "25. nov.", "25 november", "  25.11 "),
        *("2511 26", "251126", "25112026", "25nov", "25.11 26"),
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
    "text",
    [
        "2",
        "25",
        "25.",
        "12.",
        "251",
        "25111",
        "31.2",
        "32.1",
        "25.13",
        "i morgen",
        "25. måned",
        "29.2.2027",
        "1.1.1899",
        "0.0",
    ],
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


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (dt.date(2026, 12, 31), "1.1", dt.date(2027, 1, 1)),
        (dt.date(2027, 1, 1), "31.12", dt.date(2026, 12, 31)),
        (dt.date(2027, 1, 31), "2.12", dt.date(2026, 12, 2)),
        (dt.date(2027, 2, 15), "2.12", dt.date(2027, 12, 2)),
        (dt.date(2028, 3, 1), "29.2", dt.date(2028, 2, 29)),
        (dt.date(2028, 6, 1), "29.2", dt.date(2032, 2, 29)),
    ],
)
def test_the_nearest_day_over_the_turn_of_the_year(today: dt.date, text: str, day: dt.date) -> None:
    assert read_date(text, today) == day


@pytest.mark.parametrize(
    ("text", "month"),
    [("1. januar", 1), ("1. MARS", 3), ("1. mai", 5), ("1. juni", 6), ("1. juli", 7), ("1. desmber", 12)],
)
def test_a_month_is_told_by_its_beginning(text: str, month: int) -> None:
    found = read_date(text, TODAY)
    assert found is not None
    assert (found.month, found.day) == (month, 1)


@pytest.mark.parametrize(("text", "year"), [("1.1.00", None), ("1.1.99", 2099), ("1.1.2000", 2000)])
def test_years_are_of_this_century(text: str, year: int | None) -> None:
    found = read_date(text, TODAY)
    assert found is not None
    assert found.year == (year or 2027)


@pytest.mark.parametrize(
    "text", ["1.1.2100", "1.1.1999", "29.2.2100", "2026-13-01", "2026-02-30", "٢٥.١٣", "📅"]
)
def test_a_day_outside_the_calendar_is_no_date(text: str) -> None:
    with pytest.raises(UserError, match="ikke en dato"):
        read_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("23.59", dt.time(23, 59)),
        ("0.00", dt.time(0)),
        ("2400", None),
        ("kl 12", dt.time(12)),
        ("12 30", dt.time(12, 30)),
    ],
)
def test_times_at_the_ends_of_the_day(text: str, time: dt.time | None) -> None:
    if time is None:
        with pytest.raises(UserError, match="klokkeslett"):
            read_time(text)
    else:
        assert read_time(text) == time


def test_what_is_not_set_is_an_empty_field() -> None:
    assert date_to_edit(None) == time_to_edit(None) == ""


def test_midnight_is_written_in_its_field() -> None:
    assert time_to_edit(dt.time(0)) == "00.00"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4.5.1961", dt.date(1961, 5, 4)),
        ("4.5.61", dt.date(1961, 5, 4)),
        ("040561", dt.date(1961, 5, 4)),
        ("5.10.26", dt.date(2026, 10, 5)),
        ("6.10.26", dt.date(1926, 10, 6)),
        ("4. mai 2004", dt.date(2004, 5, 4)),
        ("", None),
    ],
)
def test_a_birth_date_has_been(text: str, day: dt.date | None) -> None:
    assert read_birth_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4.5", "med år"),
        ("31.2.1961", "med år"),
        ("29.2.27", "med år"),
        ("4.5.1861", "med år"),
        ("Kari", "med år"),
        ("6.10.2026", "Sjekk året"),
        ("4.5.2061", "Sjekk året"),
    ],
)
def test_what_is_no_birth_date_is_told_of(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_birth_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "ore"),
    [
        ("", None),
        ("0", 0),
        ("1200", 120_000),
        ("1 200", 120_000),
        ("1\N{NO-BREAK SPACE}200 kr", 120_000),
        ("kr 1.200,-", 120_000),
        ("1200,5", 120_050),
        ("12.50", 1_250),
        ("1 000 000", 100_000_000),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, ore: int | None) -> None:
    assert read_kroner(text) == ore
    assert read_kroner(kroner_to_edit(ore)) == ore


@pytest.mark.parametrize(
    ("text", "why"),
    [("-200", "minus foran"), ("mye", "ikke et beløp"), ("1,2,3", "ikke et beløp"), ("1000001", "for stort")],
)
def test_what_is_no_amount_is_said_so(text: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read_kroner(text)

"""Dates, times and numbers as a Norwegian reads them."""

import datetime as dt

import pytest

from mestringstreff_desktop.content import words
from mestringstreff_desktop.content.model import Source

DAY = dt.date(2026, 11, 25)


def test_dates_are_written_out() -> None:
    assert words.long_date(DAY) == "onsdag 25. november"
    assert words.short_date(DAY) == "ons. 25. nov."


def test_short_months_are_not_cut() -> None:
    assert words.short_date(dt.date(2027, 5, 3)) == "man. 3. mai"
    assert words.short_date(dt.date(2027, 6, 5)) == "lør. 5. juni"


def test_clock_times_have_a_full_stop() -> None:
    assert words.clock_time(dt.time(9, 5)) == "09.05"


def test_when_says_what_is_missing() -> None:
    assert words.when(None, dt.time(10)) == "Dato er ikke satt"
    assert words.when(DAY, None) == "onsdag 25. november"
    assert words.when(DAY, dt.time(10)) == "onsdag 25. november kl. 10.00"


@pytest.mark.parametrize(("seconds", "shown"), [(760, "12:40"), (0, "0:00"), (-65, "+1:05"), (3661, "61:01")])
def test_time_left_counts_down_and_overtime_up(seconds: int, shown: str) -> None:
    assert words.countdown(dt.timedelta(seconds=seconds)) == shown


def test_one_and_many() -> None:
    assert words.count(1, "samling", "samlinger") == "1 samling"
    assert words.count(6, "samling", "samlinger") == "6 samlinger"


def test_a_source_names_document_chapter_and_pages() -> None:
    line = words.source_line(Source(doc="handbook", chapter="10.5", page=51, annex=75))
    assert line == "Håndbok for Mestringstreff (2017/2018), kap. 10.5, s. 51 og 75"


def test_a_heading_is_no_chapter_number() -> None:
    line = words.source_line(Source(doc="brochure", chapter="Hvem gjør hva?"))
    assert line.endswith("«Hvem gjør hva?»")

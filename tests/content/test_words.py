"""Dates, times and numbers as a Norwegian reads them."""

import datetime as dt

import pytest

from mestringstreff_desktop.content import words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Reference, Source

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


@pytest.mark.parametrize(("ore", "said"), [(0, "0 kr"), (125_000, "1 250 kr"), (5, "0,05 kr")])
def test_an_amount_is_told_in_kroner(ore: int, said: str) -> None:
    assert words.kroner(ore).replace("\N{NO-BREAK SPACE}", " ") == said


def test_one_and_many() -> None:
    assert words.count(1, "samling", "samlinger") == "1 samling"
    assert words.count(6, "samling", "samlinger") == "6 samlinger"


def test_a_source_names_document_chapter_and_pages() -> None:
    line = words.source_line(Source(doc="handbook", chapter="10.5", page=51, annex=75))
    assert line == "Håndbok for etablering av Mestringstreff (2017/2018), kap. 10.5, s. 51 og 75"


def test_a_heading_is_no_chapter_number() -> None:
    line = words.source_line(Source(doc="brochure", chapter="Hvem gjør hva?"))
    assert line.endswith("«Hvem gjør hva?»")


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (dt.date(2026, 12, 31), "torsdag 31. desember", "tor. 31. des."),
        (dt.date(2027, 1, 1), "fredag 1. januar", "fre. 1. jan."),
        (dt.date(2028, 2, 29), "tirsdag 29. februar", "tir. 29. feb."),
        (dt.date(2026, 3, 29), "søndag 29. mars", "søn. 29. mars"),
        (dt.date(2026, 7, 4), "lørdag 4. juli", "lør. 4. juli"),
        (dt.date(2026, 9, 30), "onsdag 30. september", "ons. 30. sep."),
    ],
)
def test_days_at_the_ends_of_months_and_years(day: dt.date, long: str, short: str) -> None:
    assert (words.long_date(day), words.short_date(day)) == (long, short)


def test_every_month_and_weekday_has_a_name_of_its_own() -> None:
    year = [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in range(365)]
    assert len({words.long_date(day).split()[-1] for day in year}) == 12
    assert len({words.long_date(day).split()[0] for day in year}) == 7
    assert len({words.short_date(day) for day in year}) == 365


@pytest.mark.parametrize(
    ("time", "shown"), [(dt.time(0), "00.00"), (dt.time(23, 59, 59), "23.59"), (dt.time(10, 30), "10.30")]
)
def test_clock_times_have_two_digits_and_no_seconds(time: dt.time, shown: str) -> None:
    assert words.clock_time(time) == shown


def test_a_moment_is_shown_as_its_own_clock_has_it() -> None:
    assert words.clock_time(dt.datetime(2026, 3, 29, 3, 5)) == "03.05"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(59, "0:59"), (60, "1:00"), (-1, "+0:01"), (-59, "+0:59"), (-60, "+1:00"), (36000, "600:00")],
)
def test_a_countdown_at_the_turn_of_a_minute(seconds: int, shown: str) -> None:
    assert words.countdown(dt.timedelta(seconds=seconds)) == shown


def test_a_countdown_leaves_out_what_is_less_than_a_second() -> None:
    assert words.countdown(dt.timedelta(seconds=-0.4)) == "0:00"
    assert words.countdown(dt.timedelta(seconds=9.9)) == "0:09"


def test_none_is_many() -> None:
    assert words.count(0, "samling", "samlinger") == "0 samlinger"


def test_midnight_is_a_start_like_others() -> None:
    assert words.when(DAY, dt.time(0)) == "onsdag 25. november kl. 00.00"


@pytest.mark.parametrize(
    ("source", "ending"),
    [
        (Source(doc="handbook", chapter="6"), "(2017/2018), kap. 6"),
        (Source(doc="handbook", page=26), "(2017/2018), s. 26"),
        (Source(doc="handbook", chapter="10.19", annex=92), ", kap. 10.19, s. 92"),
        (Source(doc="handbook", chapter="4.5", page=17, last_page=18), ", kap. 4.5, s. 17–18"),
        (Source(doc="own"), "Laget for dette programmet"),
    ],
)
def test_a_source_tells_what_it_knows(source: Source, ending: str) -> None:
    assert words.source_line(source).endswith(ending)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (1024, "1 kB"),
        (1025, "2 kB"),
        (340 * 1024, "340 kB"),
        (1024 * 1024 - 1, "1024 kB"),
        (1024 * 1024, "1 MB"),
        (2_516_582, "2,4 MB"),
        (20 * 1024 * 1024, "20 MB"),
        (1024**3, "1 GB"),
        (1_610_612_736, "1,5 GB"),
    ],
)
def test_sizes_are_told_in_the_units_of_the_folders_of_windows(size: int, shown: str) -> None:
    assert words.size_words(size) == shown


def test_a_date_in_numbers_has_no_noughts_before_them() -> None:
    assert words.numeric_date(dt.date(2027, 5, 3)) == "3.5.2027"


@pytest.mark.parametrize(("text", "shown"), [("", ""), ("åpne kl. 10 i Moss", "Åpne kl. 10 i Moss")])
def test_only_the_first_letter_becomes_a_capital(text: str, shown: str) -> None:
    assert words.capitalised(text) == shown


def test_a_reference_ends_each_part_once() -> None:
    book = Reference(author="Tveiten S", year=2008, title="Pedagogikk.", publisher="Fagbokforlaget")
    assert words.reference_line(book) == "Tveiten S (2008). Pedagogikk. Fagbokforlaget."
    assert words.reference_line(Reference(author="NK LMH", title="Håndbok")) == "NK LMH. Håndbok."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Source(doc="handbook", chapter="4.4", page=15), "Håndboka kap. 4.4, s. 15"),
        (Source(doc="handbook", chapter="9.1"), "Håndboka kap. 9.1"),
        (Source(doc="handbook", chapter="4.6", page=19, annex=92), "Håndboka kap. 4.6, s. 19 og 92"),
        (Source(doc="brochure", chapter="Økonomi"), "Brosjyren «Økonomi»"),
        (Source(doc="strategy", chapter="Vedlegg 2"), "Strategiplanen «Vedlegg 2»"),
        (Source(doc="own"), "Vårt eget råd"),
    ],
)
def test_a_source_is_told_shortly(source: Source, told: str) -> None:
    assert words.short_source(source) == told


def test_every_advice_has_a_source_in_words(library: Library) -> None:
    assert all(words.short_source(advice.source) for advice in library.checklist.advice)

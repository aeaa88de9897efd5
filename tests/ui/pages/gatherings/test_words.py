"""What is said of a gathering in a line or two."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.ui.pages.gatherings.words import (
    duration,
    ends_at,
    extent,
    held_on,
    state_in_words,
    when_in_words,
)
from tests.course.samples import a_gathering, an_item, happened, hold

DAY, TEN = dt.date(2026, 12, 2), dt.time(10)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (45, "45 min"), (60, "1 t"), (165, "2 t 45 min"), (600, "10 t")],
)
def test_a_duration_is_told_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert duration(minutes) == words


@pytest.mark.parametrize(
    ("date", "start", "words"),
    [
        (DAY, TEN, "onsdag 2. desember kl. 10.00–12.30"),
        (DAY, None, "onsdag 2. desember"),
        (None, TEN, "Dato er ikke satt"),
        (None, None, "Dato er ikke satt"),
    ],
)
def test_when_tells_what_is_known(date: dt.date | None, start: dt.time | None, words: str) -> None:
    assert when_in_words(a_gathering(30, 90, 30, date=date, start=start)) == words


def test_a_held_gathering_tells_the_day_it_began_on_the_wall_clock() -> None:
    held = "Holdt onsdag 25. november"
    assert when_in_words(hold(a_gathering(30, date=DAY))) == f"{held} (planlagt onsdag 2. desember)"
    assert when_in_words(hold(a_gathering(30, date=dt.date(2026, 11, 25)))) == held
    assert when_in_words(hold(a_gathering(30))) == held


@pytest.mark.parametrize(("start", "end"), [(None, ""), (TEN, "11.00"), (dt.time(23, 30), "00.30")])
def test_the_end_follows_from_the_start(start: dt.time | None, end: str) -> None:
    assert ends_at(a_gathering(30, 30, start=start)) == end


def test_a_gathering_without_items_ends_when_it_begins() -> None:
    assert ends_at(a_gathering(start=TEN)) == "10.00"


def test_the_extent_counts_items_minutes_and_tools() -> None:
    gathering = a_gathering(30)
    assert extent(gathering) == "1 programpost · 30 min"
    gathering.items.append(an_item(15, is_break=True))
    gathering.tools = ["busk", "soal"]
    assert extent(gathering) == "1 programpost · 45 min med pause · 2 verktøy"


def test_only_the_next_of_those_ahead_is_marked() -> None:
    assert state_in_words(a_gathering(30), is_next=True) == "Neste"
    assert state_in_words(a_gathering(30), is_next=False) == ""
    assert state_in_words(hold(a_gathering(30)), is_next=False) == "Holdt"


@pytest.mark.parametrize("minutes", [1, 59, 61, 119, 601])
def test_hours_and_minutes_add_up(minutes: int) -> None:
    hours, _, rest = duration(minutes).rpartition("t ")
    assert int(hours or 0) * 60 + int(rest.removesuffix(" min")) == minutes


def test_one_that_has_begun_is_on_its_way_also_when_it_would_be_next() -> None:
    begun = a_gathering(30)
    begun.events = [happened(EventKind.STARTED, 0, begun.items[0])]
    assert state_in_words(begun, is_next=True) == "I gang"
    assert state_in_words(hold(a_gathering(30)), is_next=True) == "Holdt"


@pytest.mark.parametrize("date", [DAY, None])
def test_one_that_has_not_begun_is_on_its_planned_day(date: dt.date | None) -> None:
    assert held_on(a_gathering(30, date=date)) == date


def test_the_day_it_began_counts_and_not_the_day_it_was_planned() -> None:
    assert held_on(hold(a_gathering(30, date=DAY))) == dt.date(2026, 11, 25)


def test_an_end_without_a_date_is_told_too() -> None:
    assert ends_at(a_gathering(90, start=dt.time(10, 30), date=None)) == "12.00"


def test_a_locked_line_moves_the_end() -> None:
    gathering = a_gathering(30, start=TEN)
    gathering.items.append(an_item(15, locked_start=dt.time(12), position=1))
    assert ends_at(gathering) == "12.15"


@pytest.mark.parametrize(
    ("lengths", "words"),
    [
        ((), "0 programposter · 0 min"),
        ((10,), "1 programpost · 10 min"),
        ((5, 5), "2 programposter · 10 min"),
    ],
)
def test_the_extent_of_few_lines(lengths: tuple[int, ...], words: str) -> None:
    assert extent(a_gathering(*lengths)) == words


def test_a_tool_used_twice_is_counted_once() -> None:
    gathering = a_gathering()
    gathering.items = [an_item(tool_id="busk"), an_item(tool_id="busk")]
    gathering.tools = ["busk"]
    assert extent(gathering).endswith("· 1 verktøy")

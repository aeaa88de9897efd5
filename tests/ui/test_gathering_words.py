"""What is said of a gathering in a line or two."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.ui.gathering_words import (
    duration,
    ends_at,
    extent,
    state_in_words,
    when_in_words,
    where,
)
from tests.course.samples import a_course, a_gathering, an_item, hold

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


def test_the_place_of_the_course_stands_in() -> None:
    course = a_course()
    course.place = "Storstua"
    assert where(Gathering(title=""), course) == "Storstua"
    assert where(Gathering(title="", place="Biblioteket"), course) == "Biblioteket"
    assert where(Gathering(title="", place="Biblioteket", is_digital=True), course) == "På nett"


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

"""The runner in words: exact to the minute, calm, and right in singular and plural."""

from datetime import date, time, timedelta

import pytest

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.ui.pages.run import words
from tests.course.samples import a_course, a_gathering, an_item, at, happened, hold, minutes

PLAN = a_gathering(10, 20, 1)


def running(minute: float) -> Gathering:
    return Gathering(title="", items=PLAN.items, events=[happened(EventKind.STARTED, 0, PLAN.items[0])])


def wall(minute: float) -> str:
    return words.wall_time(at(minute))


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (0, "igjen av 10 minutter"),
        (10, "igjen av 10 minutter"),
        (10.5, "Litt over tida"),
        (11, "1 minutt over"),
        (13.9, "3 minutter over"),
    ],
)
def test_time_left_and_over(minute: float, said: str) -> None:
    line = view(running(minute), at(minute)).current
    assert line is not None
    assert words.left_words(line) == said


def test_under_the_time_stands_the_phase_or_what_was_set_aside() -> None:
    assert words.under_words(view(running(4), at(4))) == f"Hoveddelen varer til kl. {wall(31)}"
    assert words.under_words(view(running(12), at(12))) == "10 minutter var satt av"
    assert words.under_words(view(PLAN, at(0))) == ""


@pytest.mark.parametrize(
    ("due", "said"),
    [(31, "i rute"), (31.5, "i rute"), (28.5, "3 minutter etter skjema"), (32, "1 minutt før skjema")],
)
def test_the_rate_is_held_against_what_was_promised(due: float, said: str) -> None:
    expected = f"Startet kl. {wall(0)} · ferdig kl. {wall(31)}, {said}"
    assert words.rate_words(view(running(5), at(5)), at(due)) == expected


def test_what_comes_and_what_is_last() -> None:
    assert words.then_words(view(running(4), at(4))) == f"Så: En post kl. {wall(10)}"
    last = a_gathering(5)
    last.events = [happened(EventKind.STARTED, 0, last.items[0])]
    assert words.then_words(view(last, at(1))) == f"Siste programpost. Samlingen er ferdig kl. {wall(5)}"


def test_a_pause_tells_since_when() -> None:
    assert words.still_words(at(5)) == f"Klokka har stått siden kl. {wall(5)}"
    assert words.still_words(None) == "Klokka står"


def test_a_break_that_is_over_says_only_that() -> None:
    assert words.break_words(view(running(4), at(4))) == f"Pausen er over kl. {wall(10)}"
    assert words.break_words(view(running(10), at(10))) == "Pausen er over"


def test_when_and_where() -> None:
    course = a_course(1)
    gathering = course.gatherings[0]
    assert words.day_and_place(gathering, course) == "Dato er ikke satt"
    course.place, gathering.date = "Helsehuset", date(2026, 11, 25)
    assert words.day_and_place(gathering, course) == "Onsdag 25. november · Helsehuset"
    gathering.is_digital = True
    assert words.day_and_place(gathering, course) == "Onsdag 25. november · På nett"


def test_from_when_to_when_and_how_long() -> None:
    gathering = a_gathering(30, 90, 30, date=date(2026, 11, 25), start=time(22, 30))
    assert words.clock_words(gathering) == "22.30–01.00"
    assert words.length_words(gathering) == "2 timer og 30 minutter"
    gathering.items.append(an_item(31, is_break=True))
    assert words.length_words(gathering) == "3 timer og 1 minutt med pausen"
    assert words.length_words(a_gathering(60)) == "1 time"


def test_a_held_gathering_in_one_line() -> None:
    held = hold(a_gathering(160, 10))
    assert words.held_words(held, view(held, at(400))) == f"Startet kl. {wall(0)} · sluttet kl. {wall(170)}"
    late = hold(a_gathering(160), until=165)
    late.items.append(an_item(9, is_unplanned=True))
    assert words.held_words(late, view(late, at(400))).endswith("· 5 minutter mer enn planlagt")


def test_minutes_used_are_held_against_the_plan_where_they_differ() -> None:
    line = view(hold(a_gathering(160), until=165.4), at(400)).lines[0]
    assert words.used_words(line) == "165 min, planlagt 160"
    assert words.line_difference(line) == 5


def test_what_was_not_planned_took_nothing_beyond_its_plan() -> None:
    held = hold(a_gathering(160), until=7)
    held.items[0].is_unplanned = True
    assert words.used_words(view(held, at(9)).lines[0]) == "7 min, ikke planlagt"


def test_an_early_finish_tells_what_is_left() -> None:
    said = words.finish_words(view(running(5), at(5)))
    assert said == "Det er 26 minutter igjen av programmet, og 2 programposter står igjen."


def test_whole_minutes_are_full_ones() -> None:
    assert [words.whole_minutes(each) for each in (minutes(1.99), minutes(-1.99), timedelta())] == [1, 1, 0]

"""Gjort in words, from what was planned and what happened."""

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Gathering, renumber
from mestringstreff_desktop.course.log.done import done_words, put_before
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.view import view
from tests.course.samples import START, a_course, an_item, at, happened

STARTED, ENTERED, PAUSED, RESUMED, _, FINISHED, _, RETURNED = EventKind
ITEMS = [
    an_item(10, Phase.OPENING, title="Velkommen"),
    an_item(20, title="Presentasjonsrunden"),
    an_item(15, title="Sorteringssirkelen"),
    an_item(30, Phase.CLOSING, title="Det viktigste"),
]
PLAN_START = START.astimezone().replace(tzinfo=None)


def said(*later: RunEvent, now: float = 400, started: float = 0, present: int | None = None) -> list[str]:
    renumber(ITEMS)
    events = [happened(STARTED, started, ITEMS[0]), *later]
    gathering = Gathering(
        title="", items=ITEMS, events=events, date=PLAN_START.date(), start=PLAN_START.time()
    )
    gathering.log.attendance = present
    return done_words(gathering, view(gathering, at(now)), a_course())


def enter(minute: float, index: int) -> RunEvent:
    return happened(ENTERED, minute, ITEMS[index])


def clock(minute: float) -> str:
    return f"{at(minute).astimezone():%H.%M}"


def test_before_the_start_nothing_was_done() -> None:
    gathering = Gathering(title="", items=ITEMS)
    assert done_words(gathering, view(gathering, at(0)), a_course()) == []


def test_what_was_only_passed_is_skipped_and_takes_nothing_from_the_others() -> None:
    told = said(enter(10, 1), enter(30, 2), enter(30 + 4 / 60, 3), happened(FINISHED, 60))
    assert told[1:] == ["Hoppet over «Sorteringssirkelen».", f"Sluttet kl. {clock(60)}."]


def test_clock_times_and_lengths_agree_to_the_minute() -> None:
    """It began 9.00.59 and the second item 9.17.01: 17 minutes by the clock, and not 16."""
    told = said(enter(17 + 1 / 60, 1), enter(40, 2), now=41, started=59 / 60)
    assert told[:2] == [f"Startet kl. {clock(0)}.", "«Velkommen» tok 7 minutter lengre."]


def test_all_as_planned_is_soon_told() -> None:
    told = said(enter(10, 1), enter(30, 2), enter(45, 3), happened(FINISHED, 75))
    assert told == [f"Startet kl. {clock(0)}.", f"Sluttet kl. {clock(75)}."]


def test_what_took_longer_and_what_was_skipped() -> None:
    told = said(enter(14, 1), enter(46, 3), happened(FINISHED, 70), started=4)
    assert told == [
        f"Startet kl. {clock(4)}, 4 minutter etter planen.",
        "«Presentasjonsrunden» tok 12 minutter lengre.",
        "«Det viktigste» tok 6 minutter kortere.",
        "Hoppet over «Sorteringssirkelen».",
        f"Sluttet kl. {clock(70)}.",
    ]


def test_while_it_goes_on_only_what_was_is_told() -> None:
    assert said(enter(10, 1), now=50) == [f"Startet kl. {clock(0)}."]
    assert "Hoppet over «Presentasjonsrunden»." in said(enter(10, 2), now=12)


def test_several_are_skipped_in_one_sentence() -> None:
    told = said(happened(FINISHED, 10))
    assert told[1] == "Hoppet over «Presentasjonsrunden», «Sorteringssirkelen» og «Det viktigste»."


def test_a_pause_is_told_and_who_came() -> None:
    told = said(enter(10, 1), happened(PAUSED, 20), happened(RESUMED, 32), happened(FINISHED, 42), present=8)
    assert told[1] == "8 av 10 var til stede."
    assert "Tida sto stille i 12 minutter." in told


def test_what_came_up_is_told() -> None:
    extra = an_item(5, title="Strekk på beina", is_unplanned=True)
    gathering = Gathering(title="", items=[ITEMS[0], extra])
    gathering.events = [happened(STARTED, 0, ITEMS[0]), happened(ENTERED, 10, extra), happened(FINISHED, 16)]
    assert "Vi la inn «Strekk på beina», 6 minutter." in done_words(
        gathering, view(gathering, at(20)), a_course()
    )


@pytest.mark.parametrize("minute", [-300, 300])
def test_a_gathering_run_on_another_day_is_not_called_late(minute: float) -> None:
    assert said(started=minute, now=500)[0] == f"Startet kl. {clock(minute)}."


def test_words_come_before_the_leaders_own() -> None:
    assert put_before(["Startet kl. 10.00.", "Sluttet kl. 12.30."], "Vi lo mye.") == (
        "Startet kl. 10.00. Sluttet kl. 12.30.\nVi lo mye."
    )
    assert put_before(["Startet kl. 10.00."], "") == "Startet kl. 10.00."


def test_nothing_is_said_twice_and_nothing_is_lost() -> None:
    once = put_before(["Startet kl. 10.00."], "Vi lo mye.")
    assert put_before(["Startet kl. 10.00."], once) == once
    both = ["Startet kl. 10.00.", "Sluttet kl. 12.30."]
    assert put_before(both, once) == "Startet kl. 10.00. Sluttet kl. 12.30.\nVi lo mye."


def test_what_the_clock_told_before_it_was_put_right_gives_way() -> None:
    wrong = said(
        enter(14, 1), enter(46, 3), happened(PAUSED, 50), happened(FINISHED, 99), started=4, present=8
    )
    filled = put_before(wrong, "Vi lo mye.\nSluttet kl. 12.00, sa Kari.")
    right = ["Startet kl. 10.00.", "Sluttet kl. 12.30."]
    assert put_before(right, filled) == put_before(right, "Vi lo mye.\nSluttet kl. 12.00, sa Kari.")


def test_what_is_written_on_after_the_clocks_words_is_kept() -> None:
    assert put_before(["Startet kl. 10.00."], "Startet kl. 10.05. Bussen var sein.") == (
        "Startet kl. 10.00.\nBussen var sein."
    )

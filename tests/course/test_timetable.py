"""Clock times and sums, for any plan."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.timetable import (
    minutes_in_words,
    phase_items,
    phase_minutes,
    phase_remark,
    timetable,
    total_minutes,
    whole_remark,
)
from tests.course.samples import agendas, an_item

TEN = datetime(2026, 11, 25, 10, 0)


@given(agendas)
def test_the_slots_touch(items: list[AgendaItem]) -> None:
    slots = timetable(items, TEN)
    assert all(one.ends == following.starts for one, following in pairwise(slots))


@given(agendas)
def test_each_slot_lasts_as_long_as_its_item(items: list[AgendaItem]) -> None:
    slots = timetable(items, TEN)
    assert [slot.item for slot in slots] == items
    assert all(slot.ends - slot.starts == timedelta(minutes=slot.item.minutes) for slot in slots)


@given(agendas)
def test_the_last_slot_ends_after_all_minutes(items: list[AgendaItem]) -> None:
    ends = timetable(items, TEN)[-1].ends if items else TEN
    assert ends == TEN + timedelta(minutes=total_minutes(items))


@given(agendas)
def test_phases_and_breaks_add_up_to_the_whole(items: list[AgendaItem]) -> None:
    breaks = sum(item.minutes for item in items if item.is_break)
    assert sum(phase_minutes(items, phase) for phase in Phase) + breaks == total_minutes(items)


@given(agendas)
def test_every_item_is_in_one_phase(items: list[AgendaItem]) -> None:
    parts = [item for phase in Phase for item in phase_items(items, phase)]
    assert sorted(map(id, parts)) == sorted(map(id, items))


@given(agendas)
def test_a_phase_on_its_mark_has_no_remark(items: list[AgendaItem]) -> None:
    missing = 30 - phase_minutes(items, Phase.OPENING)
    filled = [*items, an_item(missing, Phase.OPENING)]
    assert phase_remark(filled, Phase.OPENING) == ""


@pytest.mark.parametrize(
    ("length", "remark"),
    [
        (35, "Oppstarten er 5 minutter for lang."),
        (29, "Oppstarten er 1 minutt for kort."),
        (30, ""),
    ],
)
def test_a_phase_off_its_mark_says_by_how_much(length: int, remark: str) -> None:
    assert phase_remark([an_item(length, Phase.OPENING)], Phase.OPENING) == remark


def test_a_break_does_not_make_the_main_part_longer() -> None:
    items = [an_item(90), an_item(15, is_break=True)]
    assert phase_remark(items, Phase.MAIN) == ""


def test_three_hours_are_not_too_long() -> None:
    assert whole_remark([an_item(180)]) == ""
    assert whole_remark([an_item(181)]) == "Samlingen varer 1 minutt mer enn tre timer."


def test_an_empty_plan_has_no_slots_and_no_minutes() -> None:
    assert timetable([], TEN) == []
    assert total_minutes([]) == 0


def test_the_clock_shows_the_true_time_through_the_night_when_summer_time_ends() -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    slots = timetable([an_item(60), an_item(60)], start)
    shown = [slot.starts.astimezone(ZoneInfo("Europe/Oslo")).strftime("%H.%M") for slot in slots]
    assert shown == ["02.30", "02.30"]


@pytest.mark.parametrize(("count", "words"), [(0, "0 minutter"), (1, "1 minutt"), (2, "2 minutter")])
def test_minutes_have_their_word(count: int, words: str) -> None:
    assert minutes_in_words(count) == words

"""Clock times and sums, for any plan."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.timetable import (
    air_remark,
    end_of,
    length_minutes,
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
        (35, "5 min for lang"),
        (29, "1 min for kort"),
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
    assert whole_remark([an_item(669)]) == "Samlingen varer 8 timer og 9 minutter mer enn tre timer."


def test_what_came_up_during_the_run_takes_nothing_of_the_plan() -> None:
    items = [an_item(30), an_item(170, is_unplanned=True), an_item(20)]
    slots = timetable(items, datetime(2026, 11, 25, 10))
    assert [f"{slot.starts:%H.%M}" for slot in slots] == ["10.00", "10.30", "10.30"]
    assert (total_minutes(items), phase_minutes(items, Phase.MAIN), whole_remark(items)) == (50, 50, "")


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


any_time = st.times().map(lambda each: each.replace(second=0, microsecond=0))
starts = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda each: each.replace(microsecond=0)
)
locked_agendas = st.lists(
    st.builds(an_item, st.integers(0, 600), locked_start=st.none() | any_time), max_size=10
)


@given(locked_agendas, starts)
def test_with_locked_times_each_line_still_lasts_as_long_as_it_should(
    items: list[AgendaItem], start: datetime
) -> None:
    slots = timetable(items, start)
    assert [slot.item for slot in slots] == items
    assert all(slot.ends - slot.starts == timedelta(minutes=slot.item.minutes) for slot in slots)


@given(locked_agendas, starts)
def test_a_locked_line_begins_when_it_is_locked_to(items: list[AgendaItem], start: datetime) -> None:
    locked = [slot for slot in timetable(items, start) if slot.item.locked_start]
    assert all(slot.starts.time() == slot.item.locked_start for slot in locked)
    assert all(timedelta(hours=-6) <= slot.starts - start < timedelta(hours=18) for slot in locked)


@given(locked_agendas, starts)
def test_minutes_and_air_add_up_to_the_end(items: list[AgendaItem], start: datetime) -> None:
    slots = timetable(items, start)
    air = sum((slot.air for slot in slots), start=timedelta())
    ends = slots[-1].ends if slots else start
    assert start + air + timedelta(minutes=total_minutes(items)) == ends
    assert all(other.starts - one.ends == other.air for one, other in pairwise(slots))


@given(locked_agendas, starts)
def test_only_a_locked_line_has_air_before_it(items: list[AgendaItem], start: datetime) -> None:
    assert all(not slot.air for slot in timetable(items, start) if slot.item.locked_start is None)
    assert all(not slot.air for slot in timetable(items, start, is_timed=False))


@given(locked_agendas, starts)
def test_nothing_is_on_after_the_end(items: list[AgendaItem], start: datetime) -> None:
    slots = timetable(items, start)
    assert all(slot.ends <= end_of(slots, start) for slot in slots)
    assert length_minutes(slots) >= max((item.minutes for item in items), default=0)


def locked_at(hour: int, minute: int, before: int) -> str:
    items = [an_item(before), an_item(10, locked_start=time(hour, minute))]
    return air_remark(timetable(items, TEN)[1])


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (70, "5 minutter luft"),
        (75, ""),
        (80, "Begynner 5 minutter før det forrige er ferdig."),
        (74, "1 minutt luft"),
    ],
)
def test_air_and_overlap_are_told_in_words(before: int, words: str) -> None:
    assert locked_at(11, 15, before) == words


def test_a_time_after_midnight_is_the_next_day() -> None:
    late = datetime(2026, 11, 25, 22, 0)
    slots = timetable([an_item(60), an_item(30, locked_start=time(0, 15))], late)
    assert slots[1].starts == datetime(2026, 11, 26, 0, 15)


def test_air_makes_the_gathering_longer() -> None:
    slots = timetable([an_item(100), an_item(60, locked_start=time(12, 10))], TEN)
    assert length_minutes(slots) == 190
    assert whole_remark([an_item(160)], 190) == "Samlingen varer 10 minutter mer enn tre timer."

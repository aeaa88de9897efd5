import datetime as dt

import pytest

from mestringstreff_desktop.course.timetable import clock_times
from mestringstreff_desktop.pdf import facts
from tests.course.samples import a_gathering, an_item
from tests.pdf.samples import a_course_of, a_plan


def test_when_is_told_from_start_to_end() -> None:
    assert facts.day_words(a_plan()) == "Onsdag 25. november kl. 10.00–12.45"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"date": None}, "Dato er ikke satt, kl. 10.00–12.45"),
        ({"start": None}, "Onsdag 25. november, klokkeslett er ikke satt"),
        ({"date": None, "start": None}, "Dato og klokkeslett er ikke satt"),
        ({"items": []}, "Onsdag 25. november kl. 10.00"),
    ],
)
def test_what_is_not_settled_is_said(known: dict[str, None], words: str) -> None:
    assert facts.day_words(a_plan(**known)) == words


def test_participants_are_not_told_of_what_is_not_settled() -> None:
    gathering = a_plan(date=None)
    assert facts.known_time_and_place(gathering, a_course_of(gathering)) == "Helsehuset"


def test_the_end_is_the_latest_also_where_a_locked_item_comes_early() -> None:
    gathering = a_plan()
    gathering.items[-1].locked_start = dt.time(11, 0)
    assert facts.span_words(clock_times(gathering), gathering) == "10.00–12.15"


def test_each_leader_is_named_once() -> None:
    assert facts.who_words(a_plan()) == "Åshild, Jonas, Kari"


def test_roles_are_words_and_not_names() -> None:
    roles = ("Kursleder", "Fagperson og brukerrepresentant", "Brukerrepresentant")
    gathering = a_gathering(date=None)
    gathering.items = [an_item(5, responsible=role) for role in roles]
    assert facts.who_words(gathering) == "Kursleder, fagperson, brukerrepresentant"


def test_without_a_start_the_time_is_how_long_it_takes() -> None:
    gathering = a_plan(start=None)
    words = [facts.time_words(slot, gathering) for slot in clock_times(gathering)]
    assert words[0] == "30\N{NO-BREAK SPACE}min"


def test_the_year_is_told_where_it_matters() -> None:
    assert facts.dated(a_plan()) == "Onsdag 25. november 2026"
    assert facts.dated(a_plan(date=None)) == ""


def test_a_plan_that_goes_past_midnight_tells_both_times() -> None:
    late = a_plan(start=dt.time(22, 30), date=dt.date(2026, 12, 31))
    assert facts.day_words(late) == "Torsdag 31. desember kl. 22.30–01.15"


def test_a_gathering_of_no_minutes_ends_when_it_begins() -> None:
    gathering = a_plan(items=[an_item(0)])
    assert facts.span_words(clock_times(gathering), gathering) == "10.00–10.00"


@pytest.mark.parametrize(("minutes", "end"), [(1, "10.01"), (600, "20.00")])
def test_the_end_follows_from_the_minutes(minutes: int, end: str) -> None:
    assert facts.day_words(a_plan(items=[an_item(minutes)])).endswith(f"10.00–{end}")


def test_times_are_those_of_the_wall_clock_on_the_night_it_is_changed() -> None:
    night = a_plan(date=dt.date(2026, 10, 25), start=dt.time(1, 30), items=[an_item(120)])
    assert facts.day_words(night) == "Søndag 25. oktober kl. 01.30–03.30"


def test_a_place_nobody_knows_leaves_no_dot() -> None:
    course = a_course_of(a_plan(place="  "), place="")
    assert facts.where_and_when(course.gatherings[0], course) == facts.day_words(course.gatherings[0])


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["deltakerne", "Alle"], ""),
        (["kari", "KARI"], "Kari"),
        (["Áilu Ŋ og Bo <b>&"], "Áilu Ŋ, Bo <b>&"),
        ([" , ,"], ""),
        (["GJEST og Kari"], "Gjest, Kari"),
    ],
)
def test_who_leads_is_told_without_the_room(names: list[str], told: str) -> None:
    items = [an_item(5, responsible=name) for name in names]
    assert facts.who_words(a_plan(items=items)).casefold() == told.casefold()

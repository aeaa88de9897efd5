"""The plan of a gathering can be changed, and stays as it was left."""

import datetime as dt
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, TeamMember
from mestringstreff_desktop.course.timetable import clock_times
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[1]


@pytest.fixture
def item(gathering: Gathering) -> AgendaItem:
    return gathering.items[0]


def stored(database: Database, gathering: Gathering) -> Gathering:
    return load_gathering(database, gathering.id)


def test_a_date_and_a_time_are_stored_as_the_wall_clock_shows_them(
    database: Database, gathering: Gathering
) -> None:
    day, hour = dt.date(2026, 10, 25), dt.time(2, 30)
    gatherings.change_gathering(database, gathering.id, date=day, start=hour)
    assert stored(database, gathering).starts_at == dt.datetime(2026, 10, 25, 2, 30)


def test_a_date_can_be_taken_away_again(database: Database, gathering: Gathering) -> None:
    gatherings.change_gathering(database, gathering.id, date=dt.date(2026, 12, 2))
    gatherings.change_gathering(database, gathering.id, date=None)
    assert stored(database, gathering).date is None


def test_a_digital_gathering_keeps_its_link(database: Database, gathering: Gathering) -> None:
    gatherings.change_gathering(database, gathering.id, is_digital=True, link="https://example.org/rom")
    found = stored(database, gathering)
    assert (found.is_digital, found.link) == (True, "https://example.org/rom")


def test_goals_questions_and_tools_are_lists_of_ones_own(database: Database, gathering: Gathering) -> None:
    lists = {"goals": ["Å le"], "group_questions": ["Hva ga krefter?"], "tools": [], "material": ["Kaffe ☕"]}
    gatherings.change_gathering(database, gathering.id, **lists)  # type: ignore[arg-type]
    found = stored(database, gathering)
    assert {name: getattr(found, name) for name in lists} == lists


def test_changing_one_gathering_leaves_the_others(database: Database, course: Course) -> None:
    gatherings.change_gathering(database, course.gatherings[1].id, title="Tanker")
    others = [stored(database, each).title for each in course.gatherings if each.number != 2]
    assert others == [each.title for each in course.gatherings if each.number != 2]


def test_a_line_of_the_plan_is_changed(database: Database, gathering: Gathering, item: AgendaItem) -> None:
    gatherings.change_item(database, item.id, title="Kaffe", minutes=7, responsible="Brukerrepresentant")
    found = stored(database, gathering).items[0]
    assert (found.title, found.minutes, found.responsible) == ("Kaffe", 7, "Brukerrepresentant")


@pytest.mark.parametrize("minutes", [0, 1, 600])
def test_an_item_lasts_from_nothing_to_ten_hours(database: Database, item: AgendaItem, minutes: int) -> None:
    assert gatherings.change_item(database, item.id, minutes=minutes).minutes == minutes


@pytest.mark.parametrize("minutes", [-1, 601, 10**20])
def test_impossible_minutes_are_refused_and_nothing_changes(
    database: Database, gathering: Gathering, item: AgendaItem, minutes: int
) -> None:
    with pytest.raises(UserError, match="mellom 0 og 600"):
        gatherings.change_item(database, item.id, minutes=minutes, title="Kaffe")
    found = stored(database, gathering).items[0]
    assert (found.minutes, found.title) == (item.minutes, item.title)


def test_a_line_that_is_gone_is_told(database: Database) -> None:
    with pytest.raises(UserError, match="Åpne siden på nytt"):
        gatherings.change_item(database, uuid4(), title="Borte")


@pytest.mark.parametrize("text", ["Blåbær og ærfugl", "<b>fet</b> & co", "'); DROP TABLE course; --", "👩‍⚕️"])
def test_any_text_comes_back_as_it_was_written(database: Database, gathering: Gathering, text: str) -> None:
    gatherings.change_gathering(database, gathering.id, reflection_task=text)
    assert stored(database, gathering).reflection_task == text


TEN = dt.time(10)


def test_clock_times_follow_from_the_start(gathering: Gathering) -> None:
    gathering.start = TEN
    assert [slot.starts.time() for slot in clock_times(gathering)[:2]] == [TEN, dt.time(10, 3)]


def test_without_a_start_times_count_from_midnight(gathering: Gathering) -> None:
    assert clock_times(gathering)[0].starts.time() == dt.time(0)


def test_a_locked_start_holds_only_where_the_gathering_has_one(gathering: Gathering) -> None:
    gathering.items[1].locked_start = dt.time(10, 15)
    assert clock_times(gathering)[1].starts.time() == dt.time(0, 3)
    gathering.start = TEN
    assert clock_times(gathering)[1].starts.time() == dt.time(10, 15)


def test_tools_come_in_the_order_they_are_used_and_once(gathering: Gathering) -> None:
    found = gatherings.tool_ids(gathering)
    assert found[:3] == ["kognitiv-modell", "hjelpehanda", "pusteanker"]
    assert len(found) == len(set(found))


def test_who_can_lead_are_roles_team_and_names_in_use(course: Course, library: Library) -> None:
    course.team = [TeamMember(name="Åshild"), TeamMember(name=" ")]
    course.gatherings[0].items[0].responsible = "Naboen"
    found = gatherings.who_can_lead(course, library.frame)
    assert found[0] == library.frame.responsible[0]
    assert {"Åshild", "Naboen"} <= set(found)
    assert "" not in found


def test_ways_of_working_begin_with_the_usual_ones(course: Course, library: Library) -> None:
    found = gatherings.ways_of_working(course, library.frame)
    assert tuple(found[: len(library.frame.ways_of_working)]) == library.frame.ways_of_working
    assert len(found) == len(set(found))

"""What leaves with a course, and what cannot."""

import dataclasses
from typing import Any
from uuid import UUID

import msgspec
import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, TeamMember
from mestringstreff_desktop.course.log import GatheringLog
from mestringstreff_desktop.course.run import RunEvent
from mestringstreff_desktop.storage import package_format
from mestringstreff_desktop.storage.package_format import pack, renew_ids, unpack
from tests.storage.samples import MOMENT, a_full_course, mark, plain

TRAVELS = {
    Course: {"title", "goals"},
    Gathering: {
        *("theme_id", "title", "lead", "reflection_task", "goals", "group_questions"),
        *("prompts", "tips", "material", "tools"),
    },
    AgendaItem: {"title", "text", "question", "way_of_working", "tool_id"},
    ChecklistEntry: set[str](),
    TeamMember: set[str](),
    GatheringLog: set[str](),
    RunEvent: set[str](),
}


def packed_text(course: Course, roles: tuple[str, ...] = ()) -> str:
    return msgspec.json.encode(pack(course, roles)).decode()


@pytest.mark.parametrize("kind", TRAVELS, ids=lambda kind: kind.__name__)
def test_only_the_named_texts_of_each_class_leave(kind: Any) -> None:
    """Every text field of every class holds a mark of its own, so a new field stays until it is named."""
    text = packed_text(a_full_course())
    fields = {field.name for field in dataclasses.fields(kind)}
    assert {name for name in fields if f"{kind.__name__}.{name}" in text} == TRAVELS[kind]


def test_neither_dates_times_numbers_of_people_nor_states_leave() -> None:
    text = packed_text(a_full_course())
    for private in ('"2026', '"10:15', ":11,", ":9,", '"settled"', '"in_progress"', '"started"', '"mat"'):
        assert private not in text


def test_the_frame_texts_stay() -> None:
    assert mark(Course, "frame") not in packed_text(a_full_course())


def test_an_own_question_leaves_without_its_answer() -> None:
    (question,) = pack(a_full_course(), ()).questions
    assert (question.area_id, question.question) == ("drift", "Eget spørsmål?")


def responsible(word: str) -> str:
    course = a_full_course()
    course.gatherings[0].items[0].responsible = word
    return pack(course, {"Kursleder", "Alle"}).items[0].responsible


@pytest.mark.parametrize("name", ["Kari Nordmann", "Kursleder Kari", "kari@nordmann.no", ""])
def test_a_name_typed_as_responsible_stays(name: str) -> None:
    assert responsible(name) == ""


@pytest.mark.parametrize("word", ["Kursleder", " Alle "])
def test_a_role_typed_as_responsible_leaves(word: str) -> None:
    assert responsible(word) == word.strip()


def test_goals_of_unknown_kinds_stay() -> None:
    course = a_full_course()
    course.goals = {"skill": "Bremse i tide", "secret": "Kari"}
    assert "Kari" not in packed_text(course)
    assert pack(course, ()).goals.skill == "Bremse i tide"


def test_text_that_no_file_can_hold_is_left_out() -> None:
    course = a_full_course(title="Kurs\0 vå\ud800ren")
    course.gatherings[0].goals = ["Pu\0st"]
    packed = pack(course, ())
    assert (packed.title, packed.gatherings[0].goals) == ("Kurs våren", ("Pust",))


def test_what_leaves_comes_back() -> None:
    roles = (mark(AgendaItem, "responsible"),)
    course = unpack(pack(a_full_course(), roles), MOMENT)
    assert pack(course, roles) == pack(unpack(pack(course, roles), MOMENT), roles)
    assert course.created_at == MOMENT


def test_a_course_that_comes_back_is_the_plan_and_nothing_more() -> None:
    sent = a_full_course()
    got = unpack(pack(sent, (mark(AgendaItem, "responsible"),)), MOMENT)
    assert (got.id, got.title, got.goals) == (sent.id, sent.title, sent.goals)
    assert (got.place, got.participants, got.frame, got.team) == ("", 10, {}, [])
    assert plain(got.gatherings[0].items) == plain(sent.gatherings[0].items)
    gathering = got.gatherings[0]
    assert (gathering.date, gathering.start, gathering.events) == (None, None, [])
    assert gathering.log.is_empty


def test_order_is_kept() -> None:
    sent = a_full_course(gatherings=[Gathering(title=title) for title in "cab"])
    got = unpack(pack(sent, ()), MOMENT)
    assert [(each.title, each.position) for each in got.gatherings] == [("c", 0), ("a", 1), ("b", 2)]


def ids(course: Course) -> list[UUID]:
    parts = [gathering.id for gathering in course.gatherings]
    return parts + [item.id for each in course.gatherings for item in each.items]


def test_new_ids_are_new_everywhere_but_on_the_course() -> None:
    course = a_full_course()
    before, key = ids(course), course.id
    renew_ids(course)
    assert course.id == key
    assert set(ids(course)).isdisjoint(before)
    assert len(set(ids(course))) == len(before)


@pytest.mark.parametrize("name", [name for name in vars(package_format) if name.startswith("Packed")])
def test_every_struct_that_travels_refuses_fields_it_does_not_know(name: str) -> None:
    kind = getattr(package_format, name)
    assert kind.__struct_config__.forbid_unknown_fields
    assert kind.__struct_config__.frozen

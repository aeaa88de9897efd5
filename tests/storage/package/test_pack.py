"""What leaves with a course, and what cannot."""

import dataclasses
from typing import Any

import msgspec
import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Consideration,
    Course,
    Gathering,
    Slide,
    TeamMember,
)
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.run.events import RunEvent
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.storage.package.format import PackedFigures
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY, ExportOptions, pack
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send
from tests.storage.samples import mark

PLAN: dict[type[object], set[str]] = {
    Course: {"title", "goals"},
    Gathering: {
        *("theme_id", "title", "lead", "reflection_task", "goals", "group_questions"),
        *("prompts", "tips", "material", "tools"),
    },
    AgendaItem: {"title", "text", "question", "way_of_working", "tool_id", "sheet", "origin"},
    Slide: {"title", "words", "art", "picture", "alt", "labels", "line"},
    SheetChoice: {"sheet"},
    FolderPlan: {"parts"},
    LocalOffer: set[str](),
    LocalHelp: set[str](),
    OwnSheet: {"title", "toml"},
    OwnTool: {"name", "toml"},
    Attachment: {"name"},
    ChecklistEntry: set[str](),
    TeamMember: set[str](),
    GatheringLog: set[str](),
    LogNote: set[str](),
    Consideration: set[str](),
    RunEvent: set[str](),
}
MORE: dict[ExportOptions, dict[type[object], set[str]]] = {
    ExportOptions(answers=True): {ChecklistEntry: {"area_id"}},
    ExportOptions(team=True): {
        TeamMember: {"name", "organisation", "contact"},
        AgendaItem: {"responsible", "note"},
        Slide: {"notes"},
    },
    ExportOptions(answers=True, team=True): {
        ChecklistEntry: {"area_id", "note", "responsible"},
        TeamMember: {"name", "organisation", "contact"},
        AgendaItem: {"responsible", "note"},
        Slide: {"notes"},
    },
    ExportOptions(logs=True): {
        GatheringLog: {"done", "learned", "wise", "deviations"},
        LogNote: {"text"},
        Consideration: {"text"},
    },
}


def packed_text(course: Course, options: ExportOptions = PLAN_ONLY, roles: tuple[str, ...] = ()) -> str:
    return msgspec.json.encode(pack(course, roles, options)).decode()


def found_in(text: str, kind: Any) -> set[str]:
    """The fields of a class whose marks stand in a text."""
    names = (field.name for field in dataclasses.fields(kind))
    return {name for name in names if f"{kind.__name__}.{name}" in text}


@pytest.mark.parametrize("options", [PLAN_ONLY, *MORE], ids=str)
def test_only_the_named_texts_of_each_class_leave(options: ExportOptions) -> None:
    """Every text field of every class holds a mark of its own, so a new field stays until it is named."""
    text, more = packed_text(a_course_to_send(), options), MORE.get(options, {})
    assert {kind: found_in(text, kind) for kind in PLAN} == {
        kind: names | more.get(kind, set[str]()) for kind, names in PLAN.items()
    }


@pytest.mark.parametrize("private", ['"10:15', '"11:05', ":11,", ':7,"', '"settled"', '"started"', '"mat"'])
def test_neither_clock_times_numbers_of_people_nor_states_leave(private: str) -> None:
    assert private not in packed_text(a_course_to_send())


def test_the_only_day_that_leaves_is_the_one_the_course_was_made_on() -> None:
    assert packed_text(a_course_to_send()).count('"2026-') == 1


@pytest.mark.parametrize("field", ["frame", "place"])
def test_frame_and_place_stay_whatever_is_asked_for(field: str) -> None:
    assert mark(Course, field) not in packed_text(a_course_to_send(), EVERYTHING)


def test_what_came_up_underway_leaves_only_with_the_logs() -> None:
    course = a_course_to_send()
    assert "utenom planen" not in packed_text(course, ExportOptions(answers=True, team=True))
    assert "utenom planen" in packed_text(course, ExportOptions(logs=True))


def test_an_own_question_leaves_without_its_answer() -> None:
    (question,) = pack(a_course_to_send(), ()).questions
    assert (question.area_id, question.question) == ("drift", "Eget spørsmål?")
    assert (question.state, question.due, question.note, question.responsible) == (
        "not_started",
        None,
        "",
        "",
    )


def test_answers_leave_with_their_states_and_dates() -> None:
    packed = pack(a_course_to_send(), (), ExportOptions(answers=True))
    assert [(each.item_id, each.state, str(each.due)) for each in packed.answers] == [
        ("mat", "settled", "2026-10-01")
    ]
    assert [each.state for each in packed.questions] == ["in_progress"]


def test_figures_leave_only_when_asked_for_and_without_small_groups() -> None:
    course = a_course_to_send()
    assert pack(course, ()).figures is None
    course.figures = CourseFigures(participants=9, next_of_kin=2, completed=7, attendance=(8,))
    course.responses = course.responses[:-1]
    found = pack(course, (), ExportOptions(figures=True)).figures
    assert found == PackedFigures(
        year=2026,
        planned=1,
        held=1,
        participants=9,
        next_of_kin=None,
        completed=7,
        benefit=None,
        answered=None,
    )


def test_of_a_course_without_days_no_figures_leave() -> None:
    course = a_course_to_send()
    course.gatherings[0].date = None
    assert pack(course, (), EVERYTHING).figures is None


@pytest.mark.parametrize("field", msgspec.structs.fields(PackedFigures), ids=lambda field: field.name)
def test_figures_are_numbers_alone(field: msgspec.structs.FieldInfo) -> None:
    for nothing_but_a_number in ("Kari", ["Kari"], {"Kari": 1}, True):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(nothing_but_a_number, field.type)


def responsible(word: str) -> str:
    course = a_course_to_send()
    course.gatherings[0].items[0].responsible = word
    return pack(course, {"Kursleder", "Alle"}).items[0].responsible


@pytest.mark.parametrize("name", ["Kari Nordmann", "Kursleder Kari", "kari@nordmann.no", ""])
def test_a_name_typed_as_responsible_stays(name: str) -> None:
    assert responsible(name) == ""


@pytest.mark.parametrize("word", ["Kursleder", " Alle "])
def test_a_role_typed_as_responsible_leaves(word: str) -> None:
    assert responsible(word) == word.strip()


def test_goals_of_unknown_kinds_stay() -> None:
    course = a_course_to_send()
    course.goals = {"skill": "Bremse i tide", "secret": "Kari"}
    assert "Kari" not in packed_text(course)
    assert pack(course, ()).goals.skill == "Bremse i tide"


def test_text_that_no_file_can_hold_is_left_out() -> None:
    course = a_course_to_send(title="Kurs\0 vå\ud800ren")
    course.gatherings[0].goals = ["Pu\0st"]
    packed = pack(course, ())
    assert (packed.title, packed.gatherings[0].goals) == ("Kurs våren", ("Pust",))


def test_the_name_of_a_file_leads_nowhere() -> None:
    course = a_course_to_send()
    course.attachments[0].name = "..\\../etc\n/passwd"
    assert pack(course, ()).attachments[0].name == ".._.._etc _passwd"


def test_a_sheet_or_tool_with_a_mistake_stays() -> None:
    course = a_course_to_send()
    course.own_sheets[0].toml = course.own_tools[0].toml = "title = 'halvferdig"
    packed = pack(course, ())
    assert (packed.own_sheets, packed.own_tools) == ((), ())

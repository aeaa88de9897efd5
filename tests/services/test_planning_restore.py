"""What was removed is put back as it was, and a question is late after its date."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.course.course import Course, Role
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.database import Database
from tests.stored import add_question

TODAY = dt.date(2026, 11, 25)


def test_a_question_is_put_back_with_its_answer_where_it_was(database: Database, course: Course) -> None:
    first, _ = (add_question(database, course.id, "drift", text) for text in ("Nøkkel?", "Kaffe?"))
    line = Question("drift", "Egne punkter", None, first)
    kept = planning.change_answer(database, course.id, line, note="Turid", state=ItemState.SETTLED)
    planning.remove_question(database, kept.id)
    planning.restore_question(database, course.id, kept)
    again = planning.load_course(database, course.id).entries
    assert [entry.question for entry in again] == ["Nøkkel?", "Kaffe?"]
    assert (again[0].id, again[0].note, again[0].state) == (kept.id, "Turid", ItemState.SETTLED)


def test_a_member_is_put_back_where_they_were(database: Database, course: Course) -> None:
    kari = planning.add_member(database, course.id, name="Kari", role=Role.USER_REPRESENTATIVE)
    planning.add_member(database, course.id, name="Jonas")
    planning.remove_member(database, kari.id)
    planning.restore_member(database, course.id, kari)
    team = planning.load_course(database, course.id).team
    assert [(member.name, member.role) for member in team] == [
        ("Kari", Role.USER_REPRESENTATIVE),
        ("Jonas", Role.PROFESSIONAL),
    ]


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_a_course_keeps_its_name_until_it_has_a_new_one(
    database: Database, course: Course, title: str
) -> None:
    with pytest.raises(UserError, match="trenger et navn"):
        planning.change_course(database, course.id, title=title)
    assert planning.load_course(database, course.id).title == "Mestringstreff Orkdal"


@pytest.mark.parametrize(
    ("state", "due", "is_late"),
    [
        (ItemState.IN_PROGRESS, TODAY - dt.timedelta(days=1), True),
        (ItemState.IN_PROGRESS, TODAY, False),
        (ItemState.SETTLED, TODAY - dt.timedelta(days=1), False),
        (ItemState.NOT_STARTED, None, False),
    ],
)
def test_an_open_question_is_late_after_its_date(
    state: ItemState, due: dt.date | None, is_late: bool
) -> None:
    entry = ChecklistEntry(area_id="drift", state=state, due=due)
    assert planning.is_late(Question("drift", "", None, entry), TODAY) is is_late


def test_a_question_without_an_answer_is_never_late() -> None:
    assert not planning.is_late(Question("drift", "", None, None), TODAY)

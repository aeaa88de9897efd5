"""What a leader does before the course is stored, and told where it can't be."""

import datetime as dt
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question, questions
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import add_member, add_question

KEY = UUID(int=7)
TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def loaded(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def lines(database: Database, library: Library, course_id: UUID) -> list[Question]:
    return questions(library.checklist, planning.load_course(database, course_id).entries)


def own_questions(database: Database, course: Course) -> list[str]:
    return [e.question for e in planning.load_course(database, course.id).entries if e.item_id is None]


def names(database: Database, course: Course) -> list[str]:
    return [member.name for member in planning.load_course(database, course.id).team]


# The course


def test_a_new_course_is_stored_with_its_six_gatherings(loaded: Course, library: Library) -> None:
    assert loaded.title == "Mestringstreff Orkdal"
    assert [each.title for each in loaded.gatherings] == [each.title for each in library.gatherings]
    assert [each.number for each in loaded.gatherings] == [1, 2, 3, 4, 5, 6]


def test_a_new_course_has_the_suggested_plan(loaded: Course, library: Library) -> None:
    for own, suggested in zip(loaded.gatherings, library.gatherings, strict=True):
        assert [item.title for item in own.items] == [item.title for item in suggested.items]
        assert [item.minutes for item in own.items] == [item.minutes for item in suggested.items]


def test_a_new_course_has_the_suggested_goals(loaded: Course, library: Library) -> None:
    assert loaded.goals == {goal.kind: goal.text for goal in library.frame.goals}


def test_what_is_made_is_what_is_stored(course: Course, loaded: Course, now: datetime) -> None:
    assert (loaded.id, loaded.created_at) == (course.id, now)
    assert [each.id for each in loaded.gatherings] == [each.id for each in course.gatherings]


def test_the_title_loses_loose_space(database: Database, library: Library, now: datetime) -> None:
    assert planning.create_course(database, library, "  Våren \n", now).title == "Våren"


@pytest.mark.parametrize("title", ["", "   ", "\n\t"])
def test_a_course_needs_a_title(database: Database, library: Library, now: datetime, title: str) -> None:
    with pytest.raises(UserError, match="trenger et navn"):
        planning.create_course(database, library, title, now)
    assert planning.list_courses(database) == []


def test_courses_are_listed_with_the_newest_first(
    database: Database, library: Library, now: datetime
) -> None:
    planning.create_course(database, library, "Våren", now)
    planning.create_course(database, library, "Høsten", now + timedelta(days=180))
    assert [(each.title, each.gatherings) for each in planning.list_courses(database)] == [
        ("Høsten", 6),
        ("Våren", 6),
    ]


def test_courses_are_put_in_the_order_they_were_used(
    database: Database, library: Library, now: datetime
) -> None:
    old = planning.create_course(database, library, "Våren", now)
    new = planning.create_course(database, library, "Høsten", now + timedelta(days=180))
    found = planning.list_courses(database)
    for recent in ([old.id, uuid4()], [new.id, old.id], []):
        used = [each.id for each in planning.by_use(found, recent)]
        assert used == ([old.id, new.id] if recent[:1] == [old.id] else [new.id, old.id])


def test_a_course_is_changed(database: Database, course: Course) -> None:
    planning.change_course(database, course.id, title="Høsten", participants=9)
    loaded = planning.load_course(database, course.id)
    assert (loaded.title, loaded.participants) == ("Høsten", 9)


def test_a_goal_is_changed_and_the_others_kept(database: Database, loaded: Course) -> None:
    planning.set_goal(database, loaded.id, "skill", "Å be om hjelp")
    assert planning.load_course(database, loaded.id).goals == loaded.goals | {"skill": "Å be om hjelp"}


def test_the_frame_is_written_factor_by_factor(database: Database, course: Course) -> None:
    planning.set_frame(database, course.id, "methods", "Samtale to og to")
    planning.set_frame(database, course.id, "goals", "Se målene over")
    frame = planning.load_course(database, course.id).frame
    assert frame == {"methods": "Samtale to og to", "goals": "Se målene over"}


def test_a_deleted_course_is_gone_with_all_that_belonged_to_it(database: Database, course: Course) -> None:
    planning.write_member(database, course.id, TeamMember(name="Kari"))
    keeping.delete_course(database, course.id, NOW)
    assert planning.list_courses(database) == []
    with database.transaction() as session:
        counts = session.connection().exec_driver_sql(
            "SELECT (SELECT count(*) FROM gathering) + (SELECT count(*) FROM team_member)"
        )
        assert counts.scalar() == 0


def test_deleting_one_course_leaves_the_other(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    other = planning.create_course(database, library, "Høsten", now)
    keeping.delete_course(database, course.id, NOW)
    assert len(planning.load_course(database, other.id).gatherings) == 6


def test_a_course_that_is_not_there_is_told(database: Database) -> None:
    with pytest.raises(UserError, match="Se lista over kurs"):
        planning.load_course(database, uuid4())


# The checklist


def test_the_first_change_makes_the_answer(database: Database, library: Library, course: Course) -> None:
    line = lines(database, library, course.id)[0]
    planning.change_answer(database, course.id, line, note="Spurt Anne")
    answered = lines(database, library, course.id)[0]
    assert answered.entry is not None
    assert (answered.entry.note, answered.state) == ("Spurt Anne", ItemState.NOT_STARTED)


def test_the_same_line_changes_the_same_answer(database: Database, library: Library, course: Course) -> None:
    """The page may hold a line from before the answer came into being."""
    line = lines(database, library, course.id)[0]
    planning.change_answer(database, course.id, line, state=ItemState.IN_PROGRESS)
    planning.change_answer(database, course.id, line, due=dt.date(2026, 12, 1), responsible="Anne")
    (entry,) = planning.load_course(database, course.id).entries
    assert (entry.state, entry.due, entry.responsible) == (
        ItemState.IN_PROGRESS,
        dt.date(2026, 12, 1),
        "Anne",
    )


def test_answers_belong_to_their_course(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    other = planning.create_course(database, library, "Høsten", now)
    line = lines(database, library, course.id)[0]
    planning.change_answer(database, course.id, line, state=ItemState.SETTLED)
    assert lines(database, library, other.id)[0].state is ItemState.NOT_STARTED


def test_an_own_question_is_added_last_in_its_area(
    database: Database, library: Library, course: Course
) -> None:
    add_question(database, course.id, "drift", "  Har vi nok kopper? ")
    line = lines(database, library, course.id)[-1]
    assert (line.area_id, line.text, line.item) == ("drift", "Har vi nok kopper?", None)


def test_an_own_question_can_be_answered_and_reworded(
    database: Database, library: Library, course: Course
) -> None:
    add_question(database, course.id, "drift", "Kopper?")
    line = lines(database, library, course.id)[-1]
    planning.change_answer(database, course.id, line, question="Har vi fat?", state=ItemState.SETTLED)
    changed = lines(database, library, course.id)[-1]
    assert (changed.text, changed.state, changed.key) == ("Har vi fat?", ItemState.SETTLED, line.key)


def test_an_own_question_is_written_on_and_is_none_without_a_word(database: Database, course: Course) -> None:
    for text in ("  ", "Kop", "Kopper?"):
        planning.write_question(database, course.id, "drift", text, KEY)
    assert own_questions(database, course) == ["Kopper?"]
    assert planning.write_question(database, course.id, "drift", " ", KEY) is None
    assert own_questions(database, course) == []


def test_own_questions_keep_their_order_when_one_is_removed(database: Database, course: Course) -> None:
    first, *_ = [add_question(database, course.id, "drift", text) for text in ("a?", "b?", "c?")]
    planning.remove_question(database, first.id)
    add_question(database, course.id, "drift", "d?")
    assert own_questions(database, course) == ["b?", "c?", "d?"]


def test_answering_a_removed_question_is_told(database: Database, library: Library, course: Course) -> None:
    entry = add_question(database, course.id, "drift", "Kopper?")
    line = lines(database, library, course.id)[-1]
    planning.remove_question(database, entry.id)
    with pytest.raises(UserError, match="finnes ikke lenger"):
        planning.change_answer(database, course.id, line, note="Ja")


# The team


def test_members_come_in_the_order_they_were_added(database: Database, course: Course) -> None:
    for name in ("Solveig", "Arne", "Berit"):
        planning.write_member(database, course.id, TeamMember(name=name))
    assert names(database, course) == ["Solveig", "Arne", "Berit"]


def test_the_order_holds_when_somebody_has_left(database: Database, course: Course) -> None:
    first, *_ = [add_member(database, course.id, name) for name in "abc"]
    planning.remove_member(database, first.id)
    planning.write_member(database, course.id, TeamMember(name="d"))
    positions = [member.position for member in planning.load_course(database, course.id).team]
    assert names(database, course) == ["b", "c", "d"]
    assert len(set(positions)) == 3


def test_a_member_is_changed(database: Database, course: Course) -> None:
    member = add_member(database, course.id, "Berit")
    planning.change_member(database, member.id, role=Role.USER_REPRESENTATIVE, is_contact_person=True)
    (stored,) = planning.load_course(database, course.id).team
    assert (stored.name, stored.role, stored.is_contact_person) == ("Berit", Role.USER_REPRESENTATIVE, True)


def test_somebody_is_there_from_the_first_word_until_the_last_is_gone(
    database: Database, course: Course
) -> None:
    written = TeamMember(role=Role.OTHER, is_contact_person=True)
    for name, found in (("  ", []), ("B", ["B"]), ("Berit", ["Berit"]), ("", [])):
        written.name = name
        planning.write_member(database, course.id, written)
        assert names(database, course) == found


def test_a_member_of_no_course_is_told(database: Database) -> None:
    with pytest.raises(UserError, match="Det finnes ikke noe kurs"):
        planning.write_member(database, uuid4(), TeamMember(name="Berit"))


def test_the_course_to_open_is_the_wanted_one(database: Database, library: Library, now: datetime) -> None:
    first = planning.create_course(database, library, "Våren", now)
    planning.create_course(database, library, "Høsten", now + timedelta(days=1))
    assert planning.course_to_open(database, first.id) == first.id


def test_without_the_wanted_course_the_newest_is_opened(
    database: Database, library: Library, now: datetime
) -> None:
    planning.create_course(database, library, "Våren", now)
    newest = planning.create_course(database, library, "Høsten", now + timedelta(days=1))
    assert planning.course_to_open(database, uuid4()) == newest.id
    assert planning.course_to_open(database, None) == newest.id


def test_with_no_course_there_is_none_to_open(database: Database) -> None:
    assert planning.course_to_open(database, None) is None


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

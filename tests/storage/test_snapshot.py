"""What is held of a course is what is stored, however it was written, and nothing is read twice."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, text, update

from mestringstreff_desktop.course.budget_line import BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.copying import same_gathering
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Consideration,
    Course,
    CourseConsideration,
    Gathering,
    TeamMember,
)
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.run.events import RunEvent
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change, remove
from mestringstreff_desktop.storage import courses, mapping, transfer
from mestringstreff_desktop.storage.database import Database
from tests.statements import sent
from tests.storage.samples import a_full_course, a_full_gathering, plain
from tests.stored import delete_course, delete_gathering

Parts = Callable[[Course], Any]
FIRST: dict[str, tuple[Parts, str, object]] = {
    "course": (lambda course: course, "place", "Orkanger"),
    "team": (lambda course: course.team[0], "name", "Ola"),
    "answer": (lambda course: course.entries[0], "note", "Bestilt"),
    "own sheet": (lambda course: course.own_sheets[0], "title", "Nytt"),
    "own tool": (lambda course: course.own_tools[0], "name", "Nytt"),
    "attachment": (lambda course: course.attachments[0], "name", "Nytt"),
    "gathering": (lambda course: course.gatherings[0], "goals", ["Å le"]),
    "item": (lambda course: course.gatherings[0].items[0], "minutes", 3),
    "event": (lambda course: course.gatherings[0].events[0], "minutes", 3),
    "log": (lambda course: course.gatherings[0].log, "done", "Vi lo."),
    "note": (lambda course: course.gatherings[0].notes[0], "text", "Vi lo."),
    "participant": (lambda course: course.roster[0], "phone", "900 00 000"),
    "channel": (lambda course: course.channels[0], "responsible", "Åse"),
    "letter": (lambda course: course.letters[0], "blocks", {"hilsen": "Hei"}),
    "work meeting": (lambda course: course.work_meetings[0], "minutes", "Vi ble enige."),
    "questionnaire": (lambda course: course.questionnaires[0], "title", "Nytt"),
    "response": (lambda course: course.responses[0], "is_checked", False),
    "budget": (lambda course: course.budget[0], "used", 5),
    "of the course": (lambda course: course.considerations[0], "text", "Le."),
    "consideration": (lambda course: course.gatherings[0].considerations[0], "text", "Le."),
}
KINDS: dict[str, type] = {
    **{"course": Course, "team": TeamMember, "answer": ChecklistEntry, "own sheet": OwnSheet},
    **{"own tool": OwnTool, "attachment": Attachment, "gathering": Gathering, "item": AgendaItem},
    **{"event": RunEvent, "log": GatheringLog, "note": LogNote, "consideration": Consideration},
    **{"participant": Participant, "channel": Channel, "letter": Letter, "work meeting": WorkMeeting},
    **{"questionnaire": Questionnaire, "response": Response, "budget": BudgetLine},
    **{"of the course": CourseConsideration},
}


@pytest.fixture
def full(database: Database) -> Course:
    """A course with something in every table, stored and read."""
    made = a_full_course()
    with database.transaction() as session:
        session.add(made)
    return database.course(made.id)


def is_as_stored(database: Database, course: Course) -> bool:
    """Is what is held the same as all of it read anew?"""
    with database.transaction() as session:
        stored = plain(courses.find(session, Course, course.id))
    return bool(plain(database.course(course.id)) == stored)


def test_every_kind_of_thing_is_tried() -> None:
    assert {mapper.class_ for mapper in mapping.mapper_registry.mappers} == set(KINDS.values())


@pytest.mark.parametrize("name", FIRST)
def test_what_is_changed_is_read_again(database: Database, full: Course, name: str) -> None:
    part, field, value = FIRST[name]
    change(database, KINDS[name], part(full).id, {field: value})
    assert getattr(part(database.course(full.id)), field) == value
    assert is_as_stored(database, full)


@pytest.mark.parametrize("name", sorted(set(FIRST) - {"course", "log"}))
def test_what_is_removed_is_gone(database: Database, full: Course, name: str) -> None:
    part, _, _ = FIRST[name]
    remove(database, KINDS[name], part(full).id)
    assert is_as_stored(database, full)
    assert plain(database.course(full.id)) != plain(full)


def test_what_was_read_before_a_change_stays_as_it_was(database: Database, full: Course) -> None:
    before = plain(full)
    change(database, AgendaItem, full.gatherings[0].items[0].id, {"title": "Sang"})
    change(database, Gathering, full.gatherings[0].id, {"title": "Sang"})
    database.course(full.id)
    assert plain(full) == before


def test_a_gathering_that_comes_has_its_own_plan(database: Database, full: Course) -> None:
    with database.transaction() as session:
        course = courses.find(session, Course, full.id)
        course.gatherings.append(a_full_gathering(position=1))
    assert len(database.course(full.id).gatherings) == 2
    assert is_as_stored(database, full)


def test_a_gathering_that_is_back_without_its_notes_has_none(database: Database, full: Course) -> None:
    """The database removes the notes with their gathering: no statement tells of them."""
    again = same_gathering(full.gatherings[0])
    again.notes = []
    delete_gathering(database, again.id)
    with database.transaction() as session:
        course = courses.find(session, Course, full.id)
        course.gatherings.append(again)
    assert is_as_stored(database, full)


def test_lines_that_change_places_are_read_in_their_new_order(database: Database, full: Course) -> None:
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, full.gatherings[0].id)
        gathering.items.append(
            AgendaItem(phase=gathering.items[0].phase, title="Sang", minutes=3, position=-1)
        )
    assert database.course(full.id).gatherings[0].items[0].title == "Sang"


def test_what_plain_sql_writes_is_read_again(database: Database, full: Course) -> None:
    with database.transaction() as session:
        session.execute(text("UPDATE log_note SET text = 'Vi lo.'"))
    assert is_as_stored(database, full)


def test_what_is_written_by_table_is_read_again(database: Database, full: Course) -> None:
    with database.transaction() as session:
        session.execute(update(mapping.TABLES["log_note"]).values(text="Vi lo."))
        session.execute(delete(mapping.TABLES["team_member"]))
    assert is_as_stored(database, full)


def many(database: Database, full: Course) -> Course:
    """A course with so many answers that those which are as they were are not read anew."""
    asked = full.questionnaires[0].id
    with database.transaction() as session:
        course = courses.find(session, Course, full.id)
        course.responses += [Response(questionnaire_id=asked, number=number) for number in range(60)]
    database.course(full.id)
    change(database, Response, full.responses[0].id, {"number": 900})
    return database.course(full.id)


def test_of_many_those_that_are_as_they_were_stay(database: Database, full: Course) -> None:
    before = many(database, full)
    changed = before.responses[7]
    change(database, Response, changed.id, {"number": 901})
    after = database.course(full.id)
    assert is_as_stored(database, full)
    pairs = zip(before.responses, after.responses, strict=True)
    assert [one.id for one, other in pairs if one is not other] == [changed.id]


def test_of_many_one_that_is_changed_and_changed_back_is_right(database: Database, full: Course) -> None:
    """What it was is read while there are many, what it became while there are few."""
    before = many(database, full)
    first, *others = before.responses
    with database.transaction() as session:
        session.execute(
            delete(mapping.response).where(mapping.response.c.id.in_([each.id for each in others]))
        )
    database.course(full.id)
    change(database, Response, first.id, {"number": 901})
    database.course(full.id)
    with database.transaction() as session:
        course = courses.find(session, Course, full.id)
        asked = first.questionnaire_id
        course.responses += [Response(questionnaire_id=asked, number=number) for number in range(60)]
    database.course(full.id)
    change(database, Response, first.id, {"number": first.number})
    assert is_as_stored(database, full)


def test_rows_that_are_put_back_are_read(database: Database, full: Course) -> None:
    with database.transaction() as session:
        rows = transfer.take_out(session, full.id)
    change(database, Course, full.id, {"title": "Noe annet"})
    with database.transaction() as session:
        session.execute(delete(mapping.course))
        transfer.put_in(session, rows)
    assert plain(database.course(full.id)) == plain(full)


def test_another_file_taken_over_is_read(database: Database, full: Course, tmp_path: Path) -> None:
    with closing(Database.look(database.write_copy(tmp_path / "kopi.sqlite"))) as old:
        change(database, Course, full.id, {"title": "Noe annet"})
        database.course(full.id)
        database.fill_from(old)
    assert plain(database.course(full.id)) == plain(full)


def test_another_place_is_read(database: Database, full: Course, tmp_path: Path) -> None:
    database.move_to(tmp_path / "annet")
    assert database.course(full.id) is not full
    assert plain(database.course(full.id)) == plain(full)


def half_done(database: Database, course: Course) -> None:
    with database.transaction() as session:
        session.execute(update(mapping.course).values(title="Noe annet"))
        courses.find(session, AgendaItem, course.id)


def test_what_was_not_stored_after_all_is_not_held(database: Database, full: Course) -> None:
    with pytest.raises(UserError, match="finnes ikke lenger"):
        half_done(database, full)
    assert plain(database.course(full.id)) == plain(full)


def test_a_deleted_course_is_gone(database: Database, full: Course) -> None:
    delete_course(database, full.id)
    with pytest.raises(UserError, match="Det finnes ikke noe kurs"):
        database.course(full.id)


def test_each_of_two_courses_is_itself(database: Database, full: Course) -> None:
    other = Course(title="Et annet", created_at=full.created_at)
    with database.transaction() as session:
        session.add(other)
    assert plain(database.course(other.id)) == plain(other)
    assert plain(database.course(full.id)) == plain(full)


def table_of(statement: str) -> str:
    return statement.partition(" FROM ")[2].split()[0]


def test_nothing_is_read_where_nothing_was_written(database: Database, full: Course) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "noe", "annet")
    with sent() as statements:
        assert database.course(full.id) is full
    assert statements == []


def test_only_what_was_written_is_read(database: Database, full: Course) -> None:
    change(database, AgendaItem, full.gatherings[0].items[0].id, {"title": "Sang"})
    with sent() as statements:
        read = database.course(full.id)
    assert [table_of(each) for each in statements] == ["course", "gathering", "agenda_item"]
    assert read.entries[0] is full.entries[0]

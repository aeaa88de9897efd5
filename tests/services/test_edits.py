"""An edit holds what differs in a course, whatever of it was changed, and puts it back as it was."""

import pytest

from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.log.model import GatheringLog
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage import attachments, courses, mapping, parts
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import a_full_course, a_full_gathering, plain

HERE = Where("planning")
KINDS = sorted((mapper.class_ for mapper in mapping.mapper_registry.mappers), key=lambda kind: kind.__name__)


@pytest.fixture
def full(database: Database) -> Course:
    course = a_full_course(gatherings=[a_full_gathering(), a_full_gathering(position=1)])
    with database.transaction() as session:
        session.add(course)
        for response in course.responses:
            response.is_released = False  # one that is stays: tests/services/test_results.py
        for each in course.attachments:
            attachments.write(session, each.id, b"%PDF- ours")
    return database.course(course.id)


def everything(course: Course) -> list[object]:
    """Return a course and all that belongs to it."""
    found: list[object] = [course]
    for thing in found:
        found += [each for name in parts.lists(thing) for each in parts.belonging(thing, name)]
    return found


def content_of(database: Database, course: Course) -> list[bytes]:
    with database.transaction() as session:
        return [attachments.read(session, each.id) for each in course.attachments]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_part_is_taken_back_and_done_again(
    database: Database, full: Course, kind: type[object]
) -> None:
    stack, before = UndoStack(database, full.id), plain(full)
    with database.transaction() as session:
        course = courses.find(session, Course, full.id)
        for thing in everything(course):
            if isinstance(thing, kind):
                for name in parts.fields(thing):
                    setattr(thing, name, other(getattr(thing, name)))
    stack.record("noe", full, HERE)
    after = plain(stack.course())
    stack.undo()
    assert after != plain(stack.course()) == before
    stack.redo()
    assert plain(stack.course()) == after


def other(value: object) -> object:
    """Return another value of the same kind where that is simple; an id stays what it is."""
    match value:
        case bool():
            return not value
        case int():
            return value + 100
        case str() if type(value) is str:
            return value + "!"
        case _:
            return value


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {Course, GatheringLog}])
def test_every_part_comes_back_with_all_that_is_in_it(
    database: Database, full: Course, kind: type[object]
) -> None:
    stack, before = UndoStack(database, full.id), plain(full)
    files = [each.id for each in full.attachments]
    contents = dict(zip(files, content_of(database, full), strict=True))
    with database.transaction() as session:
        for thing in everything(courses.find(session, Course, full.id)):
            if isinstance(thing, kind):
                session.delete(thing)
    stack.record("noe", full, HERE, contents)
    after = plain(stack.course())
    for _ in range(2):
        stack.undo()
        assert plain(stack.course()) == before != after
        assert content_of(database, full) == [b"%PDF- ours"] * len(files)
        stack.redo()
        assert plain(stack.course()) == after


def test_a_line_that_went_to_another_gathering_comes_back(database: Database, full: Course) -> None:
    stack, (one, two) = UndoStack(database, full.id), full.gatherings
    with database.transaction() as session:
        line = courses.find_bare(session, AgendaItem, one.items[0].id)
        target = courses.find_bare(session, Gathering, two.id)
        target.items.append(line)
    stack.record("noe", full, HERE)
    assert [len(each.items) for each in stack.course().gatherings] == [0, 2]
    stack.undo()
    assert plain(stack.course()) == plain(full)

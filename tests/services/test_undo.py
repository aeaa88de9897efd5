"""Whatever is done to a plan can be taken back and done again, and nothing else is touched."""

import dataclasses
import datetime as dt
import random
from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import settings

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Consideration, Course, Gathering
from mestringstreff_desktop.course.suggestions import empty_item
from mestringstreff_desktop.services import agenda, gatherings, planning, running, series
from mestringstreff_desktop.services.edits import Edit, Where, difference
from mestringstreff_desktop.services.undo import MOST_EDITS, MOST_KEPT, UndoStack
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.services.leader import Leader
from tests.storage.samples import plain
from tests.stored import load_gathering

Action = Callable[[], object]
HERE = Where("gatherings")
EDITS = min(2 * settings().max_examples, MOST_EDITS)  # 200 with --hypothesis-profile=full


@pytest.fixture
def stack(database: Database, course: Course) -> UndoStack:
    return UndoStack(database, course.id)


def plan(database: Database, course_id: UUID) -> list[object]:
    """All that the leader sees of the plan."""
    course = planning.load_course(database, course_id)
    return [
        (
            each.id,
            each.title,
            each.date,
            each.goals,
            [(item.id, item.title, item.phase) for item in each.items],
        )
        for each in course.gatherings
    ]


def do(stack: UndoStack, database: Database, course: Course, action: Action) -> None:
    before = planning.load_course(database, course.id)
    action()
    stack.record("noe", before, HERE)


def deeds(database: Database, course: Course) -> list[Action]:
    first, second = course.gatherings[:2]
    return [
        lambda: agenda.add_items(database, first.id, [empty_item("Sang", Phase.MAIN)]),
        lambda: agenda.remove_items(database, first.id, [first.items[2].id]),
        lambda: agenda.move_items(database, second.id, [second.items[3].id], Phase.CLOSING, 0),
        lambda: gatherings.change_gathering(database, second.id, title="Te", goals=["Å le"]),
        lambda: series.add_gathering(database, course.id, None),
        lambda: series.duplicate_gathering(database, course.id, first.id),
        lambda: series.remove_gathering(database, course.id, course.gatherings[4].id),
        lambda: series.move_gathering(database, course.id, second.id, 5),
        lambda: series.set_weekly(database, course.id, dt.date(2026, 12, 2), dt.time(10), "Storstua"),
    ]


@pytest.mark.parametrize("which", range(9))
def test_each_deed_is_taken_back_and_done_again(
    database: Database, course: Course, stack: UndoStack, which: int
) -> None:
    before = plan(database, course.id)
    do(stack, database, course, deeds(database, course)[which])
    after = plan(database, course.id)
    assert after != before
    assert words(stack.undo()) == "noe"
    assert plan(database, course.id) == before
    assert words(stack.redo()) == "noe"
    assert plan(database, course.id) == after


def test_a_gathering_comes_back_with_its_log_and_its_run(
    database: Database, course: Course, stack: UndoStack
) -> None:
    first = course.gatherings[0]
    running.start(database, first.id, NOW)
    running.change_log(database, first.id, done="Vi ble kjent.")
    do(stack, database, course, lambda: series.remove_gathering(database, course.id, first.id))
    stack.undo()
    found = load_gathering(database, first.id)
    assert found.is_started
    assert (found.number, found.log.done) == (1, "Vi ble kjent.")


def test_a_log_written_since_is_kept_by_undo_and_redo(
    database: Database, course: Course, stack: UndoStack
) -> None:
    do(stack, database, course, lambda: series.add_gathering(database, course.id, None))
    added = planning.load_course(database, course.id).gatherings[-1]
    running.change_log(database, added.id, wise="Mer te.")
    stack.undo()
    stack.redo()
    assert load_gathering(database, added.id).log.wise == "Mer te."


def test_what_was_changed_elsewhere_since_stays(database: Database, course: Course, stack: UndoStack) -> None:
    second = course.gatherings[1]
    action: Action = lambda: gatherings.change_gathering(database, second.id, title="Te")  # noqa: E731
    do(stack, database, course, action)
    gatherings.change_gathering(database, second.id, tools=["busk"])
    stack.undo()
    found = load_gathering(database, second.id)
    assert (found.title, found.tools) == (second.title, ["busk"])


def words(edit: Edit | None) -> str:
    return edit.words if edit else ""


def typed(
    database: Database,
    stack: UndoStack,
    gathering: Gathering,
    texts: list[str],
    *,
    seconds: float = 0.2,
    field: str = "title",
) -> None:
    for at, text in enumerate(texts):
        before = stack.course()
        gatherings.change_gathering(database, gathering.id, title=text)
        stack.typed("skrev", before, HERE, field, NOW + dt.timedelta(seconds=seconds * at))


def test_what_is_typed_in_one_go_is_one_edit(database: Database, course: Course, stack: UndoStack) -> None:
    typed(database, stack, course.gatherings[0], ["T", "Te"])
    assert [change.after for edit in stack.done for change in edit.changes] == [{"title": "Te"}]


def test_a_pause_or_another_field_begins_a_new_edit(
    database: Database, course: Course, stack: UndoStack
) -> None:
    typed(database, stack, course.gatherings[0], ["T", "Te"], seconds=10)
    assert len(stack.done) == 2
    typed(database, stack, course.gatherings[0], ["Tea"], field="lead")
    stack.seal()
    typed(database, stack, course.gatherings[0], ["Team"], field="lead")
    assert len(stack.done) == 4


def test_what_is_typed_after_another_deed_or_after_undo_is_an_edit_of_its_own(
    database: Database, course: Course, stack: UndoStack
) -> None:
    first = course.gatherings[0]
    typed(database, stack, first, ["T"])
    do(stack, database, course, lambda: gatherings.change_gathering(database, first.id, title="Te"))
    typed(database, stack, first, ["Tea"])
    assert len(stack.done) == 3
    stack.undo()
    typed(database, stack, first, ["Ten"])
    assert len(stack.done) == 3


def test_the_last_edits_are_kept_as_many_as_there_is_room_for(
    database: Database, course: Course, stack: UndoStack
) -> None:
    before, after = course, dataclasses.replace(course, title="Te")
    for number in range(MOST_EDITS + 3):
        stack._keep(difference(str(number), HERE, before, after))
    assert [stack.done[0].words, stack.done[-1].words] == ["3", "202"]
    huge = dataclasses.replace(course, place="a" * MOST_KEPT)
    stack._keep(difference("last", HERE, before, huge))
    assert [edit.words for edit in stack.done] == ["last"]


def test_undo_of_a_change_to_what_is_gone_does_nothing(
    database: Database, course: Course, stack: UndoStack
) -> None:
    last = course.gatherings[5]
    do(stack, database, course, lambda: gatherings.change_gathering(database, last.id, title="Te"))
    series.remove_gathering(database, course.id, last.id)
    left = plan(database, course.id)
    assert words(stack.undo()) == "noe"
    assert plan(database, course.id) == left


def test_a_line_does_not_come_back_to_a_gathering_that_is_gone(
    database: Database, course: Course, stack: UndoStack
) -> None:
    last = course.gatherings[5]
    do(stack, database, course, lambda: agenda.remove_items(database, last.id, [last.items[0].id]))
    series.remove_gathering(database, course.id, last.id)
    left = plan(database, course.id)
    assert words(stack.undo()) == "noe"
    assert plan(database, course.id) == left


def test_what_is_back_already_does_not_come_twice(
    database: Database, course: Course, stack: UndoStack
) -> None:
    before, first = plan(database, course.id), course.gatherings[0]
    do(stack, database, course, lambda: agenda.remove_items(database, first.id, [first.items[2].id]))
    other = UndoStack(database, course.id)
    other.done = list(stack.done)
    for each in (other, stack):
        assert words(each.undo()) == "noe"
        assert plan(database, course.id) == before


def test_a_consideration_comes_back(database: Database, course: Course, stack: UndoStack) -> None:
    thought = Consideration(text="Spør Kari")
    with database.transaction() as session:
        session.get_one(Gathering, course.gatherings[0].id).considerations = [thought]
    before = planning.load_course(database, course.id)
    with database.transaction() as session:
        session.delete(session.get_one(Consideration, thought.id))
    stack.record("noe", before, HERE)
    stack.undo()
    (found,) = load_gathering(database, course.gatherings[0].id).considerations
    assert (found.id, found.text) == (thought.id, "Spør Kari")


def test_typing_something_and_taking_it_away_is_no_edit(
    database: Database, course: Course, stack: UndoStack
) -> None:
    typed(database, stack, course.gatherings[0], ["T", course.gatherings[0].title])
    assert stack.done == []


def test_a_new_edit_ends_what_could_be_done_again(
    database: Database, course: Course, stack: UndoStack
) -> None:
    do(stack, database, course, lambda: series.add_gathering(database, course.id, None))
    stack.undo()
    assert stack.undone
    typed(database, stack, course.gatherings[0], ["T"])
    assert stack.redo() is None


def test_with_nothing_to_take_back_nothing_happens(stack: UndoStack) -> None:
    assert stack.undo() is None
    assert stack.redo() is None


def stored(stack: UndoStack) -> object:
    """Return all of a course but what the program notes by itself."""
    return without(plain(stack.course()), {"seen_at", "changed_at"})


def without(value: object, names: set[str]) -> object:
    if isinstance(value, dict):
        return {name: without(each, names) for name, each in value.items() if name not in names}
    return [without(each, names) for each in value] if isinstance(value, list) else value


def test_edits_of_any_kind_are_undone_to_the_first_and_done_again_to_the_last(
    database: Database, library: Library, course: Course
) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    leader = Leader(database, library, course, random.Random(seed))
    stack, first = leader.undo, stored(leader.undo)
    while len(stack.done) < EDITS:
        leader.edit()
    last = stored(stack)
    while stack.done:
        stack.undo()
    assert stored(stack) == first, seed
    while stack.undone:
        stack.redo()
    assert stored(stack) == last, seed

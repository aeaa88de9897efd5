"""Lines of a plan come, go and move, and the order is stored."""

import datetime as dt

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Course, Gathering, Mark
from mestringstreff_desktop.course.suggestions import empty_item
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import agenda, gatherings
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[1]


def titles(database: Database, gathering: Gathering) -> list[str]:
    items = load_gathering(database, gathering.id).items
    assert [item.position for item in items] == list(range(len(items)))
    return [item.title for item in items]


def test_a_new_line_is_last_in_its_phase(database: Database, gathering: Gathering) -> None:
    agenda.add_items(database, gathering.id, [empty_item("Sang", Phase.OPENING)])
    found = titles(database, gathering)
    assert found.index("Sang") == 4
    assert found[5] == "Den kognitive modellen"


def test_new_lines_may_come_after_one(database: Database, gathering: Gathering) -> None:
    new = [empty_item(title, Phase.OPENING) for title in ("Sang", "Dans")]
    agenda.add_items(database, gathering.id, new, after=gathering.items[0].id)
    assert titles(database, gathering)[1:3] == ["Sang", "Dans"]


def test_a_plan_that_would_be_too_long_is_left_as_it_is(database: Database, gathering: Gathering) -> None:
    before = titles(database, gathering)
    with pytest.raises(UserError, match="høyst 200 programposter"):
        agenda.add_items(database, gathering.id, [empty_item("Sang", Phase.MAIN) for _ in range(200)])
    assert titles(database, gathering) == before


def test_an_empty_gathering_takes_a_line(database: Database, gathering: Gathering) -> None:
    agenda.remove_items(database, gathering.id, [item.id for item in gathering.items])
    assert titles(database, gathering) == []
    agenda.add_items(database, gathering.id, [empty_item("Sang", Phase.MAIN)])
    assert titles(database, gathering) == ["Sang"]


def test_the_others_move_up_when_lines_go(database: Database, gathering: Gathering) -> None:
    agenda.remove_items(database, gathering.id, [item.id for item in gathering.items[:2]])
    assert titles(database, gathering) == [item.title for item in gathering.items[2:]]


def test_lines_move_to_another_phase_together(database: Database, gathering: Gathering) -> None:
    first, second, *_ = gathering.items
    agenda.move_items(database, gathering.id, [first.id, second.id], Phase.MAIN, 1)
    assert titles(database, gathering)[2:5] == ["Den kognitive modellen", first.title, second.title]


def test_a_step_at_the_end_is_none(database: Database, gathering: Gathering) -> None:
    assert agenda.step_items(database, gathering.id, [gathering.items[1].id], -1)
    assert titles(database, gathering)[0] == gathering.items[1].title
    assert not agenda.step_items(database, gathering.id, [gathering.items[1].id], -1)


def test_lines_go_to_another_gathering_in_their_phases(
    database: Database, course: Course, gathering: Gathering
) -> None:
    moved, target = [gathering.items[0], gathering.items[-1]], course.gatherings[2]
    gatherings.change_item(database, moved[0].id, note="Til Kari", locked_start=dt.time(10))
    agenda.hand_over(database, gathering.id, [item.id for item in moved], target.id)
    assert not set(titles(database, gathering)) & {item.title for item in moved}
    came = load_gathering(database, target.id).items
    assert came[-1].title == moved[1].title
    (first,) = (item for item in came if item.title == moved[0].title and item.note)
    assert (first.phase, first.note, first.locked_start) == (Phase.OPENING, "Til Kari", None)


def test_several_lines_are_marked_at_once(database: Database, gathering: Gathering) -> None:
    agenda.mark_items(database, gathering.id, [item.id for item in gathering.items[:2]], Mark.BLUE)
    marks = [item.mark for item in load_gathering(database, gathering.id).items]
    assert marks[:3] == [Mark.BLUE, Mark.BLUE, Mark.NONE]

"""Lines of a plan come, go and move, and the order is stored."""

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.suggestions import empty_item
from mestringstreff_desktop.services import agenda
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[1]


def titles(database: Database, gathering: Gathering) -> list[str]:
    items = load_gathering(database, gathering.id).items
    assert [item.position for item in items] == list(range(len(items)))
    return [item.title for item in items]


def item_named(gathering: Gathering, title: str) -> AgendaItem:
    return next(item for item in gathering.items if item.title == title)


def test_a_new_line_is_last_in_its_phase(database: Database, gathering: Gathering) -> None:
    agenda.add_item(database, gathering.id, empty_item("Sang", Phase.OPENING))
    found = titles(database, gathering)
    assert found.index("Sang") == 4
    assert found[5] == "Den kognitive modellen"


def test_a_new_line_may_be_put_at_a_place(database: Database, gathering: Gathering) -> None:
    agenda.add_item(database, gathering.id, empty_item("Sang", Phase.OPENING), place=0)
    assert titles(database, gathering)[0] == "Sang"


def test_an_empty_gathering_takes_a_line(database: Database, gathering: Gathering) -> None:
    for item in gathering.items:
        agenda.remove_item(database, gathering.id, item.id)
    assert titles(database, gathering) == []
    agenda.add_item(database, gathering.id, empty_item("Sang", Phase.MAIN))
    assert titles(database, gathering) == ["Sang"]


def test_the_others_move_up_when_a_line_goes(database: Database, gathering: Gathering) -> None:
    agenda.remove_item(database, gathering.id, gathering.items[0].id)
    assert titles(database, gathering) == [item.title for item in gathering.items[1:]]


def test_a_line_moves_to_another_phase(database: Database, gathering: Gathering) -> None:
    agenda.move_item(database, gathering.id, gathering.items[0].id, Phase.MAIN, 1)
    assert titles(database, gathering)[3:5] == ["Den kognitive modellen", gathering.items[0].title]


def test_a_step_at_the_end_is_none(database: Database, gathering: Gathering) -> None:
    assert agenda.step_item(database, gathering.id, gathering.items[1].id, -1)
    assert titles(database, gathering)[0] == gathering.items[1].title
    assert not agenda.step_item(database, gathering.id, gathering.items[1].id, -1)

"""How much an action of the leader's reads and writes, and how often it is shown."""

from collections.abc import Callable

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.storage import copies
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.run.live.view import RunNow
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.calls import calls
from tests.statements import sent
from tests.ui.pages.run.runner import Runner
from tests.ui.waiting import settle

MOST_AN_EDIT = 15
MOST_A_STATE = 12


@pytest.fixture
def agenda(window: MainWindow) -> GatheringsPage:
    window.show_page("gatherings", window.context.require_course().gatherings[1].id)
    page = window.pages["gatherings"]
    assert isinstance(page, GatheringsPage)
    return page


SONG = AgendaItem(phase=Phase.MAIN, title="Sang", minutes=3)
EDITS: dict[str, Callable[[GatheringsPage, AgendaItem], object]] = {
    "title": lambda page, item: page.view.editor.change_item(item.id, title="Sang"),
    "minutes": lambda page, item: page.view.editor.change_item(item.id, minutes=3),
    "move": lambda page, item: page.view.editor.step_items([item.id], 1),
    "move far": lambda page, item: page.view.editor.move_items([item.id], Phase.CLOSING, 0),
    "add": lambda page, _: page.view.editor.add_items(
        [AgendaItem(phase=Phase.MAIN, title="Sang", minutes=3)]
    ),
    "remove": lambda page, item: page.view.editor.remove_items([item.id]),
    "digital": lambda page, _: page.view.editor.set_digital(True),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_the_agenda_is_few_statements(agenda: GatheringsPage, edit: str) -> None:
    item = agenda.view.editor.gathering.items[1]
    with sent() as statements:
        EDITS[edit](agenda, item)
        agenda.context.autosave.flush()
        agenda.refresh()
    assert 5 <= len(statements) <= MOST_AN_EDIT, statements


def test_an_edit_is_taken_back_in_few_statements(agenda: GatheringsPage) -> None:
    agenda.view.editor.remove_items([agenda.view.editor.gathering.items[1].id])
    undo = agenda.context.undo
    for action in (undo.undo, undo.redo):
        with sent() as statements:
            action(agenda.where())
        assert 5 <= len(statements) <= MOST_AN_EDIT, statements


@pytest.mark.parametrize("state", [ItemState.IN_PROGRESS, ItemState.SETTLED])
def test_a_state_in_the_checklist_is_few_statements(window: MainWindow, state: ItemState) -> None:
    window.show_page("planning")
    page = window.pages["planning"]
    assert isinstance(page, PlanningPage)
    with sent() as statements:
        page.detail.states.buttons[state].click()
    assert 5 <= len(statements) <= MOST_A_STATE, statements


@pytest.mark.parametrize("key", ["next", "space", "+"])
def test_a_key_of_the_runner_is_shown_once(runner: Runner, key: str) -> None:
    runner.press("enter")
    with calls(RunNow.show_run) as shown, sent() as statements:
        runner.press(key)
    assert len(shown) == 1
    assert 5 <= len(statements) <= MOST_AN_EDIT, statements


@pytest.mark.parametrize("name", ["overview", "sharing"])
def test_a_change_looks_for_the_last_backup_once(window: MainWindow, name: str) -> None:
    window.back_up()
    settle(window.context)
    window.show_page(name)
    settle(window.context)
    with calls(copies.in_folder) as read:
        window.context.change_settings(spare_copies=3)
    assert len(read) == 1


def test_a_setting_reads_no_course_again(window: MainWindow) -> None:
    course = window.context.require_course()
    with sent() as statements:
        window.context.change_settings(spare_copies=3)
    assert window.context.course is course
    assert not [each for each in statements if "FROM course" in each]

"""Ctrl+Z on Samlinger takes back anything: what is typed, moved, removed and set."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    click,
    opened,
    press,
    shown_page,
    stored,
    type_in,
)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    view = opened(window)
    activate(window, qtbot)
    return view


@pytest.fixture
def page(window: MainWindow) -> GatheringsPage:
    return shown_page(window)


def undo(window: MainWindow) -> None:
    press(window.focusWidget() or window, Qt.Key.Key_Z, CTRL)


def redo(window: MainWindow) -> None:
    press(window.focusWidget() or window, Qt.Key.Key_Y, CTRL)


def test_a_typed_title_is_taken_back_in_the_field_that_has_the_focus(
    window: MainWindow, view: GatheringView
) -> None:
    view.title.setFocus()
    type_in(view.title, " i hverdagen")
    undo(window)
    assert stored(window).title == "Tanker, følelser og handling"
    assert view.title.toPlainText() == "Tanker, følelser og handling"
    assert view.title.hasFocus()
    redo(window)
    assert view.title.toPlainText() == "Tanker, følelser og handling i hverdagen"


def test_what_is_typed_before_it_is_stored_is_taken_back_too(window: MainWindow, view: GatheringView) -> None:
    view.about.task.setFocus()
    type_in(view.about.task, " Og hvil.")
    assert window.context.autosave.is_waiting
    undo(window)
    assert not stored(window).reflection_task.endswith("Og hvil.")


def test_two_fields_are_two_steps(window: MainWindow, view: GatheringView) -> None:
    view.about.when.place.setFocus()
    type_in(view.about.when.place, "Storstua")
    view.about.goals.setFocus()
    view.about.goals.moveCursor(QTextCursor.MoveOperation.End)
    press(view.about.goals, Qt.Key.Key_Return)
    type_in(view.about.goals, "At le")
    undo(window)
    assert (stored(window).place, "At le" in stored(window).goals) == ("Storstua", False)
    undo(window)
    assert stored(window).place == ""


def test_a_date_is_taken_back(window: MainWindow, view: GatheringView) -> None:
    view.about.when.date.setFocus()
    type_in(view.about.when.date.line, "2.12")
    assert stored(window).date == dt.date(2026, 12, 2)
    undo(window)
    assert stored(window).date is None
    assert view.about.when.date.line.text() == ""


def test_minutes_are_taken_back_in_their_field(window: MainWindow, view: GatheringView) -> None:
    first = view.editor.gathering.items[0]
    view.agenda.focus_row(first.id)
    press(window.focusWidget() or window, Qt.Key.Key_Tab)
    for _ in range(3):
        press(window.focusWidget() or window, Qt.Key.Key_Up)
    assert stored(window).items[0].minutes == 6
    undo(window)
    assert stored(window).items[0].minutes == 3


def test_in_a_room_or_on_the_net_is_taken_back(window: MainWindow, view: GatheringView) -> None:
    click(view.about.when.digital)
    undo(window)
    assert not stored(window).is_digital
    assert view.about.when.in_room.isChecked()


def test_the_buttons_say_what_they_take_back(page: GatheringsPage, view: GatheringView) -> None:
    buttons = page.undo_buttons
    assert (buttons.undo.isEnabled(), buttons.redo.isEnabled()) == (False, False)
    view.editor.remove_items([view.editor.gathering.items[0].id])
    assert buttons.undo.toolTip() == "Angre: fjernet «Velkommen» (Ctrl+Z)"
    click(buttons.undo)
    assert stored_titles(page)[0] == "Velkommen"
    click(buttons.redo)
    assert "Velkommen" not in stored_titles(page)


def stored_titles(page: GatheringsPage) -> list[str]:
    return [item.title for item in page.view.editor.gathering.items]


def test_ctrl_shift_z_does_it_again(window: MainWindow, view: GatheringView) -> None:
    view.editor.remove_items([view.editor.gathering.items[0].id])
    undo(window)
    press(window.focusWidget() or window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert stored(window).items[0].title != "Velkommen"


def test_with_nothing_to_take_back_the_key_does_nothing(window: MainWindow, view: GatheringView) -> None:
    view.title.setFocus()
    undo(window)
    assert stored(window).title == "Tanker, følelser og handling"
    assert view.title.hasFocus()


def test_what_was_done_in_a_gathering_is_taken_back_there_and_never_unseen(
    window: MainWindow, page: GatheringsPage, view: GatheringView
) -> None:
    view.editor.remove_items([view.editor.gathering.items[0].id])
    page.point_at(window.context.require_course().gatherings[4].id)
    window.show_page("toolbox")
    undo(window)
    said = "Siste endring er i Samling 2: fjernet «Velkommen». Ctrl+Z igjen angrer den."
    assert (window.status.message.text(), page.isVisible()) == (said, False)
    undo(window)
    assert stored(window).items[0].title == "Velkommen"
    assert window.status.message.text() == "Angret: fjernet «Velkommen»."
    assert page.isVisible()
    assert page.view.editor.gathering.id == stored(window).id


def test_each_course_has_its_own_edits(window: MainWindow, page: GatheringsPage, view: GatheringView) -> None:
    view.editor.remove_items([view.editor.gathering.items[0].id])
    first = window.context.course_id
    window.create_course("Våren")
    shown_page(window)
    assert not page.undo_buttons.undo.isEnabled()
    window.context.open_course(first)
    assert page.undo_buttons.undo.isEnabled()

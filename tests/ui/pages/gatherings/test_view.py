"""One gathering: its name, the side that changes, and staying where one was."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    change,
    click,
    hold,
    opened,
    press,
    stored,
    type_in,
)


@pytest.fixture
def view(window: MainWindow) -> GatheringView:
    return opened(window)


def test_the_name_is_changed_where_it_stands(window: MainWindow, view: GatheringView) -> None:
    type_in(view.title, " i hverdagen")
    assert stored(window).title == "Tanker, følelser og handling i hverdagen"


def test_a_name_cannot_be_left_blank(window: MainWindow, view: GatheringView, qtbot: QtBot) -> None:
    activate(window, qtbot)
    view.title.setFocus()
    view.title.clear()
    press(view.title, Qt.Key.Key_Return)
    assert view.title.toPlainText() == "Tanker, følelser og handling"
    assert stored(window).title == "Tanker, følelser og handling"


def test_under_the_name_stands_number_when_and_where(window: MainWindow, view: GatheringView) -> None:
    assert view.lead.text() == "Samling 2 av 6 · Dato er ikke satt"
    change(window, 2, date=dt.date(2026, 12, 2), start=dt.time(10), place="Storstua")
    assert view.lead.text() == "Samling 2 av 6 · onsdag 2. desember kl. 10.00–12.45 · Storstua"


def test_a_held_gathering_is_shown_as_held_and_can_still_be_read(window: MainWindow) -> None:
    hold(window, 1)
    view = opened(window, 1)
    assert "Holdt onsdag 25. november" in view.lead.text()
    assert any(each.text() == "Vi blir kjent" for each in view.agenda.findChildren(QLabel))


def test_the_side_is_about_the_gathering_until_a_line_is_chosen(view: GatheringView) -> None:
    assert view.about.isVisible()
    assert view.about_chip.isChecked()
    view.choose(view.editor.gathering.items[1].id)
    assert view.panel.isVisible()
    assert (view.about_chip.isChecked(), view.item_chip.isChecked()) == (False, True)
    click(view.about_chip)
    assert view.about.isVisible()


def test_the_chip_for_lines_shows_the_first_when_none_is_chosen(view: GatheringView) -> None:
    click(view.item_chip)
    assert view.panel.item_id == view.editor.gathering.items[0].id


def test_escape_leaves_the_field_then_the_line_then_the_gathering(
    window: MainWindow, view: GatheringView, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    item = view.editor.gathering.items[1]
    view.choose(item.id)
    view.panel.title.setFocus()
    press(view.panel.title, Qt.Key.Key_Escape)
    assert view.agenda.focused_item() == item.id
    assert view.panel.isVisible()
    escape(window)
    assert view.about.isVisible()
    escape(window)
    assert not view.isVisible()
    assert window.pages["gatherings"].isVisible()


def escape(window: MainWindow) -> None:
    focused = window.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Escape)


def test_escape_in_the_name_of_the_gathering_leaves_the_name_only(
    window: MainWindow, view: GatheringView, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    view.title.setFocus()
    escape(window)
    assert view.hasFocus()
    assert view.isVisible()


def test_another_gathering_begins_with_what_it_is_about(window: MainWindow, view: GatheringView) -> None:
    view.choose(view.editor.gathering.items[1].id)
    opened(window, 3)
    assert view.panel.item_id is None
    assert view.about.isVisible()


def test_another_gathering_shows_its_own_texts_also_in_the_field_with_the_focus(
    window: MainWindow, view: GatheringView, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    view.title.setFocus()
    type_in(view.title, " nå")
    opened(window, 3)
    assert view.title.toPlainText() == "Kommunikasjon og samspill"
    assert stored(window, 2).title.endswith(" nå")
    assert stored(window, 3).title == "Kommunikasjon og samspill"


def test_a_refresh_leaves_what_is_being_typed(window: MainWindow, view: GatheringView, qtbot: QtBot) -> None:
    activate(window, qtbot)
    view.title.setFocus()
    view.title.clear()
    change(window, 2, place="Biblioteket")
    assert view.title.toPlainText() == ""
    assert view.title.hasFocus()


def test_a_gathering_without_lines_offers_none(view: GatheringView) -> None:
    assert view.item_chip.isEnabled()
    view.choose(view.editor.gathering.items[0].id)
    view.editor.gathering.items.clear()
    view.show_about()
    assert not view.item_chip.isEnabled()

"""Adding to the agenda where it stands: typed, chosen with the keys, or clicked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.ui.agenda_add import AddLine
from mestringstreff_desktop.ui.gathering_view import GatheringView
from mestringstreff_desktop.ui.main_window import MainWindow
from tests.ui.gathering_help import activate, click, click_on, opened, press, stored


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    view = opened(window)
    activate(window, qtbot)
    return view


@pytest.fixture
def line(view: GatheringView) -> AddLine:
    """The line of the main part, opened by a click."""
    view.agenda.show_row(view.editor.gathering.items[8].id)
    QApplication.processEvents()
    click_on(view.agenda, "add-main")
    return view.agenda.adders[Phase.MAIN]


def shown(line: AddLine) -> list[str]:
    return [line.list.item(at).text() for at in range(line.list.count())]


def main_titles(window: MainWindow) -> list[str]:
    return [item.title for item in stored(window).items if item.phase is Phase.MAIN]


def test_what_is_typed_is_added_as_it_is(window: MainWindow, line: AddLine) -> None:
    assert line.field.hasFocus()
    QTest.keyClicks(line.field, "Sang ved pianoet")
    press(line.field, Qt.Key.Key_Return)
    assert main_titles(window)[-1] == "Sang ved pianoet"
    assert not line.is_open


def test_a_suggestion_is_chosen_with_the_arrows(window: MainWindow, line: AddLine) -> None:
    QTest.keyClicks(line.field, "busk")
    press(line.field, Qt.Key.Key_Down)
    press(line.field, Qt.Key.Key_Return)
    added = [item for item in stored(window).items if item.phase is Phase.MAIN][-1]
    assert (added.title, added.tool_id) == ("BUSK", "busk")


def test_a_suggestion_written_out_is_meant(window: MainWindow, line: AddLine) -> None:
    QTest.keyClicks(line.field, "pause")
    press(line.field, Qt.Key.Key_Return)
    added = [item for item in stored(window).items if item.phase is Phase.MAIN][-1]
    assert (added.is_break, added.minutes) == (True, 15)


def test_a_suggestion_is_clicked(window: MainWindow, line: AddLine) -> None:
    place = line.list.visualItemRect(line.list.item(0)).center()
    QTest.mouseClick(line.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert main_titles(window)[-1] == "Pause"


def test_suggestions_have_their_minutes_and_an_empty_one_is_last(line: AddLine) -> None:
    assert shown(line)[0] == "Pause · 15 minutter"
    assert "BUSK · " in " ".join(shown(line))
    assert shown(line)[-1] == "Tom programpost"


def test_a_new_line_is_shown_and_has_the_keys(view: GatheringView, line: AddLine) -> None:
    QTest.keyClicks(line.field, "Sang")
    press(line.field, Qt.Key.Key_Return)
    added = view.editor.item(view.panel.item_id)
    assert added is not None
    assert added.title == "Sang"
    assert view.agenda.focused_item() == added.id


def test_escape_leaves_all_as_it_was(window: MainWindow, line: AddLine) -> None:
    before = main_titles(window)
    QTest.keyClicks(line.field, "Sang")
    press(line.field, Qt.Key.Key_Escape)
    assert main_titles(window) == before
    assert line.button.hasFocus()


def test_one_line_is_open_at_a_time(view: GatheringView, line: AddLine) -> None:
    view.agenda.adders[Phase.CLOSING].open_line()
    assert not line.is_open
    assert view.agenda.adders[Phase.CLOSING].is_open


def test_what_was_removed_is_offered_again(window: MainWindow, view: GatheringView) -> None:
    gone = view.editor.gathering.items[4]
    view.editor.remove_item(gone.id)
    line = view.agenda.adders[Phase.MAIN]
    line.open_line()
    assert shown(line)[0] == f"{gone.title} · {gone.minutes} minutter · fra temaet"
    press(line.field, Qt.Key.Key_Return)
    assert main_titles(window)[-1] == gone.title
    click(line.button)
    assert gone.title not in shown(line)[0]

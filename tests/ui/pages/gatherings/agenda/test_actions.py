"""Lines of the agenda are copied, cut, pasted, duplicated, removed and moved elsewhere, one or several."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Mark
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, opened, press, shown_page, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    view = opened(window)
    activate(window, qtbot)
    view.agenda.focus_row(view.editor.gathering.items[0].id)
    return view


@pytest.fixture
def page(window: MainWindow) -> GatheringsPage:
    return shown_page(window)


def titles(window: MainWindow, number: int = 2) -> list[str]:
    return [item.title for item in stored(window, number).items]


def strike(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key where the focus is."""
    focused = window.focusWidget()
    assert focused is not None
    press(focused, key, modifier)


def clip(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)


def test_shift_and_the_arrows_choose_several_that_are_copied_and_pasted_after_the_last(
    window: MainWindow, view: GatheringView
) -> None:
    before = titles(window)
    strike(window, Qt.Key.Key_Down, SHIFT)
    strike(window, Qt.Key.Key_C)
    assert QApplication.clipboard().text().startswith(f"{before[0]}\t3 min")
    strike(window, Qt.Key.Key_V)
    assert titles(window)[:5] == [*before[:2], *before[:2], before[2]]
    assert len(view.agenda.selection.ids) == 2


def test_what_is_pasted_is_one_step_to_undo_and_is_named(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    clip("Runde 10 min\nPause 15 min\nSang")
    strike(window, Qt.Key.Key_V)
    assert titles(window)[1:4] == ["Runde", "Pause", "Sang"]
    last = window.context.undo.last
    assert last is not None
    assert last.words == "limte inn 3 programposter"
    strike(window, Qt.Key.Key_Z)
    assert titles(window) == before


def test_of_pasted_text_it_is_told_where_no_minutes_were(
    window: MainWindow, view: GatheringView, page: GatheringsPage
) -> None:
    view.agenda.focus_row(view.editor.gathering.items[0].id)
    clip("Runde 10 min\nSang\nDans")
    strike(window, Qt.Key.Key_V)
    assert page.notice.sentence == (
        "3 programposter er limt inn. 2 fikk 10 minutter, for det sto ingen minutter der."
    )


def test_cut_lines_are_pasted_in_another_gathering_with_all_that_is_in_them(
    window: MainWindow, view: GatheringView
) -> None:
    item = view.editor.gathering.items[0]
    view.editor.change_item(item.id, note="Ring Kari")
    strike(window, Qt.Key.Key_X)
    assert titles(window)[0] != item.title
    other = opened(window, 3)
    other.agenda.focus_row(other.editor.gathering.items[0].id)
    strike(window, Qt.Key.Key_V)
    assert (stored(window, 3).items[1].title, stored(window, 3).items[1].note) == (item.title, "Ring Kari")


def test_a_line_is_duplicated_below_itself(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    strike(window, Qt.Key.Key_D)
    assert titles(window)[:3] == [before[0], before[0], before[1]]


def test_several_are_removed_and_the_keys_go_on(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    strike(window, Qt.Key.Key_Down, SHIFT)
    strike(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert titles(window) == before[2:]
    assert view.agenda.focused_item() == view.editor.gathering.items[0].id


def test_with_nothing_to_paste_it_is_said_what_to_do(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    clip(" \n ")
    strike(window, Qt.Key.Key_V)
    assert titles(window) == before
    assert "Kopier noen programposter" in window.status.message.text()


def test_alt_and_the_arrows_move_all_that_are_chosen(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    strike(window, Qt.Key.Key_Down, SHIFT)
    strike(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(window)[:3] == [before[2], before[0], before[1]]


def test_the_menu_has_all_ways_and_the_gatherings_to_move_to(
    window: MainWindow, view: GatheringView, page: GatheringsPage
) -> None:
    item = view.editor.gathering.items[1]
    menu = view.actions_on_lines.menu_of(item.id)
    words = [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    assert words[:5] == ["Endre tittel", "Ny programpost under", "Klipp ut", "Kopier", "Lim inn under"]
    targets = view.actions_on_lines.menu_of_targets([item.id], menu)
    assert [each.text()[8] for each in targets.actions()] == list("13456")
    targets.actions()[1].trigger()
    assert item.title not in titles(window)
    assert page.notice.sentence.startswith(f"{item.quoted} er flyttet til samling 3")
    page.notice.button.click()
    assert titles(window)[1] == item.title


def test_the_side_tells_of_several_and_marks_them_all(window: MainWindow, view: GatheringView) -> None:
    strike(window, Qt.Key.Key_A)
    number = len(view.editor.gathering.items)
    assert view.several.isVisible()
    assert view.item_chip.text().strip() == f"{number} programposter"
    view.several.marks.buttons[Mark.GREEN].click()
    assert {item.mark for item in stored(window).items} == {Mark.GREEN}
    strike(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert view.about.isVisible()


def test_the_side_copies_and_removes_several(window: MainWindow, view: GatheringView) -> None:
    strike(window, Qt.Key.Key_Down, SHIFT)
    before = titles(window)
    view.several.buttons["duplicate"].click()
    assert titles(window)[2:4] == before[:2]
    view.several.buttons["remove"].click()
    assert titles(window) == before


def test_lines_are_written_one_after_another_by_the_keys_alone(
    window: MainWindow, view: GatheringView
) -> None:
    """Title, minutes, who, and the next line; Enter on an empty line is the end."""
    none = Qt.KeyboardModifier.NoModifier
    strike(window, Qt.Key.Key_Return)
    for title, minutes, who in (("Sang", 7, "q"), ("Dans", 12, "w")):
        type_where_the_focus_is(window, title)
        strike(window, Qt.Key.Key_Tab, none)
        type_where_the_focus_is(window, str(minutes))
        strike(window, Qt.Key.Key_Return, none)
        type_where_the_focus_is(window, who)
        strike(window, Qt.Key.Key_Return, none)
    strike(window, Qt.Key.Key_Return, none)
    found = [(item.title, item.minutes, item.responsible) for item in stored(window).items[1:3]]
    assert found == [("sang", 7, "q"), ("dans", 12, "w")]
    assert view.agenda.focused_item() == stored(window).items[2].id


def type_where_the_focus_is(window: MainWindow, text: str) -> None:
    for letter in text:
        strike(window, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier)


def test_several_lines_pasted_where_one_is_added_become_several(
    window: MainWindow, view: GatheringView
) -> None:
    clip("Sang\t5\nDans\t6")
    view.agenda.adders[Phase.CLOSING].open_line()
    strike(window, Qt.Key.Key_V)
    found: list[AgendaItem] = stored(window).items[-2:]
    assert [(item.title, item.minutes, item.phase) for item in found] == [
        ("Sang", 5, Phase.CLOSING),
        ("Dans", 6, Phase.CLOSING),
    ]

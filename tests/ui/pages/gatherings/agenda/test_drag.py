"""Lines are moved by the mouse and by the keys, within a phase and into another."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.ui.pages.gatherings.agenda.drag import DropMark
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, click_on, opened, press, stored

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    view = opened(window)
    activate(window, qtbot)
    return view


def row(view: GatheringView, at: int) -> AgendaRow:
    key = view.editor.gathering.items[at].id
    return next(each for each in view.agenda.findChildren(AgendaRow) if each.key == key)


def area_of(view: GatheringView) -> QScrollArea:
    found = view.agenda.findChild(QScrollArea)
    assert isinstance(found, QScrollArea)
    return found


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in stored(window).items]


def drag(source: AgendaRow, target: AgendaRow, below: bool = True) -> None:
    """Press on one line, move to the lower or the upper part of another."""
    at = target.mapTo(target.window(), QPoint(60, target.height() - 3 if below else 3))
    end = source.mapFrom(source.window(), at)
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    QTest.mouseMove(source, QPoint(60, 30))
    QTest.mouseMove(source, end)


def drop(source: AgendaRow, target: AgendaRow, below: bool = True) -> None:
    at = target.mapTo(target.window(), QPoint(60, target.height() - 3 if below else 3))
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=source.mapFrom(source.window(), at))


@pytest.mark.looks
def test_a_line_is_dragged_below_another(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    source, target = row(view, 0), row(view, 2)
    drag(source, target)
    assert view.agenda.findChildren(DropMark)[0].isVisible()
    drop(source, target)
    assert titles(window)[:3] == [before[1], before[2], before[0]]
    assert not view.agenda.findChildren(DropMark)[0].isVisible()


@pytest.mark.looks
def test_a_line_is_dragged_into_another_phase(window: MainWindow, view: GatheringView) -> None:
    source, target = row(view, 1), row(view, 4)
    drag(source, target, below=False)
    drop(source, target, below=False)
    moved = stored(window).items[3]
    assert (moved.title, moved.phase) == ("Refleksjonsoppgaven fra sist", Phase.MAIN)


@pytest.mark.looks
def test_escape_lets_go_of_a_dragged_line(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    source, target = row(view, 0), row(view, 2)
    drag(source, target)
    press(source, Qt.Key.Key_Escape)
    drop(source, target)
    assert titles(window) == before


def test_alt_and_the_arrows_move_the_line_that_has_the_focus(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    moved = row(view, 0)
    moved.setFocus()
    press(moved, Qt.Key.Key_Down, ALT)
    press(moved, Qt.Key.Key_Down, ALT)
    assert titles(window)[:3] == [before[1], before[2], before[0]]
    assert moved.hasFocus()
    press(moved, Qt.Key.Key_Up, ALT)
    assert titles(window)[1] == before[0]


def test_the_keys_go_on_into_the_next_phase(window: MainWindow, view: GatheringView) -> None:
    moved = row(view, 3)
    moved.setFocus()
    press(moved, Qt.Key.Key_Down, ALT)
    assert stored(window).items[3].phase is Phase.MAIN
    assert moved.hasFocus()


def test_alt_and_the_arrows_work_from_a_field_of_the_line(window: MainWindow, view: GatheringView) -> None:
    view.choose(view.editor.gathering.items[0].id)
    view.panel.text.setFocus()
    press(view.panel.text, Qt.Key.Key_Down, ALT)
    assert stored(window).items[1].title == "Velkommen"
    assert view.panel.text.hasFocus()


def test_the_side_moves_a_line_too(window: MainWindow, view: GatheringView) -> None:
    view.choose(view.editor.gathering.items[0].id)
    assert not view.panel.up.isEnabled()
    view.panel.down.click()
    assert stored(window).items[1].title == "Velkommen"
    assert view.panel.up.isEnabled()


def test_delete_removes_the_line_and_goes_to_the_next(window: MainWindow, view: GatheringView) -> None:
    before = titles(window)
    row(view, 0).setFocus()
    press(row(view, 0), Qt.Key.Key_Delete)
    assert titles(window) == before[1:]
    assert view.agenda.focused_item() == view.editor.gathering.items[0].id


def test_the_side_removes_and_the_page_offers_to_take_it_back(
    window: MainWindow, view: GatheringView
) -> None:
    page = window.pages["gatherings"]
    before = titles(window)
    view.choose(view.editor.gathering.items[0].id)
    click_on(view.panel, "remove-item")
    notice = page.notice  # type: ignore[attr-defined]
    assert notice.sentence == "«Velkommen» er fjernet."
    notice.button.click()
    assert titles(window) == before
    assert not notice.isVisible()


def test_a_title_is_written_where_it_stands(window: MainWindow, view: GatheringView) -> None:
    line = row(view, 0)
    line.setFocus()
    press(line, Qt.Key.Key_Return)
    assert line.title_field.hasFocus()
    QTest.keyClicks(line.title_field, " hit")
    press(line.title_field, Qt.Key.Key_Return)
    assert stored(window).items[0].title == "Velkommen hit"
    assert not line.title_field.isVisible()


def test_when_the_last_line_is_removed_the_keys_go_to_the_one_before(
    window: MainWindow, view: GatheringView
) -> None:
    last = row(view, -1)
    last.setFocus()
    press(last, Qt.Key.Key_Delete)
    assert view.agenda.focused_item() == view.editor.gathering.items[-1].id


@pytest.mark.looks
def test_the_agenda_follows_a_line_that_is_dragged_out_of_sight(
    window: MainWindow, view: GatheringView
) -> None:
    window.resize(1024, 600)
    QApplication.processEvents()
    drag(row(view, 0), row(view, -1))
    assert area_of(view).verticalScrollBar().value() > 0


@pytest.fixture
def table(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def mark(table: QWidget) -> DropMark:
    """Three heads of 20 pixels with room for two lines of 30 below each; it is for `lines`."""
    heads = {phase: QWidget(table) for phase in Phase}
    for at, head in enumerate(heads.values()):
        head.setGeometry(0, 80 * at, 100, 20)
    return DropMark(table, heads)


def lines(mark: DropMark, *counts: int) -> dict[Phase, list[QWidget]]:
    """Lines that stand below each head."""
    made: dict[Phase, list[QWidget]] = {}
    for at, (phase, count) in enumerate(zip(Phase, counts, strict=True)):
        made[phase] = [QWidget(mark.parentWidget()) for _ in range(count)]
        for place, each in enumerate(made[phase]):
            each.setGeometry(0, 80 * at + 20 + 30 * place, 100, 30)
    return made


@pytest.mark.parametrize(
    ("y", "phase", "place"),
    [
        (-5, Phase.OPENING, 0),
        (79, Phase.OPENING, 2),
        (80, Phase.MAIN, 0),
        (116, Phase.MAIN, 1),
        (159, Phase.MAIN, 2),
        (500, Phase.CLOSING, 0),
    ],
)
def test_a_head_begins_its_phase_and_the_middle_of_a_line_parts_the_places(
    mark: DropMark, y: int, phase: Phase, place: int
) -> None:
    assert mark.place(lines(mark, 2, 2, 0), y) == (phase, place)


@pytest.mark.parametrize(("y", "top"), [(85, 98), (120, 128), (159, 159), (200, 179)])
def test_the_mark_stands_above_the_line_or_below_the_last(mark: DropMark, y: int, top: int) -> None:
    mark.show_place(lines(mark, 2, 2, 0), y)
    assert mark.y() == top


def test_a_line_that_gets_the_keys_is_brought_into_sight(window: MainWindow, view: GatheringView) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    last = row(view, -1)
    assert last.visibleRegion().isEmpty()
    view.agenda.focus_row(last.key)
    assert not last.visibleRegion().isEmpty()


def test_another_gathering_begins_at_its_top_with_nothing_being_added(
    window: MainWindow, view: GatheringView
) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    view.agenda.focus_row(row(view, -1).key)
    click_on(view.agenda, "add-closing")
    bar = area_of(view).verticalScrollBar()
    assert bar.value() > 0
    opened(window, 3)
    assert not view.agenda.adders[Phase.CLOSING].is_open
    assert bar.value() == 0

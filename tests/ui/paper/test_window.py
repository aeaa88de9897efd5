"""What the windows for paper share: keys, room, and how they close."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.window import SIDE_WIDTH, PaperWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper(context: Context) -> PaperWindow:
    return laid_out(context)


def laid_out(context: Context) -> PaperWindow:
    made = PaperWindow(context, "Bunken")
    made.field = QLineEdit()  # type: ignore[attr-defined]
    made.lay_out(QWidget(), made.field, made.print, made.save, made.leave)  # type: ignore[attr-defined]
    made.show()
    made.activateWindow()
    return made


def roomy(paper: PaperWindow) -> PaperWindow:
    """Give it the width of a usual screen; the one of the tests is smaller."""
    paper.resize(1400, 700)
    QCoreApplication.processEvents()
    return paper


def test_its_keys_press_its_buttons(paper: PaperWindow) -> None:
    pressed: list[str] = []
    paper.print.clicked.connect(lambda: pressed.append("print"))
    paper.save.clicked.connect(lambda: pressed.append("save"))
    QTest.keyClick(paper, Qt.Key.Key_P, CTRL)
    QTest.keyClick(paper, Qt.Key.Key_S, CTRL)
    assert pressed == ["print", "save"]


def test_a_key_does_nothing_while_its_button_is_off(paper: PaperWindow, qtbot: QtBot) -> None:
    paper.print.setEnabled(False)
    with qtbot.assertNotEmitted(paper.print.clicked):
        QTest.keyClick(paper, Qt.Key.Key_P, CTRL)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_field_prints_nothing_and_closes_nothing(
    paper: PaperWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    field = paper.findChildren(QLineEdit)[0]
    field.setFocus()
    with qtbot.assertNotEmitted(paper.print.clicked), qtbot.assertNotEmitted(paper.leave.clicked):
        QTest.keyClick(field, key)
    assert paper.isVisible()


def test_escape_and_the_button_close_it(paper: PaperWindow, context: Context) -> None:
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    assert not paper.isVisible()
    other = laid_out(context)
    other.leave.click()
    assert not other.isVisible()


def test_a_closed_window_is_gone(paper: PaperWindow, qtbot: QtBot) -> None:
    gone: list[bool] = []
    paper.destroyed.connect(lambda: gone.append(True))
    paper.reject()
    qtbot.waitUntil(lambda: gone == [True])


def test_what_is_under_way_is_done_before_the_window_is_gone(
    paper: PaperWindow, context: Context, qtbot: QtBot
) -> None:
    task, gone = Task(), list[bool]()
    paper.destroyed.connect(lambda: gone.append(True))
    paper.desk.progress.follow(task, "Skriver ut …")
    paper.reject()
    QCoreApplication.sendPostedEvents(paper, QEvent.Type.DeferredDelete)
    assert gone == []
    task.finish()
    paper.desk.finished.emit()
    qtbot.waitUntil(lambda: gone == [True])


@pytest.mark.looks
def test_the_choices_stand_to_the_right_in_a_width_of_their_own(paper: PaperWindow) -> None:
    field = roomy(paper).findChildren(QLineEdit)[0]
    at = field.mapTo(paper, field.rect().topLeft()).x()
    assert paper.width() - SIDE_WIDTH <= at < paper.width()


@pytest.mark.looks
def test_larger_text_has_a_wider_side(context: Context) -> None:
    context.theme = Theme("light", 1.5)
    paper = roomy(laid_out(context))
    assert paper.print.parentWidget() is not None
    assert SIDE_WIDTH < paper.print.parentWidget().width() <= 1.5 * SIDE_WIDTH  # type: ignore[union-attr]


@pytest.mark.looks
def test_the_choices_stand_below_in_a_narrow_window(paper: PaperWindow) -> None:
    paper.resize(700, 700)
    QCoreApplication.processEvents()
    field = paper.findChildren(QLineEdit)[0]
    assert field.mapTo(paper, field.rect().topLeft()).x() < 40
    assert field.width() > SIDE_WIDTH


@pytest.mark.looks
def test_it_fits_on_its_screen(context: Context) -> None:
    context.theme = Theme("light", 1.5)
    room = laid_out(context).screen().availableGeometry().size()
    size = laid_out(context).size()
    assert size.width() < room.width()
    assert size.height() < room.height()


def test_its_icons_are_drawn_and_its_title_told(paper: PaperWindow) -> None:
    assert paper.windowTitle() == "Bunken"
    assert not paper.print.icon().isNull()
    assert not paper.save.icon().isNull()


def test_a_key_of_ones_own_acts_anywhere_in_it(paper: PaperWindow) -> None:
    done: list[bool] = []
    paper.on_keys(QKeySequence("Ctrl+1"), lambda: done.append(True))
    field = paper.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_1, CTRL)
    assert done == [True]

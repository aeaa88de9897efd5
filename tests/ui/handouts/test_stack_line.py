"""A line of the stack shows what is chosen, and tells what is changed."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.handouts.stack import StackRow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.stack_line import CountField, StackLine
from tests.ui.pages.toolbox.toolbox_parts import shown

ROW = StackRow("busk", "BUSK", 11, 2, 11, "Samtale i grupper")


@pytest.fixture
def line(context: Context) -> StackLine:
    made = StackLine(context, ROW)
    shown(context, made, 700, 60)
    return made


def test_it_tells_what_is_chosen_to_eye_and_ear(line: StackLine) -> None:
    texts = [each.text() for each in line.findChildren(QLabel) if each.isVisible()]
    assert {"BUSK", "Samtale i grupper"} <= set(texts)
    assert line.large.text() == "2 av 11"
    assert line.accessibleName() == "BUSK, 11 stykker, 2 i stor skrift"


def test_none_in_large_print_is_said_in_a_word(line: StackLine) -> None:
    line.show_row(StackRow("busk", "BUSK", 11, 0, 11))
    assert line.large.text() == "ingen"


def test_space_ticks_the_line(line: StackLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.ticked) as told:
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert told.args == ["busk", False]


def test_what_is_not_chosen_has_no_number_to_change(line: StackLine, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.ticked):
        line.show_row(StackRow("busk", "BUSK", 11, 0, 11, is_chosen=False))
    assert not line.copies.isEnabled()
    assert not line.large.isEnabled()


def test_numbers_are_told_when_somebody_changes_them(line: StackLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.counted) as told:
        line.copies.stepUp()
    assert told.args == ["busk", 12]
    with qtbot.waitSignal(line.enlarged) as told:
        line.large.stepDown()
    assert told.args == ["busk", 1]


def test_numbers_that_are_only_shown_are_not_told(line: StackLine, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.counted), qtbot.assertNotEmitted(line.enlarged):
        line.show_row(StackRow("busk", "BUSK", 1, 1, 11))
    assert line.large.maximum() == 1


def test_the_wheel_changes_no_number(qapp: QApplication, qtbot: QtBot) -> None:
    field = CountField("Antall", 1)
    qtbot.addWidget(field)
    at, phase = QPointF(5, 5), Qt.ScrollPhase.NoScrollPhase
    buttons, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    field.wheelEvent(QWheelEvent(at, at, QPoint(), QPoint(0, 120), buttons, held, phase, False))
    assert field.value() == 1


def test_copies_can_be_none_in_large_but_never_none_at_all(line: StackLine) -> None:
    for field, least in ((line.copies, 1), (line.large, 0)):
        field.setValue(-5)
        assert field.value() == least


def test_more_in_large_than_there_are_cannot_be_asked_for(line: StackLine) -> None:
    line.large.setValue(99)
    assert line.large.value() == 11


def test_each_part_says_what_it_is_for(line: StackLine) -> None:
    assert line.tick.accessibleName() == "BUSK"
    assert line.copies.accessibleName() == "Antall av BUSK"
    assert line.large.accessibleName() == "Hvor mange av BUSK i stor skrift"


def test_where_it_is_used_is_left_out_when_it_says_nothing_new(line: StackLine) -> None:
    for used_in in ("", "BUSK"):
        line.show_row(StackRow("busk", "BUSK", 11, 2, 11, used_in))
        assert "Samtale i grupper" not in [
            each.text() for each in line.findChildren(QLabel) if each.isVisible()
        ]
        assert not line._used.isVisible()


def test_one_that_is_left_out_says_so(line: StackLine) -> None:
    line.show_row(StackRow("busk", "BUSK", 11, 0, 11, is_chosen=False))
    assert line.accessibleName() == "BUSK, ikke med"
    assert not line.tick.isChecked()

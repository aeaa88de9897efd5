"""A field with a few choices."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.choice_field import ChoiceField

CHOICES = [("a", "Første"), ("b", "Andre")]


def test_the_key_of_what_is_chosen_is_told(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show_chosen("b")
    assert (field.key, field.currentText()) == ("b", "Andre")


def test_words_change_in_place(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show_chosen("b")
    field.show_choices([("a", "Første, ferdig"), ("b", "Andre, ferdig")])
    assert (field.key, field.currentText()) == ("b", "Andre, ferdig")
    field.show_choices(CHOICES[:1])
    assert field.count() == 1


def test_an_arrow_key_chooses(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.activated):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.key == "b"


def test_scrolling_over_it_changes_nothing(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show()
    at, none = QPointF(5, 5), QPoint()
    turn = QWheelEvent(
        at,
        at,
        none,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.key == "a"

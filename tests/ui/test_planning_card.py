"""The line to type an own question in, and what is said around the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.planning_card import AddQuestion, QuestionCard


@pytest.fixture
def add(qtbot: QtBot) -> AddQuestion:
    made = AddQuestion()
    qtbot.addWidget(made)
    made.show()
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    return made


def test_the_button_gives_way_to_a_line(add: AddQuestion) -> None:
    assert add.field.isVisible()
    assert not add.button.isVisible()


def test_enter_asks_for_it_to_be_added(qtbot: QtBot, add: AddQuestion) -> None:
    QTest.keyClicks(add.field, "Hvem låser opp?")
    with qtbot.waitSignal(add.asked) as asked:
        QTest.keyClick(add.field, Qt.Key.Key_Return)
    assert asked.args == ["Hvem låser opp?"]


def test_a_blank_line_adds_nothing(qtbot: QtBot, add: AddQuestion) -> None:
    QTest.keyClicks(add.field, "  ")
    with qtbot.assertNotEmitted(add.asked):
        QTest.keyClick(add.field, Qt.Key.Key_Return)


def test_escape_puts_the_line_away(add: AddQuestion) -> None:
    QTest.keyClicks(add.field, "Hvem")
    QTest.keyClick(add.field, Qt.Key.Key_Escape)
    assert not add.field.isVisible()
    assert add.button.isVisible()
    add.open()
    assert add.field.text() == ""


def test_a_line_with_words_stays_when_it_is_left(add: AddQuestion) -> None:
    QTest.keyClicks(add.field, "Hvem")
    add.field.editingFinished.emit()
    assert add.field.isVisible()


def test_little_room_is_all_for_the_questions(qtbot: QtBot, context: Context) -> None:
    card = QuestionCard(context, QPushButton())
    qtbot.addWidget(card)
    card.show_questions("Om området", [], "", 0)
    card.show()
    assert card.lead.isVisible()
    card.show_tight(True)
    assert not card.lead.isVisible()

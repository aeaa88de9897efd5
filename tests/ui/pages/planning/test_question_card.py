"""The line to type an own question in, and what is said around the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ChecklistEntry, Question
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.question_card import AddQuestion, QuestionCard
from mestringstreff_desktop.ui.widgets.layouts import column


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
    add.field.left.emit()
    assert add.field.isVisible()


@pytest.mark.looks
def test_little_room_is_all_for_the_questions(qtbot: QtBot, context: Context) -> None:
    card = QuestionCard(context, QPushButton())
    qtbot.addWidget(card)
    card.show_questions("Om området", [], "", 0)
    card.show()
    assert card.lead.isVisible()
    card.show_tight(True)
    assert not card.lead.isVisible()


def own_lines(count: int) -> list[Question]:
    entries = [ChecklistEntry(area_id="drift", question=f"Punkt {number}") for number in range(count)]
    return [Question("drift", "Egne punkter", None, entry) for entry in entries]


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> QuestionCard:
    holder, anchor = QWidget(), QPushButton()
    made = QuestionCard(context, anchor)
    holder.setLayout(column(anchor, made))
    qtbot.addWidget(holder)
    made.holder = holder  # type: ignore[attr-defined]  # lives as long as the card
    holder.resize(500, 400)
    holder.show()
    return made


@pytest.mark.looks
@pytest.mark.parametrize(("hidden", "words"), [(0, None), (1, "Vis 1 punkt til"), (32, "Vis 32 punkter til")])
def test_what_is_left_out_is_counted(card: QuestionCard, hidden: int, words: str | None) -> None:
    card.show_questions("Om området", own_lines(2), "", hidden)
    assert card.more.isVisible() is (words is not None)
    assert words is None or card.more.accessibleName() == words


@pytest.mark.looks
def test_more_is_asked_for_by_a_press(card: QuestionCard, qtbot: QtBot) -> None:
    card.show_questions("", own_lines(1), "", 3)
    with qtbot.waitSignal(card.more_wanted):
        QTest.keyClick(card.more, Qt.Key.Key_Space)


@pytest.mark.looks
def test_an_empty_area_says_that_all_is_well(card: QuestionCard) -> None:
    card.show_questions("", [], "", 0)
    assert card.empty.text() == "Ingenting står åpent her. Godt jobbet!"
    assert card.empty.isVisible()
    card.show_questions("", own_lines(1), "", 0)
    assert not card.empty.isVisible()


@pytest.mark.looks
def test_the_keys_are_told_where_there_is_room(card: QuestionCard) -> None:
    def told() -> list[str]:
        return [each.text() for each in card.findChildren(QLabel) if each.isVisible()]

    assert any("Enter notat" in each for each in told())
    card.show_tight(True)
    assert not any("Enter notat" in each for each in told())


@pytest.mark.looks
def test_the_chosen_question_is_scrolled_into_view(card: QuestionCard, qtbot: QtBot) -> None:
    lines = own_lines(40)
    card.show_questions("", lines, lines[-1].key, 0)
    chosen = card.list.rows[lines[-1].key]
    first = card.list.rows[lines[0].key]
    qtbot.waitUntil(lambda: first.visibleRegion().isEmpty() and not chosen.visibleRegion().isEmpty())


def test_a_line_that_is_emptied_and_left_is_put_away(add: AddQuestion, qtbot: QtBot) -> None:
    qtbot.waitUntil(add.field.hasFocus)
    QTest.keyClicks(add.field, "a")
    QTest.keyClick(add.field, Qt.Key.Key_Backspace)
    add.field.clearFocus()
    assert add.button.isVisible()
    assert not add.field.isVisible()


def test_putting_the_line_away_gives_the_keys_to_the_button(add: AddQuestion, qtbot: QtBot) -> None:
    qtbot.waitUntil(add.field.hasFocus)
    QTest.keyClick(add.field, Qt.Key.Key_Escape)
    assert add.button.hasFocus()


def test_the_line_stays_open_for_the_next_question(add: AddQuestion) -> None:
    QTest.keyClicks(add.field, "Hvem låser opp?")
    QTest.keyClick(add.field, Qt.Key.Key_Return)
    assert add.field.isVisible()
    assert add.field.accessibleName() == "Eget punkt"


def test_a_line_nobody_typed_in_closes_when_it_is_left(qtbot: QtBot) -> None:
    add, after, holder = AddQuestion(), QPushButton(), QWidget()
    holder.setLayout(column(add, after))
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    add.button.click()
    qtbot.waitUntil(add.field.hasFocus)
    QTest.keyClick(add.field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert add.button.isVisible()
    assert not add.field.isVisible()

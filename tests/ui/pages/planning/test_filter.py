"""Which questions pass the chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.ui.pages.planning.filter import QuestionFilter
from tests.course.samples import a_question


def a_line(key: str, essential: bool = True, state: ItemState = ItemState.NOT_STARTED) -> Question:
    entry = ChecklistEntry(area_id="drift", item_id=key, state=state)
    return Question("drift", "", a_question(key, essential=essential), entry)


LINES = [a_line("viktig"), a_line("ferdig", state=ItemState.SETTLED), a_line("annet", essential=False)]


def keys(lines: list[Question]) -> list[str]:
    return [line.key for line in lines]


def test_the_short_list_is_shown_first(qtbot: QtBot) -> None:
    made = QuestionFilter()
    qtbot.addWidget(made)
    assert keys(made.passed(LINES)) == ["viktig", "ferdig"]


def test_the_chips_choose(qtbot: QtBot) -> None:
    made = QuestionFilter()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.changed):
        QTest.mouseClick(made.all, Qt.MouseButton.LeftButton)
    assert keys(made.passed(LINES)) == ["viktig", "ferdig", "annet"]
    QTest.mouseClick(made.open, Qt.MouseButton.LeftButton)
    assert keys(made.passed(LINES)) == ["viktig", "annet"]


def test_the_one_that_is_worked_on_stays(qtbot: QtBot) -> None:
    made = QuestionFilter()
    qtbot.addWidget(made)
    made.open.setChecked(True)
    assert keys(made.passed(LINES, keep="ferdig")) == ["viktig", "ferdig"]


def test_a_question_is_let_in_without_more_change_than_it_needs(qtbot: QtBot) -> None:
    made = QuestionFilter()
    qtbot.addWidget(made)
    made.open.setChecked(True)
    made.let_in(LINES[2])
    assert (made.all.isChecked(), made.open.isChecked()) == (True, True)
    made.let_in(LINES[1])
    assert not made.open.isChecked()


@pytest.fixture
def chips(qtbot: QtBot) -> QuestionFilter:
    made = QuestionFilter()
    qtbot.addWidget(made)
    return made


def test_all_are_let_in_at_once_and_told(chips: QuestionFilter, qtbot: QtBot) -> None:
    chips.open.setChecked(True)
    with qtbot.waitSignal(chips.changed):
        chips.let_all_in()
    assert chips.passed(LINES) == LINES


def test_one_of_the_short_and_the_long_list_is_down(chips: QuestionFilter) -> None:
    for pressed, other in ((chips.all, chips.short), (chips.short, chips.all)):
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        assert (pressed.isChecked(), other.isChecked()) == (True, False)


def test_a_question_that_passes_widens_nothing(chips: QuestionFilter) -> None:
    chips.let_in(LINES[0])
    assert (chips.short.isChecked(), chips.open.isChecked()) == (True, False)


def test_what_is_not_applicable_is_not_open(chips: QuestionFilter) -> None:
    chips.open.setChecked(True)
    lines = [a_line("nei", state=ItemState.NOT_APPLICABLE), a_line("litt", state=ItemState.IN_PROGRESS)]
    assert keys(chips.passed(lines)) == ["litt"]

"""The questions of an area as rows."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.planning_list import QuestionList
from mestringstreff_desktop.ui.widgets import column
from tests.course.samples import a_question


def a_line(key: str, group: str = "", **answer: object) -> Question:
    entry = ChecklistEntry(area_id="drift", item_id=key, **answer) if answer else None  # type: ignore[arg-type]
    return Question("drift", group, a_question(key), entry)


@pytest.fixture
def rows(qtbot: QtBot, context: Context) -> Iterator[QuestionList]:
    window, anchor = QWidget(), QPushButton()
    made = QuestionList(context, anchor)
    window.setLayout(column(anchor, made))
    qtbot.addWidget(window)
    made.show_lines([a_line("mat", "Før"), a_line("rom", "Før"), a_line("penger", "Etter")], "mat")
    window.show()
    yield made
    window.hide()


def words(rows: QuestionList) -> list[str]:
    """Return all that is read in the list, from the top."""
    labels = [each for each in rows.findChildren(QLabel) if each.isVisible() and each.text()]
    return [each.text() for each in sorted(labels, key=lambda each: each.mapTo(rows, each.pos()).y())]


def test_groups_have_their_headings(rows: QuestionList) -> None:
    assert [text for text in words(rows) if text in ("Før", "Etter")] == ["Før", "Etter"]


def test_headings_of_before_are_gone(rows: QuestionList) -> None:
    rows.show_lines([a_line("penger", "Etter")], "penger")
    assert [text for text in words(rows) if text in ("Før", "Etter")] == ["Etter"]


def test_rows_that_stay_are_kept(rows: QuestionList) -> None:
    before = rows.rows["rom"]
    rows.show_lines([a_line("rom", "Før"), a_line("ny", "Før")], "rom")
    assert rows.rows["rom"] is before
    assert list(rows.rows) == ["rom", "ny"]


def test_a_question_shows_its_state_in_words(rows: QuestionList) -> None:
    rows.show_lines([a_line("mat", state=ItemState.NOT_APPLICABLE)], "mat")
    assert "Ikke aktuelt" in words(rows)
    assert rows.rows["mat"].accessibleName() == "Er mat klart? Ikke aktuelt."


def test_a_date_that_has_passed_stands_out(rows: QuestionList) -> None:
    late = a_line("mat", due=dt.date(2026, 11, 20), responsible="Turid")
    rows.show_lines([late], "mat")
    (found,) = [each for each in rows.findChildren(QLabel) if "fristen var" in each.text()]
    assert found.text() == "Turid · fristen var fre. 20. nov."
    assert found.property("role") == "small-warm"


def test_where_it_is_tight_the_state_stands_below(rows: QuestionList) -> None:
    rows.is_tight = True
    rows.show_lines([a_line("mat", responsible="Turid")], "mat")
    assert "Ikke startet · Turid" in words(rows)
    assert "Ikke startet" not in words(rows)


def test_digits_ask_for_a_state(qtbot: QtBot, rows: QuestionList) -> None:
    with qtbot.waitSignal(rows.state_wanted) as wanted:
        QTest.keyClick(rows.rows["mat"], Qt.Key.Key_3)
    assert wanted.args == [ItemState.SETTLED]


def test_control_with_a_digit_is_left_to_the_window(qtbot: QtBot, rows: QuestionList) -> None:
    with qtbot.assertNotEmitted(rows.state_wanted):
        QTest.keyClick(rows.rows["mat"], Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)


def test_a_very_long_word_does_not_widen_the_list(rows: QuestionList) -> None:
    entry = ChecklistEntry(area_id="drift", question="rettighetsinformasjonsmateriell" * 12)
    rows.show_lines([Question("drift", "Egne punkter", None, entry)], str(entry.id))
    assert rows.minimumSizeHint().width() < 450

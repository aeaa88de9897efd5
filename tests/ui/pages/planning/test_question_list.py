"""The questions of an area as rows."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.question_list import QuestionList
from mestringstreff_desktop.ui.widgets.layouts import column
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


@pytest.mark.looks
def test_groups_have_their_headings(rows: QuestionList) -> None:
    assert [text for text in words(rows) if text in ("Før", "Etter")] == ["Før", "Etter"]


@pytest.mark.looks
def test_headings_of_before_are_gone(rows: QuestionList) -> None:
    rows.show_lines([a_line("penger", "Etter")], "penger")
    assert [text for text in words(rows) if text in ("Før", "Etter")] == ["Etter"]


def test_rows_that_stay_are_kept(rows: QuestionList) -> None:
    before = rows.rows["rom"]
    rows.show_lines([a_line("rom", "Før"), a_line("ny", "Før")], "rom")
    assert rows.rows["rom"] is before
    assert list(rows.rows) == ["rom", "ny"]


@pytest.mark.looks
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


@pytest.mark.looks
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
        QTest.keyClick(rows.rows["mat"], Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)


def test_a_digit_that_is_leant_on_asks_for_nothing_more(qtbot: QtBot, rows: QuestionList) -> None:
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, none, "3", autorep=True)
    with qtbot.assertNotEmitted(rows.state_wanted):
        QApplication.sendEvent(rows.rows["mat"], held)


@pytest.mark.looks
def test_a_very_long_word_does_not_widen_the_list(rows: QuestionList) -> None:
    entry = ChecklistEntry(area_id="drift", question="rettighetsinformasjonsmateriell" * 12)
    rows.show_lines([Question("drift", "Egne punkter", None, entry)], str(entry.id))
    assert rows.minimumSizeHint().width() < 450


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_to_the_note(qtbot: QtBot, rows: QuestionList, key: Qt.Key) -> None:
    with qtbot.waitSignal(rows.note_wanted):
        QTest.keyClick(rows.rows["mat"], key)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_control_and_an_arrow_goes_to_another_area(
    qtbot: QtBot, rows: QuestionList, key: Qt.Key, step: int
) -> None:
    with qtbot.waitSignal(rows.area_wanted) as wanted, qtbot.assertNotEmitted(rows.chosen):
        QTest.keyClick(rows.rows["mat"], key, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [step]


@pytest.mark.parametrize(
    ("key", "state"), [*zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), ItemState, strict=True)]
)
def test_every_digit_has_its_state(qtbot: QtBot, rows: QuestionList, key: Qt.Key, state: ItemState) -> None:
    with qtbot.waitSignal(rows.state_wanted) as wanted:
        QTest.keyClick(rows.rows["mat"], key)
    assert wanted.args == [state]


def test_a_digit_beyond_the_states_asks_for_none(qtbot: QtBot, rows: QuestionList) -> None:
    with qtbot.assertNotEmitted(rows.state_wanted):
        QTest.keyClick(rows.rows["mat"], Qt.Key.Key_5)


@pytest.mark.looks
def test_no_questions_is_an_empty_list(rows: QuestionList) -> None:
    rows.show_lines([], "")
    assert (words(rows), rows.rows) == ([], {})
    rows.step(1)


@pytest.mark.looks
def test_a_settled_question_has_no_date_to_worry_about(rows: QuestionList) -> None:
    rows.show_lines([a_line("mat", state=ItemState.SETTLED, due=dt.date(2026, 11, 20))], "mat")
    assert not any("frist" in text for text in words(rows))


@pytest.mark.looks
def test_questions_stand_in_the_order_they_are_given(rows: QuestionList) -> None:
    rows.show_lines([a_line("rom", "Før"), a_line("penger", "Før"), a_line("mat", "Etter")], "mat")
    assert list(rows.rows) == ["rom", "penger", "mat"]
    assert [text for text in words(rows) if text in ("Før", "Etter")] == ["Før", "Etter"]


@pytest.mark.looks
def test_a_question_typed_by_a_leader_is_shown_as_it_is(rows: QuestionList) -> None:
    entry = ChecklistEntry(area_id="drift", question="<b>Hvem</b> & hva?")
    rows.show_lines([Question("drift", "Egne punkter", None, entry)], str(entry.id))
    assert "<b>Hvem</b> & hva?" in words(rows)
    assert {each.textFormat() for each in rows.findChildren(QLabel) if each.text()} == {
        Qt.TextFormat.PlainText
    }

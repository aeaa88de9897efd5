"""A line with suggestions."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import (
    ListField,
    WrapField,
)
from tests.ui.pages.gatherings.gathering_page import press
from tests.ui.widgets.narrow import shown, wheel


@pytest.mark.looks
def test_a_choice_being_typed_is_left_alone(narrow_window: QWidget) -> None:
    field = shown(narrow_window, SuggestField("Hovedansvar"))
    field.setFocus()
    field.setEditText("mitt")
    field.show_text("annet")
    assert field.currentText() == "mitt"


def test_suggestions_leave_the_text_and_add_none_of_their_own(qtbot: QtBot) -> None:
    field = SuggestField("Hovedansvar")
    qtbot.addWidget(field)
    field.show_text("Naboen")
    with qtbot.assertNotEmitted(field.edited):
        field.show_suggestions(["Kursleder", "Alle"])
    assert field.currentText() == "Naboen"
    assert field.count() == 2


def test_a_chosen_suggestion_is_told(qtbot: QtBot) -> None:
    field = SuggestField("Hovedansvar")
    qtbot.addWidget(field)
    field.show_suggestions(["Kursleder", "Alle"])
    with qtbot.waitSignal(field.edited) as told:
        field.textActivated.emit("Alle")
    assert told.args == ["Alle"]


@pytest.mark.looks
def test_the_wheel_changes_no_choice(narrow_window: QWidget) -> None:
    field = shown(narrow_window, SuggestField("Hovedansvar"))
    field.show_suggestions(["Kursleder", "Alle"])
    field.setFocus()
    wheel(field)
    assert field.currentText() == ""


@pytest.mark.parametrize("kind", [WrapField, ListField, SuggestField])
def test_a_field_tells_its_name_and_what_to_write(
    qtbot: QtBot, kind: type[WrapField | ListField | SuggestField]
) -> None:
    field = kind("Hovedansvar", "Hvem leder?")
    qtbot.addWidget(field)
    line = field.lineEdit() if isinstance(field, SuggestField) else field
    assert line is not None
    assert field.accessibleName() == line.accessibleName() == "Hovedansvar"
    assert line.placeholderText() == "Hvem leder?"


@pytest.mark.parametrize("text", ["<b>fet</b>", "& < > &amp;", "Æ, ø og å «her»"])
def test_signs_are_shown_as_they_are(qtbot: QtBot, text: str) -> None:
    title, items, choice = WrapField("Tittel"), ListField("Mål"), SuggestField("Hvem")
    for field in (title, items, choice):
        qtbot.addWidget(field)
    title.show_text(text)
    items.show_items([text])
    choice.show_text(text)
    assert (title.toPlainText(), items.items(), choice.currentText()) == (text, [text], text)


@pytest.mark.looks
def test_typed_letters_are_told_and_suggestions_are_found_anywhere_in_a_word(
    narrow_window: QWidget, qtbot: QtBot
) -> None:
    field = shown(narrow_window, SuggestField("Hovedansvar"))
    field.show_suggestions(["Kursleder", "Medleder"])
    line, completer = field.lineEdit(), field.completer()
    assert line is not None
    assert completer is not None
    with qtbot.waitSignal(field.edited) as told:
        line.textEdited.emit("led")
    assert told.args == ["led"]
    completer.setCompletionPrefix("leder")
    assert completer.completionCount() == 2


def test_the_same_suggestions_again_leave_what_is_chosen(qtbot: QtBot) -> None:
    field = SuggestField("Hovedansvar")
    qtbot.addWidget(field)
    field.show_suggestions(["Kursleder", "Alle"])
    field.setCurrentIndex(1)
    field.show_suggestions(["Kursleder", "Alle"])
    assert field.currentIndex() == 1


@pytest.mark.looks
def test_what_is_typed_is_not_added_to_the_suggestions(narrow_window: QWidget) -> None:
    field = shown(narrow_window, SuggestField("Hovedansvar"))
    field.show_suggestions(["Kursleder"])
    field.setFocus()
    QTest.keyClicks(field.lineEdit() or field, "Naboen")
    press(field.lineEdit() or field, Qt.Key.Key_Return)
    assert [field.itemText(at) for at in range(field.count())] == ["Kursleder"]


def test_a_long_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    field = SuggestField("Hovedansvar")
    qtbot.addWidget(field)
    field.show_text("Kursleder og medleder " * 10)
    line = field.lineEdit()
    assert line is not None
    assert line.cursorPosition() == 0


def test_the_wheel_over_the_field_takes_no_suggestion(qtbot: QtBot) -> None:
    field = SuggestField("Ansvarlig")
    qtbot.addWidget(field)
    field.show_suggestions(["Kari", "Ola", "Per"])
    field.setCurrentIndex(0)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    field.wheelEvent(QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), *none, False))
    assert field.currentText() == "Kari"

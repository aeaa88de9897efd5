"""Fields of tables and side panels: they grow, wrap, leave typing alone, and ignore the wheel."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.fields import ListField, MinutesField, SuggestField, WrapField
from mestringstreff_desktop.ui.widgets import LineField
from tests.ui.gathering_help import press

Field = TypeVar("Field", bound=QWidget)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A narrow window with a field that has the focus, and room for one to test below it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(LineField("Et annet felt"))
    made.resize(300, 200)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(window: QWidget, field: Field) -> Field:
    """Show a field in the window."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    QApplication.processEvents()
    return field


def wheel(field: QWidget) -> None:
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def test_a_long_title_wraps_and_is_shown_whole(window: QWidget) -> None:
    field = shown(window, WrapField("Tittel"))
    field.show_text("Kort")
    one_line = field.maximumHeight()
    field.show_text("En lang tittel " * 10)
    assert field.maximumHeight() > 3 * (one_line - 10)


def test_a_wider_title_needs_fewer_lines(window: QWidget, qtbot: QtBot) -> None:
    field = shown(window, WrapField("Tittel"))
    field.show_text("En lang tittel som må deles på flere linjer her")
    narrow = field.maximumHeight()
    window.resize(900, 200)
    qtbot.waitUntil(lambda: field.maximumHeight() < narrow)


def test_enter_leaves_a_title_and_makes_no_new_line(window: QWidget, qtbot: QtBot) -> None:
    field = shown(window, WrapField("Tittel"))
    field.setFocus()
    with qtbot.waitSignal(field.left):
        press(field, Qt.Key.Key_Return)
    assert field.toPlainText() == ""


def test_pasted_lines_become_one(qtbot: QtBot) -> None:
    field, pasted = WrapField("Tittel"), QMimeData()
    qtbot.addWidget(field)
    pasted.setText("Hva er\n  mestring?\n")
    pasted.setHtml("<b>Hva er</b>")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == "Hva er mestring?"


def test_a_title_tells_of_typing_but_not_of_showing(qtbot: QtBot) -> None:
    field = WrapField("Tittel")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("lagret")
    with qtbot.waitSignal(field.edited):
        field.insertPlainText("nytt ")


def test_a_list_is_its_lines_that_are_not_blank(qtbot: QtBot) -> None:
    field = ListField("Mål")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited) as told:
        field.setPlainText(" Å le \n\nÅ hvile\n")
    assert told.args == [["Å le", "Å hvile"]]


def test_a_list_grows_with_what_is_in_it(window: QWidget) -> None:
    field = shown(window, ListField("Mål"))
    field.show_items(["Ett"])
    before = field.maximumHeight()
    field.show_items(["Ett", "To", "Tre " * 40])
    assert field.maximumHeight() > 2 * before


def test_a_list_takes_text_alone(qtbot: QtBot) -> None:
    field, pasted = ListField("Mål"), QMimeData()
    qtbot.addWidget(field)
    pasted.setHtml("<b>fet</b> <img src='file:///etc/passwd'>")
    pasted.setText("fet")
    field.insertFromMimeData(pasted)
    assert field.items() == ["fet"]
    assert "<img" not in field.document().toHtml()


def test_undo_takes_back_what_was_typed_and_no_more(qtbot: QtBot) -> None:
    field = ListField("Mål")
    qtbot.addWidget(field)
    field.show_items(["Å le"])
    field.textCursor().insertText("Ikke ")
    assert field.items() == ["Ikke Å le"]
    for _ in range(3):
        field.undo()
        assert field.items() == ["Å le"]


def test_a_title_being_typed_is_left_alone(window: QWidget) -> None:
    field = shown(window, WrapField("Tittel"))
    field.setFocus()
    field.insertPlainText("mitt")
    field.show_text("annet")
    assert field.toPlainText() == "mitt"


def test_a_list_being_typed_is_left_alone(window: QWidget) -> None:
    field = shown(window, ListField("Mål"))
    field.setFocus()
    field.insertPlainText("mitt")
    field.show_items(["annet"])
    assert field.items() == ["mitt"]


def test_a_choice_being_typed_is_left_alone(window: QWidget) -> None:
    field = shown(window, SuggestField("Hovedansvar"))
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


def test_the_wheel_scrolls_the_page_and_changes_no_minutes(window: QWidget) -> None:
    field = shown(window, MinutesField(600))
    field.show_value(10)
    field.setFocus()
    wheel(field)
    assert field.value() == 10


def test_the_wheel_changes_no_choice(window: QWidget) -> None:
    field = shown(window, SuggestField("Hovedansvar"))
    field.show_suggestions(["Kursleder", "Alle"])
    field.setFocus()
    wheel(field)
    assert field.currentText() == ""


def test_minutes_being_typed_are_left_alone(window: QWidget) -> None:
    field = shown(window, MinutesField(600))
    field.setFocus()
    field.setValue(25)
    field.show_value(10)
    assert field.value() == 25

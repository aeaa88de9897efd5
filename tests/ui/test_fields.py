"""Fields of tables and side panels: they grow, wrap, leave typing alone, and ignore the wheel."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
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
    field.show_text("En lang tittel som må deles på flere linjer " * 2)
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


@pytest.mark.parametrize("kind", [WrapField, ListField])
def test_tab_leaves_a_field_and_writes_nothing(window: QWidget, kind: type[WrapField | ListField]) -> None:
    field, after = shown(window, kind("Tittel")), shown(window, LineField("Etter"))
    field.setFocus()
    press(field, Qt.Key.Key_Tab)
    assert field.toPlainText() == ""
    assert after.hasFocus()


@pytest.mark.parametrize("text", ["<b>fet</b>", "& < > &amp;", "Æ, ø og å «her»"])
def test_signs_are_shown_as_they_are(qtbot: QtBot, text: str) -> None:
    title, items, choice = WrapField("Tittel"), ListField("Mål"), SuggestField("Hvem")
    for field in (title, items, choice):
        qtbot.addWidget(field)
    title.show_text(text)
    items.show_items([text])
    choice.show_text(text)
    assert (title.toPlainText(), items.items(), choice.currentText()) == (text, [text], text)


def test_the_number_pads_enter_leaves_a_title_too(window: QWidget) -> None:
    field, after = shown(window, WrapField("Tittel")), shown(window, LineField("Etter"))
    field.setFocus()
    press(field, Qt.Key.Key_Enter)
    assert after.hasFocus()


def test_a_title_is_pasted_where_the_cursor_stands(qtbot: QtBot) -> None:
    field, pasted = WrapField("Tittel"), QMimeData()
    qtbot.addWidget(field)
    field.show_text("Hva er ?")
    cursor = field.textCursor()
    cursor.setPosition(7)
    field.setTextCursor(cursor)
    pasted.setText("mestring\n")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == "Hva er mestring?"


def test_what_is_pasted_in_a_title_is_told(qtbot: QtBot) -> None:
    field, pasted = WrapField("Tittel"), QMimeData()
    qtbot.addWidget(field)
    pasted.setText("To\nlinjer")
    with qtbot.waitSignal(field.edited) as told:
        field.insertFromMimeData(pasted)
    assert told.args == ["To linjer"]


@pytest.mark.parametrize("role", ["cell", "title-cell"])
def test_an_empty_title_has_room_for_a_line(qtbot: QtBot, role: str) -> None:
    field = WrapField("Tittel", role=role)
    qtbot.addWidget(field)
    assert field.height() >= field.fontMetrics().lineSpacing() + 10


def test_larger_letters_make_a_title_higher(window: QWidget) -> None:
    field = shown(window, WrapField("Tittel"))
    before, font = field.height(), field.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    field.setFont(font)
    assert field.height() > before


@pytest.mark.parametrize(
    ("typed", "items"),
    [("", []), ("\n\n", []), ("  \nÅ le", ["Å le"]), ("a\n\nb", ["a", "b"]), ("a b ", ["a b"])],
)
def test_blank_lines_are_no_things(qtbot: QtBot, typed: str, items: list[str]) -> None:
    field = ListField("Mål")
    qtbot.addWidget(field)
    field.insertPlainText(typed)
    assert field.items() == items


def test_enter_begins_a_new_thing_in_a_list(window: QWidget) -> None:
    field = shown(window, ListField("Mål"))
    field.setFocus()
    for text in ("en", "to"):
        QTest.keyClicks(field, text)
        press(field, Qt.Key.Key_Return)
    assert field.items() == ["en", "to"]


def test_a_list_tells_of_typing_but_not_of_showing(qtbot: QtBot) -> None:
    field = ListField("Mål")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_items(["Å le", "Å hvile"])
        field.show_items([])
    assert field.items() == []


def test_each_thing_in_a_list_has_a_dot_and_an_empty_list_has_none(window: QWidget) -> None:
    field = shown(window, ListField("Mål"))
    empty = dotted(field)
    field.show_items(["Å le", "Å hvile"])
    assert empty == 0
    assert dotted(field) > 20


def dotted(field: ListField) -> int:
    """Return the pixels in the column of the dots that are not of the ground's colour."""
    image = field.viewport().grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    return sum(image.pixelColor(x, y) != ground for x in range(3, 10) for y in range(image.height()))


def test_typed_letters_are_told_and_suggestions_are_found_anywhere_in_a_word(
    window: QWidget, qtbot: QtBot
) -> None:
    field = shown(window, SuggestField("Hovedansvar"))
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


def test_what_is_typed_is_not_added_to_the_suggestions(window: QWidget) -> None:
    field = shown(window, SuggestField("Hovedansvar"))
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


@pytest.mark.parametrize(("typed", "minutes"), [("45", 45), ("0", 0), ("600", 600)])
def test_minutes_are_typed(window: QWidget, typed: str, minutes: int) -> None:
    field = shown(window, MinutesField(600))
    field.setValue(10)
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.value() == minutes


@pytest.mark.parametrize("typed", ["abc", "-5", "1,5"])
def test_minutes_are_whole_and_never_less_than_nothing(window: QWidget, typed: str) -> None:
    field = shown(window, MinutesField(600))
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert 0 <= field.value() <= 15
    assert field.text().isdecimal()


def test_the_arrows_step_the_minutes_and_stop_at_the_ends(window: QWidget, qtbot: QtBot) -> None:
    field = shown(window, MinutesField(2))
    told: list[int] = []
    field.edited.connect(told.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(field, key)
    assert told == [1, 2, 1]


def test_showing_minutes_is_not_editing_them(qtbot: QtBot) -> None:
    field = MinutesField(600)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_value(25)
    assert field.value() == 25

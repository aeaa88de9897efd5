"""Fields for text tell of typing, leave typing alone, and have room for what is in them."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.text import clean_line
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.text_fields import (
    LineField,
    ListField,
    TextField,
    WrapField,
    wrapped_lines,
)
from tests.ui.pages.gatherings.gathering_page import press
from tests.ui.widgets.narrow import shown


def test_a_field_tells_of_typing_but_not_of_showing(qtbot: QtBot) -> None:
    field = TextField("Notat")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("lagret")
    with qtbot.waitSignal(field.edited):
        field.insertPlainText("nytt ")


def test_a_field_being_typed_in_is_left_alone(qtbot: QtBot) -> None:
    field = LineField("Navn")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Kari")
    field.show_text("Per")
    assert field.text() == "Kari"


@pytest.mark.looks
def test_a_text_field_grows_with_its_text(qtbot: QtBot) -> None:
    field = TextField("Notat", lines=2)
    qtbot.addWidget(field)
    field.show()
    before = field.height()
    field.setPlainText("\n".join("linje" for _ in range(8)))
    assert field.height() > before


@pytest.mark.looks
def test_a_field_has_room_for_all_its_text_without_a_scroll_bar(qtbot: QtBot) -> None:
    field = TextField("Notat", lines=2, most_lines=20)
    qtbot.addWidget(field)
    field.resize(220, 60)
    field.show()
    field.show_text("Noen ord som må deles på flere linjer. " * 5)
    assert field.maximumHeight() > 6 * field.fontMetrics().lineSpacing()
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_tab_leaves_a_text_and_writes_nothing_in_it(qtbot: QtBot) -> None:
    holder, text, after = QWidget(), TextField("Notat"), LineField("Frist")
    holder.setLayout(column(text, after))
    qtbot.addWidget(holder)
    holder.show()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    with qtbot.waitSignal(text.left):
        QTest.keyClick(text, Qt.Key.Key_Tab)
    assert (text.toPlainText(), after.hasFocus()) == ("", True)


def test_a_text_being_typed_is_left_alone(qtbot: QtBot) -> None:
    field = TextField("Notat")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "halvveis")
    field.show_text("lagret")
    assert field.toPlainText() == "halvveis"


def test_pasted_markup_is_only_text(qtbot: QtBot) -> None:
    field = TextField("Notat")
    qtbot.addWidget(field)
    field.insertPlainText("<b>Kari</b> & Per")
    assert field.toPlainText() == "<b>Kari</b> & Per"


def test_a_field_is_named_and_says_what_to_write(qtbot: QtBot) -> None:
    for field in (TextField("Notat", "Skriv her"), LineField("Notat", "Skriv her")):
        qtbot.addWidget(field)
        assert (field.accessibleName(), field.placeholderText()) == ("Notat", "Skriv her")


@pytest.mark.looks
def test_a_very_long_text_scrolls_instead_of_growing(qtbot: QtBot) -> None:
    field = TextField("Notat", lines=2, most_lines=4)
    qtbot.addWidget(field)
    field.resize(220, 60)
    field.show()
    field.show_text("linje\n" * 400)
    assert field.maximumHeight() < 6 * field.fontMetrics().lineSpacing() + 26
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_shown_line_is_read_from_its_start(qtbot: QtBot) -> None:
    field = LineField("Navn")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("Et svært langt navn på et kurs " * 9)
    assert field.cursorPosition() == 0


def test_each_letter_typed_in_a_line_is_told(qtbot: QtBot) -> None:
    field, told = LineField("Navn"), list[str]()
    qtbot.addWidget(field)
    field.edited.connect(told.append)
    QTest.keyClicks(field, "Åse")
    assert told == ["Å", "Ås", "Åse"]


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("a", 1), ("a\nb\nc", 3), ("a\n\n", 3)])
def test_lines_are_counted_also_where_they_are_empty(qtbot: QtBot, text: str, lines: int) -> None:
    field = TextField("Notat")
    qtbot.addWidget(field)
    field.setPlainText(text)
    assert wrapped_lines(field) == lines


def dotted(field: ListField) -> int:
    """Return the pixels in the column of the dots that are not of the ground's colour."""
    image = field.viewport().grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    return sum(image.pixelColor(x, y) != ground for x in range(3, 10) for y in range(image.height()))


@pytest.mark.looks
def test_a_long_title_wraps_and_is_shown_whole(narrow_window: QWidget) -> None:
    field = shown(narrow_window, WrapField("Tittel"))
    field.show_text("Kort")
    one_line = field.maximumHeight()
    field.show_text("En lang tittel " * 10)
    assert field.maximumHeight() > 3 * (one_line - 10)


@pytest.mark.looks
def test_a_wider_title_needs_fewer_lines(narrow_window: QWidget, qtbot: QtBot) -> None:
    field = shown(narrow_window, WrapField("Tittel"))
    field.show_text("En lang tittel som må deles på flere linjer " * 2)
    narrow = field.maximumHeight()
    narrow_window.resize(900, 200)
    qtbot.waitUntil(lambda: field.maximumHeight() < narrow)


@pytest.mark.looks
def test_enter_leaves_a_title_and_makes_no_new_line(narrow_window: QWidget, qtbot: QtBot) -> None:
    field = shown(narrow_window, WrapField("Tittel"))
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


@pytest.mark.looks
def test_a_list_grows_with_what_is_in_it(narrow_window: QWidget) -> None:
    field = shown(narrow_window, ListField("Mål"))
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


@pytest.mark.looks
def test_a_title_being_typed_is_left_alone(narrow_window: QWidget) -> None:
    field = shown(narrow_window, WrapField("Tittel"))
    field.setFocus()
    field.insertPlainText("mitt")
    field.show_text("annet")
    assert field.toPlainText() == "mitt"


@pytest.mark.looks
def test_a_list_being_typed_is_left_alone(narrow_window: QWidget) -> None:
    field = shown(narrow_window, ListField("Mål"))
    field.setFocus()
    field.insertPlainText("mitt")
    field.show_items(["annet"])
    assert field.items() == ["mitt"]


@pytest.mark.looks
@pytest.mark.parametrize("kind", [WrapField, ListField])
def test_tab_leaves_a_field_and_writes_nothing(
    narrow_window: QWidget, kind: type[WrapField | ListField]
) -> None:
    field, after = shown(narrow_window, kind("Tittel")), shown(narrow_window, LineField("Etter"))
    field.setFocus()
    press(field, Qt.Key.Key_Tab)
    assert field.toPlainText() == ""
    assert after.hasFocus()


@pytest.mark.looks
def test_the_number_pads_enter_leaves_a_title_too(narrow_window: QWidget) -> None:
    field, after = shown(narrow_window, WrapField("Tittel")), shown(narrow_window, LineField("Etter"))
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


@pytest.mark.looks
@pytest.mark.parametrize("role", ["cell", "title-cell"])
def test_an_empty_title_has_room_for_a_line(qtbot: QtBot, role: str) -> None:
    field = WrapField("Tittel", role=role)
    qtbot.addWidget(field)
    assert field.height() >= field.fontMetrics().lineSpacing() + 10


@pytest.mark.looks
def test_larger_letters_make_a_title_higher(narrow_window: QWidget) -> None:
    field = shown(narrow_window, WrapField("Tittel"))
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


@pytest.mark.looks
def test_enter_begins_a_new_thing_in_a_list(narrow_window: QWidget) -> None:
    field = shown(narrow_window, ListField("Mål"))
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


@pytest.mark.looks
def test_each_thing_in_a_list_has_a_dot_and_an_empty_list_has_none(narrow_window: QWidget) -> None:
    field = shown(narrow_window, ListField("Mål"))
    empty = dotted(field)
    field.show_items(["Å le", "Å hvile"])
    assert empty == 0
    assert dotted(field) > 20


def test_lines_that_are_shown_cannot_be_undone(qtbot: QtBot) -> None:
    field = ListField("Utstyr")
    qtbot.addWidget(field)
    field.show_items(["Penner", "Ark"])
    assert not field.document().isUndoAvailable()


DIRTY, PLAIN = "\uf0b7\tEn\x0bto\u2029\u202etre\0 \ud83d", "• En\nto\ntre "
FIELDS = (TextField, WrapField, ListField, LineField)


def a_field(kind: type[TextField | WrapField | ListField | LineField], qtbot: QtBot) -> Any:
    field = kind("Notat")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def standing(field: Any) -> str:
    return str(field.text() if isinstance(field, LineField) else field.toPlainText())


def paste(field: Any, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.paste()


@pytest.mark.parametrize("kind", FIELDS)
def test_what_is_pasted_is_clean_where_it_is_seen_and_told(
    kind: type[TextField | WrapField | ListField | LineField], qtbot: QtBot
) -> None:
    field = a_field(kind, qtbot)
    heard: list[object] = []
    field.edited.connect(heard.append)
    paste(field, DIRTY)
    if kind is TextField:
        assert standing(field) == PLAIN
    else:
        assert standing(field).replace("• ", "").split() == PLAIN.replace("• ", "").split()
    assert heard[-1] == (field.items() if isinstance(field, ListField) else standing(field))
    assert "\0" not in "".join(map(str, heard))


@pytest.mark.parametrize("kind", FIELDS)
def test_the_caret_stays_and_one_undo_takes_back_what_was_pasted(
    kind: type[TextField | WrapField | ListField | LineField], qtbot: QtBot
) -> None:
    field = a_field(kind, qtbot)
    QTest.keyClicks(field, "Før etter")
    for _ in range(6):
        QTest.keyClick(field, Qt.Key.Key_Left)
    paste(field, "\U0001f33b\u202eny\u200b\xad\0x")
    QTest.keyClicks(field, "!")
    assert standing(field) == "Før\U0001f33bnyx! etter"
    field.undo()
    if standing(field) != "Før etter":
        field.undo()
    assert standing(field) == "Før etter"
    field.redo()
    assert standing(field).startswith("Før\U0001f33bnyx")


@pytest.mark.parametrize("kind", FIELDS)
def test_a_sign_that_turns_the_line_cannot_be_typed(
    kind: type[TextField | WrapField | ListField | LineField], qtbot: QtBot
) -> None:
    field = a_field(kind, qtbot)
    QTest.keyClicks(field, "Ka")
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, field, Qt.Key.Key_unknown, "\u202e", Qt.KeyboardModifier.NoModifier
    )
    QTest.keyClicks(field, "ri")
    assert standing(field) == "Kari"


@pytest.mark.parametrize("kind", FIELDS)
def test_letters_that_join_can_be_typed(
    kind: type[TextField | WrapField | ListField | LineField], qtbot: QtBot
) -> None:
    field = a_field(kind, qtbot)
    for letter in "می\u200cخواهم":
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
        )
    assert standing(field) == "می\u200cخواهم"


@pytest.mark.parametrize("kind", FIELDS[:2] + FIELDS[3:])
def test_old_text_that_is_shown_is_clean(kind: type[TextField | WrapField | LineField], qtbot: QtBot) -> None:
    field = kind("Notat")
    qtbot.addWidget(field)
    field.show_text(DIRTY)
    assert standing(field) == (clean_line(DIRTY) if kind is LineField else PLAIN)


def test_a_list_from_word_has_one_dot_a_line(qtbot: QtBot) -> None:
    field = a_field(ListField, qtbot)
    paste(field, "\uf0b7\tRunde\n• Pause\n- Øvelse – ute\n-5 grader")
    assert field.items() == ["Runde", "Pause", "Øvelse – ute", "-5 grader"]
    field.undo()
    assert field.items() == []

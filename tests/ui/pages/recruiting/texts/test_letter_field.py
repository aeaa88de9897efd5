"""A block of a text: its fields are read filled in, stand as one piece each, and are stored as fields."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_field import LetterField, Shown
from tests.ui.bare import bare

SHOWN = {"sted": Shown("Orkdal helsehus"), "kontakt": Shown("Kontaktperson", is_gap=True)}
STORED = "Vi møtes på {sted}.\nSpør {kontakt} 😀 om {dette}."
READ = "Vi møtes på Orkdal helsehus.\nSpør [Kontaktperson] 😀 om {dette}."
Place = Callable[[int], None]
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot, database: Database, library: Library) -> LetterField:
    made = LetterField(bare(database, library), "Tekst")
    qtbot.addWidget(made)
    made.show_template(STORED, SHOWN)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    made.clearFocus()
    return made


def put_caret(field: LetterField, at: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(at)
    field.setTextCursor(cursor)


def test_what_is_known_stands_there_and_what_is_not_has_its_name(field: LetterField) -> None:
    assert field.toPlainText() == READ
    assert field.template() == STORED


def test_what_is_typed_beside_a_field_is_text(field: LetterField) -> None:
    told: list[str] = []
    field.edited.connect(told.append)
    put_caret(field, READ.index("Orkdal"))
    QTest.keyClicks(field, "nye ")
    put_caret(field, field.toPlainText().index("helsehus") + len("helsehus"))
    QTest.keyClicks(field, ", inngang B")
    assert told[-1].startswith("Vi møtes på nye {sted}, inngang B.\n")
    assert field.template() == told[-1]


def test_what_is_typed_over_a_field_is_text(field: LetterField) -> None:
    put_caret(field, READ.index("Orkdal"))
    QTest.keyClick(field, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "Orkdal helsehus")
    assert field.template() == STORED.replace("{sted}", "Orkdal helsehus")
    QTest.keyClick(field, Key.Key_Home)
    QTest.keyClick(field, Key.Key_Delete)
    assert field.template().startswith("i møtes på Orkdal")


@pytest.mark.parametrize(("key", "at"), [(Key.Key_Backspace, "."), (Key.Key_Delete, "Orkdal")])
def test_a_field_is_taken_away_whole(field: LetterField, key: Qt.Key, at: str) -> None:
    put_caret(field, READ.index(at))
    QTest.keyClick(field, key)
    assert field.template().startswith("Vi møtes på .")
    put_caret(field, 0)
    QTest.keyClick(field, key)
    assert field.template()[0] == ("V" if key == Key.Key_Backspace else "i")


def test_a_word_of_a_field_takes_the_rest_along(field: LetterField) -> None:
    put_caret(field, READ.index("."))
    QTest.keyClick(field, Key.Key_Backspace, Ctrl)
    assert field.template().startswith("Vi møtes på .")


def test_the_caret_goes_past_a_field(field: LetterField) -> None:
    start = READ.index("Orkdal")
    put_caret(field, start)
    QTest.keyClick(field, Key.Key_Right)
    assert field.textCursor().position() == READ.index(".")
    QTest.keyClick(field, Key.Key_Left)
    assert field.textCursor().position() == start


def test_a_field_is_chosen_whole(field: LetterField) -> None:
    put_caret(field, READ.index("på"))
    cursor = field.textCursor()
    cursor.setPosition(READ.index("dal"), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    assert field.textCursor().selectedText() == "på Orkdal helsehus"
    cursor.setPosition(READ.index("dal"))
    cursor.setPosition(READ.index("."), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    assert field.textCursor().selectedText() == "Orkdal helsehus"


def test_a_key_that_writes_nothing_leaves_a_chosen_field_alone(field: LetterField) -> None:
    field.selectAll()
    QTest.keyClick(field, Key.Key_C, Ctrl)
    assert field.template() == STORED


def test_what_is_copied_is_read_anywhere_and_keeps_its_fields_here(field: LetterField) -> None:
    field.selectAll()
    field.copy()
    assert QApplication.clipboard().text() == READ
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.paste()
    assert field.template() == STORED + STORED


def test_a_field_that_is_written_by_hand_is_one_when_it_is_next_shown(field: LetterField) -> None:
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, " {sted}")
    assert field.toPlainText().endswith(" {sted}")
    field.clearFocus()
    field.show_template(field.template(), SHOWN)
    assert field.toPlainText().endswith(" Orkdal helsehus")


def test_what_is_being_typed_is_left_alone(field: LetterField) -> None:
    field.setFocus()
    field.show_template("Noe annet", SHOWN)
    assert field.toPlainText() == READ


def test_it_is_as_high_as_its_text(field: LetterField) -> None:
    before = field.height()
    field.show_template("Linje\n" * 30, SHOWN)
    assert field.height() > 5 * before

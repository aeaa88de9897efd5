"""Misspelled words get a wavy line and suggestions, and the text knows nothing of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.speller import Speller
from mestringstreff_desktop.ui.widgets.spell_marks import ADD, Spelling, SpellMarks
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from tests.spelled import tiny_dictionary


class Writer(QWidget):
    """A field with its marks, the leader's own words, and whether the marks are on."""

    def __init__(self, speller: Callable[[QObject], Speller], own: set[str]) -> None:
        super().__init__()
        self.own, self.is_on = own, True
        self.field = TextField("Notat")
        self.field.setParent(self)
        self.edits: list[str] = []
        self.field.edited.connect(self.edits.append)
        spelling = Spelling(speller(self), lambda: QColor("red"), lambda: self.is_on, own.add)
        self.marks = SpellMarks(self.field, spelling)

    @property
    def marked(self) -> list[str]:
        return [each.cursor.selectedText() for each in self.field.extraSelections()]


@pytest.fixture
def writer(qtbot: QtBot, tmp_path: Path) -> Writer:
    own = set[str]()
    made = Writer(lambda parent: Speller(tiny_dictionary(tmp_path), lambda: own, parent), own)
    qtbot.addWidget(made)
    return made


def test_what_is_misspelled_is_marked_and_mended_from_the_menu(writer: Writer, qtbot: QtBot) -> None:
    writer.field.setPlainText("🙂 jeg liekr vafler i Orkdal")
    qtbot.waitUntil(lambda: writer.marked == ["liekr", "Orkdal"], timeout=20_000)
    assert (writer.edits, writer.field.document().isUndoAvailable()) == (
        ["🙂 jeg liekr vafler i Orkdal"],
        False,
    )
    offered = {action.text(): action for action in writer.marks.menu_at(9).actions()}
    offered["liker"].trigger()
    assert writer.field.toPlainText() == "🙂 jeg liker vafler i Orkdal"
    words = {action.text(): action for action in writer.marks.menu_at(25).actions()}
    words[ADD].trigger()
    writer.marks.show_marks()
    assert (writer.own, writer.marked) == ({"Orkdal"}, [])


def test_nothing_is_marked_when_it_is_off_or_while_the_word_is_written(writer: Writer, qtbot: QtBot) -> None:
    writer.field.setPlainText("jeg liekr")
    qtbot.waitUntil(lambda: writer.marked == ["liekr"], timeout=20_000)
    writer.show()
    writer.activateWindow()
    writer.field.setFocus()
    qtbot.waitUntil(writer.field.hasFocus)
    writer.field.moveCursor(writer.field.textCursor().MoveOperation.End)
    writer.marks.show_marks()
    assert writer.marked == []
    writer.field.moveCursor(writer.field.textCursor().MoveOperation.Start)
    writer.is_on = False
    writer.marks.show_marks()
    assert writer.marked == []

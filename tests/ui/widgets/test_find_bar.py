"""The find bar: every word that stands on a page is found where it stands, and nothing that does not."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QStackedWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.find_bar import FindBar
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from tests.ui.bare import bare

Key = Qt.Key


class Desk(QWidget):
    """A page with a little of everything, and its bar."""

    def __init__(self, database: Database, library: Library) -> None:
        super().__init__()
        self.title = label("Søvn og ro")
        self.line, self.text = LineField("Navn"), TextField("Notat")
        self.line.setText("Sovn i natt")
        self.text.setPlainText("Først ro.\nSå søvn 🙂 søvn")
        self.button = QPushButton("Mer om søvn")
        self.stack = QStackedWidget()
        self.stack.addWidget(label("her"))
        self.stack.addWidget(label("søvn, gjemt"))
        self.bar = FindBar(bare(database, library), self)
        inner = QWidget()
        low = QWidget()
        low.setFixedHeight(900)
        inner.setLayout(column(self.title, self.line, self.text, self.stack, low, self.button))
        self.area = scrolled(inner)
        self.setLayout(column(self.area, self.bar))
        self.resize(500, 400)
        self.show()

    def found(self, text: str) -> list[tuple[QWidget, str]]:
        self.bar.field.setText(text)
        return [(each.widget, said(each.widget)[each.start :][: each.length]) for each in self.bar.places()]

    def press(self, *keys: Qt.Key, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.bar.field, key, modifier)


def said(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLabel | LineField | QPushButton)
    return widget.text()


@pytest.fixture
def desk(qtbot: QtBot, database: Database, library: Library) -> Iterator[Desk]:
    made = Desk(database, library)
    made.line.setFocus()
    made.bar.open()
    yield made
    made.bar.context.stop()


def test_words_are_found_from_the_top_however_they_are_spelt(desk: Desk) -> None:
    fields = [(desk.text, "søvn"), (desk.text, "søvn")]
    all_of_it = [(desk.title, "Søvn"), (desk.line, "Sovn"), *fields, (desk.button, "søvn")]
    assert desk.found("SØVN") == desk.found("sovn") == all_of_it


@pytest.mark.parametrize("typed", ["gjemt", "", "  ", "ro såra"])
def test_what_is_hidden_or_not_there_is_not_found(desk: Desk, typed: str) -> None:
    assert desk.found(typed) == []


def test_words_are_found_across_a_line_and_where_a_label_breaks(desk: Desk) -> None:
    assert desk.found("ro. så") == [(desk.text, "ro.\nSå")]
    long = "Samhandlingsreformutvalgsmedlem"
    desk.title.setText(breakable(long))
    ((widget, words),) = desk.found(long)
    assert (widget, words) == (desk.title, breakable(long))


def test_enter_goes_on_and_round_and_says_how_far(desk: Desk) -> None:
    desk.bar.field.setText("søvn")
    counts = []
    for _ in range(6):
        counts.append(desk.bar.count.text())
        desk.press(Key.Key_Return)
    assert counts == ["1 av 5", "2 av 5", "3 av 5", "4 av 5", "5 av 5", "1 av 5"]
    desk.press(Key.Key_Return, shift=True)
    assert desk.bar.field.accessibleDescription() == "1 av 5"


def test_what_is_found_is_scrolled_to_and_chosen_in_its_field(desk: Desk) -> None:
    desk.bar.field.setText("søvn")
    desk.press(Key.Key_Return)
    assert desk.line.selectedText() == "Sovn"
    desk.press(Key.Key_Return, Key.Key_Return)
    assert desk.line.selectedText() == ""
    cursor = desk.text.textCursor()
    assert (cursor.selectedText(), cursor.selectionStart()) == ("søvn", len("Først ro.\nSå søvn 🙂 ") + 1)
    QTest.keyClick(desk, Key.Key_F3)
    assert desk.button.visibleRegion().boundingRect().height() == desk.button.height()


def test_nothing_found_leads_to_the_search_of_everything(desk: Desk) -> None:
    desk.bar.field.setText("qqq")
    assert desk.bar.count.text() == "Ingen treff på siden. Ctrl+K søker i alt."
    desk.press(Key.Key_Return)
    assert not desk.bar.next.isEnabled()


def test_escape_gives_the_keyboard_back_or_to_the_field_that_was_found(desk: Desk) -> None:
    desk.press(Key.Key_Escape)
    assert desk.bar.isHidden()
    assert desk.line.hasFocus()
    desk.bar.open()
    desk.bar.field.setText("først")
    desk.press(Key.Key_Escape)
    assert desk.text.hasFocus()
    assert desk.text.textCursor().selectedText() == "Først"


def test_it_is_gone_when_one_comes_back_to_the_page(desk: Desk) -> None:
    desk.bar.field.setText("ro")
    desk.hide()
    desk.show()
    assert desk.bar.isHidden()


def test_what_was_found_may_be_gone_at_the_next_step(desk: Desk) -> None:
    desk.bar.field.setText("søvn")
    desk.press(Key.Key_Return)
    shiboken6.delete(desk.line)
    desk.press(Key.Key_Return)
    assert desk.bar.count.text() == "1 av 4"

"""Ctrl+Z is for the edits of the course wherever the focus is; a search undoes its own letters first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons, UndoKeys
from tests.ui.bare import bare_course

HERE = Where("planning", "goals", "Mål og rammer")
CTRL = Qt.KeyboardModifier.ControlModifier


class Fields(QWidget):
    """A window with a search, and a place that is stored as it is typed and shown again when it changes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.search, self.place = context, LineField("Søk"), TextField("Sted")
        self.where = HERE
        layout = QVBoxLayout(self)
        for field in (self.search, self.place):
            layout.addWidget(field)
        self.place.edited.connect(self._store)
        context.changed.connect(lambda: self.place.show_text(context.require_course().place))
        UndoKeys(context, self, lambda: self.where)

    def _store(self, text: str) -> None:
        context, key = self.context, self.context.require_course().id
        store = lambda: planning.change_course(context.database, key, place=text)  # noqa: E731
        context.undo.typed("place", "skrev sted", store, HERE)

    def texts(self) -> tuple[str, str, str]:
        return self.search.text(), self.place.toPlainText(), self.context.require_course().place


@pytest.fixture
def fields(database: Database, library: Library, qtbot: QtBot) -> Fields:
    made = Fields(bare_course(database, library))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_what_is_typed_in_a_stored_field_is_an_edit_and_in_a_search_is_not(fields: Fields) -> None:
    for field, text in ((fields.place, "Orkanger"), (fields.search, "te")):
        field.setFocus()
        QTest.keyClicks(field, text)
    QTest.keyClick(fields.search, Qt.Key.Key_Z, CTRL)
    assert fields.texts() == ("", "Orkanger", "")
    QTest.keyClick(fields.search, Qt.Key.Key_Z, CTRL)
    assert fields.texts() == ("", "", "")
    for _ in range(2):
        QTest.keyClick(fields.search, Qt.Key.Key_Y, CTRL)
    assert fields.texts() == ("te", "Orkanger", "Orkanger")


def test_in_its_own_field_the_text_follows_and_the_focus_stays(fields: Fields) -> None:
    fields.place.setFocus()
    QTest.keyClicks(fields.place, "Orkanger")
    QTest.keyClick(fields.place, Qt.Key.Key_Z, CTRL)
    assert fields.texts() == ("", "", "")
    assert fields.place.hasFocus()
    QTest.keyClick(fields.place, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert fields.texts() == ("", "Orkanger", "Orkanger")


def test_the_buttons_say_what_they_take_back_and_where_it_is(fields: Fields) -> None:
    buttons = UndoButtons(fields.context, fields, lambda: fields.where)
    fields.place.setFocus()
    QTest.keyClicks(fields.place, "Orkanger")
    fields.context.autosave.flush()
    assert (buttons.undo.toolTip(), buttons.redo.isEnabled()) == ("Angre: skrev sted (Ctrl+Z)", False)
    buttons.undo.click()
    fields.where = Where("overview")
    buttons.refresh()
    assert buttons.redo.toolTip() == "Gjør om igjen: skrev sted, i Mål og rammer (Ctrl+Y)"
    assert (buttons.redo.isEnabled(), buttons.undo.isEnabled()) == (True, False)

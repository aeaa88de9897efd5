"""A day of somebody's: kept as it is typed while it is none, and given back."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.dates import PersonDate
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from tests.ui.bare import bare_course
from tests.ui.pages.recruiting.participants.people import add, names, stored


@pytest.fixture
def editing(qtbot: QtBot, database: Database, library: Library) -> Editing:
    made = Editing(bare_course(database, library))
    add(made.context, "Kari")
    add(made.context, "Ola")
    return made


def shown(qtbot: QtBot, editing: Editing, person: Participant) -> PersonDate:
    made = PersonDate(editing, "born", "Fødselsdato")
    qtbot.addWidget(made)
    made.show_person(person, is_new=True)
    return made


def test_what_is_begun_stands_there_again_and_with_nobody_else(qtbot: QtBot, editing: Editing) -> None:
    kari, ola = stored(editing.context)
    field = shown(qtbot, editing, kari)
    QTest.keyClicks(field.field.line, "4.5")
    editing.context.autosave.flush()
    field.show_person(ola, is_new=True)
    assert (field.field.line.text(), field.is_half_typed) == ("", False)
    again = shown(qtbot, editing, kari)
    assert (again.field.line.text(), again.is_half_typed) == ("4.5", True)


def test_what_is_begun_goes_with_the_one_it_is_about(qtbot: QtBot, editing: Editing) -> None:
    kari, _ = stored(editing.context)
    field = shown(qtbot, editing, kari)
    QTest.keyClicks(field.field.line, "4.5")
    editing.remove(kari)
    editing.context.autosave.flush()
    assert editing.half_typed(kari, "born") == ""
    assert names(stored(editing.context)) == ["Ola"]

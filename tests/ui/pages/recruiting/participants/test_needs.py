"""What to allow for: ticked, told in words, and a matter of one person at a time."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.pages.recruiting.participants.needs import NeedFields
from tests.ui.bare import bare_course
from tests.ui.pages.recruiting.participants.people import add, stored


@pytest.fixture
def needs(qtbot: QtBot, database: Database, library: Library) -> NeedFields:
    context = bare_course(database, library)
    for name in ("Kari", "Ola"):
        add(context, name)
    made = NeedFields(Editing(context))
    qtbot.addWidget(made)
    made.show_person(stored(context)[0])
    return made


def shown(needs: NeedFields) -> list[NeedKind]:
    return [kind for kind, field in needs.fields.items() if not field.isHidden()]


def test_a_tick_makes_room_for_words_and_takes_them_away(needs: NeedFields) -> None:
    context = needs._editing.context
    for is_on, found in ((True, [NeedKind.HEARING]), (False, [])):
        needs.chips[NeedKind.HEARING].click()
        kari = stored(context)[0]
        needs.show_person(kari)
        assert (shown(needs), [each.kind for each in kari.needs]) == (found, found)
        assert needs.chips[NeedKind.HEARING].isChecked() is is_on


def test_words_are_the_need_of_the_one_who_is_shown(needs: NeedFields) -> None:
    context = needs._editing.context
    QTest.keyClicks(needs.fields[NeedKind.ALLERGY].field, "nøtter")
    kari, ola = stored(context)
    needs.show_person(ola)
    assert (kari.needs, shown(needs)) == ((Need(NeedKind.ALLERGY, "nøtter"),), [])
    assert needs.fields[NeedKind.ALLERGY].field.toPlainText() == ""


def test_next_of_kin_is_marked_in_words(needs: NeedFields) -> None:
    context = needs._editing.context
    for words in ("merket «Kari» som pårørende", "merket at «Kari» ikke er pårørende"):
        needs.kin.click()
        assert context.undo.last is not None
        assert context.undo.last.words == words
        needs.show_person(stored(context)[0])

"""Local offers are typed where they stand, added and removed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.offers_editor import OffersEditor
from tests.ui.toolbox_parts import shown

TWO = (LocalOffer("Frivilligsentralen", "Turer og kafé"), LocalOffer("Turgruppa", "", "Torget kl. 11"))


@pytest.fixture
def editor(context: Context) -> OffersEditor:
    made = OffersEditor(context)
    made.show_offers(TWO)
    shown(context, made, 700, 500)
    return made


def test_offers_stand_there_to_be_filled_in(editor: OffersEditor) -> None:
    assert [line.offer() for line in editor.lines()] == list(TWO)


def test_what_is_typed_is_told_with_all_the_others(editor: OffersEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited) as told:
        QTest.keyClicks(editor.lines()[0].contact, "5")
    assert told.args == [[LocalOffer("Frivilligsentralen", "Turer og kafé", "5"), TWO[1]]]


def test_one_more_is_added_and_typed_in_at_once(editor: OffersEditor) -> None:
    editor.add.click()
    assert len(editor.lines()) == 3
    assert editor.lines()[2].name.hasFocus()


def test_one_is_removed_and_told(editor: OffersEditor, qtbot: QtBot) -> None:
    remove = editor.lines()[0].findChildren(QPushButton)[0]
    assert remove.accessibleName() == "Fjern Frivilligsentralen"
    with qtbot.waitSignal(editor.edited) as told:
        remove.click()
    assert told.args == [[TWO[1]]]


def test_very_long_texts_are_cut_where_they_are_typed(editor: OffersEditor) -> None:
    editor.lines()[0].text.setText("ord " * 5000)
    assert len(editor.lines()[0].offer().text) <= 300

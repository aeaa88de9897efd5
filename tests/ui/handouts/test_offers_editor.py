"""Local offers are typed where they stand, added and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.offers_editor import OffersEditor
from tests.ui.pages.toolbox.toolbox_parts import shown

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


def test_each_field_is_told_trimmed_in_its_place(editor: OffersEditor) -> None:
    line = editor.lines()[1]
    for field, word in zip(line.fields(), (" A ", "  B", "C  "), strict=True):
        field.clear()
        QTest.keyClicks(field, word)
    assert line.offer() == LocalOffer("A", "B", "C")


def test_every_field_has_a_name_and_a_hint(editor: OffersEditor) -> None:
    names = [field.accessibleName() for field in editor.lines()[0].fields()]
    assert names == ["Navn på tilbudet", "Hva er det?", "Sted, tid og telefon"]
    assert all(field.placeholderText() for field in editor.lines()[0].fields())


def test_a_new_one_is_named_by_what_it_is_until_it_has_a_name(editor: OffersEditor) -> None:
    editor.add.click()
    remove = editor.lines()[2].findChildren(QPushButton)[0]
    assert (remove.accessibleName(), remove.toolTip()) == ("Fjern tilbudet", "Fjern tilbudet")


def test_showing_and_adding_tell_of_nothing_typed(editor: OffersEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_offers([LocalOffer("Koret")])
        editor.add.click()
    assert [line.offer().name for line in editor.lines()] == ["Koret", ""]


def test_all_can_be_removed_and_the_keys_go_to_what_adds(editor: OffersEditor) -> None:
    told: list[object] = []
    editor.edited.connect(told.append)
    for line in editor.lines():
        line.findChildren(QPushButton)[0].click()
    assert told[-1] == []
    assert editor.lines() == []
    assert editor.add.hasFocus()


def test_tab_goes_from_the_name_to_where_it_is(editor: OffersEditor) -> None:
    line = editor.lines()[0]
    line.name.setFocus()
    QTest.keyClick(line.name, Qt.Key.Key_Tab)
    assert not line.name.hasFocus()
    assert any(field.hasFocus() for field in line.fields())

"""A sheet is searched for and added, by keys or by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.sheet_adder import SheetAdder
from tests.ui.pages.toolbox.toolbox_parts import shown

Key = Qt.Key


@pytest.fixture
def adder(context: Context) -> SheetAdder:
    made = SheetAdder(context)
    made.offer({key: form.title for key, form in context.library.forms.items()})
    shown(context, made, 500, 400)
    return made


def words(adder: SheetAdder) -> list[str]:
    return [adder.list.item(at).text() for at in range(adder.list.count())]


def test_it_is_a_button_until_it_is_pressed(adder: SheetAdder) -> None:
    assert not adder.is_open
    adder.button.click()
    assert adder.is_open
    assert adder.field.hasFocus()
    assert len(words(adder)) == 33 or len(words(adder)) > 30


def test_what_is_typed_finds_it_and_enter_adds_it(adder: SheetAdder, qtbot: QtBot) -> None:
    adder.open_line()
    QTest.keyClicks(adder.field, "busk")
    with qtbot.waitSignal(adder.added) as told:
        QTest.keyClick(adder.field, Key.Key_Return)
    assert told.args == ["busk"]
    assert not adder.is_open


def test_the_arrows_choose_another_one(adder: SheetAdder, qtbot: QtBot) -> None:
    adder.open_line()
    QTest.keyClick(adder.field, Key.Key_Down)
    wanted = words(adder)[1]
    with qtbot.waitSignal(adder.added) as told:
        QTest.keyClick(adder.field, Key.Key_Enter)
    assert isinstance(told.args, list)
    assert adder.context.library.forms[told.args[0]].title == wanted


def test_a_click_adds_it(adder: SheetAdder, qtbot: QtBot) -> None:
    adder.open_line()
    place = adder.list.visualItemRect(adder.list.item(2)).center()
    with qtbot.waitSignal(adder.added):
        QTest.mouseClick(adder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_nothing_found_says_so(adder: SheetAdder) -> None:
    adder.open_line()
    QTest.keyClicks(adder.field, "romferge")
    assert "Ingen flere ark" in " ".join(
        each.text() for each in adder.findChildren(QLabel) if each.isVisible()
    )
    QTest.keyClick(adder.field, Key.Key_Return)
    assert adder.is_open


def test_escape_leaves_all_as_it_was(adder: SheetAdder, qtbot: QtBot) -> None:
    adder.open_line()
    with qtbot.assertNotEmitted(adder.added):
        QTest.keyClick(adder.field, Key.Key_Escape)
    assert not adder.is_open
    assert adder.button.hasFocus()


def test_without_more_sheets_there_is_nothing_to_add(adder: SheetAdder) -> None:
    adder.offer({})
    assert not adder.button.isEnabled()


def test_markup_in_a_title_is_only_letters(adder: SheetAdder) -> None:
    adder.offer({"eget": "<b>Mitt & ditt</b>"})
    adder.open_line()
    assert words(adder) == ["<b>Mitt & ditt</b>"]

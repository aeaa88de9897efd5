"""A part of the folder shows whether it is in it, and what is in itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_line import FolderLine
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def line(context: Context) -> FolderLine:
    made = FolderLine(context, FolderRow("cover", "Forside", "Sted og tid"))
    shown(context, made, 500, 60)
    return made


def test_it_tells_what_it_is_to_eye_and_ear(line: FolderLine) -> None:
    texts = [each.text() for each in line.findChildren(QLabel) if each.isVisible()]
    assert {"Forside", "Sted og tid"} <= set(texts)
    assert line.accessibleName() == "Forside, med"


def test_space_and_a_click_on_the_box_tick_it(line: FolderLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.ticked) as told:
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert told.args == ["cover", False]
    with qtbot.waitSignal(line.ticked) as told:
        line.tick.click()
    assert told.args == ["cover", True]


def test_what_is_only_shown_is_not_told(line: FolderLine, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.ticked):
        line.show_row(FolderRow("cover", "Forside", is_chosen=False))
    assert line.accessibleName() == "Forside, ikke med"


def test_markup_and_a_part_without_a_line_below(line: FolderLine) -> None:
    line.show_row(FolderRow("cover", "<b>Forside</b>", ""))
    found = [each for each in line.findChildren(QLabel) if each.isVisible() and each.text()]
    assert [each.text() for each in found] == ["<b>Forside</b>"]
    assert found[0].textFormat() is Qt.TextFormat.PlainText


def test_the_box_is_read_out_by_the_parts_name(line: FolderLine) -> None:
    assert line.tick.accessibleName() == "Forside"
    assert line.tick.isChecked()


def test_what_is_shown_can_be_ticked_again(line: FolderLine, qtbot: QtBot) -> None:
    line.show_row(FolderRow("cover", "Forside", is_chosen=False))
    with qtbot.waitSignal(line.ticked) as told:
        QTest.keyClick(line, Qt.Key.Key_Space)
    assert told.args == ["cover", True]

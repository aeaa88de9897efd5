"""Kursperm: its parts are chosen and put in order, its offers filled in, stored, and had on paper."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow
from mestringstreff_desktop.ui.paper.paper import Edition
from tests.roster import enrol, needing
from tests.ui.fakes import FakeAsk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(context: Context) -> FolderWindow:
    made = FolderWindow(context, context.require_course())
    made.open()
    made.activateWindow()
    return made


def stored(window: FolderWindow) -> Course:
    window.context.autosave.flush()
    return window.context.require_course()


def leave_all_but(window: FolderWindow, *parts: str) -> None:
    for part, line in window.list.rows.items():
        if part not in parts:
            line.tick.click()


def test_it_begins_with_the_usual_parts(opened: FolderWindow) -> None:
    assert tuple(opened.list.rows) == folder.usual_parts(opened.context.require_course())
    assert stored(opened).folder.parts == ()


def test_the_pages_are_counted_with_all_the_copies(opened: FolderWindow, qtbot: QtBot) -> None:
    found = opened.findChild(QLabel, "handout-sum")
    assert found is not None
    qtbot.waitUntil(lambda: "× 12 =" in found.text(), timeout=20_000)


def test_what_is_in_a_stack_too_is_told_of_what_is_chosen(opened: FolderWindow) -> None:
    found = opened.findChild(QLabel, "handout-both")
    assert found is not None
    leave_all_but(opened, folder.WAY_ON)
    assert (
        found.text().replace("\N{ZERO WIDTH SPACE}", "")
        == "«Veien videre her hos oss» ligger også i bunkene til samlingene."
    )
    opened.list.rows[folder.COVER].tick.click()
    opened.list.rows[folder.WAY_ON].tick.click()
    assert found.isHidden()


def test_parts_are_left_out_and_moved(opened: FolderWindow) -> None:
    opened.list.rows[folder.NOTES].tick.click()
    QTest.keyClick(opened.list.rows[folder.PROGRAMME], Qt.Key.Key_Up, ALT)
    parts = stored(opened).folder.parts
    assert parts[:2] == (folder.PROGRAMME, folder.COVER)
    assert folder.NOTES not in parts
    assert opened.list.rows[folder.PROGRAMME].hasFocus()


def test_one_part_is_always_left(opened: FolderWindow) -> None:
    leave_all_but(opened, folder.COVER)
    assert not opened.list.rows[folder.COVER].tick.isEnabled()
    assert stored(opened).folder.parts == (folder.COVER,)


def test_any_sheet_can_be_added(opened: FolderWindow) -> None:
    opened.adder.open_line()
    QTest.keyClicks(opened.adder.field, "handlingsplan")
    QTest.keyClick(opened.adder.field, Qt.Key.Key_Return)
    assert stored(opened).folder.parts[-1] == f"{folder.SHEET}handlingsplan"


def test_what_is_the_usual_again_follows_the_course_again(opened: FolderWindow) -> None:
    opened.list.rows[folder.WAY_ON].tick.click()
    opened.list.rows[folder.WAY_ON].tick.click()
    assert stored(opened).folder.parts == ()


def test_the_number_is_stored_where_it_is_not_the_usual(opened: FolderWindow) -> None:
    opened.copies.setValue(4)
    assert stored(opened).folder.copies == 4
    opened.copies.setValue(12)
    assert stored(opened).folder.copies is None


def test_those_in_large_print_are_counted_by_themselves_where_somebody_needs_it(context: Context) -> None:
    course = context.require_course().id
    enrol(context.database, course, "Kari", "Ola", needs=needing(NeedKind.LARGE_PRINT))
    enrol(context.database, course, "Åse")
    context.open_course(course)
    opened = FolderWindow(context, context.require_course())
    why, large = opened.findChild(QLabel, "folder-why"), opened.editions.chips["large_print"]
    assert why is not None
    assert (opened.copies.value(), why.text()) == (3, "3 har plass + 2 ekstra, uten 2 i stor skrift")
    large.click()
    assert (opened.copies.value(), why.text()) == (2, "2 med plass trenger stor skrift")
    opened.copies.setValue(4)
    large.click()
    assert opened.copies.value() == 3
    assert (stored(opened).folder.copies, stored(opened).folder.large) == (None, 4)


def test_local_offers_are_stored_as_they_are_typed(opened: FolderWindow) -> None:
    opened.ways_on.click()
    first = opened.offers.lines()[0]
    assert first.isVisible()
    QTest.keyClicks(first.contact, "Storgata 5")
    assert stored(opened).local_offers[0].contact == "Storgata 5"
    opened.contents.click()
    assert not first.isVisible()


def test_it_is_saved_in_the_chosen_number_and_edition(
    opened: FolderWindow, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [tmp_path / "perm.pdf"]
    leave_all_but(opened, folder.COVER)
    opened.copies.setValue(3)
    opened.editions.chips["large_print"].click()
    assert opened.edition() == Edition(3, large_print=True)
    opened.save.click()
    qtbot.waitUntil(lambda: opened.desk.notice.sentence == "perm.pdf er lagret.", timeout=20_000)
    assert len(PdfReader(tmp_path / "perm.pdf").pages) == 3


def test_it_opens_as_it_was_left(opened: FolderWindow, context: Context) -> None:
    opened.copies.setValue(4)
    opened.list.rows[folder.COVER].tick.click()
    opened.reject()
    again = FolderWindow(context, context.require_course())
    assert again.copies.value() == 4
    assert not again.list.rows[folder.COVER].tick.isChecked()


def test_enter_in_a_field_does_nothing(opened: FolderWindow) -> None:
    opened.show_part(1)
    QTest.keyClick(opened.offers.lines()[0].name, Qt.Key.Key_Return)
    assert not opened.desk.is_busy
    assert opened.isVisible()
    assert len(opened.offers.lines()) > 1


def test_parts_numbers_and_offers_are_undone_where_they_were_chosen(
    opened: FolderWindow, context: Context
) -> None:
    before, course = list(opened.list.rows), stored(opened)
    opened.list.rows[folder.NOTES].tick.click()
    opened.list.rows[folder.PROGRAMME].tick.setFocus()
    opened.copies.setValue(9)
    opened.offers.add.click()
    QTest.keyClicks(opened.offers.lines()[-1].name, "Turgruppa")
    count = len(opened.offers.lines())
    for words in ("endret lokale tilbud", "endret antall permer", "endret kurspermen"):
        context.undo.undo(opened.where())
        assert opened.desk.notice.sentence == f"Angret: {words}."
    assert (list(opened.list.rows), len(opened.offers.lines())) == (before, count - 1)
    assert opened.list.rows[folder.NOTES].tick.isChecked()
    assert stored(opened).folder == course.folder

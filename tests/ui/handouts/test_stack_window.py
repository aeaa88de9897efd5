"""Samlingens bunke: the sheets are chosen, counted and put in order, stored, and had on paper."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import Sides
from mestringstreff_desktop.ui.handouts.stack_window import StackWindow
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(context: Context) -> StackWindow:
    course = context.require_course()
    made = StackWindow(context, course, course.gatherings[1])
    made.open()
    made.activateWindow()
    return made


def stored(window: StackWindow) -> Gathering:
    window.context.autosave.flush()
    return window.context.require_course().gatherings[1]


def lines(window: StackWindow) -> list[str]:
    return list(window.list.rows)


def chosen(window: StackWindow) -> list[str]:
    return [sheet for sheet, line in window.list.rows.items() if line.tick.isChecked()]


def leave_all_but_first(window: StackWindow) -> None:
    for sheet in chosen(window)[1:]:
        window.list.rows[sheet].tick.click()


def sum_of(window: StackWindow) -> str:
    found = window.findChild(QLabel, "handout-sum")
    assert found is not None
    return found.text()


def test_it_begins_with_what_the_plan_needs_for_everybody(opened: StackWindow) -> None:
    assert {"diamanten", "hjelpehanda"} <= set(chosen(opened))
    assert opened.list.rows["diamanten"].copies.value() == 12
    assert stored(opened).sheets == ()


def test_what_is_in_the_folder_too_is_told_of_what_is_chosen(opened: StackWindow) -> None:
    found = opened.findChild(QLabel, "handout-both")
    assert found is not None
    leave_all_but_first(opened)
    assert found.text().replace("\N{ZERO WIDTH SPACE}", "") == "«Diamanten» ligger også i kurspermen."
    opened.add("oppmote")
    opened.list.rows["diamanten"].tick.click()
    assert found.isHidden()


def test_that_facts_about_the_person_are_left_out_is_said(opened: StackWindow, qtbot: QtBot) -> None:
    note = opened.findChild(QLabel, "stack-note")
    assert note is not None
    assert note.text() == ""
    opened.add("kartlegging-for")
    qtbot.waitUntil(lambda: "for liten" in note.text(), timeout=20_000)
    assert opened.paper().note == note.text()


def test_the_pages_are_counted_with_the_first_one(opened: StackWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "sider i alt" in sum_of(opened), timeout=20_000)
    assert sum_of(opened).startswith(f"{len(chosen(opened))} ark, ")


def test_a_tick_a_number_and_the_order_are_stored(opened: StackWindow) -> None:
    first, second = lines(opened)[:2]
    opened.list.rows[first].copies.setValue(5)
    opened.list.rows[first].large.setValue(2)
    QTest.keyClick(opened.list.rows[first], Qt.Key.Key_Down, ALT)
    last = chosen(opened)[-1]
    opened.list.rows[last].tick.click()
    assert stored(opened).sheets[:2] == (SheetChoice(second), SheetChoice(first, 5, 2))
    assert last not in [choice.sheet for choice in stored(opened).sheets]
    assert opened.list.rows[first].hasFocus()


def test_the_last_sheet_that_is_left_cannot_be_left_out(opened: StackWindow) -> None:
    leave_all_but_first(opened)
    assert not opened.list.rows[lines(opened)[0]].tick.isEnabled()
    assert len(stored(opened).sheets) == 1


def test_large_print_for_some_goes_for_all_sheets(opened: StackWindow) -> None:
    opened.large.setValue(3)
    assert {choice.large for choice in stored(opened).sheets if choice.copies != 1} == {3}
    assert opened.list.rows["diamanten"].large.text() == "3 av 12"


def test_fewer_copies_mean_no_more_in_large_print(opened: StackWindow) -> None:
    opened.large.setValue(3)
    opened.list.rows["diamanten"].copies.setValue(2)
    assert SheetChoice("diamanten", 2, 2) in stored(opened).sheets


def test_another_sheet_is_searched_for_and_added(opened: StackWindow) -> None:
    opened.adder.open_line()
    QTest.keyClicks(opened.adder.field, "busk")
    QTest.keyClick(opened.adder.field, Qt.Key.Key_Return)
    assert chosen(opened)[-1] == "busk"
    assert stored(opened).sheets[-1] == SheetChoice("busk")
    assert opened.isVisible()


@pytest.mark.looks
def test_a_sheet_that_is_added_last_is_in_sight_and_has_the_keys(opened: StackWindow) -> None:
    opened.resize(opened.width(), 500)
    for sheet in list(opened.context.library.forms)[:15]:
        if sheet not in opened.list.rows:
            opened.add(sheet)
    last = opened.list.rows[chosen(opened)[-1]]
    assert not last.visibleRegion().isEmpty()
    assert last.hasFocus()


def test_one_can_go_back_to_what_the_plan_needs(opened: StackWindow) -> None:
    before = lines(opened)
    opened.add("busk")
    opened.list.rows[before[0]].tick.click()
    opened.follow.click()
    assert lines(opened) == before
    assert stored(opened).sheets == ()
    opened.context.undo.undo(opened.where())
    assert opened.desk.notice.sentence == "Angret: lot bunken følge planen."
    assert "busk" in chosen(opened)
    assert before[0] not in chosen(opened)


def test_it_opens_as_it_was_left(opened: StackWindow, context: Context) -> None:
    opened.list.rows["diamanten"].copies.setValue(4)
    opened.reject()
    course = context.require_course()
    again = StackWindow(context, course, course.gatherings[1])
    assert again.list.rows["diamanten"].copies.value() == 4


def test_it_is_saved_as_one_pdf_with_the_chosen_numbers(
    opened: StackWindow, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [tmp_path / "bunke.pdf"]
    leave_all_but_first(opened)
    opened.list.rows["diamanten"].copies.setValue(3)
    opened.save.click()
    qtbot.waitUntil(lambda: opened.desk.notice.sentence == "bunke.pdf er lagret.", timeout=20_000)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "bunke.pdf").pages]
    assert len(pages) == 1 + 3 * 2  # the first one, and both sides of the sheet three times
    assert "Samlingens bunke" in pages[0]


def test_it_is_printed_once_for_the_numbers_are_in_it(
    opened: StackWindow, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [True]
    leave_all_but_first(opened)
    opened.list.rows["diamanten"].copies.setValue(2)
    QTest.keyClick(opened, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "er sendt" in opened.desk.notice.sentence, timeout=20_000)
    assert [(job.copies, job.sides) for job in person.machine.jobs] == [(1, Sides.LONG_EDGE)]
    assert person.machine.pages == [2 + 2 * 2]  # the first one with its empty back, and the sheet twice


def test_a_preview_has_no_number_to_choose(opened: StackWindow, window: MainWindow) -> None:
    opened.editions.chips["monochrome"].click()
    opened.preview.click()
    found = window.findChildren(Preview)
    assert [each.paper.is_counted for each in found] == [False]
    assert found[0].panel.editions.chips["monochrome"].isChecked()


def test_enter_in_a_field_prints_nothing(opened: StackWindow) -> None:
    opened.list.rows["diamanten"].copies.setFocus()
    QTest.keyClick(opened.list.rows["diamanten"].copies, Qt.Key.Key_Return)
    assert not opened.desk.is_busy
    assert opened.isVisible()


def test_closing_stores_what_was_chosen_last_and_tells_the_pages(opened: StackWindow, qtbot: QtBot) -> None:
    opened.list.rows["diamanten"].copies.setValue(6)
    with qtbot.waitSignal(opened.context.changed), qtbot.waitSignal(opened.destroyed):
        QTest.keyClick(opened, Qt.Key.Key_Escape)


def test_every_control_has_a_name(opened: StackWindow) -> None:
    assert opened.list.rows
    for line in opened.list.rows.values():
        assert all(each.accessibleName() for each in (line, *line.fields))


def test_going_back_to_the_plan_counts_the_pages_anew(opened: StackWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "i alt" in sum_of(opened))
    usual = sum_of(opened)
    leave_all_but_first(opened)
    qtbot.waitUntil(lambda: sum_of(opened).startswith("1 ark"))
    opened.follow.click()
    qtbot.waitUntil(lambda: sum_of(opened) == usual)


def test_a_sheet_that_is_there_is_not_offered_again(opened: StackWindow) -> None:
    assert opened.others()
    assert not opened.others().keys() & set(lines(opened))

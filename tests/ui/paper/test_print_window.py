"""Before the printer one sees what it will be on paper, and what the printer cannot do is said."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.pdf.leaves import Set
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import Abilities, Known, Sides, Size
from mestringstreff_desktop.ui.paper.made import Made
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.paper.print_window import PrintWindow
from mestringstreff_desktop.ui.paper.rendering import page_sizes
from mestringstreff_desktop.ui.widgets.tick_choice import TickChoice
from tests.ui.fakes import FakeAsk
from tests.ui.paper.paper_parts import A4, file_printer, paper_of, pdf_of

A3 = (A4[1], 2 * A4[0])
LEAF, TWO_LEAVES = (("a", "b"),), (("a",), ("b",))
THREE = Edition(3)
PAPER = paper_of(A4, title="BUSK")
BOOK, STACK = replace(PAPER, is_book=True), replace(PAPER, is_counted=False)
OLD = Known("gammel", "Gammel skriver")
ONLY_FRONT = Abilities(both_sides=False, colours=False, trouble="Skriveren er tom for papir.")


def window_of(context: Context, sets: Sequence[Set] = LEAF, kind: Paper = PAPER) -> PrintWindow:
    """The window for a paper of two pages, or as many as its sets have."""
    return opened(context, kind, Made(pdf_of(*[A4] * sum(map(len, sets))), sets=sets))


def opened(context: Context, paper: Paper, made: Made, edition: Edition = THREE) -> PrintWindow:
    printers = context.ask.printers()
    window = PrintWindow(
        context, paper, made, edition, printers=printers, known=printers.known(), sizes=page_sizes(made.pdf)
    )
    window.open()
    return window


def told(window: PrintWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.text()]


def state(choice: TickChoice) -> tuple[bool, bool, str]:
    """Can it be chosen, is it, and what is said of it?"""
    return choice.box.isEnabled(), choice.is_on, choice.box.accessibleDescription()


def test_it_suggests_the_copies_and_both_sides_where_a_sheet_has_two(context: Context) -> None:
    window = window_of(context)
    job = window.printout().job
    assert (job.title, job.copies, job.sides, job.is_grey) == ("BUSK", 3, Sides.LONG_EDGE, False)
    assert "Det går med 3 ark papir." in told(window)


def test_a_job_has_a_name_that_a_printing_service_takes(context: Context) -> None:
    window = window_of(context, kind=replace(PAPER, title="🌻🌻🌻 " * 100))
    assert len(window.printout().job.title.encode()) <= 255


def test_sheets_of_one_page_are_never_back_to_back(context: Context) -> None:
    window = window_of(context, TWO_LEAVES)
    assert state(window.both_sides) == (False, False, "Hvert ark har bare én side.")
    assert window.printout().job.sides is Sides.ONE
    assert "Det går med 6 ark papir." in told(window)


def test_what_a_printer_cannot_do_is_grey_with_a_reason(
    context: Context, person: FakeAsk, qtbot: QtBot
) -> None:
    person.machine.able["gangen"] = ONLY_FRONT
    window = window_of(context, kind=BOOK)
    qtbot.waitUntil(lambda: not window.both_sides.box.isEnabled())
    assert state(window.both_sides)[2] == "Denne skriveren skriver bare på én side av papiret."
    assert state(window.grey) == (False, False, "Denne skriveren har ikke farger.")
    assert state(window.booklet)[2].startswith("Et hefte trenger en skriver")
    assert {"Skriveren er tom for papir.", "Det går med 6 ark papir."} <= set(told(window))


def test_another_printer_is_asked_what_it_can_do_and_what_one_wants_is_kept(
    context: Context, person: FakeAsk, qtbot: QtBot
) -> None:
    person.machine.there = [OLD, *person.machine.there]
    person.machine.able["gammel"] = ONLY_FRONT
    window = window_of(context)
    qtbot.waitUntil(lambda: not window.both_sides.is_on)
    window.printer.setCurrentIndex(1)
    window.printer.activated.emit(1)
    qtbot.waitUntil(lambda: window.both_sides.is_on)
    assert window.printout().job.printer.name == "gangen"


def test_some_pages_are_chosen_by_number_and_a_mistake_is_told(context: Context) -> None:
    window = window_of(context, (("a", "b"), ("c",)))
    window.some_pages.click()
    assert not window.yes.isEnabled()
    QTest.keyClicks(window.pages, "4")
    assert "Sidene går fra 1 til 3. Velg blant dem." in told(window)
    window.pages.clear()
    QTest.keyClicks(window.pages, "1, 3")
    assert window.printout().chosen == frozenset({0, 2})
    assert context.autosave.held == ""
    assert window.yes.isEnabled()


def test_one_page_has_no_pages_to_choose_among(context: Context) -> None:
    assert not window_of(context, (("a",),)).all_pages.isVisible()


def test_the_numbers_of_a_stack_are_in_it(context: Context) -> None:
    window = window_of(context, (("a",), ("b",), ("b",)), kind=STACK)
    assert not window.copies.isVisible()
    assert window.printout().job.copies == 1


def test_where_pages_are_painted_it_is_said_that_the_printer_gets_several(
    context: Context, person: FakeAsk
) -> None:
    person.machine.takes_pdf = False
    window = window_of(context, (("a",), ("b",), ("b",)), kind=STACK)
    assert "Skriveren får 2 utskrifter etter hverandre, én for hvert ark." in told(window)


def test_a_folder_can_be_a_booklet_on_both_sides_turned_on_the_short_edge(context: Context) -> None:
    window = window_of(context, (("a",), ("b", "c"), ("d", "e")), kind=BOOK)
    window.booklet.box.click()
    assert window.printout().is_booklet
    assert window.printout().job.sides is Sides.SHORT_EDGE
    assert state(window.both_sides) == (False, True, "Et hefte skrives alltid på begge sider.")
    assert "Det går med 6 ark papir." in told(window)  # two sheets each, folded


def test_large_print_is_no_booklet_and_other_papers_are_not_offered_one(context: Context) -> None:
    large = opened(context, BOOK, Made(pdf_of(A4, A4)), Edition(large_print=True))
    assert state(large.booklet)[::2] == (
        False,
        "Stor skrift blir ikke hefte, for bokstavene ville blitt små.",
    )
    assert not window_of(context).booklet.isVisible()


@pytest.mark.parametrize(
    ("sizes", "size", "shrinks"), [([Size.A4], Size.A4, True), ([Size.A4, Size.A3], Size.A3, False)]
)
def test_a_large_sheet_is_on_large_paper_where_the_printer_has_it(
    context: Context, person: FakeAsk, qtbot: QtBot, *, sizes: list[Size], size: Size, shrinks: bool
) -> None:
    able = person.machine.able["gangen"] = Abilities(sizes=frozenset(sizes), trouble="Spurt.")
    window = opened(context, PAPER, Made(pdf_of(A3)))
    qtbot.waitUntil(lambda: able.trouble in told(window))
    job = window.printout().job
    assert (job.size, job.shrinks) == (size, shrinks)


def test_enter_prints_and_printer_and_colours_are_remembered(context: Context, person: FakeAsk) -> None:
    person.machine.there = [OLD, *person.machine.there]
    first = window_of(context)
    first.printer.show_chosen("gangen")
    first.grey.box.click()
    QTest.keyClick(first.copies, Qt.Key.Key_Return)
    assert first.result()
    job = window_of(context).printout().job
    assert (job.printer.name, job.is_grey) == ("gangen", True)


def test_escape_prints_nothing(context: Context) -> None:
    window = window_of(context)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window.result()


@pytest.mark.parametrize("is_chosen", [True, False], ids=["accepted", "put away"])
def test_more_is_chosen_in_the_systems_own_dialog_with_what_is_filled_in(
    context: Context, person: FakeAsk, is_chosen: bool, tmp_path: Path
) -> None:
    person.machine.painter, person.machine.more = file_printer(tmp_path / "a.pdf"), is_chosen
    window = window_of(context)
    window.more.click()
    assert [job.copies for job in person.machine.jobs] == [3]
    assert (window.painter is not None, window.isVisible()) == (is_chosen, not is_chosen)


def test_everything_is_reached_by_tab_and_has_a_name(context: Context) -> None:
    window = window_of(context, kind=BOOK)
    first, names = window.focusWidget(), list[str]()
    assert first is window.printer
    for _ in range(20):
        at = window.focusWidget()
        assert at is not None
        names.append(at.accessibleName() or str(at.property("text")))
        QTest.keyClick(at, Qt.Key.Key_Tab)
        if window.focusWidget() is first:
            break
    assert {"Skriver", "Antall eksemplarer", "På begge sider", "Uten farger", "Som hefte"} <= set(names)
    assert names[-2:] == ["Avbryt", "Skriv ut"]


@pytest.mark.looks
def test_where_one_is_to_type_is_seen_however_low_the_window(context: Context, qtbot: QtBot) -> None:
    window = window_of(context)
    window.setFixedHeight(330)
    window.some_pages.click()
    qtbot.waitUntil(lambda: window.pages.visibleRegion().boundingRect().height() == window.pages.height())


@pytest.mark.looks
def test_it_fits_a_small_screen(context: Context) -> None:
    assert window_of(context, kind=BOOK).minimumSizeHint().width() <= 984

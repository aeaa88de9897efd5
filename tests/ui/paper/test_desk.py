"""Papers are printed, saved and opened beside the window, and what came of it is said."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import NO_ANSWER
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.made import Made
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.toolbox.toolbox_parts import shown
from tests.ui.paper.paper_parts import A4, file_printer, paper_of, pdf_of

PAPER = paper_of(A4, A4, title="BUSK")


@pytest.fixture
def desk(context: Context) -> PaperDesk:
    made = PaperDesk(context)
    shown(context, made, 500, 200)
    return made


def said(desk: PaperDesk) -> str:
    return "" if desk.notice.isHidden() else desk.notice.sentence


def pages(file: Path) -> int:
    return len(PdfReader(file).pages)


def slow_paper(let_go: threading.Event) -> Paper:
    """A paper that is not made before it is let go, and looks whether it is still wanted."""

    def make(edition: Edition, step: Step) -> bytes:
        let_go.wait(10)
        step(1, 2)
        return pdf_of(A4)

    return Paper("BUSK", make)


def test_printing_makes_the_paper_once_and_tells_the_printer_how_many(
    desk: PaperDesk, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [True]
    desk.print(PAPER, Edition(3))
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert person.asked == [("Skriv ut BUSK",)]
    assert said(desk) == "BUSK er sendt til Skriveren i gangen."
    assert [job.copies for job in person.machine.jobs] == [3]
    assert person.machine.pages == [2]


def test_what_is_on_its_way_to_the_printer_is_in_our_folder_tells_nothing_and_is_removed(
    desk: PaperDesk, person: FakeAsk, data_dir: Path, qtbot: QtBot
) -> None:
    person.answers = [True]
    desk.print(PAPER, Edition())
    qtbot.waitUntil(lambda: bool(said(desk)))
    [file] = person.machine.files
    assert file.name == "Utskrift.pdf"
    assert file.is_relative_to(data_dir.parent / "midlertidig")
    assert not file.parent.exists()


def test_what_may_not_leave_is_neither_printed_saved_nor_opened(
    desk: PaperDesk, person: FakeAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = replace(PAPER, may_leave=lambda edition: edition.large_print)
    person.answers = [True]
    desk.print(kept, Edition())
    qtbot.waitUntil(lambda: person.answers == [] and desk.context.worker.is_idle)
    file = tmp_path / "busk.pdf"
    desk.save_to(file, kept, Edition())
    desk.open(kept, Edition())
    assert (person.machine.jobs, person.shown, file.exists(), desk.is_busy) == ([], [], False, False)
    desk.save_to(file, kept, Edition(large_print=True))
    qtbot.waitUntil(file.exists)


class Watched(QPrinter):
    """Prints to a file, and tells where what is on its way to a printer would be written."""

    place = ""

    def newPage(self) -> bool:  # noqa: N802 - Qt's
        self.place = os.environ["TMPDIR"]
        return super().newPage()


def test_where_no_pdf_is_taken_the_pages_are_painted_and_in_passing_in_our_folder(
    desk: PaperDesk, person: FakeAsk, tmp_path: Path, data_dir: Path, qtbot: QtBot
) -> None:
    printer = file_printer(tmp_path / "a.pdf", kind=Watched)
    person.machine.takes_pdf, person.machine.painter, person.answers = False, printer, [True]
    desk.print(PAPER, Edition(3))
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert pages(tmp_path / "a.pdf") == 6
    assert isinstance(printer, Watched)
    assert printer.place.startswith(str(data_dir.parent / "midlertidig"))


def test_a_print_window_that_is_put_away_says_nothing(desk: PaperDesk, person: FakeAsk, qtbot: QtBot) -> None:
    person.answers = [False]
    desk.print_made(PAPER, Made(pdf_of(A4)), Edition())
    qtbot.waitUntil(lambda: bool(person.asked))
    assert (said(desk), person.machine.jobs) == ("", [])


def told(desk: PaperDesk, qtbot: QtBot) -> str:
    """Print, and return what is said of it."""
    desk.print_made(PAPER, Made(pdf_of(A4)), Edition())
    qtbot.waitUntil(lambda: bool(said(desk)))
    return said(desk)


def test_a_missing_printer_is_told_of(desk: PaperDesk, person: FakeAsk, qtbot: QtBot) -> None:
    person.machine.there = []
    assert told(desk, qtbot) == "Fant ingen skriver."


def test_a_printer_that_refuses_is_told_of(desk: PaperDesk, person: FakeAsk, qtbot: QtBot) -> None:
    person.machine.refuses, person.answers = "Skriveren tar ikke imot.", [True]
    assert told(desk, qtbot) == "Skriveren tar ikke imot."


def test_a_printer_that_waits_for_paper_is_told_of(desk: PaperDesk, person: FakeAsk, qtbot: QtBot) -> None:
    person.machine.waits, person.answers = "Skriveren er tom for papir.", [True]
    assert told(desk, qtbot) == "BUSK er sendt til Skriveren i gangen. Skriveren er tom for papir."


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_told_of(
    desk: PaperDesk, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    person.machine.takes_pdf, person.answers = False, [True]
    person.machine.painter = file_printer(tmp_path / "no" / "such.pdf")
    assert told(desk, qtbot) == NO_ANSWER


def test_saving_writes_the_copies_and_says_so(desk: PaperDesk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.save_to(tmp_path / "BUSK.pdf", PAPER, Edition(3))
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == "BUSK.pdf er lagret."
    assert pages(tmp_path / "BUSK.pdf") == 6


def test_the_suggested_name_is_the_papers(desk: PaperDesk, person: FakeAsk) -> None:
    person.answers = [None]
    desk.save(PAPER, Edition())
    assert person.asked == [("Lagre som PDF", "BUSK", "PDF (*.pdf)")]


def test_what_cannot_be_saved_is_told_in_a_sentence(desk: PaperDesk, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.context.failed) as told:
        desk.save_to(tmp_path / "nowhere" / "BUSK.pdf", PAPER, Edition())
    assert isinstance(told.args, list)
    assert said(desk) == told.args[0]


def test_opening_shows_it_in_the_machines_own_reader(desk: PaperDesk, qtbot: QtBot, person: FakeAsk) -> None:
    desk.open(PAPER, Edition(2))
    qtbot.waitUntil(lambda: bool(person.shown))
    assert (person.shown[0].name, pages(person.shown[0])) == ("Utskrift.pdf", 4)


def test_a_machine_without_a_reader_is_told_of(desk: PaperDesk, qtbot: QtBot, person: FakeAsk) -> None:
    person.can_show = False
    desk.open(PAPER, Edition())
    qtbot.waitUntil(lambda: "Utskrift.pdf" in said(desk))


def given_up(desk: PaperDesk, qtbot: QtBot, let_go: threading.Event, start: Callable[[], None]) -> None:
    """Start something slow, and give it up when it is told of."""
    start()
    qtbot.waitUntil(desk.progress.isVisible)
    desk.progress.cancel.click()
    let_go.set()


def test_what_takes_a_while_can_be_given_up_and_writes_nothing(
    desk: PaperDesk, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    let_go, target = threading.Event(), tmp_path / "BUSK.pdf"
    given_up(desk, qtbot, let_go, lambda: desk.save_to(target, slow_paper(let_go), Edition()))
    assert said(desk) == "Du avbrøt. Ingenting er laget."
    qtbot.waitUntil(lambda: context.worker.is_idle)
    assert not target.exists()


def test_the_window_can_be_gone_before_the_paper_is(
    desk: PaperDesk, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    let_go, target = threading.Event(), tmp_path / "BUSK.pdf"
    desk.save_to(target, slow_paper(let_go), Edition())
    threading.Timer(0.05, let_go.set).start()
    with qtbot.waitSignal(context.worker.destroyed):
        context.worker.deleteLater()
    assert not target.exists()


def test_the_desk_can_be_gone_before_what_was_asked_for_is_done(
    desk: PaperDesk, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    let_go, target = threading.Event(), tmp_path / "BUSK.pdf"
    desk.save_to(target, slow_paper(let_go), Edition())
    with qtbot.waitSignal(desk.destroyed):
        desk.deleteLater()
    let_go.set()
    qtbot.waitUntil(lambda: context.worker.is_idle)
    assert target.exists()


def test_a_preview_can_be_had(desk: PaperDesk, window: MainWindow) -> None:
    open_preview(desk, PAPER)
    assert [each.paper for each in window.findChildren(Preview)] == [PAPER]

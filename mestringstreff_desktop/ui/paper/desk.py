"""The desk of a page: it prints, saves and opens papers, beside the window, and says how it goes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSizeF, Signal

from mestringstreff_desktop.services import pdf_files
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import Job, Known, Printers
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.made import Made, make
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.widgets.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from mestringstreff_desktop.ui.paper.printout import Printout

T = TypeVar("T")
OPENED = "Utskrift.pdf"
_MISSING = "Noen tegn kan ikke skrives ut"
_ALL_THE_SAME = "Skriv ut likevel"
MAKING, LOOKING, PRINTING = "Lager PDF-en …", "Ser etter skrivere …", "Skriver ut …"
_NOT_MADE = "Du avbrøt. Ingenting er laget."
_STOPPED = {
    LOOKING: "Du avbrøt. Ingenting er skrevet ut.",
    PRINTING: "Utskriften er stoppet. Sider som allerede er sendt, kan komme likevel.",
}


class PaperDesk(Desk):
    """`finished` tells that what was asked for is done or given up, and what followed from it too."""

    finished = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.progress.cancelled.connect(lambda words: self.notice.show_good(_STOPPED.get(words, _NOT_MADE)))

    def print(self, paper: Paper, edition: Edition) -> None:
        """Make the paper once, and print it. What of it cannot be printed is said first."""
        once = replace(edition, copies=1)

        def go_on(made: Made) -> None:
            if not made.missing or self.context.ask.confirm(_MISSING, made.missing, _ALL_THE_SAME):
                self.print_made(paper, made, edition)

        self._run(lambda task: make(paper, once, task.step), go_on, MAKING)

    def print_made(self, paper: Paper, made: Made, edition: Edition) -> None:
        """Ask how it is to be printed, and print one of it that is made already."""
        printers = self.context.ask.printers()

        def look(_: Task) -> tuple[Sequence[Known], Sequence[QSizeF]]:
            from mestringstreff_desktop.ui.paper.rendering import page_sizes

            return printers.known(), page_sizes(made.pdf)

        def ask(found: tuple[Sequence[Known], Sequence[QSizeF]]) -> None:
            from mestringstreff_desktop.ui.paper.print_window import PrintWindow

            known, sizes = found
            window = PrintWindow(
                self.context, paper, made, edition, printers=printers, known=known, sizes=sizes
            )
            if self.context.ask.exec(window) and paper.may_leave(edition):
                self._print(window.printout(), printers, window.painter)
            window.deleteLater()

        self._run(look, ask, LOOKING)

    def _print(self, what: "Printout", printers: Printers, painter: "QPrinter | None") -> None:
        """Hand it over where the system takes a PDF and no more was chosen; else paint it."""
        from mestringstreff_desktop.ui.paper import printout

        temporary = self.context.temporary
        if painter is None and printers.takes_pdf:
            self._run(
                lambda task: printout.send(what, printers, temporary, task.settle),
                lambda waits: self.notice.show_good(f"{_sent(what.job)} {waits}".strip()),
                PRINTING,
            )
            return
        ready = painter or printers.painted(what.job)
        self._run(
            lambda task: printout.paint(what, ready, temporary, task.step),
            lambda _: self.notice.show_good(_sent(what.job, ready.printerName())),
            PRINTING,
        )

    def save(self, paper: Paper, edition: Edition) -> None:
        """Ask where, and write the PDF there."""
        path = self.context.ask.save_file("Lagre som PDF", paper.title, "PDF (*.pdf)")
        if path is not None:
            self.save_to(path, paper, edition)

    def save_to(self, path: Path, paper: Paper, edition: Edition) -> None:
        """Write the PDF to a file, and say so."""
        if not paper.may_leave(edition):
            return

        def keep(task: Task) -> tuple[Path, str]:
            made = _made(paper, edition, task)
            return pdf_files.keep_pdf(made.pdf, path), made.missing

        def tell(kept: tuple[Path, str]) -> None:
            saved, missing = kept
            self.notice.show_file(f"{saved.name} er lagret. {missing}".strip(), saved)

        self._run(keep, tell, MAKING)

    def open(self, paper: Paper, edition: Edition) -> None:
        """Write the PDF in passing, and let the machine's own reader show it.

        A reader remembers the names of files: this one does not tell what is in it.
        """
        if not paper.may_leave(edition):
            return
        temporary = self.context.temporary
        self._run(
            lambda task: pdf_files.keep_pdf(_made(paper, edition, task).pdf, temporary.new_folder() / OPENED),
            lambda path: self.notice.try_to(lambda: self.context.ask.show_path(path)),
            MAKING,
        )

    def _run(self, action: Callable[[Task], T], then: Callable[[T], object], words: str) -> None:
        self.notice.hide()
        self.context.autosave.flush()
        task = self.context.worker.run(
            self, action, then, self.notice.show_trouble, at_end=self.finished.emit
        )
        self.progress.follow(task, words)


def _made(paper: Paper, edition: Edition, task: Task) -> Made:
    """Return the paper, made; one that was given up meanwhile goes no further."""
    made = make(paper, edition, task.step)
    task.step(1, 1)
    return made


def _sent(job: Job, other: str = "") -> str:
    """What is said when it is sent; `other` is the name of the printer where that is another one."""
    name = job.printer.words if other in {"", job.printer.name} else other
    return f"{job.title} er sendt til {name}."

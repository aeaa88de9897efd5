"""A printout: which pages of a paper, on which leaves, and how they reach the printer."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.pdf.leaves import Page, Run, Set, order, runs
from mestringstreff_desktop.services import pdf_files
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base.printers import Job, Printers, Sides
from mestringstreff_desktop.ui.paper.paper import Step

Settle = Callable[[], object]
SENT = "Utskrift.pdf"  # a file in passing, whose name tells nothing
ON_A_SHEET = 4  # pages of a booklet


@dataclass(frozen=True)
class Printout:
    """What is to be printed of a PDF that is made; of `chosen` None is all, and numbers are from 0."""

    pdf: bytes
    sets: Sequence[Set]
    job: Job
    chosen: frozenset[int] | None = None
    is_booklet: bool = False

    @property
    def _has_backs(self) -> bool:
        """Do sets begin on leaves of their own? The pages of a booklet follow each other."""
        return self.job.sides is not Sides.ONE and not self.is_booklet

    @property
    def order(self) -> list[Page]:
        """The pages by their place in the PDF, with empty backs between them."""
        return order(self.sets, self.chosen, both_sides=self._has_backs)

    @property
    def leaves(self) -> int:
        """How many leaves of paper it takes."""
        on_each = ON_A_SHEET if self.is_booklet else 1 if self.job.sides is Sides.ONE else 2
        return -(-len(self.order) // on_each) * self.job.copies

    @property
    def runs(self) -> list[Run]:
        """What is painted, each page once: runs with their copies; those of a booklet are its sides."""
        if not self.is_booklet:
            return runs(self.sets, self.chosen, both_sides=self._has_backs)
        return [Run(tuple(range(-(-len(self.order) // ON_A_SHEET) * 2)))]

    def folded(self) -> bytes:
        """Return the sides of a booklet."""
        from mestringstreff_desktop.pdf.booklet import booklet

        return booklet(self.pdf, [page for page in self.order if page is not None])

    def whole(self) -> bytes:
        """Return a PDF of all that is to be printed: what draws a page is in it once."""
        from mestringstreff_desktop.pdf.arranging import arranged

        return self.folded() if self.is_booklet else arranged(self.pdf, self.order)


def send(what: Printout, printers: Printers, temporary: TemporaryFiles, settle: Settle) -> str:
    """Hand the PDF over as it is. Return a sentence on what the printer waits for, if it does.

    What `settle` raises before it is handed over ends it; after that it can no longer be given up.

    Raises:
        UserError: there is no room for it, or the printer does not take it.
    """
    folder = temporary.new_folder()
    try:
        file = pdf_files.keep_pdf(what.whole(), folder / SENT)
        settle()
        return printers.send(file, what.job)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def paint(what: Printout, printer: QPrinter, temporary: TemporaryFiles, step: Step) -> None:
    """Paint the pages on a printer, on the sides that it is set to.

    Raises:
        UserError: there is no room for it, or the printer does not answer.
    """
    from mestringstreff_desktop.ui.paper import painting

    is_one_sided = printer.duplex() is QPrinter.DuplexMode.DuplexNone
    sides = Sides.ONE if is_one_sided else Sides.LONG_EDGE  # which edge it is turned on, the printer knows
    what = replace(what, job=replace(what.job, sides=sides))
    pdf = what.folded() if what.is_booklet else what.pdf
    with temporary.for_libraries():
        painting.paint(pdf, printer, what.runs, step)

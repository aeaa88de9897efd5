"""A printout: which pages of a paper, on which leaves, and how they reach the printer."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.pdf.leaves import Page, Run, Set, in_order, runs
from mestringstreff_desktop.services import pdf_files
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base.printers import Job, Printers, Sides
from mestringstreff_desktop.ui.paper.paper import Step

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

    @cached_property
    def runs(self) -> list[Run]:
        """The pages as they lie on leaves; those of a booklet before it is folded."""
        both_sides = self.job.sides is not Sides.ONE and not self.is_booklet
        return runs(self.sets, self.chosen, both_sides=both_sides)

    @property
    def leaves(self) -> int:
        """How many leaves of paper it takes."""
        pages = len(in_order(self.runs))
        on_each = ON_A_SHEET if self.is_booklet else 1 if self.job.sides is Sides.ONE else 2
        return -(-pages // on_each) * self.job.copies

    def laid_out(self) -> tuple[bytes, list[Run]]:
        """Return a PDF, and what to print of it: the sides of a booklet, else the pages as they are."""
        from mestringstreff_desktop.pdf.booklet import booklet, side_order

        if not self.is_booklet:
            return self.pdf, self.runs
        pages = [page for page in in_order(self.runs) if page is not None]
        sides = tuple[Page, ...](range(len(side_order(len(pages)))))
        return booklet(self.pdf, pages), [Run(sides)]


def send(what: Printout, printers: Printers, temporary: TemporaryFiles) -> str:
    """Hand the PDF over as it is. Return a sentence on what the printer waits for, if it does.

    Raises:
        UserError: there is no room for it, or the printer does not take it.
    """
    from mestringstreff_desktop.pdf.arranging import arranged

    pdf, found = what.laid_out()
    folder = temporary.new_folder()
    try:
        file = pdf_files.keep_pdf(arranged(pdf, in_order(found)), folder / SENT)
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
    pdf, found = replace(what, job=replace(what.job, sides=sides)).laid_out()
    with temporary.for_libraries():
        painting.paint(pdf, printer, found, step)

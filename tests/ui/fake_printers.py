"""Printers that keep what they are given, for the tests of what prints."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.printers import Abilities, Job, Known


class FakePrinters:
    """A printer in the corridor. What goes wrong is in `refuses`; `painter` is what pages are painted on."""

    def __init__(self) -> None:
        self.there: list[Known] = [Known("gangen", "Skriveren i gangen")]
        self.able: dict[str, Abilities] = {}
        self.takes_pdf = True
        self.refuses = self.waits = ""
        self.more = True
        self.painter: QPrinter | None = None
        self.jobs: list[Job] = []
        self.files: list[Path] = []
        self.pdfs: list[bytes] = []

    @property
    def pages(self) -> list[int]:
        """How many pages each PDF has that was sent."""
        return [len(PdfReader(BytesIO(pdf)).pages) for pdf in self.pdfs]

    def known(self) -> Sequence[Known]:
        if not self.there:
            raise UserError("Fant ingen skriver.")
        return self.there

    def abilities(self, printer: Known) -> Abilities:
        return self.able.get(printer.name, Abilities())

    def send(self, pdf: Path, job: Job) -> str:
        if self.refuses:
            raise UserError(self.refuses)
        self.jobs.append(job)
        self.files.append(pdf)
        self.pdfs.append(pdf.read_bytes())
        return self.waits

    def painted(self, job: Job) -> QPrinter:
        self.jobs.append(job)
        assert self.painter is not None, "nothing to paint on"
        self.painter.setCopyCount(job.copies)
        return self.painter

    def choose_more(self, printer: QPrinter, title: str) -> bool:
        return self.more

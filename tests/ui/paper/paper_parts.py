"""Papers to print, and a printer that prints to a file, for the tests of what prints."""

from io import BytesIO
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step

A4 = (595.28, 841.89)


def pdf_of(*sizes: tuple[float, float], mark: str = "Side") -> bytes:
    """Return a PDF with a page of each size in points, numbered from 1."""
    file = BytesIO()
    canvas = Canvas(file)
    for number, size in enumerate(sizes, 1):
        canvas.setPageSize(size)
        canvas.drawString(72, size[1] / 2, f"{mark} {number}")
        canvas.rect(36, 36, size[0] - 72, size[1] - 72)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def paper_of(*sizes: tuple[float, float], title: str = "Prøveark", copies: int = 1) -> Paper:
    """Return a paper with pages of these sizes, its whole as many times as it is wanted."""

    def make(edition: Edition, step: Step) -> bytes:
        step(0, 1)
        return pdf_of(*sizes * edition.copies, mark="Stor" if edition.large_print else "Side")

    return Paper(title, make, copies)


def file_printer(path: Path, copies: int = 1, kind: type[QPrinter] = QPrinter) -> QPrinter:
    """Return a printer that writes to a file, at so few dots an inch that it is quick."""
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    return printer

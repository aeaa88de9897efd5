"""Painting: where the system takes no PDF, its pages are put on a printer as pictures, each drawn once.

Only imported when something is to be painted. `paint` is done beside the window's thread, as Qt
allows, in strips that leave the window room to breathe.
"""

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.leaves import Page, Run
from mestringstreff_desktop.ui.base.printers import NO_ANSWER
from mestringstreff_desktop.ui.base.worker import Cancelled
from mestringstreff_desktop.ui.paper.paper import Step
from mestringstreff_desktop.ui.paper.rendering import load, on_white

MOST_DPI, COARSE_DPI = 600, 300  # dots an inch that pages are drawn with; a finer printer gets them larger
MANY_PAGES = 40  # from here on they are drawn coarser: a thick stack must not fill the printer's queue
STRIPS = 24  # parts of a page, each drawn in a blink
POINTS = 72.0


def page_order(printer: QPrinter, run: Run) -> list[Page]:
    """Return the pages of a run as they are painted, with the copies the printer cannot make itself."""
    pages = list(run.pages)
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def paint(pdf: bytes, printer: QPrinter, runs: Sequence[Run], step: Step, many: int = MANY_PAGES) -> None:
    """Print runs of pages, each as a job of its own. What `step` raises between two pages stops the printer.

    It goes on to the caller. The printer may have taken the pages before that already. From `many`
    pages on they are drawn coarser.

    Raises:
        UserError: the printer does not answer, or the PDF cannot be read.
    """
    document = QPdfDocument()
    load(document, pdf)
    wanted, orders = printer.copyCount(), []
    for run in runs:
        printer.setCopyCount(run.copies * wanted)
        orders.append((run.copies * wanted, page_order(printer, run)))
    total, done = sum(len(order) for _, order in orders), 0
    coarse = _coarseness(printer, COARSE_DPI if total >= many else MOST_DPI)
    for copies, order in orders:
        printer.setCopyCount(copies)
        _paint_job(document, printer, order, coarse, partial(_tell, step, done, total))
        done += len(order)


def _tell(step: Step, before: int, of: int, done: int) -> None:
    step(before + done, of)


def _paint_job(
    document: QPdfDocument,
    printer: QPrinter,
    order: Sequence[Page],
    coarse: int,
    tell: Callable[[int], object],
) -> None:
    painter = QPainter()
    try:
        for place, number in enumerate(order):
            tell(place)
            if number is not None:
                _turn(printer, document.pagePointSize(number))
            if not (printer.newPage() if place else painter.begin(printer)):
                raise UserError(NO_ANSWER)
            if number is not None:
                _paint_page(document, number, printer, painter, coarse)
    except (UserError, Cancelled):
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise UserError(NO_ANSWER)


def _turn(printer: QPrinter, page: QSizeF) -> None:
    """Turn the paper as the page lies."""
    lies = page.width() > page.height()
    sides = QPageLayout.Orientation
    printer.setPageOrientation(sides.Landscape if lies else sides.Portrait)


def place_on_paper(page: QSizeF, paper: QSizeF, dpi: float) -> QRectF:
    """Return where a page goes on a paper, in the printer's dots: as large as it is, or smaller to fit.

    `page` is in points, `paper` in dots of which `dpi` are an inch. The page is in the middle.
    """
    size = page * (dpi / POINTS)
    share = min(1.0, paper.width() / size.width(), paper.height() / size.height())
    size *= share
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())


def _coarseness(printer: QPrinter, most: int) -> int:
    """Return how many dots of the printer go, across, to one that is drawn, `most` of them an inch."""
    return max(1, ceil(printer.resolution() / most))


def _paint_page(
    document: QPdfDocument, number: int, printer: QPrinter, painter: QPainter, coarse: int
) -> None:
    """Paint a page in strips, so that no picture is large and other threads get their turn."""
    page, paper = document.pagePointSize(number), printer.paperRect(QPrinter.Unit.DevicePixel).size()
    where = place_on_paper(page, paper, printer.resolution()).toRect()
    whole = QSize(ceil(where.width() / coarse), ceil(where.height() / coarse))
    is_grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    for strip in range(STRIPS):
        top, bottom = (whole.height() * each // STRIPS for each in (strip, strip + 1))
        part = QRect(0, top, whole.width(), bottom - top)
        image = _drawn(document, number, whole, part, is_grey)
        place = QRect(where.left(), where.top() + top * coarse, part.width() * coarse, part.height() * coarse)
        painter.drawImage(place, image)


def _drawn(document: QPdfDocument, number: int, whole: QSize, part: QRect, grey: bool) -> QImage:
    """Return a part of a page on white, where the whole page has `whole` dots."""
    options, flags = QPdfDocumentRenderOptions(), QPdfDocumentRenderOptions.RenderFlag
    options.setScaledSize(whole)
    options.setScaledClipRect(part)
    options.setRenderFlags(flags.Annotations)
    page = document.render(number, part.size(), options)
    return on_white(
        page, part.size(), QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    )

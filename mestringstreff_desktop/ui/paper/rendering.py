"""The pages of a PDF as pictures on white paper, and how many there are.

Loads QtPdf: imported where the first picture is made, not with the window. All of it may be
done on a thread beside the window's.
"""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from mestringstreff_desktop.errors import UserError

MOST_SIDE = 3000  # pixels of a picture


@dataclass(frozen=True)
class PagePicture:
    """A page as a picture, its number from 0, and how many there are."""

    picture: QImage
    page: int
    pages: int


def load(document: QPdfDocument, pdf: bytes) -> None:
    """Let a document be of a PDF's bytes, in place of what it was of.

    Raises:
        UserError: it is no PDF that can be read.
    """
    older = document.findChildren(QBuffer)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    for each in older:
        each.deleteLater()
    if document.status() is not QPdfDocument.Status.Ready:
        raise UserError("Fila lar seg ikke vise. Prøv å åpne den i et annet program.")


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """Return the size of each page of a PDF, in points.

    Raises:
        UserError: it is no PDF that can be read.
    """
    document = QPdfDocument()
    load(document, pdf)
    return [document.pagePointSize(number) for number in range(document.pageCount())]


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has.

    Raises:
        UserError: it is no PDF that can be read.
    """
    return len(page_sizes(pdf))


def page_picture(pdf: bytes, page: int, size: QSize) -> PagePicture:
    """Return a page of a PDF, to fit in `size` pixels; the last one where there are fewer pages.

    Raises:
        UserError: it is no PDF that can be read.
    """
    document = QPdfDocument()
    load(document, pdf)
    pages = document.pageCount()
    number = max(0, min(page, pages - 1))
    paper = document.pagePointSize(number).toSize()
    paper.scale(size.boundedTo(QSize(MOST_SIDE, MOST_SIDE)), Qt.AspectRatioMode.KeepAspectRatio)
    return PagePicture(on_white(document.render(number, paper), paper), number, pages)


def on_white(page: QImage, size: QSize, picture_format: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    """Return a drawn page on white paper of a size in pixels, of at least one."""
    paper = QImage(size.expandedTo(QSize(1, 1)), picture_format)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper

"""Draws a file's pages with what the window and the printer draw them with: PDFium, through QtPdf."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument

PICTURE_SIDE = 800  # pixels: as the pictures of sheets
_LOOK_SIDE = 1170  # pixels: A4 at 100 dots an inch, enough to meet all that is on the page


class NotDrawn(Exception):  # noqa: N818 - an answer about a file, not an error of ours
    """PDFium does not read the file."""


def draw_pages(pdf: bytes) -> Iterator[tuple[QImage, int]]:
    """Draw each page in turn, on white paper, and tell how many there are.

    The first is PICTURE_SIDE pixels long.

    Raises:
        NotDrawn: one of them cannot be.
    """
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise NotDrawn
    pages = document.pageCount()
    for number in range(pages):
        size = document.pagePointSize(number).toSize().expandedTo(QSize(1, 1))
        side = _LOOK_SIDE if number else PICTURE_SIDE
        size.scale(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
        yield _on_white(document.render(number, size.expandedTo(QSize(1, 1)))), pages


def _on_white(page: QImage) -> QImage:
    if page.isNull():
        raise NotDrawn
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper


def small_picture(content: bytes) -> QImage:
    """Return a picture of ours, at most PICTURE_SIDE pixels wide and high."""
    picture = QImage.fromData(QByteArray(content))
    if picture.isNull():
        raise NotDrawn
    if max(picture.width(), picture.height()) <= PICTURE_SIDE:
        return picture
    ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(QSize(PICTURE_SIDE, PICTURE_SIDE), *ways)


def png(picture: QImage) -> bytes:
    """Return a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())

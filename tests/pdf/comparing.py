"""Compares a file's own picture with its printed page: how much ink there is where, and of what colour."""

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from mestringstreff_desktop.pdf.attachments import FOOT, MARGIN, PDF, attachment_sheets
from mestringstreff_desktop.pdf.book import A4, Book
from mestringstreff_desktop.pdf.clean import clean_pdf
from mestringstreff_desktop.pdf.style import Look

BOX = Image.Resampling.BOX
CELLS = 20  # a side of the grid in which ink is compared
SIDE = 400  # pixels of a picture's longest side


def seen(pdf: bytes) -> list[Image.Image]:
    """Each page as QtPdf shows it, notes and all."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    pages = [_page(document, number, options) for number in range(document.pageCount())]
    document.close()
    return pages


def _page(document: QPdfDocument, number: int, options: QPdfDocumentRenderOptions) -> Image.Image:
    points = document.pagePointSize(number)
    scale = 2 * SIDE / max(points.width(), points.height())
    size = QSize(max(round(points.width() * scale), 1), max(round(points.height() * scale), 1))
    drawn = document.render(number, size, options).convertToFormat(QImage.Format.Format_RGBA8888)
    picture = Image.frombytes(
        "RGBA", (drawn.width(), drawn.height()), bytes(drawn.constBits()), "raw", "RGBA", drawn.bytesPerLine()
    )
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture)
    return paper


def printed(content: bytes, media_type: str = PDF) -> list[Image.Image]:
    """Each page of a clean file as QtPdf shows what is printed of it."""
    book = Book("Prøve")
    book.add("Prøve", attachment_sheets("prøve", content, media_type, Look()))
    return seen(book.pdf())


def difference(own: Image.Image, paper: Image.Image) -> int:
    """The most that one colour of one cell differs, of 255, when a picture is placed as it should be.

    It should be as large as can be in the middle of a page that lies when it lies.
    """
    if (own.width > own.height) != (paper.width > paper.height):
        return 255
    unit = max(paper.size) / A4[1]
    left, right = MARGIN * unit, paper.width - MARGIN * unit
    top, bottom = MARGIN * unit, paper.height - (MARGIN + FOOT) * unit
    scale = min((right - left) / own.width, (bottom - top) / own.height)
    x, y = (left + right - own.width * scale) / 2, (top + bottom - own.height * scale) / 2
    room = (x, y, x + own.width * scale, y + own.height * scale)
    return _most(own.resize((CELLS, CELLS), BOX), paper.resize((CELLS, CELLS), BOX, room))


def _most(one: Image.Image, other: Image.Image) -> int:
    return max(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True))


def differences(content: bytes) -> list[int]:
    """How each page of a PDF differs from its printed one.

    Raises:
        ValueError: there are more or fewer of them.
    """
    own, paper = seen(content), printed(clean_pdf(content))
    return [difference(*pair) for pair in zip(own, paper, strict=True)]

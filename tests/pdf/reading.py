"""Reads PDFs back: their text, fonts and fields with pypdf, their look with QtPdf."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

DOTS_PER_MM = 2
PAPER = 250  # lighter than this is paper


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    """The text of each page, with plain spaces and none around a line."""
    pages = [page.extract_text().replace("\N{NO-BREAK SPACE}", " ") for page in read(pdf).pages]
    return ["\n".join(line.strip() for line in page.split("\n")).strip() for page in pages]


def text(pdf: bytes) -> str:
    return "\n".join(texts(pdf))


def fonts(pdf: bytes) -> list[Any]:
    """Every font of the file that draws: of one that is put together, what it is put together of."""
    reader = read(pdf)
    objects: list[Any] = [reader.get_object(number) for number in {*reader.xref[0], *reader.xref_objStm}]
    found = [each for each in objects if isinstance(each, dict) and each.get("/Type") == "/Font"]
    return [font for font in found if font["/Subtype"] != "/Type0"]


def drawn(page: Any) -> bytes:
    """The operators of a page, and of the forms it shows."""
    forms = page["/Resources"].get("/XObject", {}).values()
    parts = [page.get_contents(), *(form.get_object() for form in forms)]
    return b"\n".join(part.get_data() for part in parts if part is not None)


def parts(pdf: bytes) -> list[Any]:
    """The parts of the document's first section, as they are told to who hears it."""
    reader: Any = read(pdf)
    document = reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()
    return [each.get_object() for each in document["/K"][0].get_object()["/K"]]


def labels(pdf: bytes) -> list[str]:
    """What a screen reader says of each place to fill in, in the order of the file."""
    pages: Any = read(pdf).pages
    return [each.get_object()["/TU"] for page in pages for each in page.get("/Annots", ())]


def pictures(pdf: bytes, dots: float = DOTS_PER_MM) -> Iterator[QImage]:
    """Each page on white paper, in grey, so many dots a millimetre. Needs a QApplication."""
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for number in range(document.pageCount()):
        size = document.pagePointSize(number) * (dots * 25.4 / 72)
        yield _on_white(document.render(number, QSize(round(size.width()), round(size.height()))))
    document.close()


def _on_white(picture: QImage) -> QImage:
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Grayscale8)


def rows(picture: QImage) -> list[bytes]:
    """The dots of a grey picture, row by row."""
    data, step = bytes(picture.constBits()), picture.bytesPerLine()
    return [data[i * step : i * step + picture.width()] for i in range(picture.height())]


def margins(picture: QImage) -> tuple[float, float, float, float]:
    """How much paper is free at the top, right, bottom and left, in millimetres."""
    dots = rows(picture)
    inked = [number for number, row in enumerate(dots) if min(row) < PAPER]
    columns = [min(column) < PAPER for column in zip(*dots, strict=True)]
    left, right = columns.index(True), columns[::-1].index(True)
    edges = inked[0], right, len(dots) - 1 - inked[-1], left
    top, right_mm, bottom, left_mm = (edge / DOTS_PER_MM for edge in edges)
    return top, right_mm, bottom, left_mm

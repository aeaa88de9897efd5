"""A leader's own files as pages: PDFs and pictures, each placed on A4 as large as its margins allow.

What can be wrong with a file is found when it is read, before anything is printed.
"""

import hashlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from mestringstreff_desktop.course.own import MOST_PAGES
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.damage import DAMAGE, Locked, NoPages, TooManyPages
from mestringstreff_desktop.pdf.document import page_size
from mestringstreff_desktop.pdf.imported_pages import ImportedPage, read_pages
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.pictures import read_pictures, stored
from mestringstreff_desktop.pdf.style import MM, Look

MARGIN = 10 * MM
FOOT = 6 * MM
PDF, JPEG = "application/pdf", "image/jpeg"
_PAGE = "Side {number} av «{name}», en fil kurslederen har lagt ved. Innholdet kan ikke leses opp herfra."
_PICTURE = "Bildet «{name}», som kurslederen har lagt ved."
_LOCKED = "«{name}» er låst med passord. Lagre fila uten passord, og legg den ved på nytt."
_DAMAGED = "«{name}» er skadet og kan ikke skrives ut. Legg den ved på nytt, eller velg en annen fil."
_LONG = "«{name}» har flere enn {most} sider. Del fila i flere, og legg dem ved hver for seg."


def attachment_sheets(name: str, content: bytes, media_type: str, look: Look) -> list[Sheet]:
    """Return a file's pages, ready to be drawn.

    Raises:
        UserError: it is locked, damaged, or too long.
    """
    try:
        if media_type == PDF:
            return _pdf_sheets(name, content, look)
        return [_picture_sheet(name, picture, media_type, look) for picture in read_pictures(content)]
    except Locked as error:
        raise UserError(_LOCKED.format(name=name)) from error
    except TooManyPages as error:
        raise UserError(_LONG.format(name=name, most=MOST_PAGES)) from error
    except (NoPages, *DAMAGE) as error:
        raise UserError(_DAMAGED.format(name=name)) from error


def _pdf_sheets(name: str, content: bytes, look: Look) -> list[Sheet]:
    mark = hashlib.sha256(content).hexdigest()[:16]
    pages = read_pages(content)
    return [
        _page_sheet(page, f"egen-{mark}-{number}", _PAGE.format(name=name, number=number), look)
        for number, page in enumerate(pages, 1)
    ]


def _page_sheet(page: ImportedPage, name: str, alt: str, look: Look) -> Sheet:
    def draw(pen: Pen, box: Box) -> None:
        if not pen.canvas.hasForm(name):
            page.store(PdfObjects(pen.canvas), name)
        scale = box.width / page.width
        pen.canvas.translate(box.x, box.y)
        pen.canvas.scale(scale, scale)
        pen.canvas.doForm(name)

    return _placed(page.width, page.height, draw, alt, look)


def _placed(width: float, height: float, draw: Callable[[Pen, Box], None], alt: str, look: Look) -> Sheet:
    """Return a sheet with something of this shape as large as can be, the page turned as it is."""
    size = page_size(landscape=width > height)
    room = Box(0, 0, *size).inset(MARGIN)
    room = room.split_top(room.height - FOOT)[0]
    scale = min(room.width / width, room.height / height)
    across, up = width * scale, height * scale
    box = Box(room.x + (room.width - across) / 2, room.y + (room.height - up) / 2, across, up)

    def draw_page(pen: Pen) -> None:
        pen.canvas.saveState()
        with pen.figure(alt, box):
            draw(pen, box)
        pen.canvas.restoreState()
        if pen.number is not None:
            foot = Box(room.x, MARGIN, room.width, FOOT)
            with pen.running("Footer"):
                pen.text(f"side {pen.number}", "foot-right", foot)

    return Sheet(*size, draw_page, look, is_ours=False)


def _picture_sheet(name: str, picture: Image.Image, media_type: str, look: Look) -> Sheet:
    picture = picture.convert("L") if look.monochrome else picture
    _, data = stored(picture, media_type)

    def draw(pen: Pen, box: Box) -> None:
        reader = ImageReader(BytesIO(data))
        pen.canvas.drawImage(reader, box.x, box.y, box.width, box.height)

    return _placed(*picture.size, draw, _PICTURE.format(name=name), look)

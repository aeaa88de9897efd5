"""Small forms and entries for the tests of printing."""

from dataclasses import dataclass
from datetime import date

from mestringstreff_desktop.content.forms import Form, FormSection
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.forms import PrintOptions, sheets_pdf
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look

OWN = Source(doc="own")
LOOK = Look()


@dataclass(frozen=True)
class Answer:
    """An entry of the planning checklist."""

    item_id: str | None
    area_id: str
    question: str = ""
    state: str = "not_started"
    note: str = ""
    responsible: str = ""
    due: date | None = None


def form(*sections: FormSection, title: str = "Et ark", lead: str = "Skriv det du vil.") -> Form:
    return Form(id="ark", title=title, lead=lead, source=OWN, sections=sections)


def printed(library: Library, *sections: FormSection, options: PrintOptions | None = None) -> bytes:
    return sheets_pdf([form(*sections)], options or PrintOptions(), library=library)


def drawn(*blocks: Block, look: Look = LOOK) -> bytes:
    """Blocks one below another on one page, each as high as it needs to be."""

    def draw(pen: Pen) -> None:
        rest = Box(50, 50, 400, 750)
        for block in blocks:
            own, rest = rest.split_top(block.height)
            block.draw(pen, own)

    book = Book("Prøve", look)
    book.add("Prøve", [Sheet(500, 850, draw)])
    return book.pdf()

"""Small forms, plans and entries for the tests of printing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form, FormSection
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase, Source
from mestringstreff_desktop.course.course import Course, Gathering, renumber
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.checklist import Entry
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.course.samples import START, an_item

OWN = Source(doc="own")
LOOK = Look()
# What courses are called: 33, 60 and 120 letters.
TITLES = (
    "Mestringstreff Orkdal høsten 2026",
    "Mestringstreff for deg med langvarige smerter i Indre Fosen.",
    "Mestringstreff i Midtre Gauldal for deg som lever med langvarige helseutfordringer, og for deg som er "
    "pårørende til noen",
)


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


def of_large_group(form: Form) -> Form:
    """Return a form with all it asks for in a group that is large enough."""
    return replace(form, sections=tuple(replace(each, background=False) for each in form.sections))


def print_forms(
    forms: Sequence[Form],
    options: PrintOptions,
    *,
    library: Library,
    course_title: str = "",
    entries: Sequence[Entry] = (),
) -> bytes:
    book, printer = Book("Prøve"), FormPrinter(library, course_title, entries)
    for each in forms:
        printer.put(book, each, options)
    return book.pdf()


def printed(library: Library, *sections: FormSection, options: PrintOptions | None = None) -> bytes:
    return print_forms([form(*sections)], options or PrintOptions(), library=library)


def drawn(*blocks: Block, look: Look = LOOK) -> bytes:
    """Blocks one below another on one page, each as high as it needs to be."""

    def draw(pen: Pen) -> None:
        rest = Box(50, 50, 400, 750)
        for block in blocks:
            own, rest = rest.split_top(block.height)
            block.draw(pen, own)

    book = Book("Prøve")
    book.add("Prøve", [Sheet(500, 850, draw, look)])
    return book.pdf()


# No text at all, markup, signs of other fonts, and texts longer than a page: one word, many, and short lines.
HARD = ["", "<b>&amp;<img src='x'>", "Ŋálmmi 🌻 愛", "x" * 5000, "ord " * 1_500, "linje\n" * 100]


def bound(sheets: Sequence[Sheet]) -> bytes:
    book = Book("Prøve")
    book.add("Prøve", sheets)
    return book.pdf()


def a_plan(**rest: Any) -> Gathering:
    """Return a gathering on 25 November at 10, with an item a phase and a break."""
    items = [
        an_item(30, Phase.OPENING, title="Velkommen", responsible="Åshild", way_of_working="Runde"),
        an_item(45, title="Om mestring", question="Hva er mestring?", tool_id="skoen"),
        an_item(15, title="Pause", is_break=True),
        an_item(45, title="Det viktige", responsible="Jonas og Kari"),
        an_item(30, Phase.CLOSING, title="Takk for i dag", responsible="Deltakerne"),
    ]
    renumber(items)
    known = {"title": "Hva er mestring?", "date": date(2026, 11, 25), "start": time(10), "items": items}
    return Gathering(**{**known, **rest})


def a_plan_saying(text: str) -> Gathering:
    """Return a gathering with the same text wherever a leader can write."""
    gathering = a_plan(title=text, lead=text, place=text, reflection_task=text, link=text)
    for item in gathering.items:
        item.title = item.question = item.responsible = item.way_of_working = item.text = text
    gathering.log.done = gathering.log.learned = gathering.log.wise = gathering.log.deviations = text
    gathering.goals, gathering.material = [text], [text, text]
    return gathering


def a_course_of(*gatherings: Gathering, **rest: Any) -> Course:
    renumber(gatherings)
    known = {"title": "Vårkurs", "created_at": START, "place": "Helsehuset", "participants": 9}
    return Course(**{**known, **rest}, gatherings=list(gatherings))

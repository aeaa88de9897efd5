"""Prints forms: sheets and questionnaires, one after another, each as many times as wanted."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.checklist import Entry
from mestringstreff_desktop.pdf.document import Layout, body, lay_out
from mestringstreff_desktop.pdf.furniture import foot, head_block, running_head
from mestringstreff_desktop.pdf.pen import LayoutError, PageOverflowError
from mestringstreff_desktop.pdf.sections import Setting, section_blocks
from mestringstreff_desktop.pdf.style import Look

TITLES_NAMED = 3  # titles that a document of several forms is named after


@dataclass(frozen=True)
class PrintOptions:
    """How forms are printed: number of copies, larger text, fields for a screen, no colour."""

    copies: int = 1
    large_print: bool = False
    fillable: bool = False
    monochrome: bool = False

    @property
    def look(self) -> Look:
        return Look(self.large_print, self.monochrome, self.fillable)


def sheets_pdf(
    forms: Sequence[Form],
    options: PrintOptions,
    *,
    library: Library,
    course_title: str = "",
    entries: Sequence[Entry] = (),
) -> bytes:
    """Return a PDF of forms, with `options.copies` of each; entries fill the planning checklist.

    Raises:
        PageOverflowError: something in a form is larger than a page. The message names the form.
        LayoutError: text leaves its box. The message names the form.
    """
    book = Book(document_title(forms), options.look)
    for form in forms:
        sheets = form_sheets(form, options.look, library=library, course_title=course_title, entries=entries)
        add_form(book, form, sheets, options.copies)
    return book.pdf()


def add_form(book: Book, form: Form, sheets: Sequence[Sheet], copies: int = 1) -> None:
    """Add a form's pages to a book.

    Raises:
        LayoutError: text leaves its box. The message names the form.
    """
    try:
        book.add(form.title, sheets, copies)
    except LayoutError as error:
        raise LayoutError(f"{form.id}: {error}") from error


def document_title(forms: Sequence[Form]) -> str:
    """Return what a document of these forms is called."""
    named = ", ".join(form.title for form in forms[:TITLES_NAMED])
    return f"{named} …" if len(forms) > TITLES_NAMED else named


def form_sheets(
    form: Form,
    look: Look,
    *,
    library: Library,
    course_title: str = "",
    entries: Sequence[Entry] = (),
) -> list[Sheet]:
    """Return the pages of one form, ready to be drawn.

    Raises:
        PageOverflowError: something is larger than a page.
    """
    width = body(form.landscape).width
    setting = Setting(look, width, library, entries)
    blocks = [head_block(form, look, width)]
    for section in form.sections:
        blocks += section_blocks(section, setting)
    layout = Layout(running_head(form.title, look, width), foot(form, course_title, look), form.landscape)
    try:
        return lay_out(blocks, layout)
    except PageOverflowError as error:
        raise PageOverflowError(f"{form.id}: {error}") from error

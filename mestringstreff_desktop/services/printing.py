"""What a leader does to get sheets on paper. ReportLab is imported when the first sheet is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import ContentError, UserError
from mestringstreff_desktop.storage import files

if TYPE_CHECKING:
    from mestringstreff_desktop.pdf.forms import FormPrinter, PrintOptions

_TOO_LARGE = "«{title}» har noe som er for stort for arket. Del det opp, eller skriv det kortere."
_NO_DRAWING = "«{title}» viser til en tegning som ikke finnes. Velg en annen tegning."


def find_form(library: Library, form_id: str) -> Form:
    """Return the form with the id.

    Raises:
        UserError: there is none.
    """
    form = library.forms.get(form_id)
    if form is None:
        raise UserError(f"Ingen ark heter «{form_id}». Kjør «mestringstreff forms» for å se alle.")
    return form


@contextmanager
def in_plain_words(title: str) -> Iterator[None]:
    """Turn what a leader's own form can cause into a sentence that names it.

    Raises:
        UserError: something in it does not fit the page, or its drawing is not there.
    """
    from mestringstreff_desktop.pdf.pen import LayoutError

    try:
        yield
    except LayoutError as error:
        raise UserError(_TOO_LARGE.format(title=title)) from error
    except ContentError as error:
        raise UserError(_NO_DRAWING.format(title=title)) from error


def forms_pdf(
    library: Library, orders: Sequence[tuple[Form, PrintOptions]], course: Course | None = None
) -> bytes:
    """Return a PDF of forms, built-in or a leader's own, each in its own number and edition.

    With a course the checklist has its answers.

    Raises:
        UserError: something in a form is too large for a page.
    """
    from mestringstreff_desktop.pdf.book import Book
    from mestringstreff_desktop.pdf.forms import document_title

    book = Book(document_title([form for form, _ in orders]), orders[0][1].look)
    printer = printer_for(library, course)
    for form, options in orders:
        with in_plain_words(form.title):
            printer.put(book, form, options)
    return book.pdf()


def printer_for(library: Library, course: Course | None) -> FormPrinter:
    """Return what makes pages of forms; with a course they have its name, and its answers."""
    from mestringstreff_desktop.pdf.forms import FormPrinter

    return FormPrinter(library, course.title, course.entries) if course else FormPrinter(library)


def make_pdf(
    library: Library, form_ids: Sequence[str], options: PrintOptions, course: Course | None = None
) -> bytes:
    """Return a PDF of built-in sheets, one after another, all in the same number and edition.

    Raises:
        UserError: there is no sheet with one of the ids.
    """
    orders = [(find_form(library, form_id), options) for form_id in form_ids]
    return forms_pdf(library, orders, course)


def save_pdf(
    library: Library,
    form_ids: Sequence[str],
    options: PrintOptions,
    target: Path,
    course: Course | None = None,
) -> Path:
    """Write a PDF of built-in sheets to `target`, whole or not at all.

    Raises:
        UserError: there is no sheet with one of the ids, or the disk refuses the file.
    """
    return files.write_whole(target, make_pdf(library, form_ids, options, course))

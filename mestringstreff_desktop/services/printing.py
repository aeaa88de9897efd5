"""What a leader does to get sheets on paper. ReportLab is imported when the first sheet is made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files

if TYPE_CHECKING:
    from mestringstreff_desktop.pdf.forms import PrintOptions


def find_form(library: Library, form_id: str) -> Form:
    """Return the form with the id.

    Raises:
        UserError: there is none.
    """
    form = library.forms.get(form_id)
    if form is None:
        raise UserError(f"Ingen ark heter «{form_id}». Kjør «mestringstreff forms» for å se alle.")
    return form


def make_pdf(
    library: Library, form_ids: Sequence[str], options: PrintOptions, course: Course | None = None
) -> bytes:
    """Return a PDF of the sheets, one after another. With a course the checklist has its answers.

    Raises:
        UserError: there is no sheet with one of the ids.
    """
    from mestringstreff_desktop.pdf.forms import sheets_pdf

    forms = [find_form(library, form_id) for form_id in form_ids]
    return sheets_pdf(
        forms,
        options,
        library=library,
        course_title=course.title if course else "",
        entries=course.entries if course else (),
    )


def save_pdf(
    library: Library,
    form_ids: Sequence[str],
    options: PrintOptions,
    target: Path,
    course: Course | None = None,
) -> Path:
    """Write a PDF of the sheets to `target`, whole or not at all.

    Raises:
        UserError: there is no sheet with one of the ids, or the disk refuses the file.
    """
    return files.write_whole(target, make_pdf(library, form_ids, options, course))

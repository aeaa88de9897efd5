"""Prints forms: sheets and questionnaires, one after another, each as many times as wanted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from mestringstreff_desktop.content.forms import Cards, Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts.filled import NOBODY, People, filled
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.checklist import Entry
from mestringstreff_desktop.pdf.document import Layout, body, lay_out
from mestringstreff_desktop.pdf.field_names import sheet_name
from mestringstreff_desktop.pdf.header_footer import foot, head_block, running_head
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import LayoutError, PageOverflowError
from mestringstreff_desktop.pdf.room_to_write import with_lines_of
from mestringstreff_desktop.pdf.sections import Setting, section_blocks
from mestringstreff_desktop.pdf.style import Look

TITLES_NAMED = 3  # titles that a document of several forms is named after


@dataclass(frozen=True)
class FormPrinter:
    """Makes pages of forms for a course; entries fill the planning checklist.

    What else the course knows is put into the sheets that ask for it, and `people` are who takes part.
    """

    library: Library
    course_title: str = ""
    entries: Sequence[Entry] = ()
    course: Course | None = None
    people: People = NOBODY

    def sheets(self, form: Form, look: Look) -> list[Sheet]:
        """Return the pages of one form, ready to be drawn.

        Raises:
            PageOverflowError: something is larger than a page. The error names the form and its section.
        """
        name, form = sheet_name(form), filled(form, self.library, self.course, self.people)
        if look.large_print:
            usual = replace(look, large_print=False, fillable=False)
            pages = self._roomy(with_lines_of(self._laid_out(form, usual), form), form, look)
        else:
            pages = self._laid_out(form, look)
        return [replace(page, name=name) for page in pages]

    def _roomy(self, roomy: Form, asked: Form, look: Look) -> list[Sheet]:
        """Return the pages of a form with as many lines as usual, but where that is higher than a page.

        There it has those that are asked for. In a form of ours nothing is so high.
        """
        try:
            return self._laid_out(roomy, look)
        except PageOverflowError as error:
            at = (error.section or 0) - 1
            if at < 0 or roomy.sections[at] == asked.sections[at]:
                raise
            sections = (*roomy.sections[:at], asked.sections[at], *roomy.sections[at + 1 :])
            return self._roomy(msgspec.structs.replace(roomy, sections=sections), asked, look)

    def _laid_out(self, form: Form, look: Look) -> list[Sheet]:
        width = body(form.landscape, form.paper).width
        setting = Setting(look, width, self.library, self.entries, form.title)
        blocks = [] if form.bare else [replace(head_block(form, look, width), section=0)]
        for number, section in enumerate(form.sections, 1):
            blocks += [replace(block, section=number) for block in section_blocks(section, setting)]
        head, below = running_head(form.title, look, width), foot(form, self.course_title, look)
        layout = Layout(look, head, below, form.landscape, form.paper, form.bare)
        try:
            pages = lay_out(blocks, layout)
        except PageOverflowError as error:
            raise _named(error, form) from error
        is_cut = any(isinstance(section, Cards) for section in form.sections)
        return [replace(page, is_cut=is_cut) for page in pages]

    def put(self, book: Book, form: Form, options: PrintOptions) -> None:
        """Add a form's pages to a book, in the number and look asked for.

        Raises:
            PageOverflowError: something in the form is larger than a page. The message names the form.
            LayoutError: text leaves its box. The message names the form.
        """
        sheets = self.sheets(form, options.look)
        try:
            book.add(form.title, sheets, options.copies)
        except LayoutError as error:
            raise _named(error, form) from error


def _named(error: LayoutError, form: Form) -> LayoutError:
    named = type(error)(f"{form.id}: {error}")
    named.section = error.section
    return named


def document_title(forms: Sequence[Form]) -> str:
    """Return what a document of these forms is called."""
    named = ", ".join(form.title for form in forms[:TITLES_NAMED])
    return f"{named} …" if len(forms) > TITLES_NAMED else named

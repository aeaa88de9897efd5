"""What a leader does to get sheets on paper. ReportLab is imported when the first sheet is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.forms import Figure, Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.own.sheets import kind_of
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.checklist import questions
from mestringstreff_desktop.course.course import Course, Gathering, TeamMember
from mestringstreff_desktop.course.evaluation.chapters import Chapter
from mestringstreff_desktop.course.evaluation.course_report import about
from mestringstreff_desktop.course.evaluation.review import GROUPS
from mestringstreff_desktop.course.handouts.fee import FORM as FEE
from mestringstreff_desktop.course.handouts.fee import fee_form
from mestringstreff_desktop.course.handouts.filled import NOBODY, People
from mestringstreff_desktop.course.handouts.sheets import sheet_names, tool_names
from mestringstreff_desktop.course.meetings import meeting_name, not_done
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.errors import ContentError, UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.storage import files

if TYPE_CHECKING:
    from mestringstreff_desktop.pdf.book import Sheet
    from mestringstreff_desktop.pdf.forms import FormPrinter
    from mestringstreff_desktop.pdf.meeting import MeetingPaper

_TOO_LARGE = "«{title}» har noe som er for stort for arket{where}. Del det opp, eller skriv det kortere."
_LYING = "«{title}» har en tegning som trenger et stående ark. Ta bort krysset ved «Liggende ark»."
_HEAD = ", i tittelen eller linja under"
_SECTION = ", i del {number} «{name}»"
_NO_DRAWING = "«{title}» viser til en tegning som ikke finnes. Velg en annen tegning."

_NO_LOGS = "Ingen av samlingene har noen logg ennå. Skriv i loggen under Gjennomføring først."


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
def in_plain_words(form: Form) -> Iterator[None]:
    """Turn what a leader's own form can cause into a sentence that names it, and where in it.

    Raises:
        UserError: something in it does not fit the page, or its drawing is not there.
    """
    from mestringstreff_desktop.pdf.pen import LayoutError

    try:
        yield
    except LayoutError as error:
        raise UserError(_too_large(error.section, form)) from error
    except ContentError as error:
        raise UserError(_NO_DRAWING.format(title=form.title)) from error


def _too_large(section: int | None, form: Form) -> str:
    if section and form.landscape and isinstance(form.sections[section - 1], Figure):
        return _LYING.format(title=form.title)
    return _TOO_LARGE.format(title=form.title, where=_where(section, form))


def _where(section: int | None, form: Form) -> str:
    """Where in a form, as the parts are counted and named in the list of its editor."""
    if not section:
        return "" if section is None else _HEAD
    found = form.sections[section - 1]
    return _SECTION.format(number=section, name=clean_name(found.title or kind_of(found).word))


def forms_pdf(
    library: Library,
    orders: Sequence[tuple[Form, PrintOptions]],
    course: Course | None = None,
    people: People = NOBODY,
) -> bytes:
    """Return a PDF of forms, built-in or a leader's own, each in its own number and edition.

    With a course the checklist has its answers; who takes part is named only where it is asked for.

    Raises:
        UserError: something in a form is too large for a page.
    """
    from mestringstreff_desktop.pdf.book import Book
    from mestringstreff_desktop.pdf.forms import document_title

    book = Book(document_title([form for form, _ in orders]))
    printer = printer_for(library, course, people)
    for form, options in orders:
        with in_plain_words(form):
            printer.put(book, form, options)
    return book.pdf()


def printer_for(library: Library, course: Course | None, people: People = NOBODY) -> FormPrinter:
    """Return what makes pages of forms; with a course they have its name, its answers and all it knows."""
    from mestringstreff_desktop.pdf.forms import FormPrinter

    if course is None:
        return FormPrinter(library)
    return FormPrinter(library, course.title, course.entries, course, people)


def make_pdf(
    library: Library,
    form_ids: Sequence[str],
    options: PrintOptions,
    course: Course | None = None,
    people: People = NOBODY,
) -> bytes:
    """Return a PDF of built-in sheets, one after another, all in the same number and edition.

    Raises:
        UserError: there is no sheet with one of the ids.
    """
    orders = [(find_form(library, form_id), options) for form_id in form_ids]
    return forms_pdf(library, orders, course, people)


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


def run_sheet_pdf(library: Library, course: Course, gathering: Gathering, options: PrintOptions) -> bytes:
    """Return a gathering's run sheet, for the leaders."""
    from mestringstreff_desktop.pdf.runsheet import Names, run_sheet

    names = Names(tool_names(course, library), sheet_names(course, library))
    sheets = run_sheet(gathering, course, names, options.look)
    return _pdf(f"Kjøreplan, {gathering.name}", sheets, options)


def tool_guide_pdf(
    library: Library, tool: Tool, options: PrintOptions, course: Course | None = None
) -> bytes:
    """Return the guide to a tool, built in or a leader's own; with a course it has its name."""
    from mestringstreff_desktop.pdf.guide import ToolGuide, tool_guide

    sheets = tuple(library.forms[form].title for form in tool.forms if form in library.forms)
    care, own = tool_words.care(tool, library.safety), tool_words.own_parts(tool)
    guide = ToolGuide(tool, care, sheets, own)
    made = tool_guide(guide, course.title if course else "", options.look)
    return _pdf(f"Veiledning, {tool.name}", made, options)


def gathering_guide_pdf(
    library: Library, course: Course, gathering: Gathering, options: PrintOptions
) -> bytes:
    """Return the guide to a gathering: all that its plan says, for the leaders."""
    from mestringstreff_desktop.pdf.guide import gathering_guide
    from mestringstreff_desktop.pdf.runsheet import Names

    names = Names(tool_names(course, library), sheet_names(course, library))
    theme = library.theme(gathering.theme_id)
    made = gathering_guide(gathering, course, theme, names, options.look)
    return _pdf(f"Veiledning, {gathering.name}", made, options)


def article_pdf(article: Article, options: PrintOptions, course: Course | None = None) -> bytes:
    """Return an article, to be read; with a course it has its name."""
    from mestringstreff_desktop.pdf.article import article_sheets

    sheets = article_sheets(article, course.title if course else "", options.look)
    return _pdf(article.title, sheets, options)


def reading_pdf(
    title: str, articles: Sequence[Article], options: PrintOptions, course: Course | None = None
) -> bytes:
    """Return several articles under a title, as they are to be read before a gathering."""
    from mestringstreff_desktop.pdf.article import reading_sheets

    return _pdf(title, reading_sheets(title, articles, course.title if course else "", options.look), options)


def recovery_pdf(code: str, made_on: date, options: PrintOptions) -> bytes:
    """Return the page with the recovery code of the lock."""
    from mestringstreff_desktop.pdf.recovery import TITLE, recovery_sheets

    return _pdf(TITLE, recovery_sheets(code, made_on, options.look), options)


def programme_pdf(course: Course, gathering: Gathering, options: PrintOptions) -> bytes:
    """Return a gathering's programme, for the participants."""
    from mestringstreff_desktop.pdf.programme import programme

    return _pdf(f"Program, {gathering.name}", programme(gathering, course, options.look), options)


def overview_pdf(course: Course, options: PrintOptions) -> bytes:
    """Return all gatherings with time, place and content, on one page where they fit."""
    from mestringstreff_desktop.pdf.programme import overview

    return _pdf(f"Samlingene, {course.title}", overview(course, options.look), options)


def log_pdf(course: Course, gathering: Gathering, now: datetime, options: PrintOptions) -> bytes:
    """Return a gathering's log; `now` (UTC) tells how far one that is under way has come."""
    from mestringstreff_desktop.pdf.log import log_sheets

    return _pdf(f"Logg, {gathering.name}", log_sheets(gathering, course, now, options.look), options)


def logs_pdf(course: Course, now: datetime, options: PrintOptions) -> bytes:
    """Return the logs of all gatherings that have one, with a page on them all first. `now` is UTC.

    Raises:
        UserError: no gathering has a log yet.
    """
    from mestringstreff_desktop.pdf.log import course_logs, has_log

    if not any(map(has_log, course.gatherings)):
        raise UserError(_NO_LOGS)
    return course_logs(course, now, options.look).pdf()


def fee_pdf(library: Library, course: Course, member: TeamMember, options: PrintOptions) -> bytes:
    """Return the sheet for fee and expenses with what is known of a user representative put in."""
    return forms_pdf(library, [(fee_form(find_form(library, FEE), course, member), options)], course)


def budget_pdf(course: Course, options: PrintOptions) -> bytes:
    """Return budget and accounts of a course."""
    from mestringstreff_desktop.pdf.budget import TITLE, budget_sheets

    return _pdf(f"{TITLE}, {course.title}", budget_sheets(course, options.look), options)


def results_pdf(course: Course, chapters: Sequence[Chapter], options: PrintOptions) -> bytes:
    """Return what answers say on some topics, with the texts that may be printed."""
    from mestringstreff_desktop.pdf.results import KIND, ResultsPaper, results_sheets

    paper = ResultsPaper(title=course.title, about=about(course), chapters=tuple(chapters))
    return _pdf(f"{KIND}, {course.title}", results_sheets(paper, options.look), options)


def agenda_pdf(library: Library, course: Course, meeting: WorkMeeting, options: PrintOptions) -> bytes:
    """Return what a meeting of the working group is to talk of, with room to write."""
    from mestringstreff_desktop.pdf.meeting import AGENDA, agenda_sheets

    sheets = agenda_sheets(_meeting_paper(library, course, meeting), options.look)
    return _pdf(f"{AGENDA}, {meeting_name(meeting)}", sheets, options)


def minutes_pdf(library: Library, course: Course, meeting: WorkMeeting, options: PrintOptions) -> bytes:
    """Return the minutes of a meeting of the working group."""
    from mestringstreff_desktop.pdf.meeting import MINUTES, minutes_sheets

    sheets = minutes_sheets(_meeting_paper(library, course, meeting), options.look)
    return _pdf(f"{MINUTES}, {meeting_name(meeting)}", sheets, options)


def _meeting_paper(library: Library, course: Course, meeting: WorkMeeting) -> MeetingPaper:
    from mestringstreff_desktop.pdf.meeting import MeetingPaper

    lines = questions(library.checklist, course.entries)
    titles = {area.id: area.title for area in library.checklist.areas}
    groups = GROUPS | {line.key: titles[line.area_id] for line in lines}
    return MeetingPaper(course, meeting, groups, not_done(course, lines, meeting))


def _pdf(title: str, sheets: Sequence[Sheet], options: PrintOptions) -> bytes:
    from mestringstreff_desktop.pdf.book import Book

    book = Book(title)
    book.add(title, sheets, options.copies)
    return book.pdf()

"""The sheets that are handed out: known by the id of a built-in form, or of one of the course's own.

What is found of an id: its title, its form, or the file it is.
"""

from collections.abc import Mapping, Sequence
from itertools import count

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Card, Cards, Columns, Form, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import read_printable
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.filled import PROMPT_LENGTH
from mestringstreff_desktop.course.own import Attachment, OwnSheet

TASK, NAME_CARDS, NOTE_SHEET = "refleksjonsoppgave", "bordkort", "notater"
EVALUATION = "evaluering-etter"
TALK_CARDS = "sporsmalskort"
ONE_FOR_ALL = frozenset(
    {"oppmote", "grupperegler", "grupperegler-plakat", "sjekkliste", "logg", "dorskilt", "arbeidsmote"}
    | {NAME_CARDS, "navnelapper", TALK_CARDS}  # the cards of all are on one sheet
)
FOR_THE_TEAM = frozenset(
    {"samarbeid", "kompetanse", "hjelpekort", "honorar", "rolleprat", "fortelling-forberedelse"}
)
HANDED_IN = frozenset({"kartlegging-for", EVALUATION, "runde", "forsamtale", "pamelding"})
GONE = "Et ark som er slettet"


def tool_names(course: Course, library: Library) -> Mapping[str, str]:
    """Return the names of all tools by id, the course's own among them."""
    own = {str(tool.id): tool.name for tool in course.own_tools}
    return {tool.id: tool.name for tool in library.tools} | own


def sheet_names(course: Course, library: Library) -> Mapping[str, str]:
    """Return the titles of all that can be handed out by id, the course's own first."""
    own = {str(each.id): each.title for each in course.own_sheets}
    files = {str(each.id): each.name for each in course.attachments}
    return own | files | {key: form.title for key, form in library.forms.items() if key not in own}


def own_sheet(sheet: str, course: Course) -> OwnSheet | None:
    return next((own for own in course.own_sheets if str(own.id) == sheet), None)


def attachment(sheet: str, course: Course) -> Attachment | None:
    return next((own for own in course.attachments if str(own.id) == sheet), None)


def form_of(sheet: str, course: Course, library: Library, gathering: Gathering | None = None) -> Form | None:
    """Return the form with the id; in a gathering's stack it has what is the gathering's own.

    Raises:
        ContentError: a form of the course's own is wrong, or cannot be printed.
    """
    if own := own_sheet(sheet, course):
        return read_printable(own.toml, str(own.id))
    form = library.forms.get(sheet)
    return of_gathering(form, gathering) if form and gathering else form


def of_gathering(form: Form, gathering: Gathering) -> Form:
    """Return a form with what a gathering puts in it: the words of its task, or its own prompts."""
    first, *rest = form.sections
    task = gathering.reflection_task.strip()
    if form.id == TASK and task and isinstance(first, Columns):
        words = Text(title=first.items[0].title, paragraphs=(task,), tint="sage")
        return replace(form, sections=(words, replace(first, items=first.items[1:]), *rest))
    prompts = tuple(Card(words=shortened(each, PROMPT_LENGTH)) for each in gathering.prompts)
    if form.id == TALK_CARDS and prompts and isinstance(first, Cards):
        return replace(form, sections=(replace(first, of="words", items=prompts), *rest))
    return form


def title_of(sheet: str, course: Course, library: Library) -> str:
    """Return what a sheet is called; one that is deleted says so."""
    if own := own_sheet(sheet, course):
        return own.title
    if file := attachment(sheet, course):
        return file.name
    return library.forms[sheet].title if sheet in library.forms else GONE


def distinct(titles: Sequence[str], details: Sequence[str]) -> list[str]:
    """Return titles that differ: one that is there more than once has its detail after it, or a number."""
    found: list[str] = []
    for title, detail in zip(titles, details, strict=True):
        own = f"{title}, {detail}" if detail and titles.count(title) > 1 else title
        numbered = (f"{own} ({number})" for number in count(2))
        found.append(own if own not in found else next(each for each in numbered if each not in found))
    return found

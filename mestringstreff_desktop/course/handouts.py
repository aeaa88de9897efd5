"""What is handed out: which sheets a gathering needs and how many, and what a folder is put together of.

A sheet is known by an id: that of a built-in form, or of one of the course's own sheets and files.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form, Table
from mestringstreff_desktop.content.library import Library, decode
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.own import Attachment, OwnSheet
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.errors import ContentError

TASK, OFFERS, NAME_CARDS = "refleksjonsoppgave", "lokale-tilbud", "bordkort"
BEFORE_THE_FIRST = ("oppmote", NAME_CARDS, "kartlegging-for")
AFTER_THE_LAST = ("evaluering-etter", OFFERS)
ONE_FOR_ALL = frozenset({"oppmote", "grupperegler", "sjekkliste", "logg"})
CARDS_A_SHEET = 2
GONE = "Et ark som er slettet"


@dataclass(frozen=True)
class Handout:
    """A sheet of a gathering's stack: `large` of the `copies` are in large print.

    `used_in` is the line of the plan where it is handed out; empty before and after.
    """

    sheet: str
    title: str
    copies: int
    large: int
    used_in: str = ""


def tool_names(course: Course, library: Library) -> Mapping[str, str]:
    """Return the names of all tools by id, the course's own among them."""
    own = {str(tool.id): tool.name for tool in course.own_tools}
    return {tool.id: tool.name for tool in library.tools} | own


def own_sheet(sheet: str, course: Course) -> OwnSheet | None:
    return next((own for own in course.own_sheets if str(own.id) == sheet), None)


def attachment(sheet: str, course: Course) -> Attachment | None:
    return next((own for own in course.attachments if str(own.id) == sheet), None)


def form_of(sheet: str, course: Course, library: Library) -> Form | None:
    """Return the form with the id, the way on after the course as the leader has filled it in.

    Raises:
        ContentError: a form of the course's own is wrong.
    """
    if own := own_sheet(sheet, course):
        return decode(own.toml, Form, own.title)
    form = library.forms.get(sheet)
    return with_offers(form, course) if form and sheet == OFFERS else form


def with_offers(form: Form, course: Course) -> Form:
    """Return the sheet of local offers with those of the course in its table; as it is without any."""
    rows = tuple((offer.name, offer.text, offer.contact) for offer in course.local_offers)
    if not rows:
        return form
    sections = [
        replace(part, rows=rows, blank_rows=2 if len(rows) < 7 else 0) if isinstance(part, Table) else part
        for part in form.sections
    ]
    return replace(form, sections=tuple(sections))


def title_of(sheet: str, course: Course, library: Library) -> str:
    """Return what a sheet is called; one that is deleted says so."""
    if own := own_sheet(sheet, course):
        return own.title
    if file := attachment(sheet, course):
        return file.name
    return library.forms[sheet].title if sheet in library.forms else GONE


def stack(course: Course, gathering: Gathering, library: Library, spares: int) -> list[Handout]:
    """Return the sheets of a gathering in the order they are used: the chosen ones, else the usual."""
    places: dict[str, str] = {}
    for item in gathering.items:
        for sheet in _of_item(item, course, library):
            places.setdefault(sheet, item.title)
    choices = gathering.sheets or map(SheetChoice, usual_sheets(course, gathering, library))
    return [_handout(choice, course, library, spares, places) for choice in choices]


def _handout(
    choice: SheetChoice, course: Course, library: Library, spares: int, places: Mapping[str, str]
) -> Handout:
    copies = usual_copies(choice.sheet, course, spares) if choice.copies is None else max(choice.copies, 0)
    title = title_of(choice.sheet, course, library)
    large = min(max(choice.large, 0), copies)
    return Handout(choice.sheet, title, copies, large, places.get(choice.sheet, ""))


def usual_copies(sheet: str, course: Course, spares: int) -> int:
    """Return one for each participant and the spares; fewer of what is shared or cut up."""
    people = course.participants + spares
    if sheet in ONE_FOR_ALL:
        return 1
    return ceil((people + len(course.team)) / CARDS_A_SHEET) if sheet == NAME_CARDS else people


def usual_sheets(course: Course, gathering: Gathering, library: Library) -> list[str]:
    """Return the forms a gathering uses: before the first one, through the plan, and after the last."""
    is_first = course.gatherings[:1] == [gathering]
    is_last = course.gatherings[-1:] == [gathering]
    found = list(BEFORE_THE_FIRST) if is_first else []
    for item in gathering.items:
        found += _of_item(item, course, library)
    found += _named(" ".join([*gathering.material, gathering.reflection_task]), library)
    after = [TASK] if TASK in found or gathering.reflection_task.strip() else []
    after += AFTER_THE_LAST if is_last else ()
    through = [sheet for sheet in dict.fromkeys(found) if sheet not in after]
    return [sheet for sheet in [*through, *after] if sheet in library.forms]


def _of_item(item: AgendaItem, course: Course, library: Library) -> list[str]:
    """The forms of a line's tool, and those its title or text names."""
    named = [form_id for form_id, form in library.forms.items() if form.title == item.title.strip()]
    return [*forms_of_tool(item.tool_id, course, library), *named, *_named(item.text, library)]


def _named(text: str, library: Library) -> list[str]:
    return [form_id for form_id, form in library.forms.items() if f"«{form.title}»" in text]


def forms_of_tool(tool_id: str, course: Course, library: Library) -> tuple[str, ...]:
    """Return the forms of a tool, built in or the course's own; none of one that is wrong or gone."""
    own = next((tool for tool in course.own_tools if str(tool.id) == tool_id), None)
    try:
        tool = decode(own.toml, Tool, own.name) if own else library.tool(tool_id)
    except ContentError:
        return ()
    return tool.forms if tool else ()


def material(gathering: Gathering, handouts: Iterable[Handout]) -> Iterator[str]:
    """Return what else is needed: the sheets of the stack are on its list already."""
    titles = [f"«{handout.title}»" for handout in handouts]
    for thing in map(str.strip, gathering.material):
        if thing and not any(title in thing for title in titles):
            yield thing


COVER, PROGRAMME, NOTES, WAY_ON = "cover", "programme", "notes", "local-offers"
GATHERING, SHEET, OWN, FILE = "gathering:", "sheet:", "own:", "attachment:"
PART_WORDS = {
    COVER: "Forside",
    PROGRAMME: "Program for alle samlingene",
    NOTES: "Notatark",
    WAY_ON: "Veien videre: lokale tilbud",
}
NOTE_SHEET = "notater"
NOT_IN_FOLDER = ONE_FOR_ALL | {*BEFORE_THE_FIRST, *AFTER_THE_LAST, TASK, NOTE_SHEET}


def usual_parts(course: Course) -> tuple[str, ...]:
    """Return what a folder is put together of where the leader has chosen nothing."""
    return (COVER, PROGRAMME, *(f"{GATHERING}{each.id}" for each in course.gatherings), NOTES, WAY_ON)


def folder_parts(course: Course, library: Library) -> tuple[str, ...]:
    """Return the parts of the folder in order: the chosen ones that are still there, else the usual."""
    parts = course.folder.parts or usual_parts(course)
    return tuple(part for part in dict.fromkeys(parts) if part_words(part, course, library))


def parts_to_add(course: Course, library: Library) -> tuple[str, ...]:
    """Return what else can be put in the folder: usual parts left out, own sheets and files, all forms."""
    own = [f"{OWN}{sheet.id}" for sheet in course.own_sheets]
    files = [f"{FILE}{file.id}" for file in course.attachments]
    by_title = sorted(library.forms, key=lambda form_id: library.forms[form_id].title.casefold())
    forms = [f"{SHEET}{form_id}" for form_id in by_title if form_id not in ONE_FOR_ALL | {NOTE_SHEET, OFFERS}]
    chosen = folder_parts(course, library)
    return tuple(part for part in (*usual_parts(course), *own, *files, *forms) if part not in chosen)


def part_words(part: str, course: Course, library: Library) -> str:
    """Return what a part of the folder is called; nothing for one that is not there."""
    if part in PART_WORDS:
        return PART_WORDS[part]
    if gathering := gathering_of(part, course):
        return gathering.name
    title = title_of(sheet_of(part), course, library) if sheet_of(part) else GONE
    return "" if title == GONE else title


def gathering_of(part: str, course: Course) -> Gathering | None:
    """Return the gathering that a part is about, if it is about one."""
    return next((each for each in course.gatherings if part == f"{GATHERING}{each.id}"), None)


def sheet_of(part: str) -> str:
    """Return the id of the sheet that a part is; nothing for a part of another kind."""
    return next((part.removeprefix(kind) for kind in (SHEET, OWN, FILE) if part.startswith(kind)), "")


def folder_sheets(course: Course, gathering: Gathering, library: Library) -> list[str]:
    """Return the sheets behind a gathering's divider: those of its stack that are a participant's own."""
    chosen = [choice.sheet for choice in gathering.sheets] or usual_sheets(course, gathering, library)
    return [sheet for sheet in dict.fromkeys(chosen) if sheet not in NOT_IN_FOLDER]

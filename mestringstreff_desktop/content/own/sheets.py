"""A sheet of the leader's own, as plain data: made, changed a section at a time, and checked.

Nothing here is stored; services/own.py does that. Every function returns a new form.
"""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec
from msgspec import Struct

from mestringstreff_desktop.content.forms import (
    Card,
    Cards,
    Choices,
    ColumnBox,
    Columns,
    Figure,
    FigureField,
    Form,
    FormSection,
    PlanningChecklist,
    Poster,
    Prompt,
    Prompts,
    Scale,
    Steps,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.errors import ContentError

MOST_SECTIONS = 100
MOST_COLUMNS = 8
MOST_PER_ROW = 4
MOST_LINES = 30  # to write on, in one place
MOST_ROWS = 60
_LEAST_WIDTH, _MOST_WIDTH = 0.05, 50.0  # of a column, relative to the others
_ROW_HEIGHTS = (4.0, 250.0)  # mm
CARD_HEIGHTS = (20, 110)  # mm
MOST_CARDS = 200
_TITLE = "Nytt ark"


class Kind(Struct, frozen=True):
    """A kind of section, as a leader knows it: a word, what it is for, and an icon."""

    word: str
    use: str
    icon: str


KINDS: Mapping[type[FormSection], Kind] = MappingProxyType(
    {
        Text: Kind("Tekst", "Noe å lese, gjerne i en farget boks.", "file-text"),
        Steps: Kind("Steg", "En nummerert liste over hva man gjør.", "list-ordered"),
        Prompts: Kind("Skriv her", "Spørsmål med linjer å skrive på.", "pencil"),
        Table: Kind("Tabell", "Rader og kolonner å fylle ut.", "table"),
        Choices: Kind("Avkryssing", "Et spørsmål med ruter å krysse av.", "square-check"),
        Scale: Kind("Skala", "Utsagn med grader fra lite til mye.", "sliders-horizontal"),
        Columns: Kind("Kolonner", "Bokser ved siden av hverandre.", "columns-2"),
        Cards: Kind("Kort", "Kort å klippe ut, med noe å snakke om.", "scissors"),
        Figure: Kind("Tegning", "En av tegningene våre, med plass til å skrive.", "image"),
    }
)
_ONLY_IN_COPIES: Mapping[type[FormSection], Kind] = MappingProxyType(
    {
        PlanningChecklist: Kind(
            "Sjekkliste", "Planleggingens sjekkliste, med svarene i kurset.", "list-checks"
        ),
        Poster: Kind("Plakat", "Store ord til veggen.", "megaphone"),
    }
)


def kind_of(section: FormSection) -> Kind:
    kind = type(section)
    return KINDS[kind] if kind in KINDS else _ONLY_IN_COPIES[kind]


def new_form(form_id: str) -> Form:
    """Return a sheet to begin with: a question to write about."""
    return Form(
        id=form_id,
        title=_TITLE,
        lead="",
        source=Source(doc="own"),
        sections=(Prompts(items=(Prompt(label="Hva vil du skrive om?", lines=5),)),),
    )


def copy_of(form: Form, form_id: str) -> Form:
    """Return a copy of a sheet, under a title that tells it from the first."""
    return msgspec.structs.replace(form, id=form_id, title=f"{form.title} (kopi)")


def read_form(toml: str, form_id: str) -> Form:
    """Return a stored sheet; its id is always the one it is stored under.

    Raises:
        ContentError: it is no sheet.
    """
    return clean(msgspec.structs.replace(decode(toml, Form, "own sheet"), id=form_id))


def read_printable(toml: str, form_id: str) -> Form:
    """Return a stored sheet that can be printed.

    Raises:
        ContentError: it is no sheet, or one of its sections cannot be printed.
    """
    try:
        form = read_form(toml, form_id)
    except RecursionError as error:
        raise ContentError(f"{form_id}: parts too deep within each other") from error
    if trouble := problems(form):
        raise ContentError(f"{form_id}: {trouble[0]}")
    return form


def new_section(kind: type[FormSection]) -> FormSection:
    """Return a section to begin with, that is seen on the page at once."""
    return _BEGINNINGS[kind]


_BEGINNINGS: Mapping[type[FormSection], FormSection] = MappingProxyType(
    {
        Text: Text(paragraphs=("Skriv teksten her.",), tint="teal"),
        Steps: Steps(items=("Det første man gjør.", "Det neste man gjør.")),
        Prompts: Prompts(items=(Prompt(label="Skriv spørsmålet her", lines=3),)),
        Table: Table(
            columns=(
                TableColumn(title="Hva?"),
                TableColumn(title="Når?"),
                TableColumn(title="Hvordan gikk det?"),
            ),
            blank_rows=4,
        ),
        Choices: Choices(question="Hva passer for deg?", options=("Ja", "Litt", "Nei")),
        Scale: Scale(
            question="Hvor enig er du?",
            statements=("Jeg kjenner meg trygg i gruppa.",),
            grades=("Uenig", "Litt enig", "Enig"),
        ),
        Columns: Columns(
            items=(
                ColumnBox(title="Dette gir meg krefter", lines=4),
                ColumnBox(title="Dette tar krefter", lines=4),
            ),
            stretch=False,
        ),
        Cards: Cards(items=(Card(words="Noe jeg er glad for, er …"),), blanks=7),
    }
)


def with_section(form: Form, section: FormSection, at: int) -> Form:
    """Return the form with one section more, as number `at`."""
    return _with(form, [*form.sections[:at], section, *form.sections[at:]])


def without_section(form: Form, at: int) -> Form:
    return _with(form, [*form.sections[:at], *form.sections[at + 1 :]])


def with_changed(form: Form, at: int, section: FormSection) -> Form:
    """Return the form with another section in the place of number `at`."""
    return _with(form, [*form.sections[:at], section, *form.sections[at + 1 :]])


def with_moved(form: Form, at: int, to: int) -> Form:
    """Return the form with a section in another place; beyond the ends is at the end."""
    others = [*form.sections[:at], *form.sections[at + 1 :]]
    to = max(0, min(to, len(others)))
    return _with(form, [*others[:to], form.sections[at], *others[to:]])


def _with(form: Form, sections: list[FormSection]) -> Form:
    return msgspec.structs.replace(form, sections=tuple(sections))


def figure_of(art: str, forms: Mapping[str, Form]) -> Figure:
    """Return a drawing with the places to write that a built-in sheet has in it."""
    for form in forms.values():
        for section in form.sections:
            if isinstance(section, Figure) and section.art == art and section.fields:
                return msgspec.structs.replace(section, title="", new_page=False)
    return Figure(art=art)


def drawings(forms: Mapping[str, Form]) -> dict[str, str]:
    """Return the drawings of the built-in sheets, each with the title of the sheet that shows it best."""
    found: dict[str, str] = {}
    sections = [(form, each) for form in forms.values() for each in form.sections if isinstance(each, Figure)]
    for form, section in sorted(sections, key=lambda pair: -len(pair[1].fields)):
        found.setdefault(section.art, form.title)
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def problems(form: Form) -> list[str]:
    """Return why the sheet cannot be printed as it is, a sentence each; nothing when it can."""
    return [
        f"{kind_of(section).word} (del {number}): {reason}"
        for number, section in enumerate(form.sections, 1)
        if (reason := _trouble(section))
    ]


def _trouble(section: FormSection) -> str:
    match section:
        case Table():
            return _table_trouble(section)
        case Prompts() | Columns():
            return _room_trouble(section)
        case Scale() if len(section.grades) > MOST_COLUMNS:
            return f"En skala har plass til høyst {MOST_COLUMNS} grader. Ta bort noen av dem."
        case Cards():
            return _cards_trouble(section)
        case Figure() if not all(_is_within(field) for field in section.fields):
            return "Et skrivefelt ligger utenfor tegningen. Velg tegningen på nytt."
    return ""


def _room_trouble(section: Prompts | Columns) -> str:
    if not all(0 <= item.lines <= MOST_LINES for item in section.items):
        return f"Velg fra 0 til {MOST_LINES} linjer å skrive på."
    if isinstance(section, Columns) and not 1 <= section.per_row <= MOST_PER_ROW:
        return f"Velg fra 1 til {MOST_PER_ROW} bokser i bredden."
    return ""


def _cards_trouble(cards: Cards) -> str:
    if not 1 <= cards.per_row <= MOST_PER_ROW:
        return f"Velg fra 1 til {MOST_PER_ROW} kort i bredden."
    if cards.blanks < 0 or len(cards.items) + cards.blanks > MOST_CARDS:
        return f"Velg høyst {MOST_CARDS} kort."
    least, most = CARD_HEIGHTS
    return "" if least <= cards.height <= most else "Velg en annen høyde på kortene."


def _table_trouble(table: Table) -> str:
    if not 1 <= len(table.columns) <= MOST_COLUMNS:
        return f"En tabell trenger fra 1 til {MOST_COLUMNS} kolonner."
    if not all(_LEAST_WIDTH <= column.width <= _MOST_WIDTH for column in table.columns):
        return "En kolonne har en bredde som ikke går an. Lag tabellen på nytt."
    if not 0 <= table.blank_rows <= MOST_ROWS:
        return f"Velg fra 0 til {MOST_ROWS} tomme rader."
    least, most = _ROW_HEIGHTS
    return "" if least <= table.row_height <= most else "Velg en annen høyde på radene."


def _is_within(field: FigureField) -> bool:
    places = (field.x, field.y, field.width, field.height)
    return all(0 <= place <= 1 for place in places) and min(field.width, field.height) > 0

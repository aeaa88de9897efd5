"""Where a thing that is found is shown, and what of the window itself can be found: its pages and actions."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.ui.base.navigation import (
    BACK_UP,
    LOCK_KEY,
    LOCK_NOW,
    NEW_COURSE,
    NEW_SHEET,
    OTHER_COURSE,
    PLACES,
    FilePlace,
    ItemPlace,
    LetterPlace,
    LogPlace,
    ParticipantPlace,
    SheetPlace,
    SlidePlace,
)

_OWN = "own"
_PAGE_OF: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.COURSE: "overview",
        Kind.PARTICIPANT: "recruiting",
        Kind.GATHERING: "gatherings",
        Kind.LINE: "gatherings",
        Kind.SLIDE: "gatherings",
        Kind.LETTER: "recruiting",
        Kind.TOOL: "toolbox",
        Kind.SHEET: "toolbox",
        Kind.BACKGROUND: "background",
        Kind.OWN: _OWN,
        Kind.FILE: _OWN,
        Kind.QUESTION: "planning",
        Kind.LOG: "run",
        Kind.ARTICLE: "help",
    }
)
ICONS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PAGE: "arrow-right",
        Kind.ACTION: "play",
        Kind.COURSE: "book-open",
        Kind.PARTICIPANT: "users",
        Kind.GATHERING: "calendar-days",
        Kind.LINE: "list-ordered",
        Kind.SLIDE: "presentation",
        Kind.LETTER: "megaphone",
        Kind.TOOL: "toolbox",
        Kind.SHEET: "file-text",
        Kind.BACKGROUND: "book-open-text",
        Kind.OWN: "hand-heart",
        Kind.FILE: "paperclip",
        Kind.QUESTION: "list-checks",
        Kind.LOG: "notebook-pen",
        Kind.ARTICLE: "circle-help",
    }
)
# What can be done, where, and what else people may call it. After a page's name stands a part of it.
_ACTIONS = (
    ("Nytt kurs", NEW_COURSE, "", ("lag kurs", "begynne")),
    ("Bytt kurs", OTHER_COURSE, "Ctrl+O", ("åpne et annet kurs", "velge kurs")),
    ("Ta sikkerhetskopi", BACK_UP, "Deling", ("backup", "ta vare på", "kopi")),
    ("Lås nå", LOCK_NOW, LOCK_KEY, ("passord", "sperre", "lås kursene")),
    ("Skriv inn svar fra skjemaene", "evaluation/answers", "Evaluering", ("spørreskjema", "evaluering")),
    ("Se hva svarene sier", "evaluation/results", "Evaluering", ("resultat", "diagram", "nytte")),
    ("Hold evalueringsmøtet", "evaluation/review", "Evaluering", ("oppsummering", "beslutninger")),
    ("Budsjett og regnskap", "evaluation/economy", "Evaluering", ("økonomi", "penger", "honorar")),
    ("Kursrapport og årsrapport", "evaluation/report", "Evaluering", ("rapport", "statistikk", "tall")),
    ("Send kurset til en kollega", "sharing", "Deling", ("eksport", "del kurset", "kurspakke")),
    ("Hent et kurs", "sharing", "Deling", ("import", "kurspakke", "åpne fil")),
    ("Les før samlingen", "background", "Fagstoff", ("forberede", "bakgrunn", "teori", "lese")),
    ("Lag eget ark", NEW_SHEET, "Eget", ("nytt ark", "skjema")),
    ("Egne ark, verktøy og filer", _OWN, "Verktøykasse", ("eget",)),
    ("Større eller mindre tekst", "settings", "Innstillinger", ("tekststørrelse", "skrift", "zoom")),
    ("Lyse eller mørke farger", "settings", "Innstillinger", ("tema", "mørk", "utseende")),
    ("Antall deltakere og sted", "settings", "Innstillinger", ("kursets navn", "gi nytt navn")),
)


def fixed() -> list[Entry]:
    """Return the pages, and what can be done."""
    pages = [Entry(Kind.PAGE, place.word, place.name, where=place.key) for place in PLACES]
    return pages + [
        Entry(Kind.ACTION, title, key, where, words=words) for title, key, where, words in _ACTIONS
    ]


def is_done_by_window(entry: Entry) -> bool:
    """Is this something that the window does itself, and no place to go to?"""
    return entry.kind is Kind.ACTION and entry.key in (NEW_COURSE, OTHER_COURSE, BACK_UP, LOCK_NOW)


def place_of(entry: Entry) -> tuple[str, object]:
    """Return the page that shows a thing, and what the page calls it."""
    if entry.kind in (Kind.PAGE, Kind.ACTION):
        page, _, part = entry.key.partition("/")
        return (_OWN, NEW_SHEET) if entry.key == NEW_SHEET else (page, part or None)
    return _PAGE_OF[entry.kind], _WHAT.get(entry.kind, str)(entry.key)


def _item_place(key: str) -> ItemPlace:
    gathering, _, item = key.partition(" ")
    return ItemPlace(UUID(gathering), UUID(item))


def _slide_place(key: str) -> SlidePlace:
    gathering, _, slide = key.partition(" ")
    return SlidePlace(UUID(gathering), slide)


def _log_place(key: str) -> LogPlace:
    gathering, _, part = key.partition(" ")
    return LogPlace(UUID(gathering), part)


# What a page calls a thing, by its key; where it is not here, the key itself.
_WHAT: Mapping[Kind, Callable[[str], object]] = MappingProxyType(
    {
        Kind.COURSE: lambda _: None,
        Kind.PARTICIPANT: lambda key: ParticipantPlace(UUID(key)),
        Kind.GATHERING: UUID,
        Kind.LINE: _item_place,
        Kind.SLIDE: _slide_place,
        Kind.SHEET: SheetPlace,
        Kind.LETTER: LetterPlace,
        Kind.OWN: UUID,
        Kind.FILE: lambda key: FilePlace(UUID(key)),
        Kind.LOG: _log_place,
    }
)

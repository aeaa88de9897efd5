"""A participant's folder: the parts it is put together of, and what can be chosen for it line by line.

A part is known by a word for the pages that are the folder's own, else by its kind and an id.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from mestringstreff_desktop.content.forms import Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.filled import OFFERS
from mestringstreff_desktop.course.handouts.sheets import (
    FOR_THE_TEAM,
    GONE,
    HANDED_IN,
    NOTE_SHEET,
    ONE_FOR_ALL,
    TASK,
    own_sheet,
    title_of,
)
from mestringstreff_desktop.course.handouts.stack import large_wanted, usual_sheets
from mestringstreff_desktop.course.sheets import LocalOffer

COVER, PROGRAMME, NOTES, WAY_ON = "cover", "programme", "notes", "local-offers"
GATHERING, SHEET, OWN, FILE = "gathering:", "sheet:", "own:", "attachment:"
PART_WORDS = {
    COVER: "Forside",
    PROGRAMME: "Program for alle samlingene",
    NOTES: "Notatark",
    WAY_ON: "Veien videre: lokale tilbud",
}
FOR_LEADERS = ONE_FOR_ALL | FOR_THE_TEAM
NOT_IN_FOLDER = FOR_LEADERS | HANDED_IN | {TASK, OFFERS, NOTE_SHEET}


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
    forms = [f"{SHEET}{form_id}" for form_id in by_title if form_id not in FOR_LEADERS | {NOTE_SHEET, OFFERS}]
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


def usual_number(course: Course, spares: int, *, in_large_print: bool) -> int:
    """Return how many folders suit the course: for those who need large print, or for all others."""
    large = large_wanted(course)
    return large if in_large_print and large else course.expected + spares - large


def number_words(course: Course, spares: int, *, in_large_print: bool) -> str:
    """Say where the usual number comes from: 9 har plass + 2 ekstra, uten 1 i stor skrift"""
    large = large_wanted(course)
    if in_large_print and large:
        return f"{large} med plass trenger stor skrift"
    apart = f", uten {large} i stor skrift" if large else ""
    return f"{people_words(course)} + {spares} ekstra{apart}"


def people_words(course: Course) -> str:
    """9 har plass; where nobody has one yet, how many are planned for: 10 deltakere"""
    if course.taking_part:
        return f"{course.expected} har plass"
    return count(course.participants, "deltaker", "deltakere")


@dataclass(frozen=True)
class FolderRow:
    """A part of the folder. `under` tells what is in it."""

    part: str
    title: str
    under: str = ""
    is_chosen: bool = True

    @property
    def key(self) -> str:
        """What it is known by among the lines."""
        return self.part

    def with_tick(self, is_chosen: bool) -> Self:
        """Return the row as one that is handed out, or not."""
        return replace(self, is_chosen=is_chosen)


def rows(course: Course, library: Library) -> list[FolderRow]:
    """Return the chosen parts in their order, and after them the usual ones that are not."""
    chosen = folder_parts(course, library)
    others = [part for part in usual_parts(course) if part not in chosen]
    made = [new_row(part, course, library) for part in chosen]
    return [*made, *(new_row(part, course, library, is_chosen=False) for part in others)]


def new_row(part: str, course: Course, library: Library, *, is_chosen: bool = True) -> FolderRow:
    """Return a line for a part."""
    title = part_words(part, course, library)
    return FolderRow(part, title, _under(part, course, library), is_chosen)


def _under(part: str, course: Course, library: Library) -> str:
    if gathering := gathering_of(part, course):
        sheets = folder_sheets(course, gathering, library)
        return ", ".join(title_of(sheet, course, library) for sheet in sheets)
    if part == WAY_ON and not course.local_offers:
        return "Ikke fylt ut ennå"
    return ""


def parts(rows: Iterable[FolderRow]) -> tuple[str, ...]:
    """Return the parts that are chosen."""
    return tuple(row.part for row in rows if row.is_chosen)


def others(course: Course, library: Library, rows: Iterable[FolderRow]) -> dict[str, str]:
    """Return what is not among the lines and can be put there: title by part."""
    known = {row.part for row in rows}
    possible = (*folder_parts(course, library), *parts_to_add(course, library))
    return {part: part_words(part, course, library) for part in possible if part not in known}


def stored(course: Course, parts: Sequence[str]) -> tuple[str, ...]:
    """Return what is to be stored of chosen parts: nothing for the usual ones, which follow the course."""
    return () if tuple(parts) == usual_parts(course) else tuple(parts)


def place_of(sheet: str, course: Course, library: Library) -> str:
    """Return the title of the part of the folder where a sheet is; nothing where it is in none."""
    for part in folder_parts(course, library):
        gathering = gathering_of(part, course)
        if sheet == sheet_of(part) or (gathering and sheet in folder_sheets(course, gathering, library)):
            return part_words(part, course, library)
    return ""


def with_sheets(course: Course, library: Library, sheets: Iterable[str]) -> tuple[str, ...]:
    """Return the folder's parts with sheets in it, before the pages for notes and the way on."""
    new = [f"{OWN if own_sheet(each, course) else SHEET}{each}" for each in sheets]
    chosen = folder_parts(course, library)
    last = [part for part in chosen if part in (NOTES, WAY_ON)]
    place = chosen.index(last[0]) if last else len(chosen)
    return (*chosen[:place], *new, *chosen[place:])


def offers(course: Course, library: Library) -> tuple[LocalOffer, ...]:
    """Return the course's local offers; those to begin with, without where and when, where it has none."""
    form = library.forms[OFFERS]
    rows = [row for section in form.sections if isinstance(section, Table) for row in section.rows]
    return course.local_offers or tuple(LocalOffer(*row) for row in rows)

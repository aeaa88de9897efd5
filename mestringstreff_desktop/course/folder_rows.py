"""What can be in a participant's folder, line by line: the chosen parts, and the usual ones beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import handouts
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.sheets import LocalOffer


@dataclass(frozen=True)
class FolderRow:
    """A part of the folder. `under` tells what is in it."""

    part: str
    title: str
    under: str = ""
    is_chosen: bool = True


def rows(course: Course, library: Library) -> list[FolderRow]:
    """Return the chosen parts in their order, and after them the usual ones that are not."""
    chosen = handouts.folder_parts(course, library)
    others = [part for part in handouts.usual_parts(course) if part not in chosen]
    made = [new_row(part, course, library) for part in chosen]
    return [*made, *(new_row(part, course, library, is_chosen=False) for part in others)]


def new_row(part: str, course: Course, library: Library, *, is_chosen: bool = True) -> FolderRow:
    """Return a line for a part."""
    title = handouts.part_words(part, course, library)
    return FolderRow(part, title, _under(part, course, library), is_chosen)


def _under(part: str, course: Course, library: Library) -> str:
    if gathering := handouts.gathering_of(part, course):
        sheets = handouts.folder_sheets(course, gathering, library)
        return ", ".join(handouts.title_of(sheet, course, library) for sheet in sheets)
    if part == handouts.WAY_ON and not course.local_offers:
        return "Ikke fylt ut ennå"
    return ""


def parts(rows: Iterable[FolderRow]) -> tuple[str, ...]:
    """Return the parts that are chosen."""
    return tuple(row.part for row in rows if row.is_chosen)


def others(course: Course, library: Library, rows: Iterable[FolderRow]) -> dict[str, str]:
    """Return what is not among the lines and can be put there: title by part."""
    known = {row.part for row in rows}
    possible = (*handouts.folder_parts(course, library), *handouts.parts_to_add(course, library))
    return {part: handouts.part_words(part, course, library) for part in possible if part not in known}


def stored(course: Course, parts: Sequence[str]) -> tuple[str, ...]:
    """Return what is to be stored of chosen parts: nothing for the usual ones, which follow the course."""
    return () if tuple(parts) == handouts.usual_parts(course) else tuple(parts)


def place_of(sheet: str, course: Course, library: Library) -> str:
    """Return the title of the part of the folder where a sheet is; nothing where it is in none."""
    for part in handouts.folder_parts(course, library):
        gathering = handouts.gathering_of(part, course)
        if sheet == handouts.sheet_of(part) or (
            gathering and sheet in handouts.folder_sheets(course, gathering, library)
        ):
            return handouts.part_words(part, course, library)
    return ""


def with_sheets(course: Course, library: Library, sheets: Iterable[str]) -> tuple[str, ...]:
    """Return the folder's parts with sheets in it, before the pages for notes and the way on."""
    new = [f"{handouts.OWN if handouts.own_sheet(each, course) else handouts.SHEET}{each}" for each in sheets]
    chosen = handouts.folder_parts(course, library)
    last = [part for part in chosen if part in (handouts.NOTES, handouts.WAY_ON)]
    place = chosen.index(last[0]) if last else len(chosen)
    return (*chosen[:place], *new, *chosen[place:])


def offers(course: Course, library: Library) -> tuple[LocalOffer, ...]:
    """Return the course's local offers; those to begin with, without where and when, where it has none."""
    form = library.forms[handouts.OFFERS]
    rows = [row for section in form.sections if isinstance(section, Table) for row in section.rows]
    return course.local_offers or tuple(LocalOffer(*row) for row in rows)

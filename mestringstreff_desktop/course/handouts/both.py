"""Sheets that are both in a gathering's stack and in the folder, where one of them is often enough."""

from collections.abc import Iterable, Sequence

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.filled import OFFERS
from mestringstreff_desktop.course.handouts.folder import (
    NOT_IN_FOLDER,
    NOTES,
    WAY_ON,
    folder_parts,
    folder_sheets,
    gathering_of,
    sheet_of,
)
from mestringstreff_desktop.course.handouts.sheets import NOTE_SHEET, title_of
from mestringstreff_desktop.course.handouts.stack import usual_sheets

NAMED = 2  # titles that stand in the sentence; of more there is a number
_OWN_PAGES = {NOTES: NOTE_SHEET, WAY_ON: OFFERS}


def also_in_folder(sheets: Iterable[str], gathering: Gathering, course: Course, library: Library) -> str:
    """Return a sentence on those of a stack's sheets that are in the folder too; nothing where none is.

    `sheets` are what is chosen now: those that are a participant's own lie behind the gathering's divider.
    """
    found: set[str] = set()
    chosen = list(sheets)
    for part in folder_parts(course, library):
        if (own := gathering_of(part, course)) and own.id == gathering.id:
            found.update(sheet for sheet in chosen if sheet not in NOT_IN_FOLDER)
        else:
            found.update(_sheets_of(part, course, library))
    titles = [title_of(sheet, course, library) for sheet in chosen if sheet in found]
    return _sentence(titles, "i kurspermen")


def also_in_stacks(parts: Iterable[str], course: Course, library: Library) -> str:
    """Return a sentence on those of the sheets in parts of the folder that a stack has too."""
    stacks = {sheet for each in course.gatherings for sheet in _stack(each, course, library)}
    lying = dict.fromkeys(sheet for part in parts for sheet in _sheets_of(part, course, library))
    titles = [title_of(sheet, course, library) for sheet in lying if sheet in stacks]
    return _sentence(titles, "i bunkene til samlingene")


def _stack(gathering: Gathering, course: Course, library: Library) -> Sequence[str]:
    return [choice.sheet for choice in gathering.sheets] or usual_sheets(course, gathering, library)


def _sheets_of(part: str, course: Course, library: Library) -> Sequence[str]:
    """The sheets that a part of the folder has, or is."""
    if gathering := gathering_of(part, course):
        return folder_sheets(course, gathering, library)
    return [sheet] if (sheet := _OWN_PAGES.get(part) or sheet_of(part)) else []


def _sentence(titles: Sequence[str], where: str) -> str:
    """«BUSK», «Ukeplan» og 3 ark til ligger også i kurspermen."""
    if not titles:
        return ""
    left = len(titles) - NAMED
    names = [f"«{title}»" for title in titles[: NAMED if left > 1 else len(titles)]]
    *first, last = [*names, f"{left} ark til"] if left > 1 else names
    who = f"{', '.join(first)} og {last}" if first else last
    return f"{who} ligger også {where}."

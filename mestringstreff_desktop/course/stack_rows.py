"""What can be in a gathering's stack, line by line: the sheets that are chosen, and the usual ones beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts import forms_of_tool, stack, title_of, usual_copies, usual_sheets
from mestringstreff_desktop.course.sheets import SheetChoice


@dataclass(frozen=True)
class StackRow:
    """A sheet that may be handed out: `large` of its `copies` in large print; `usual` copies suit the course.

    `used_in` is the line of the plan where it is used.
    """

    sheet: str
    title: str
    copies: int
    large: int
    usual: int
    used_in: str = ""
    is_chosen: bool = True

    @property
    def choice(self) -> SheetChoice:
        """What is stored: a number that is the usual one goes on following the course."""
        return SheetChoice(self.sheet, None if self.copies == self.usual else self.copies, self.large)


def rows(course: Course, gathering: Gathering, library: Library, spares: int) -> list[StackRow]:
    """Return the chosen sheets in their order, and after them the others that are at hand.

    Those are the usual ones, and the sheets of the tools that belong to the gathering.
    """
    chosen = [
        StackRow(
            each.sheet,
            each.title,
            each.copies,
            each.large,
            usual_copies(each.sheet, course, spares),
            each.used_in,
        )
        for each in stack(course, gathering, library, spares)
    ]
    known = {row.sheet for row in chosen}
    of_tools = (form for tool in gathering.tools for form in forms_of_tool(tool, course, library))
    usual = usual_sheets(course, gathering, library)
    others = [sheet for sheet in dict.fromkeys([*usual, *of_tools]) if sheet not in known]
    return [*chosen, *(new_row(sheet, course, library, spares, is_chosen=False) for sheet in others)]


def new_row(sheet: str, course: Course, library: Library, spares: int, *, is_chosen: bool = True) -> StackRow:
    """Return a line for a sheet, in the usual number."""
    copies = usual_copies(sheet, course, spares)
    return StackRow(sheet, title_of(sheet, course, library), copies, 0, copies, is_chosen=is_chosen)


def choices(rows: Iterable[StackRow]) -> tuple[SheetChoice, ...]:
    """Return what is to be stored of the lines."""
    return tuple(row.choice for row in rows if row.is_chosen)


def moved(rows: Sequence[StackRow], sheet: str, place: int) -> list[StackRow]:
    """Return the lines with one of them at another place, from 0."""
    row = next(each for each in rows if each.sheet == sheet)
    others = [each for each in rows if each is not row]
    return [*others[:place], row, *others[place:]]


def with_large(rows: Iterable[StackRow], large: int) -> list[StackRow]:
    """Return the lines with as many of each in large print, where there are so many copies."""
    return [replace(row, large=min(large, row.copies)) for row in rows]

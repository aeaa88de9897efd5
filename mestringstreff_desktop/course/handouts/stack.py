"""A gathering's stack: which sheets it needs and how many, and what can be chosen for it line by line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Self

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.handouts.sheets import (
    NAME_CARDS,
    OFFERS,
    ONE_FOR_ALL,
    TASK,
    attachment,
    title_of,
)
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.errors import ContentError

BEFORE_THE_FIRST = ("oppmote", NAME_CARDS, "kartlegging-for")
AFTER_THE_LAST = ("evaluering-etter", OFFERS)
CARDS_A_SHEET = 2


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
    return [sheet for sheet in [*through, *after] if sheet in library.forms or attachment(sheet, course)]


def _of_item(item: AgendaItem, course: Course, library: Library) -> list[str]:
    """The sheet of a line, the forms of its tool, and those its title or text names."""
    named = [form_id for form_id, form in library.forms.items() if form.title == item.title.strip()]
    own = [item.sheet] if item.sheet else []
    return [*own, *forms_of_tool(item.tool_id, course, library), *named, *_named(item.text, library)]


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
    def key(self) -> str:
        """What it is known by among the lines."""
        return self.sheet

    def with_tick(self, is_chosen: bool) -> Self:
        """Return the row as one that is handed out, or not."""
        return replace(self, is_chosen=is_chosen)

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


def with_large(rows: Iterable[StackRow], large: int) -> list[StackRow]:
    """Return the lines with as many of each in large print, where there are so many copies."""
    return [replace(row, large=min(large, row.copies)) for row in rows]

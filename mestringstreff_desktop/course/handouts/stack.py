"""A gathering's stack: which sheets it needs and how many, and what can be chosen for it line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase, Tool
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, line_on_next_task
from mestringstreff_desktop.course.handouts.filled import OFFERS
from mestringstreff_desktop.course.handouts.rows import with_others
from mestringstreff_desktop.course.handouts.sheets import (
    EVALUATION,
    FOR_THE_TEAM,
    NAME_CARDS,
    ONE_FOR_ALL,
    TASK,
    attachment,
    title_of,
)
from mestringstreff_desktop.course.recruiting.needs import needed
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.errors import ContentError

BEFORE_THE_FIRST = ("oppmote", NAME_CARDS, "kartlegging-for")
AFTER_THE_LAST = (OFFERS, EVALUATION)
TOLD_AS = {EVALUATION: "evalueringsskjema"}  # what a plan calls a sheet that has another title


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
    """Return the sheets of a gathering in the order they are used, each once: the chosen, else the usual."""
    places = {sheet: item.title for sheet, item in lines_of(course, gathering, library).items()}
    choices: dict[str, SheetChoice] = {}
    for choice in gathering.sheets or map(SheetChoice, usual_sheets(course, gathering, library)):
        choices.setdefault(choice.sheet, choice)
    return [_handout(choice, course, library, spares, places) for choice in choices.values()]


def _handout(
    choice: SheetChoice, course: Course, library: Library, spares: int, places: Mapping[str, str]
) -> Handout:
    copies = usual_copies(choice.sheet, course, spares) if choice.copies is None else max(choice.copies, 0)
    title = title_of(choice.sheet, course, library)
    wanted = usual_large(choice.sheet, course) if choice.large is None else max(choice.large, 0)
    large = min(wanted, copies)
    return Handout(choice.sheet, title, copies, large, places.get(choice.sheet, ""))


def usual_copies(sheet: str, course: Course, spares: int) -> int:
    """Return one for each participant and the spares; fewer of what is shared, or for the leaders."""
    if sheet in ONE_FOR_ALL:
        return 1
    return max(1, len(course.team)) if sheet in FOR_THE_TEAM else course.expected + spares


def usual_large(sheet: str, course: Course) -> int:
    """Return as many as need large print, of what they are handed each; a file is as it is."""
    if sheet in ONE_FOR_ALL | FOR_THE_TEAM or attachment(sheet, course):
        return 0
    return large_wanted(course)


def large_wanted(course: Course) -> int:
    """Return how many of those with a place need large print."""
    return needed(course).get(NeedKind.LARGE_PRINT, 0)


def usual_sheets(course: Course, gathering: Gathering, library: Library) -> list[str]:
    """Return the forms a gathering uses: before the first one, through the plan, and after the last.

    What belongs to the gathering and to none of its lines is handed out before the closing.
    """
    lines = lines_of(course, gathering, library)
    closing = [sheet for sheet, item in lines.items() if item.phase is Phase.CLOSING]
    through = [sheet for sheet in lines if sheet not in closing]
    belonging = _named(" ".join([*gathering.material, gathering.reflection_task]), library)
    last = _at_the_end(course, gathering, library, belonging)
    before = BEFORE_THE_FIRST if course.gatherings[:1] == [gathering] else ()
    loose = [sheet for sheet in belonging if sheet not in {*closing, *last}]
    found = dict.fromkeys([*before, *through, *loose, *closing, *last])
    return [sheet for sheet in found if sheet in library.forms or attachment(sheet, course)]


def _at_the_end(
    course: Course, gathering: Gathering, library: Library, belonging: Sequence[str]
) -> list[str]:
    """The task where there is one; in the last gathering what no line of the course hands out before."""
    task = [TASK] if TASK in belonging or gathering.reflection_task.strip() else []
    if course.gatherings[-1:] != [gathering]:
        return [*task, *(sheet for sheet in AFTER_THE_LAST if sheet in belonging)]
    others = [each for each in course.gatherings if each is not gathering]
    used = {sheet for each in others for sheet in lines_of(course, each, library)}
    return [*task, *(sheet for sheet in AFTER_THE_LAST if sheet not in used)]


def lines_of(course: Course, gathering: Gathering, library: Library) -> dict[str, AgendaItem]:
    """Return the sheets that the lines of the plan use, in that order, each with its first line."""
    found: dict[str, AgendaItem] = {}
    for item in gathering.items:
        for sheet in _of_item(item, gathering, course, library):
            found.setdefault(sheet, item)
    return found


def _of_item(item: AgendaItem, gathering: Gathering, course: Course, library: Library) -> list[str]:
    """The sheet of a line, those of its tool, those its words name, and the task where it is given.

    Where the words name a sheet of the tool, its others are not meant.
    """
    gives_task = line_on_next_task(gathering) is item
    task = gathering.reflection_task if gives_task else ""
    named = _named(" ".join((item.title, item.text, task)), library)
    titled = [form_id for form_id, form in library.forms.items() if form.title == item.title.strip()]
    of_tool = forms_of_tool(item.tool_id, course, library)
    meant = [sheet for sheet in of_tool if sheet in named] or of_tool
    own = [item.sheet] if item.sheet else []
    found = [sheet for sheet in (*own, *meant, *titled, *named) if sheet != TASK or not gives_task]
    return [*found, TASK] if gives_task else found


def _named(text: str, library: Library) -> list[str]:
    """The forms whose titles a text has in its quotation marks, in that order."""
    places = sorted((text.find(f"«{form.title}»"), form_id) for form_id, form in library.forms.items())
    return [form_id for place, form_id in places if place >= 0]


def forms_of_tool(tool_id: str, course: Course, library: Library) -> tuple[str, ...]:
    """Return the forms of a tool, built in or the course's own; none of one that is wrong or gone."""
    own = next((tool for tool in course.own_tools if str(tool.id) == tool_id), None)
    try:
        tool = decode(own.toml, Tool, own.name) if own else library.tool(tool_id)
    except ContentError:
        return ()
    return tool.forms if tool else ()


def material(gathering: Gathering, handouts: Sequence[Handout]) -> Iterator[str]:
    """Return what else is needed: the sheets of the stack are on its list already."""
    named = [f"«{handout.title}»" for handout in handouts]
    named += [TOLD_AS[handout.sheet] for handout in handouts if handout.sheet in TOLD_AS]
    for thing in map(str.strip, gathering.material):
        if thing and not any(name in thing for name in named):
            yield thing


@dataclass(frozen=True)
class StackRow:
    """A sheet that may be handed out: `large` of its `copies` in large print.

    `usual` copies suit the course, and `usual_large` of them those who take part.

    `used_in` is the line of the plan where it is used.
    """

    sheet: str
    title: str
    copies: int
    large: int
    usual: int
    used_in: str = ""
    is_chosen: bool = True
    usual_large: int = 0

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
        follows = self.large == min(self.usual_large, self.copies)
        copies = None if self.copies == self.usual else self.copies
        return SheetChoice(self.sheet, copies, None if follows else self.large)


def rows(course: Course, gathering: Gathering, library: Library, spares: int) -> list[StackRow]:
    """Return the chosen sheets in their order, and where they would be used the others that are at hand."""
    chosen = {
        each.sheet: StackRow(
            each.sheet,
            each.title,
            each.copies,
            each.large,
            usual_copies(each.sheet, course, spares),
            each.used_in,
            usual_large=usual_large(each.sheet, course),
        )
        for each in stack(course, gathering, library, spares)
    }
    places = {sheet: item.title for sheet, item in lines_of(course, gathering, library).items()}
    return [
        chosen.get(sheet)
        or new_row(sheet, course, library, spares, is_chosen=False, used_in=places.get(sheet, ""))
        for sheet in with_others([*chosen], _at_hand(course, gathering, library))
    ]


def _at_hand(course: Course, gathering: Gathering, library: Library) -> list[str]:
    """The usual sheets, and those of the gathering's tools: beside one of the same chapter, else last."""
    found = usual_sheets(course, gathering, library)
    for tool in gathering.tools:
        for sheet in forms_of_tool(tool, course, library):
            if sheet not in found:
                same = [at for at, other in enumerate(found) if _are_of_a_kind(sheet, other, library)]
                found.insert(same[-1] + 1 if same else len(found), sheet)
    return found


def _are_of_a_kind(sheet: str, other: str, library: Library) -> bool:
    """Whether two sheets are ways of doing the same: the flower and the hand, the drawers and the circle."""
    chapters = [_chapter(library.forms[each]) for each in (sheet, other) if each in library.forms]
    return len(chapters) > 1 and chapters[0] == chapters[1] != ""


def _chapter(form: Form) -> str:
    """10.14 of 10.14 A; nothing for what is no tool's sheet."""
    return form.source.chapter.split(" ")[0] if form.group == "tool" else ""


def new_row(
    sheet: str, course: Course, library: Library, spares: int, *, is_chosen: bool = True, used_in: str = ""
) -> StackRow:
    """Return a line for a sheet, in the usual number."""
    copies, large = usual_copies(sheet, course, spares), usual_large(sheet, course)
    title = title_of(sheet, course, library)
    return StackRow(sheet, title, copies, min(large, copies), copies, used_in, is_chosen, large)


def choices(rows: Iterable[StackRow]) -> tuple[SheetChoice, ...]:
    """Return what is to be stored of the lines."""
    return tuple(row.choice for row in rows if row.is_chosen)


def with_large(rows: Iterable[StackRow], large: int) -> list[StackRow]:
    """Return the lines with as many of each in large print, where there are so many copies."""
    return [replace(row, large=min(large, row.copies)) for row in rows]

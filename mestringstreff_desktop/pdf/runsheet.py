"""The run sheet of a gathering: what the leader looks down at while standing.

One page where it can be, else both sides of one leaf, with type as large as there is room for, and never
under 12 points.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Course,
    Gathering,
    line_on_last_task,
    line_on_next_task,
    task_from_last,
)
from mestringstreff_desktop.course.recruiting.needs import in_words, needed, touching
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.timetable import PHASE_NAMES, Slot, minutes_in_words, planned_times
from mestringstreff_desktop.pdf.blocks import flowing, heading
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import time_words, where_and_when
from mestringstreff_desktop.pdf.header_footer import FIXED, Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import text_width
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tables import PAD, CellText, Grid, Heads, with_lead

SIZES = (14.0, 13.5, 13.0, 12.5, 12.0)
SIZES_ON_TWO = (16.0, 15.5, 15.0, 14.5, *SIZES)
SHARES, SHARES_LARGE = (95, 62), (83, 74)  # of what the times leave: in large print long words take room
AIR = 1.2 * MM
ALLOW = "Hensyn"
TASK, FROM_LAST = "Refleksjonsoppgave til neste gang", "Refleksjonsoppgaven fra sist"
PROMPTS = "Setninger å fullføre, alene eller to og to"


@dataclass(frozen=True)
class Names:
    """What tools and sheets are called, by their ids."""

    tools: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)


def run_sheet(gathering: Gathering, course: Course, names: Names, look: Look) -> list[Sheet]:
    """Return the run sheet."""

    def make(own: Look) -> list[Sheet]:
        foot = Foot("Kjøreplan for kurslederne", short(course.title), own)
        return pages(_blocks(gathering, course, names, own), gathering.name, foot, own)

    whole = as_large_as_fits(make, look, SIZES)
    return whole if len(whole) == 1 else as_large_as_fits(make, look, SIZES_ON_TWO, most=2)


def _blocks(gathering: Gathering, course: Course, names: Names, look: Look) -> list[Block]:
    needs = needed(course)
    allow = f"{ALLOW}: {in_words(needs)}" if needs else ""
    blocks = opening("Kjøreplan", gathering.name, [where_and_when(gathering, course), allow], look)
    given, last = line_on_next_task(gathering), line_on_last_task(gathering)
    tasks = {FROM_LAST: (last, task_from_last(course, gathering)), TASK: (given, gathering.reflection_task)}
    in_lines = {item.id: text for item, text in tasks.values() if item}
    loose = {title: text for title, (item, text) in tasks.items() if not item}
    table = _Table(gathering, names, look, in_lines, needs)
    rows = [block for phase in Phase for block in table.phase(phase)]
    rows = rows or flowing("Samlingen har ingen programposter ennå.", look, "body", body().width)
    blocks += [*_said(FROM_LAST, loose.get(FROM_LAST, ""), look), replace(rows[0], gap=3 * MM), *rows[1:]]
    return [
        *blocks,
        *_said(TASK, loose.get(TASK, ""), look),
        *_said(PROMPTS, dotted(*gathering.prompts), look),
    ]


def _said(title: str, text: str, look: Look) -> list[Block]:
    """Text that is said aloud, under its heading."""
    words = flowing(text, look, "body", body().width)
    return [replace(heading(title, look, body().width), gap=4 * MM), *words] if words else []


@dataclass(frozen=True)
class _Table:
    """The plan, phase by phase. `tasks` are what is said below a line, by the line's id.

    `needs` are how many have each; a line that touches some of them tells so.
    """

    gathering: Gathering
    names: Names
    look: Look
    tasks: Mapping[UUID, str]
    needs: Mapping[NeedKind, int]

    @cached_property
    def grid(self) -> Grid:
        times = [time_words(slot, self.gathering) for slot in planned_times(self.gathering)]
        time = max((text_width(words, self.look, "label") for words in times), default=0.0) + 2 * PAD + 1
        shares = SHARES_LARGE if self.look.large_print else SHARES
        left = (body().width - time) / sum(shares)
        return Grid([time, *(share * left for share in shares)], self.look, ruled=False, air=AIR)

    def phase(self, phase: Phase) -> Iterator[Block]:
        own = [slot for slot in planned_times(self.gathering) if slot.item.phase is phase]
        if own:
            yield self._head(phase, own)
        for slot in own:
            yield from self._item(slot)

    def _head(self, phase: Phase, own: list[Slot]) -> Block:
        minutes = minutes_in_words(sum(slot.item.minutes for slot in own))
        start = time_words(own[0], self.gathering) if self.gathering.start else ""
        cells = [
            [CellText(start, "accent")],
            [CellText(PHASE_NAMES[phase], "accent")],
            [CellText(minutes, "accent")],
        ]
        (row,) = self.grid.rows(cells, tint="teal", heads=Heads.ROW)
        return replace(row, keeps=True)

    def _item(self, slot: Slot) -> list[Block]:
        item = slot.item
        minutes = f"{item.minutes}{FIXED}min" if self.gathering.start else ""
        tool, sheet = self.names.tools.get(item.tool_id, ""), self.names.sheets.get(item.sheet, "")
        touched = in_words(self.needs, touching(item))
        who, how = item.responsible, dotted(item.way_of_working, tool, sheet)
        rows = self.grid.rows(
            [
                [CellText(time_words(slot, self.gathering), "label")],
                [
                    with_lead(item.title, minutes),
                    CellText(item.question, "quote"),
                    with_lead("Notat", item.note.strip()) if item.note.strip() else CellText(""),
                    with_lead(ALLOW, touched) if touched else CellText(""),
                ],
                [with_lead(who, how)],
            ],
            tint="sun" if item.is_break else "none",
            heads=Heads.ROW,
        )
        return [*rows, *self._task(slot.item)]

    def _task(self, item: AgendaItem) -> list[Block]:
        """What is said below a line, across the page."""
        task = self.tasks.get(item.id, "").strip()
        if not task:
            return []
        time, *rest = self.grid.widths
        below = replace(self.grid, widths=[time, sum(rest)], columns=len(self.grid.widths))
        return below.rows([[CellText("")], [with_lead("Oppgaven", task)]])

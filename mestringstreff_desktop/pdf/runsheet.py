"""The run sheet of a gathering: what the leader looks down at while standing.

One page where it can be, with type as large as the page allows, and never under 12 points: a plan
with long texts takes a second page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.timetable import PHASE_NAMES, Slot, minutes_in_words, planned_times
from mestringstreff_desktop.pdf.blocks import flowing, heading
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import time_words, where_and_when
from mestringstreff_desktop.pdf.header_footer import FIXED, Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid, Heads, with_lead

SIZES = (14.0, 13.5, 13.0, 12.5, 12.0)
SHARES = (17, 95, 62)
AIR = 1.2 * MM
TASK = "Refleksjonsoppgave til neste gang"


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

    return as_large_as_fits(make, look, SIZES)


def _blocks(gathering: Gathering, course: Course, names: Names, look: Look) -> list[Block]:
    blocks = opening("Kjøreplan", gathering.name, [where_and_when(gathering, course)], look)
    table = _Table(gathering, names, look)
    rows = [block for phase in Phase for block in table.phase(phase)]
    rows = rows or flowing("Samlingen har ingen programposter ennå.", look, "body", body().width)
    return [*blocks, replace(rows[0], gap=3 * MM), *rows[1:], *_task(gathering, look)]


def _task(gathering: Gathering, look: Look) -> list[Block]:
    if not gathering.reflection_task.strip():
        return []
    text = flowing(gathering.reflection_task, look, "body", body().width)
    return [replace(heading(TASK, look, body().width), gap=4 * MM), *text]


@dataclass(frozen=True)
class _Table:
    """The plan, phase by phase."""

    gathering: Gathering
    names: Names
    look: Look

    @cached_property
    def grid(self) -> Grid:
        return Grid.shared(SHARES, body().width, self.look, ruled=False, air=AIR)

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
        who, how = item.responsible, dotted(item.way_of_working, tool, sheet)
        return self.grid.rows(
            [
                [CellText(time_words(slot, self.gathering), "label")],
                [
                    with_lead(item.title, minutes),
                    CellText(item.question, "quote"),
                    with_lead("Notat", item.note.strip()) if item.note.strip() else CellText(""),
                ],
                [with_lead(who, how)],
            ],
            tint="sun" if item.is_break else "none",
            heads=Heads.ROW,
        )

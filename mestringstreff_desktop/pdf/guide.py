"""Guides for the leaders: how a tool is used, and all that a gathering's plan says, to be read beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.forms import Steps, Text
from mestringstreff_desktop.content.model import Example, GatheringTemplate, Phase, Tool
from mestringstreff_desktop.content.words import (
    OWN_WORK,
    capitalised,
    reference_line,
    source_line,
    whose_words,
)
from mestringstreff_desktop.course.course import Course, Gathering, task_from_last
from mestringstreff_desktop.course.timetable import PHASE_NAMES, Slot, minutes_in_words, planned_times
from mestringstreff_desktop.pdf.blocks import FLOW, flowing, heading, steps_blocks, text_blocks
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import time_words, where_and_when
from mestringstreff_desktop.pdf.header_footer import FIXED, Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block, needed
from mestringstreff_desktop.pdf.runsheet import FROM_LAST, PROMPTS, TASK, Names
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid, Heads, with_lead

TOOL_SIZES = (12.0, 11.5, 11.0, 10.5)
GATHERING_SIZE = 11.0
FACT_SHARES = (28, 146)
LINE_SHARES = (17, 157)
EXAMPLE_SHARES = (52, 122)
AIR = 1.2 * MM
KEPT = 160 * MM  # a part of the guide that is no higher stays on one page
EMPTY = "Samlingen har ingen programposter ennå."


@dataclass(frozen=True)
class ToolGuide:
    """A tool, what to be careful about with it, its sheets by title, and what of it is the program's own."""

    tool: Tool
    care: Sequence[str] = ()
    sheets: Sequence[str] = ()
    own: str = ""


def tool_guide(guide: ToolGuide, course_title: str, look: Look) -> list[Sheet]:
    """Return the guide to a tool: on one page where it fits."""

    def make(own: Look) -> list[Sheet]:
        tool = guide.tool
        blocks = opening("Veiledning for kurslederne", tool.name, [tool.summary], own)
        foot = Foot(_source(tool), short(course_title), own)
        return pages([*blocks, *_tool_blocks(guide, own)], tool.name, foot, own)

    return as_large_as_fits(make, look, TOOL_SIZES)


def _source(tool: Tool) -> str:
    return "" if tool.source.doc == "own" else source_line(tool.source)


def _tool_blocks(guide: ToolGuide, look: Look) -> list[Block]:
    tool, width = guide.tool, body().width
    care = text_blocks(Text(title="Vær varsom", paragraphs=tuple(guide.care), tint="sun"), look, width)
    further = (tool.credit, guide.own, *map(reference_line, tool.references))
    return [
        *_facts(guide, look),
        *_titled("Slik gjør dere det", _steps(tool, look), look),
        *_titled("Spørsmål etterpå", bullets(tool.questions, look, width), look),
        *([replace(care[0], gap=GAP), *care[1:]] if guide.care else []),
        *_titled("Kilder", bullets(further, look, width, "hint"), look),
    ]


def _steps(tool: Tool, look: Look) -> list[Block]:
    """The steps; as a list that may be parted where one is very long."""
    steps = steps_blocks(Steps(items=tool.steps), look, body().width)
    if all(step.height <= FLOW for step in steps):
        return steps
    return bullets([f"{number}. {step}" for number, step in enumerate(tool.steps, 1)], look, body().width)


def _facts(guide: ToolGuide, look: Look) -> list[Block]:
    """What one must know before one chooses it."""
    tool = guide.tool
    facts = (
        ("Passer til", dotted(*(tool_words.PURPOSES[purpose] for purpose in tool.purposes))),
        ("Når", tool.when),
        ("Tid", tool_words.minutes(tool).replace("min", "minutter")),
        ("Form", tool.group_form),
        ("Trenger", dotted(*tool.material)),
        ("Ark", dotted(*guide.sheets)),
    )
    grid = Grid.shared(FACT_SHARES, body().width, look, ruled=False, air=AIR)
    rows = [
        row
        for name, text in facts
        if text.strip()
        for row in grid.rows([[CellText(name, "label")], [CellText(text)]], heads=Heads.ROW)
    ]
    return [replace(rows[0], gap=GAP), *rows[1:]] if rows else []


def _titled(title: str, blocks: Sequence[Block], look: Look) -> list[Block]:
    """Blocks under a heading, on one page where they are few; nothing where there are none."""
    if not blocks:
        return []
    first, *rest = blocks
    found = [replace(first, gap=HEAD_GAP), *rest]
    if needed(found) <= KEPT:
        found = [*(replace(block, keeps=True) for block in found[:-1]), found[-1]]
    return [heading(title, look, body().width), *found]


def gathering_guide(
    gathering: Gathering, course: Course, theme: GatheringTemplate | None, names: Names, look: Look
) -> list[Sheet]:
    """Return the guide to a gathering; the built-in theme it began with tells what to read."""
    own = look if look.large_print else replace(look, own_sizes=look.sizes.around(GATHERING_SIZE, 21.0))
    guide = _Gathering(gathering, course, names, own)
    lines = [where_and_when(gathering, course), gathering.lead]
    blocks = [
        *opening("Veiledning til samlingen", gathering.name, lines, own),
        *guide.before(),
        *guide.plan(),
        *guide.after(),
        *_reading(theme, own),
    ]
    return pages(blocks, gathering.name, Foot("For kurslederne", short(course.title), own), own)


@dataclass(frozen=True)
class _Gathering:
    """The parts of a gathering's guide."""

    gathering: Gathering
    course: Course
    names: Names
    look: Look

    def before(self) -> Iterator[Block]:
        """What the gathering is to lead to, and what it builds on."""
        gathering = self.gathering
        yield from self._list("Mål", gathering.goals)
        yield from self._text(FROM_LAST, task_from_last(self.course, gathering))
        noted = [each.text for each in gathering.considerations if not each.is_dealt_with]
        yield from self._list("Verdt å vurdere, fra forrige kurs", noted)
        yield from self._text("Ha klart", capitalised(dotted(*gathering.material)))

    def plan(self) -> list[Block]:
        rows = [block for phase in Phase for block in self._phase(phase)]
        return _titled("Program", rows or flowing(EMPTY, self.look, "body", body().width), self.look)

    def after(self) -> Iterator[Block]:
        """What to talk about, what is given to do at home, and what others have learned."""
        gathering = self.gathering
        yield from self._list("Spørsmål til gruppa", gathering.group_questions)
        yield from self._list(PROMPTS, gathering.prompts)
        yield from self._text(TASK, gathering.reflection_task)
        yield from self._list("Praktiske tips", gathering.tips)
        tools = [self.names.tools.get(tool, "") for tool in gathering.tools]
        yield from self._text("Verktøy som passer", dotted(*tools))

    def _list(self, title: str, texts: Sequence[str]) -> list[Block]:
        return _titled(title, bullets(texts, self.look, body().width), self.look)

    def _text(self, title: str, text: str) -> list[Block]:
        return _titled(title, flowing(text, self.look, "body", body().width), self.look)

    @cached_property
    def _grid(self) -> Grid:
        return Grid.shared(LINE_SHARES, body().width, self.look, ruled=False, air=AIR)

    def _phase(self, phase: Phase) -> Iterator[Block]:
        own = [slot for slot in planned_times(self.gathering) if slot.item.phase is phase]
        if own:
            minutes = minutes_in_words(sum(slot.item.minutes for slot in own))
            start = time_words(own[0], self.gathering) if self.gathering.start else ""
            cells = [[CellText(start, "accent")], [CellText(dotted(PHASE_NAMES[phase], minutes), "accent")]]
            (head,) = self._grid.rows(cells, tint="teal", heads=Heads.ROW)
            yield replace(head, keeps=True)
        for slot in own:
            yield from self._line(slot)

    def _line(self, slot: Slot) -> list[Block]:
        """A line of the plan with all that it says: who and how, what to do, and what to ask."""
        item, names = slot.item, self.names
        minutes = f"{item.minutes}{FIXED}min" if self.gathering.start else ""
        tool, sheet = names.tools.get(item.tool_id, ""), names.sheets.get(item.sheet, "")
        said = (
            with_lead(item.title, dotted(minutes, item.responsible, item.way_of_working)),
            CellText(item.text.strip()),
            CellText(item.question.strip(), "quote"),
            with_lead("Verktøy", dotted(tool, sheet)) if tool or sheet else CellText(""),
            with_lead("Notat", item.note.strip()) if item.note.strip() else CellText(""),
        )
        cells = [[CellText(time_words(slot, self.gathering), "label")], said]
        return self._grid.rows(cells, tint="sun" if item.is_break else "none", heads=Heads.ROW)


def _reading(theme: GatheringTemplate | None, look: Look) -> list[Block]:
    """What to read beforehand, a whole example to show the group, and whose words the theme's are."""
    if theme is None:
        return []
    width, books = body().width, map(reference_line, theme.reading_tips)
    return [
        *_titled("Anbefalt lesing", flowing(theme.reading, look, "body", width), look),
        *_titled("Lesetips", bullets([*books], look, width, "hint"), look),
        *(_example(theme.example, look) if theme.example else ()),
        *(replace(block, gap=GAP) for block in flowing(whose_words(theme), look, "hint", width)),
    ]


def _example(example: Example, look: Look) -> list[Block]:
    grid = Grid.shared(EXAMPLE_SHARES, body().width, look, ruled=False, air=AIR)
    rows = [
        row
        for line in example.lines
        for row in grid.rows([[CellText(line.label, "label")], [CellText(line.text)]], heads=Heads.ROW)
    ]
    return _titled(f"Et helt eksempel: {example.title} ({OWN_WORK})", rows, look)

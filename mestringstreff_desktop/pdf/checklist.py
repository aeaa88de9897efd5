"""Renders the planning checklist: blank to fill in by hand, or as far as a course has come."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from mestringstreff_desktop.content.model import Checklist, ChecklistArea
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.pdf.blocks import heading, pieces, text_block
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, TICK, Look
from mestringstreff_desktop.pdf.tables import PAD, Cell, Grid, space, words

SETTLED, IN_PROGRESS, NOT_APPLICABLE = "settled", "in_progress", "not_applicable"
STATE_WORDS = {SETTLED: "Avklart", IN_PROGRESS: "I gang", NOT_APPLICABLE: "Ikke aktuelt"}
OWN = "Egne punkter"
LEGEND = "Hake betyr avklart, skråstrek betyr i gang, og vannrett strek betyr ikke aktuelt."
NOTE_PIECE = 500  # characters of a note in one row
MARK_WIDTH = TICK + 5 * MM


class Entry(Protocol):
    """What is known of one planning question. `item_id` is None for the course's own questions."""

    @property
    def item_id(self) -> str | None: ...
    @property
    def area_id(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def responsible(self) -> str: ...
    @property
    def due(self) -> date | None: ...


def checklist_blocks(checklist: Checklist, entries: Sequence[Entry], look: Look, width: float) -> list[Block]:
    """Render all areas with their questions; the course's own questions stand last in their area."""
    known = {entry.item_id: entry for entry in entries if entry.item_id is not None}
    blocks = [text_block(LEGEND, look, "hint", width)] if entries else []
    for area in checklist.areas:
        own = [entry for entry in entries if entry.item_id is None and entry.area_id == area.id]
        table = _Table(look, width)
        blocks += table.opening(area)
        for group in area.groups:
            blocks += table.group(group.title, [(item.question, known.get(item.id)) for item in group.items])
        blocks += table.group(OWN, [(entry.question, entry) for entry in own]) if own else []
    return blocks


@dataclass(frozen=True)
class _Table:
    """The table of one area."""

    look: Look
    width: float

    @cached_property
    def grid(self) -> Grid:
        half = self.width / 2
        return Grid([MARK_WIDTH, half, half - MARK_WIDTH], self.look)

    @property
    def head(self) -> Block:
        return self.grid.head(["", "Spørsmål", "Notat, ansvar og frist"])

    def opening(self, area: ChecklistArea) -> list[Block]:
        title = heading(area.title, self.look, self.width)
        lead = replace(text_block(area.lead, self.look, "hint", self.width), keeps=True)
        return [title, lead, replace(self.head, gap=2 * MM)]

    def group(self, title: str, lines: Sequence[tuple[str, Entry | None]]) -> list[Block]:
        """Return questions that belong together, under their title."""
        rows = [row for question, entry in lines for row in self._rows(question, entry)]
        return [self._subhead(title), *rows] if title else rows

    def _subhead(self, title: str) -> Block:
        height = text_height(title, self.look, "label", self.width - 2 * PAD) + 1.6 * PAD
        row = self.grid.whole().row([words(title, "label")], height, tint="sun")
        return replace(row, keeps=True, again=self.head)

    def _rows(self, question: str, entry: Entry | None) -> Iterator[Block]:
        """One row for a question, and more below it where a note is long."""
        for number, note in enumerate(pieces(_note(entry), NOTE_PIECE) if entry else [""]):
            asked = "" if number else question
            mark = words("", "body") if number else _mark(question, entry)
            answer = words(note, "body") if note else space(question)
            needed = self.grid.height(["", asked, note], "body")
            height = max(needed, 1.15 * self.look.sizes.line_step + 2 * PAD)
            yield replace(self.grid.row([mark, words(asked, "body"), answer], height), again=self.head)


def _note(entry: Entry) -> str:
    due = f"frist {numeric_date(entry.due)}" if entry.due else ""
    who = ", ".join(part for part in (entry.responsible, due) if part)
    return "\n".join(part for part in (entry.note, who) if part)


def _mark(question: str, entry: Entry | None) -> Cell:
    state = entry.state if entry else ""

    def draw(pen: Pen, box: Box) -> None:
        x, y = box.x + (box.width - TICK) / 2, box.y + (box.height - TICK) / 2
        own, is_told = Box(x, y, TICK, TICK), state in STATE_WORDS and not pen.look.fillable
        with pen.figure(STATE_WORDS[state], own) if is_told else nullcontext():
            pen.tick(x, y, question, ticked=state == SETTLED)
            if state in {IN_PROGRESS, NOT_APPLICABLE}:
                _stroke(pen, own, rising=state == IN_PROGRESS)

    return draw


def _stroke(pen: Pen, box: Box, *, rising: bool) -> None:
    """Strike through a box: rising for what is under way, level for what does not apply."""
    pen.canvas.saveState()
    pen.canvas.setStrokeColor(pen.look.palette.primary)
    pen.canvas.setLineWidth(1.4)
    inner = box.inset(0.25 * TICK)
    low, high = (inner.y, inner.top) if rising else (box.y + TICK / 2, box.y + TICK / 2)
    pen.canvas.line(inner.x, low, inner.right, high)
    pen.canvas.restoreState()

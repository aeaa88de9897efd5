"""Renders tables to fill in, and scales: statements by grades."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mestringstreff_desktop.content.forms import Scale, Table
from mestringstreff_desktop.pdf.blocks import text_block
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import HEAD_GAP, MM, TICK, Look

PAD = 2 * MM
TICK_ROW = 9 * MM
KEPT_ROWS = 10  # a scale of so many statements is not parted between pages

Cell = Callable[[Pen, Box], None]


def words(text: str, style: str) -> Cell:
    """Return a cell of text, in the middle of its height."""

    def draw(pen: Pen, box: Box) -> None:
        inner = box.inset(PAD, 0)
        height = text_height(text, pen.look, style, inner.width)
        pen.text(text, style, Box(inner.x, inner.y, inner.width, (inner.height + height) / 2 + 1))

    return draw


def space(label: str) -> Cell:
    """Return a cell to write in."""
    return lambda pen, box: pen.write(box.inset(1, 1), label, rule=False)


def tick_cell(label: str) -> Cell:
    """Return a cell with a box to tick."""
    return lambda pen, box: pen.tick(box.x + (box.width - TICK) / 2, box.y + (box.height - TICK) / 2, label)


@dataclass(frozen=True)
class Grid:
    """The columns of a table. Widths are points."""

    widths: Sequence[float]
    look: Look

    @classmethod
    def shared(cls, shares: Sequence[float], width: float, look: Look) -> "Grid":
        return cls([share * width / sum(shares) for share in shares], look)

    def height(self, texts: Sequence[str], style: str) -> float:
        """Return the height of a row whose cells hold these texts."""
        cells = zip(texts, self.widths, strict=True)
        return max(text_height(text, self.look, style, width - 2 * PAD) for text, width in cells) + 2 * PAD

    def row(self, cells: Sequence[Cell], height: float, *, tint: str = "none") -> Block:
        """Return a row: its ground, hair lines below it and between its cells, and what is in them."""

        def draw(pen: Pen, box: Box) -> None:
            if tint != "none":
                pen.panel(box, tint, corner=0)
            boxes = box.columns(self.widths)
            for left, right in pairwise(boxes):
                pen.upright(left.right, right)
            pen.line(box.x, box.y, box.right)
            for cell, own in zip(cells, boxes, strict=True):
                cell(pen, own)

        return Block(height, draw)

    def head(self, titles: Sequence[str], style: str = "head") -> Block:
        """Return a table's head, kept with the row below it."""
        cells = [words(title, style if number else "head") for number, title in enumerate(titles)]
        row = self.row(cells, self.height(titles, "head"), tint="teal")
        return replace(row, keeps=True)


def table_blocks(section: Table, look: Look, width: float) -> list[Block]:
    """Render a table: its head on every page, then rows with labels, then empty rows."""
    grid = Grid.shared([column.width for column in section.columns], width, look)
    head = grid.head([column.title for column in section.columns])
    rows = [*section.rows, *[()] * section.blank_rows]
    blocks = [_row(section, grid, row, number, head) for number, row in enumerate(rows, 1)]
    return [head, *blocks]


def _row(section: Table, grid: Grid, given: Sequence[str], number: int, head: Block) -> Block:
    row = [*given, *[""] * len(section.columns)][: len(section.columns)]
    name = row[0].rstrip(":") or f"Rad {number}"
    cells = [
        words(text, "body" if place else "label") if text else space(f"{name}: {column.title}")
        for place, (text, column) in enumerate(zip(row, section.columns, strict=True))
    ]
    block = grid.row(cells, max(section.row_height * MM, grid.height(row, "label")))
    return replace(block, stretch=int(section.stretch), again=head)


def scale_blocks(section: Scale, look: Look, width: float) -> list[Block]:
    """Render statements by grades, with a box to tick for each grade."""
    grid = Grid.shared([max(3.2, len(section.grades) * 0.9), *[1.0] * len(section.grades)], width, look)
    head = grid.head(["", *section.grades], "head-centre")
    ask = replace(text_block(section.question, look, "label", width), keeps=True)
    rows = [_statement(section, grid, text, head) for text in section.statements]
    if len(rows) <= KEPT_ROWS:
        rows = [replace(row, keeps=True) for row in rows[:-1]] + rows[-1:]
    return [ask, replace(head, gap=HEAD_GAP), *rows]


def _statement(section: Scale, grid: Grid, text: str, head: Block) -> Block:
    cells = [words(text, "body"), *(tick_cell(f"{text}: {grade}") for grade in section.grades)]
    needed = grid.height([text, *[""] * len(section.grades)], "body")
    return replace(grid.row(cells, max(needed, TICK_ROW)), again=head)

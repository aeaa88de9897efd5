"""Renders tables to fill in, and scales: statements by grades."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import pairwise, zip_longest

from mestringstreff_desktop.content.forms import Scale, Table, TableColumn
from mestringstreff_desktop.pdf.bidi import apart
from mestringstreff_desktop.pdf.blocks import fitting, text_block
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import HEAD_GAP, MM, TICK, Look
from mestringstreff_desktop.pdf.tags import Part, Path, data_cell, header_cell

PAD = 2 * MM
TICK_ROW = 8 * MM
STATEMENT_AIR = 1.2 * MM
ROW_LIMIT = 70 * MM  # a row that says more goes on in a row below it
FIXED = "\N{NO-BREAK SPACE}"
KEPT_STATEMENTS, KEPT_ROWS = 10, 6  # so many are not parted between pages

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


def tick_cell(label: str, group: str) -> Cell:
    """Return a cell with a box to tick, one of those in its group."""

    def draw(pen: Pen, box: Box) -> None:
        x, y = box.x + (box.width - TICK) / 2, box.y + (box.height - TICK) / 2
        pen.tick(x, y, label, group=group)

    return draw


@dataclass(frozen=True)
class CellText:
    """Text in one style, above or below others in a cell; what leads it is set heavier."""

    text: str
    style: str = "body"
    lead: str = ""


def with_lead(lead: str, text: str) -> CellText:
    """Åshild · Runde, the first of them heavier; either may be missing."""
    name = lead.strip()
    if not (name and text):
        return CellText(text, lead=name)
    return CellText(f"{FIXED}· {apart(text)}", lead=apart(name))


def _stack_height(stack: Sequence[CellText], look: Look, width: float) -> float:
    return sum(text_height(cell.text, look, cell.style, width, cell.lead) for cell in stack)


def _chunks(stack: Sequence[CellText], look: Look, width: float) -> list[list[CellText]]:
    """Part what a cell says, so that no part is higher than a row may be."""
    chunks: list[list[CellText]] = [[]]
    used = 0.0
    for own in (part for cell in stack for part in _parts(cell, look, width)):
        height = _stack_height([own], look, width)
        if used + height > ROW_LIMIT:
            chunks.append([])
            used = 0.0
        chunks[-1].append(own)
        used += height
    return chunks


def _parts(cell: CellText, look: Look, width: float) -> list[CellText]:
    if _stack_height([cell], look, width) <= ROW_LIMIT:
        return [cell]
    lines = ((cell.lead, "label"), (cell.text, cell.style))
    return [
        CellText(piece, style)
        for text, style in lines
        for piece in fitting(text, look, style, width, ROW_LIMIT)
    ]


def stacked(stack: Sequence[CellText], air: float = PAD) -> Cell:
    """Return a cell with texts below each other, from its top, with so much air above."""

    def draw(pen: Pen, box: Box) -> None:
        rest = box.inset(PAD, air)
        for cell in stack:
            rest = rest.split_top(pen.text(cell.text, cell.style, rest, cell.lead))[1]

    return draw


def ticked(rows: Sequence[Block], grid: "Grid", label: str, column: int = 0) -> list[Block]:
    """Return rows with a box to tick in a column of the first, level with its first line."""
    first, drop = rows[0], grid.air + grid.look.style("body").leading / 2 + TICK / 2

    def draw(pen: Pen, box: Box) -> None:
        first.draw(pen, box)
        pen.tick(box.x + sum(grid.widths[:column]) + PAD, box.top - drop, label)

    return [replace(first, draw=draw), *rows[1:]]


class Heads(Enum):
    """Which cells of a row head others: none, all of them the columns below, or the first one its row."""

    NOTHING = auto()
    COLUMNS = auto()
    ROW = auto()


@dataclass(frozen=True)
class Grid:
    """The columns of a table. Widths are points; without `ruled` no lines stand between the columns.

    `air` is above and below what `rows` say. A row of fewer widths than there are `columns` is part of the
    same table: its last cell goes across what is left. What only stands beside each other is no table.
    """

    widths: Sequence[float]
    look: Look
    ruled: bool = True
    air: float = PAD
    columns: int = 0
    is_table: bool = True
    part: Part = field(default_factory=lambda: Part("Table"))

    @classmethod
    def shared(
        cls, shares: Sequence[float], width: float, look: Look, ruled: bool = True, air: float = PAD
    ) -> "Grid":
        return cls([share * width / sum(shares) for share in shares], look, ruled, air)

    def height(self, texts: Sequence[str], style: str) -> float:
        """Return the height of a row whose cells hold these texts."""
        cells = zip(texts, self.widths, strict=True)
        return max(text_height(text, self.look, style, width - 2 * PAD) for text, width in cells) + 2 * PAD

    def row(
        self, cells: Sequence[Cell], height: float, *, tint: str = "none", heads: Heads = Heads.NOTHING
    ) -> Block:
        """Return a row: its ground, hair lines below it and between its cells, and what is in them.

        `heads` tells which of its cells others are found by.
        """
        parts = [self._cell_part(place, heads) for place in range(len(self.widths))]

        def draw(pen: Pen, box: Box) -> None:
            if tint != "none":
                pen.panel(box, tint, corner=0)
            boxes = box.columns(self.widths)
            for left, right in pairwise(boxes) if self.ruled else ():
                pen.upright(left.right, right)
            pen.line(box.x, box.y, box.right)
            for cell, own, part in zip(cells, boxes, parts, strict=True):
                with pen.within(*part):
                    pen.empty()
                    cell(pen, own)

        return Block(height, draw, parts=(self.part, Part("TR")) if self.is_table else ())

    def whole(self) -> "Grid":
        """Return the same table for a row with one cell across all of it."""
        return replace(self, widths=[sum(self.widths)], columns=self.columns or len(self.widths))

    def _cell_part(self, place: int, heads: Heads) -> Path:
        if not self.is_table:
            return ()
        is_last = place == len(self.widths) - 1
        across = max(self.columns - place, 1) if is_last else 1
        if heads is Heads.COLUMNS:
            return (header_cell("Column", across),)
        if heads is Heads.ROW and place == 0:
            return (header_cell("Row", across),)
        return (data_cell(across),)

    def rows(
        self,
        cells: Sequence[Sequence[CellText]],
        *,
        tint: str = "none",
        again: Block | None = None,
        heads: Heads = Heads.NOTHING,
    ) -> list[Block]:
        """Return a row whose cells say any length of text: as several rows where it is very long."""
        rooms = [width - 2 * PAD for width in self.widths]
        columns = [_chunks(stack, self.look, room) for stack, room in zip(cells, rooms, strict=True)]
        found = []
        for parts in zip_longest(*columns, fillvalue=()):
            heights = [_stack_height(part, self.look, room) for part, room in zip(parts, rooms, strict=True)]
            cells_drawn = [stacked(part, self.air) for part in parts]
            row = self.row(cells_drawn, max(heights) + 2 * self.air, tint=tint, heads=heads)
            found.append(replace(row, again=again))
        return found

    def head(self, titles: Sequence[str], style: str = "head") -> Block:
        """Return a table's head, kept with the row below it."""
        cells = [words(title, style if number else "head") for number, title in enumerate(titles)]
        row = self.row(cells, self.height(titles, "head"), tint="teal", heads=Heads.COLUMNS)
        return replace(row, keeps=True)


def place_name(row: str, column: TableColumn) -> str:
    """Return what an empty cell is called; without a row, what all names of its column end with."""
    return f"{row}: {column.title}"


def table_blocks(section: Table, look: Look, width: float) -> list[Block]:
    """Render a table: its head on every page, then rows with labels, then empty rows."""
    grid = Grid.shared([column.width for column in section.columns], width, look)
    head = grid.head([column.title for column in section.columns])
    rows = [*section.rows, *[()] * section.blank_rows]
    blocks = [
        block for number, row in enumerate(rows, 1) for block in _rows(section, grid, row, number, head)
    ]
    is_to_read = all(len(row) == len(section.columns) for row in rows)
    return [head, *_kept(blocks, KEPT_STATEMENTS if is_to_read else KEPT_ROWS)]


def _kept(rows: Sequence[Block], most: int) -> list[Block]:
    """Return rows that stay on one page, if they are few."""
    if len(rows) > most:
        return list(rows)
    return [*(replace(row, keeps=True) for row in rows[:-1]), *rows[-1:]]


def _rows(section: Table, grid: Grid, given: Sequence[str], number: int, head: Block) -> list[Block]:
    row = [*given, *[""] * len(section.columns)][: len(section.columns)]
    if grid.height(row, "label") > ROW_LIMIT:
        styles = ["label", *["body"] * len(row)]
        cells = [[CellText(text, style)] for text, style in zip(row, styles, strict=False)]
        return grid.rows(cells, again=head, heads=_row_heads(section, row))
    return [_row(section, grid, row, number, head)]


def _row(section: Table, grid: Grid, row: Sequence[str], number: int, head: Block) -> Block:
    name = row[0].rstrip(":") or f"Rad {number}"
    cells = [
        words(text, "body" if place else "label") if text else space(place_name(name, column))
        for place, (text, column) in enumerate(zip(row, section.columns, strict=True))
    ]
    height = max(section.row_height * MM, grid.height(row, "label"))
    block = grid.row(cells, height, heads=_row_heads(section, row))
    return replace(block, stretch=int(section.stretch), again=head)


def _row_heads(section: Table, row: Sequence[str]) -> Heads:
    """What a row is found by; nothing where it says nothing."""
    columns, rows = len(section.columns), len(section.rows)
    return heads_of_rows(columns, rows, section.blank_rows) if row[0] else Heads.NOTHING


def heads_of_rows(columns: int, rows: int, blank_rows: int = 0) -> Heads:
    """What rows are found by: in a small table its columns are enough, more heads are only heard as noise."""
    heads, cells = columns + rows, (rows + blank_rows) * columns - rows
    return Heads.ROW if heads <= cells else Heads.NOTHING


def scale_blocks(section: Scale, look: Look, width: float) -> list[Block]:
    """Render statements by grades, with a box to tick for each grade."""
    grid = Grid.shared([max(3.2, len(section.grades) * 0.9), *[1.0] * len(section.grades)], width, look)
    head = grid.head(["", *section.grades], "head-centre")
    ask = replace(text_block(section.question, look, "label", width), keeps=True)
    rows = [_statement(section, grid, text, head) for text in section.statements]
    return [ask, replace(head, gap=HEAD_GAP), *_kept(rows, KEPT_STATEMENTS)]


def _statement(section: Scale, grid: Grid, text: str, head: Block) -> Block:
    cells = [words(text, "body"), *(tick_cell(grade, text) for grade in section.grades)]
    needed = text_height(text, grid.look, "body", grid.widths[0] - 2 * PAD) + 2 * STATEMENT_AIR
    heads = heads_of_rows(len(cells), len(section.statements))
    return replace(grid.row(cells, max(needed, TICK_ROW), heads=heads), again=head)

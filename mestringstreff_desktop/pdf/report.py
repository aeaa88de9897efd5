"""Prints a report: key figures, parts with words, bullets, tables and charts, and what figures do not say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mestringstreff_desktop.content.forms import Text, Tint
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable
from mestringstreff_desktop.pdf.blocks import flowing, text_blocks
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.chart import chart_blocks
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, opening, pages
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, Look
from mestringstreff_desktop.pdf.tables import PAD, CellText, Grid, Heads, heads_of_rows, words

SIZES = (12.0, 11.5, 11.0, 10.5)
MOST_PAGES = 3
AIR = 1.0 * MM  # above and below what a row says
SMALL = 80 * MM  # a table no higher than this is not parted between pages
NARROW = 24 * MM  # a column whose words need more lines
HEAD_LENGTH = 120  # letters above a column
_BETWEEN = 4 * MM


def report_pdf(report: Report, options: PrintOptions | None = None) -> bytes:
    """Return a report as a PDF that can be read aloud; many copies of it are for paper."""
    wanted = options or PrintOptions()
    book = Book(report.title)
    book.add(report.title, report_sheets(report, wanted.look), wanted.copies)
    return book.pdf()


def report_sheets(report: Report, look: Look) -> list[Sheet]:
    """Return a report's pages: three at most, where that can be."""

    def make(own: Look) -> list[Sheet]:
        return pages(_blocks(report, own), report.title, Foot(report.kind, short(report.title), own), own)

    return as_large_as_fits(make, look, SIZES, MOST_PAGES)


def _blocks(report: Report, look: Look) -> list[Block]:
    blocks = opening(report.kind, report.title, [report.about], look)
    blocks += _panel(report.notice, "sun", look)
    blocks += _key_figures(report.key_figures, look)
    for part in report.parts:
        blocks += _part(part, look)
    return [*blocks, *_panel(report.reservation, "teal", look)]


def _panel(text: str, tint: Tint, look: Look) -> list[Block]:
    """Return words on a tint, over the whole page."""
    if not text:
        return []
    first, *rest = text_blocks(Text(paragraphs=tuple(text.split("\n")), tint=tint), look, body().width)
    return [replace(first, gap=GAP), *rest]


def _key_figures(figures: Sequence[KeyFigure], look: Look) -> list[Block]:
    """Return numbers beside each other, each large above its words."""
    if not figures:
        return []
    wide = (body().width - (len(figures) - 1) * _BETWEEN) / len(figures)
    room = wide - 2 * PAD
    numbers = max(text_height(each.number, look, "title-centre", room) for each in figures)
    said = max(text_height(each.words, look, "hint-centre", room) for each in figures)

    def draw(pen: Pen, box: Box) -> None:
        for place, each in enumerate(figures):
            own = Box(box.x + place * (wide + _BETWEEN), box.y, wide, box.height)
            pen.panel(own, "teal")
            upper, lower = own.inset(PAD).split_top(numbers)
            pen.text(each.number, "title-centre", upper)
            pen.text(each.words, "hint-centre", lower)

    return [Block(numbers + said + 2 * PAD, draw, gap=GAP)]


def _part(part: ReportPart, look: Look) -> list[Block]:
    words = [block for line in part.words.split("\n") for block in _paragraph(line, look)]
    others = _together(bullets(part.bullets, look, body().width))
    others += [block for each in part.tables for block in table_blocks(each, look)]
    others += [block for each in part.figures for block in _figure(each, look)]
    if others:  # what is said last belongs to what it is said of
        words[-1:] = [replace(each, keeps=True) for each in words[-1:]]
    return [*_heading(part.heading, look, "heading", GAP), *words, *others] if words or others else []


def _heading(text: str, look: Look, style: str, gap: float) -> list[Block]:
    """Return a heading of any length, kept with what follows it."""
    first, *rest = flowing(text, look, style, body().width) or [Block(0.0, lambda pen, box: None)]
    *others, last = [replace(first, gap=gap), *rest]
    return [*others, replace(last, keeps=True)]


def _paragraph(text: str, look: Look) -> Iterator[Block]:
    for number, block in enumerate(flowing(text, look, "body", body().width)):
        yield replace(block, gap=0 if number else 1 * MM)


def _figure(figure: Figure, look: Look) -> list[Block]:
    first, *rest = chart_blocks(figure, look, body().width)
    return [replace(first, gap=HEAD_GAP), *rest]


def table_blocks(table: ReportTable, look: Look) -> list[Block]:
    """Return a table with its title above it and its note below; numbers stand to the right."""
    width = body().width
    grid = Grid(widths(table, look), look, ruled=False, air=AIR)
    styles = _styles(table)
    head = _head(table, grid, styles)
    title = _heading(table.title, look, "subheading", HEAD_GAP) if table.title else []
    rows = [
        row
        for cells in table.rows
        for row in grid.rows(
            [[CellText(text, style)] for text, style in zip(cells, styles, strict=True)],
            again=head,
            heads=heads_of_rows(len(table.columns), len(table.rows)),
        )
    ]
    return [
        *title,
        replace(head, gap=1 * MM if title else HEAD_GAP),
        *_together(rows),
        *flowing(table.note, look, "hint", width),
    ]


def _together(rows: Sequence[Block]) -> list[Block]:
    """Return the rows of a small table, or the points of a short list, so that they stay on one page."""
    is_small = sum(row.height for row in rows) <= SMALL
    return [replace(row, keeps=True) for row in rows[:-1]] + list(rows[-1:]) if is_small else list(rows)


def _head(table: ReportTable, grid: Grid, styles: Sequence[str]) -> Block:
    titles = [short(text, HEAD_LENGTH) for text in table.columns]
    cells = [words(text, style.replace("body", "head")) for text, style in zip(titles, styles, strict=True)]
    row = grid.row(cells, grid.height(titles, "head"), tint="teal", heads=Heads.COLUMNS)
    return replace(row, keeps=True)


def _styles(table: ReportTable) -> list[str]:
    """Return how each column is set."""
    return ["body-right" if table.is_of_numbers(place) else "body" for place in range(len(table.columns))]


def widths(table: ReportTable, look: Look) -> list[float]:
    """Return how wide each column is: as it needs, the first the rest; where all is too wide, shared."""
    room, columns = body().width, list(zip(table.columns, *table.rows, strict=True))
    whole = [max(text_width(text, look, "label") for text in column) + 2 * PAD + 1 for column in columns]
    if sum(whole) <= room:
        return [room - sum(whole[1:]), *whole[1:]]
    most = room / len(columns)
    parted = [max(_widest_word(column, look), NARROW) for column in columns]
    least = [min(each, word, most) for each, word in zip(whole, parted, strict=True)]
    left, wanted = room - sum(least), sum(whole) - sum(least)
    return [small + left * (large - small) / wanted for small, large in zip(least, whole, strict=True)]


def _widest_word(column: Sequence[str], look: Look) -> float:
    found = (text_width(word, look, "label") for text in column for word in text.split())
    return max(found, default=0.0) + 2 * PAD + 1

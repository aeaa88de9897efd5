"""Prints results: each question with its chart and numbers, and the texts that are let through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.course.evaluation.chapters import SOME_LEFT_OUT, Chapter, Entry, WrittenGroup
from mestringstreff_desktop.course.evaluation.chart_table import table_of
from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.chart import chart_blocks
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.report import table_blocks
from mestringstreff_desktop.pdf.style import GAP, MM, Look

KIND = "Resultat"
RESERVATION = (
    "God nytte er ikke det samme som effekt. Svarene viser hva de som svarte, mener selv. De viser ikke om "
    "kurset er grunnen til at noen har det bedre."
)
HIDDEN = "Har færre enn seks svart på et spørsmål i et skjema, vises ikke tallene."
TABLES = "Tallene i tabeller"
BETWEEN = 10 * MM  # two topics
AIR = 1.5 * MM


@dataclass(frozen=True)
class ResultsPaper:
    """What is printed: a course's title, where and when it was held, and what is told of it."""

    title: str
    about: str
    chapters: tuple[Chapter, ...]


def results_sheets(paper: ResultsPaper, look: Look) -> list[Sheet]:
    """Return the pages; titles and texts of any length flow."""
    told = [RESERVATION, HIDDEN] if any(each.released for each in paper.chapters) else []
    blocks = opening(KIND, paper.title, [paper.about, *told], look)
    for chapter in paper.chapters:
        blocks += _chapter(chapter, look)
    blocks += _tables(paper.chapters, look)
    return pages(blocks, KIND, Foot(KIND, short(paper.title), look), look)


def _chapter(chapter: Chapter, look: Look) -> list[Block]:
    width = body().width
    title = _kept(_spaced(flowing(chapter.title, look, "heading", width), BETWEEN))
    told = [block for line in (*chapter.lines, chapter.why) for block in _paragraph(line, look)]
    entries = [block for each in chapter.entries for block in _entry(each, look, width)]
    return [*title, *_kept(told if entries else told[:-1]), *([] if entries else told[-1:]), *entries]


def _entry(entry: Entry, look: Look, width: float) -> Iterator[Block]:
    if entry.figure is not None:
        yield from chart_blocks(entry.figure, look, width)
    elif entry.hidden:
        yield from _question(entry.title, look)
        yield from _paragraph(entry.hidden, look)
    elif any(each.printed for each in entry.groups):
        yield from _question(entry.title, look)
        yield from _texts(entry.groups, look, width)


def _tables(chapters: Sequence[Chapter], look: Look) -> list[Block]:
    """Return the numbers of all charts, last: who sees the charts has seen them."""
    width = body().width
    figures = [each.figure for chapter in chapters for each in chapter.entries if each.figure is not None]
    tables = [block for each in figures for block in _spaced(table_blocks(table_of(each), look), GAP)]
    return [*_kept(_spaced(flowing(TABLES, look, "heading", width), BETWEEN)), *tables] if tables else []


def _question(title: str, look: Look) -> list[Block]:
    return _kept(_spaced(flowing(title, look, "subheading", body().width), GAP))


def _texts(groups: Sequence[WrittenGroup], look: Look, width: float) -> Iterator[Block]:
    is_headed = len(groups) > 1 or groups[0].gathering is not None
    for group in groups:
        if group.printed:
            head = flowing(group.title, look, "label", width) if is_headed else []
            yield from _kept(_spaced(head))
            yield from bullets(group.printed, look, width)
    if any(len(each.printed) < len(each.written) for each in groups):
        yield from _spaced(flowing(SOME_LEFT_OUT, look, "hint", width))


def _paragraph(text: str, look: Look) -> list[Block]:
    return _spaced(flowing(text, look, "body", body().width)) if text else []


def _spaced(blocks: Sequence[Block], gap: float = AIR) -> list[Block]:
    """Return blocks with so much air above the first of them."""
    return [each if place else replace(each, gap=gap) for place, each in enumerate(blocks)]


def _kept(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks that stay with what follows."""
    return [replace(each, keeps=True) for each in blocks]

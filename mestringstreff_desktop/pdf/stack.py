"""The first page of a gathering's stack: what is in it, and what else to have ready. For the leader."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.content.words import capitalised, count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.stack import Handout, material
from mestringstreff_desktop.pdf.blocks import flowing, heading
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import where_and_when, who_words
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, TICK, Look
from mestringstreff_desktop.pdf.tables import PAD, CellText, Grid, ticked, with_lead

SIZES = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
SHARES = (10, 112, 22, 30)
COLUMNS = ("", "Ark, i den rekkefølgen de brukes", "Antall", "Stor skrift")
TICK_WIDTH = TICK + 2 * PAD
AIR = 1.2 * MM
BOTH_SIDES = "Skriv ut på begge sider. Hvert eksemplar begynner på et nytt blad."
EMPTY = "Ingen ark er valgt til denne samlingen."


@dataclass(frozen=True)
class StackList:
    """What the first page tells: the sheets, those left out and why, the spares, and all the pages.

    `needs_both_sides` tells that some of the sheets have more than one page.
    """

    handouts: Sequence[Handout]
    left_out: Sequence[str]
    spares: int
    pages: int
    needs_both_sides: bool = False


def front(gathering: Gathering, course: Course, what: StackList, look: Look) -> list[Sheet]:
    """Return the first page."""

    def make(own: Look) -> list[Sheet]:
        blocks = opening("Samlingens bunke", gathering.name, _lines(gathering, course, what), own)
        blocks += [*_left_out(what, own), *_sheets(what, own), *_material(gathering, what, own)]
        return pages(blocks, gathering.name, Foot("Til kurslederne", short(course.title), own), own)

    return as_large_as_fits(make, look, SIZES)


def _lines(gathering: Gathering, course: Course, what: StackList) -> list[str]:
    who = who_words(gathering)
    people = f"{count(course.expected, 'deltaker', 'deltakere')} og {what.spares} ekstra"
    numbers = dotted(people, f"{count(what.pages, 'side', 'sider')} i alt")
    how = BOTH_SIDES if what.needs_both_sides else ""
    return [where_and_when(gathering, course), f"Ansvar: {who}" if who else "", numbers, how]


def _left_out(what: StackList, look: Look) -> list[Block]:
    if not what.left_out:
        return []
    width = body().width
    title = replace(heading("Dette ble ikke med", look, width), gap=GAP)
    return [title, *(block for reason in what.left_out for block in flowing(reason, look, "body", width))]


def _sheets(what: StackList, look: Look) -> list[Block]:
    if not what.handouts:
        return flowing(EMPTY, look, "body", body().width)
    grid = Grid.shared(SHARES, body().width, look, ruled=False, air=AIR)
    head = grid.head(COLUMNS)
    rows = [row for handout in what.handouts for row in _handout(handout, grid, head)]
    return [replace(head, gap=GAP), *rows]


def _handout(handout: Handout, grid: Grid, head: Block) -> list[Block]:
    everything = "alle" if grid.look.large_print else ""
    large = f"{handout.large} av dem" if handout.large else everything
    place = "" if handout.used_in == handout.title else handout.used_in
    cells = [
        [CellText("")],
        [with_lead(handout.title, place)],
        [CellText(str(handout.copies))],
        [CellText(large)],
    ]
    return ticked(grid.rows(cells, again=head), grid, f"{handout.title} er klart")


def _material(gathering: Gathering, what: StackList, look: Look) -> list[Block]:
    """Return what else to have ready, two beside each other."""
    things = list(material(gathering, what.handouts))
    if not things:
        return []
    half = body().width / 2 - TICK_WIDTH
    grid = Grid([TICK_WIDTH, half, TICK_WIDTH, half], look, ruled=False, air=AIR, is_table=False)
    rows = [
        block
        for left, right in zip(things[::2], [*things[1::2], ""][: len(things[::2])], strict=True)
        for block in _pair(left, right, grid)
    ]
    title = heading("Ha klart i rommet", look, body().width)
    return [replace(title, gap=GAP), replace(rows[0], gap=HEAD_GAP), *rows[1:]]


def _pair(left: str, right: str, grid: Grid) -> list[Block]:
    cells = [[CellText("")], [CellText(capitalised(left))], [CellText("")], [CellText(capitalised(right))]]
    rows = ticked(grid.rows(cells), grid, left)
    return ticked(rows, grid, right, column=2) if right else rows

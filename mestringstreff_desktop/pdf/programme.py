"""Programmes to hand out: one gathering with time, content, who leads and how; or all gatherings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import long_date
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.timetable import PHASE_NAMES, Slot, clock_times, planned_times
from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import (
    known_time_and_place,
    span_words,
    time_words,
    who_words,
)
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid

SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
SHARES = (27, 62, 47, 38)
COLUMNS = ("Tid", "Innhold", "Hovedansvar", "Arbeidsform")
ALL_SHARES = (38, 86, 50)
ALL_COLUMNS = ("Når og hvor", "Tema og innhold", "Hovedansvar")
NOTHING = "Programmet er ikke satt opp ennå."


def programme(gathering: Gathering, course: Course, look: Look) -> list[Sheet]:
    """Return one gathering's programme for the participants."""

    def make(own: Look) -> list[Sheet]:
        lines = [known_time_and_place(gathering, course), _link(gathering), gathering.lead]
        blocks = opening("Program", gathering.name, lines, own)
        table = table_of(gathering, own)
        return pages(
            [*blocks, replace(table[0], gap=5 * MM), *table[1:]],
            gathering.name,
            Foot("Program", short(course.title), own),
            own,
        )

    return as_large_as_fits(make, look, SIZES)


def _link(gathering: Gathering) -> str:
    return f"Lenke: {gathering.link}" if gathering.is_digital and gathering.link.strip() else ""


def table_of(gathering: Gathering, look: Look) -> list[Block]:
    """Return one gathering's programme as a table."""
    table = _Table(gathering, Grid.shared(SHARES, body().width, look))
    rows = [block for phase in Phase for block in table.phase(phase)]
    return [table.head, *rows] if rows else flowing(NOTHING, look, "body", body().width)


@dataclass(frozen=True)
class _Table:
    """The programme of one gathering, phase by phase."""

    gathering: Gathering
    grid: Grid

    @property
    def head(self) -> Block:
        return self.grid.head(COLUMNS)

    def phase(self, phase: Phase) -> Iterator[Block]:
        own = [slot for slot in planned_times(self.gathering) if slot.item.phase is phase]
        if own:
            yield self._subhead(phase, own)
        for slot in own:
            yield from self._item(slot)

    def _subhead(self, phase: Phase, own: list[Slot]) -> Block:
        words = dotted(PHASE_NAMES[phase], span_words(own, self.gathering))
        (row,) = self.grid.whole().rows([[CellText(words, "accent")]], again=self.head)
        return replace(row, keeps=True)

    def _item(self, slot: Slot) -> list[Block]:
        item = slot.item
        cells = (item.responsible, item.way_of_working)
        return self.grid.rows(
            [
                [CellText(time_words(slot, self.gathering))],
                [CellText(item.title, "label")],
                *([CellText(cell.strip())] for cell in cells),
            ],
            tint="sun" if item.is_break else "none",
            again=self.head,
        )


def overview(course: Course, look: Look) -> list[Sheet]:
    """Return all gatherings, on one page where they fit."""

    def make(own: Look) -> list[Sheet]:
        foot = Foot("Alle samlingene", short(course.title), own)
        return pages(overview_blocks(course, own), "Samlingene", foot, own)

    return as_large_as_fits(make, look, SIZES)


def overview_blocks(course: Course, look: Look) -> list[Block]:
    """Return all gatherings as a table, with the course's name above."""
    blocks = opening("Samlingene", course.title, [course.place], look)
    air = (0.5 * look.sizes.body - 4) * MM  # closer where there is much to say
    grid = Grid.shared(ALL_SHARES, body().width, look, air=air)
    head = grid.head(ALL_COLUMNS)
    rows = [row for each in course.gatherings for row in _gathering_rows(each, course, grid, head)]
    rows = rows or flowing("Kurset har ingen samlinger ennå.", look, "body", body().width)
    return [*blocks, replace(head, gap=5 * MM), *rows]


def _gathering_rows(gathering: Gathering, course: Course, grid: Grid, head: Block) -> list[Block]:
    clock = span_words(clock_times(gathering), gathering)
    when = [
        CellText(long_date(gathering.date).capitalize() if gathering.date else "", "label"),
        CellText(f"kl. {clock}" if clock else ""),
        CellText(_own_place(gathering, course)),
    ]
    what = [
        CellText(gathering.name, "accent"),
        CellText(gathering.lead),
        CellText(_content(gathering), "hint"),
    ]
    return grid.rows([when, what, [CellText(who_words(gathering))]], again=head)


def _own_place(gathering: Gathering, course: Course) -> str:
    """The place where it is another than the course's."""
    place = place_words(gathering, course)
    return "" if place == course.place.strip() else place


def _content(gathering: Gathering) -> str:
    titles = (item.title for item in gathering.items if item.phase is Phase.MAIN and not item.is_break)
    return dotted(*titles)

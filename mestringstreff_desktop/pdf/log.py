"""Prints logs: Gjort, Lært, Lurt, and how the time went; one gathering's, or the whole course's.

Moments of a run are UTC; what is printed is the time on the wall of this machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.forms import Prompt, Prompts
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.run.view import RunLine, view
from mestringstreff_desktop.course.timetable import clock_times
from mestringstreff_desktop.pdf.blocks import flowing, heading, prompts_blocks
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import dated
from mestringstreff_desktop.pdf.header_footer import FIXED, Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.room_to_write import prompts_with_lines_of
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid, with_lead

SIZES = (12.0, 11.5, 11.0)
SHARES = (76, 36, 36, 26)
COLUMNS = ("Programpost", "Planlagt", "Ble", "Forskjell")
ALL_SHARES = (80, 52, 42)
ALL_COLUMNS = ("Samling", "Dato", "Oppmøte")
PRIVATE = "Loggen er for kurslederne. Oppbevar den trygt."
BLANK = Prompts(
    stretch=True,
    items=(
        Prompt(label="Gjort", hint="Hva gjorde vi? Hva ble annerledes enn planen?", lines=4),
        Prompt(label="Lært", hint="Hva tror vi deltakerne tok med seg hjem?", lines=4),
        Prompt(label="Lurt", hint="Hva vil vi gjøre igjen, og hva vil vi gjøre annerledes?", lines=4),
    ),
)


def has_log(gathering: Gathering) -> bool:
    """Is there anything to print of how the gathering went?"""
    return gathering.is_started or not gathering.log.is_empty or bool(gathering.notes)


def log_sheets(gathering: Gathering, course: Course, now: datetime, look: Look) -> list[Sheet]:
    """Return one gathering's log; where nothing is written yet, there is room to write by hand."""
    blank = BLANK
    if look.large_print:
        usual = log_sheets(gathering, course, now, replace(look, large_print=False, fillable=False))
        blank = prompts_with_lines_of(usual, BLANK)

    def make(own: Look) -> list[Sheet]:
        lines = [dotted(dated(gathering), place_words(gathering, course)), _how(gathering, course, now)]
        blocks = opening("Logg", gathering.name, lines, own)
        blocks += [*_written(gathering, own)] or prompts_blocks(blank, own, body().width)
        blocks += _times(gathering, now, own)
        return pages(blocks, gathering.name, Foot(PRIVATE, short(course.title), own), own)

    return as_large_as_fits(make, look, SIZES)


def course_logs(course: Course, now: datetime, look: Look) -> Book:
    """Return the logs of all gatherings that have one, with a page on them all first."""
    book = Book(f"Logg, {course.title}")
    logged = [gathering for gathering in course.gatherings if has_log(gathering)]
    book.add("Alle samlingene", _front(course, logged, look))
    for gathering in logged:
        book.add(gathering.name, log_sheets(gathering, course, now, look))
    return book


def _front(course: Course, logged: Sequence[Gathering], look: Look) -> list[Sheet]:
    blocks = opening("Logg fra kurset", course.title, [course.place], look)
    grid = Grid.shared(ALL_SHARES, body().width, look)
    head = grid.head(ALL_COLUMNS)
    rows = [
        row
        for each in logged
        for row in grid.rows(
            [[CellText(each.name)], [CellText(dated(each))], [CellText(_attendance(each, course))]],
            again=head,
        )
    ]
    blocks += [replace(head, gap=GAP), *rows]
    for each in logged:
        notes = [note for note in each.notes if note.kind is NoteKind.WISE]
        blocks += _part(f"Lurt, {short(each.name[:1].lower() + each.name[1:])}", each.log.wise, notes, look)
    return pages(blocks, "Logg fra kurset", Foot(PRIVATE, short(course.title), look), look)


def _attendance(gathering: Gathering, course: Course) -> str:
    came = gathering.log.attendance
    if came is None:
        return ""
    return f"{came} av {course.expected}" if course.expected else f"{came}"


def _how(gathering: Gathering, course: Course, now: datetime) -> str:
    """Startet kl. 10.02, sluttet kl. 12.51. Oppmøte: 8 av 9."""
    run, came = view(gathering, now), _attendance(gathering, course)
    moments = ((run.started_at, "startet"), (run.finished_at, "sluttet"))
    times = ", ".join(f"{word} kl. {clock_time(local(at))}" for at, word in moments if at)
    sentences = [f"{times.capitalize()}." if times else "", f"Oppmøte: {came}." if came else ""]
    return " ".join(filter(None, sentences))


def _written(gathering: Gathering, look: Look) -> Iterator[Block]:
    log = gathering.log
    notes = {kind: [note for note in gathering.notes if note.kind is kind] for kind in NoteKind}
    yield from _part("Gjort", log.done, (), look)
    yield from _part("Lært", log.learned, notes[NoteKind.LEARNED], look)
    yield from _part("Lurt", log.wise, notes[NoteKind.WISE], look)
    yield from _part("Avvik", log.deviations, (), look)


def _part(title: str, text: str, notes: Sequence[LogNote], look: Look) -> Iterator[Block]:
    if not text.strip() and not notes:
        return
    width = body().width
    yield replace(heading(title, look, width), gap=GAP)
    for paragraph in filter(str.strip, text.split("\n")):
        yield from flowing(paragraph, look, "body", width)
    for note in notes:
        yield from flowing(f"{clock_time(local(note.at))}{FIXED} {note.text}", look, "body", width)


def _times(gathering: Gathering, now: datetime, look: Look) -> list[Block]:
    """Return the plan against what it became, if the gathering was run."""
    if not gathering.is_started:
        return []
    grid = Grid.shared(SHARES, body().width, look, air=1.2 * MM)
    head = grid.head(COLUMNS)
    rows, run = [], view(gathering, now)
    for slot, line in zip(clock_times(gathering), run.lines, strict=True):
        planned = clock_time(slot.starts) if gathering.start else ""
        cells = [CellText(line.item.title), CellText(_time(planned, line.item.minutes))]
        if line.item.is_unplanned:
            cells = [with_lead(line.item.title, "kom til underveis"), CellText("")]
        cells += _became(line, is_over=run.finished_at is not None)
        rows += grid.rows([[cell] for cell in cells], tint=_tint(line), again=head)
    title = replace(heading("Planen og det den ble", look, body().width), gap=GAP)
    return [title, replace(head, gap=HEAD_GAP), *rows]


def _tint(line: RunLine) -> str:
    return "sun" if line.item.is_break else "none"


def _became(line: RunLine, *, is_over: bool) -> list[CellText]:
    if line.starts is None or not line.was_on:
        return [CellText("hoppet over" if line.is_skipped or is_over else "", "hint"), CellText("")]
    more = 0 if line.item.is_unplanned else line.used - line.item.minutes
    return [CellText(_time(clock_time(local(line.starts)), line.used)), CellText(_more(more))]


def _more(minutes: int) -> str:
    return f"{'+' if minutes > 0 else '−'}{abs(minutes)}{FIXED}min" if minutes else ""


def _time(clock: str, minutes: int) -> str:
    return dotted(clock, f"{minutes}{FIXED}min")

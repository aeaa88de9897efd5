"""Prints a meeting of the working group: what to talk of, with room to write, and the minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.review import about
from mestringstreff_desktop.course.meetings import Open, meeting_name, when_words
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.pdf.blocks import flowing, heading
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import text_height
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, Look
from mestringstreff_desktop.pdf.tables import PAD, CellText, Grid, words

SIZES = (12.0, 11.5, 11.0)
AGENDA, MINUTES = "Saksliste", "Referat"
FOLLOW_UP, DECIDED, NOT_TAKEN, REST = "Fra tidligere møter", "Beslutninger", "Ikke tatt opp", "Ellers"
SHARES = (64, 52, 24, 22)
COLUMNS = ("Sak", "Det vi avtalte", "Hvem?", "Når?")
COLUMNS_OF_REVIEW = ("Sak", "Det vi bestemte", "Hvem?", "Gjelder?")
DECISION_SHARES = (86, 34, 26)
DECISION_COLUMNS = ("Det vi bestemte", "Hvem", "Når")
REVIEW_COLUMNS = ("Det vi bestemte til neste kurs", "Hvem", "Gjelder")
WRITING = 12 * MM  # the least height of a row to write in
OWN = "Egne saker"
NOTHING = "Det er ikke skrevet noe referat ennå."
PRIVATE = "For arbeidsgruppa. Skriv ikke navn på deltakere."


@dataclass(frozen=True)
class MeetingPaper:
    """What a meeting's papers are made of.

    `groups` are where the questions of its agenda stand in the checklist, by their keys; `follow_up` is
    what was decided before and is not done.
    """

    course: Course
    meeting: WorkMeeting
    groups: Mapping[str, str]
    follow_up: Sequence[Open] = ()

    @property
    def name(self) -> str:
        return meeting_name(self.meeting)

    @property
    def points(self) -> list[AgendaPoint]:
        return [point for point in self.meeting.agenda or () if point.text.strip() or point.minutes.strip()]


def agenda_sheets(paper: MeetingPaper, look: Look) -> list[Sheet]:
    """Return what to talk of, with room to write what is agreed."""

    def make(own: Look) -> list[Sheet]:
        blocks = opening(AGENDA, paper.name, [_when_and_where(paper.meeting)], own)
        blocks += _decisions(FOLLOW_UP, [each.decision for each in paper.follow_up], own)
        blocks += _agenda(paper, own)
        return _pages(blocks, paper, own)

    return as_large_as_fits(make, look, SIZES)


def minutes_sheets(paper: MeetingPaper, look: Look) -> list[Sheet]:
    """Return what was said and decided."""
    meeting = paper.meeting
    present = f"Til stede: {meeting.present.strip()}" if meeting.present.strip() else ""

    def make(own: Look) -> list[Sheet]:
        blocks = opening(MINUTES, paper.name, [_when_and_where(meeting), present], own)
        written = [*_said(paper, own), *_decided(meeting, own)]
        return _pages([*blocks, *(written or flowing(NOTHING, own, "body", body().width))], paper, own)

    return as_large_as_fits(make, look, SIZES)


def _pages(blocks: Sequence[Block], paper: MeetingPaper, look: Look) -> list[Sheet]:
    return pages(blocks, paper.name, Foot(PRIVATE, short(paper.course.title), look), look)


def _when_and_where(meeting: WorkMeeting) -> str:
    return dotted(when_words(meeting), meeting.place)


def _agenda(paper: MeetingPaper, look: Look) -> Iterator[Block]:
    grid = Grid.shared(SHARES, body().width, look, air=1.4 * MM)
    head = grid.head(COLUMNS_OF_REVIEW if paper.meeting.is_review else COLUMNS)
    yield replace(head, gap=GAP)
    number = 0
    for group, points in groupby(paper.points, key=lambda point: paper.groups.get(point.question, OWN)):
        yield replace(_group(group, grid), again=head)
        for point in points:
            number += 1
            first, *rest = grid.rows([[CellText(f"{number}. {point.text.strip()}")], [], [], []], again=head)
            yield replace(first, height=max(first.height, WRITING))
            yield from rest


def _group(title: str, grid: Grid) -> Block:
    """Return the heading of what belongs together, kept with what is below it."""
    whole = grid.whole()
    height = text_height(title, grid.look, "label", whole.widths[0] - 2 * PAD) + 1.6 * PAD
    return replace(whole.row([words(title, "label")], height, tint="sun"), keeps=True)


def _said(paper: MeetingPaper, look: Look) -> Iterator[Block]:
    width, points = body().width, paper.points
    for number, point in enumerate(points, 1):
        if point.minutes.strip():
            yield from _title(f"{number}. {point.text.strip()}", look)
            yield from _paragraphs(point.minutes, look)
    if paper.meeting.minutes.strip():
        yield heading(REST, look, width)
        yield from _paragraphs(paper.meeting.minutes, look)
    skipped = [f"{number}. {each.text.strip()}" for number, each in enumerate(points, 1)]
    skipped = [words for words, each in zip(skipped, points, strict=True) if not each.minutes.strip()]
    if skipped and len(skipped) < len(points):
        yield heading(NOT_TAKEN, look, width)
        yield from _paragraphs("\n".join(skipped), look)


def _title(text: str, look: Look) -> list[Block]:
    """Return what was talked of, of any length, kept with what was said of it."""
    first, *rest = flowing(text, look, "label", body().width)
    *others, last = [replace(first, gap=GAP), *rest]
    return [*others, replace(last, keeps=True)]


def _paragraphs(text: str, look: Look) -> Iterator[Block]:
    for paragraph in filter(str.strip, text.split("\n")):
        yield from flowing(paragraph, look, "body", body().width)


def _decided(meeting: WorkMeeting, look: Look) -> list[Block]:
    if meeting.is_review:
        return _table(DECIDED, REVIEW_COLUMNS, [(each, about(each)) for each in meeting.decisions], look)
    return _decisions(DECIDED, meeting.decisions, look)


def _decisions(title: str, decided: Sequence[Decision], look: Look) -> list[Block]:
    days = [(each, short_date(each.due) if each.due else "") for each in decided]
    return _table(title, DECISION_COLUMNS, days, look)


def _table(
    title: str, columns: Sequence[str], decided: Sequence[tuple[Decision, str]], look: Look
) -> list[Block]:
    """Return the decisions with who does each, and what stands in the last column."""
    written = [(each, last) for each, last in decided if each.text.strip()]
    if not written:
        return []
    grid = Grid.shared(DECISION_SHARES, body().width, look, air=1.4 * MM)
    head = grid.head(columns)
    rows = [row for each, last in written for row in grid.rows(_cells(each, last), again=head)]
    return [heading(title, look, body().width), replace(head, gap=HEAD_GAP), *rows]


def _cells(decision: Decision, last: str) -> list[list[CellText]]:
    return [[CellText(text.strip())] for text in (decision.text, decision.responsible, last)]

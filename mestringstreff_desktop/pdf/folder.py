"""Pages of a participant's folder that are its own: the cover, the programme, and a divider a gathering."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mestringstreff_desktop.content.forms import Figure, Prompt, Prompts
from mestringstreff_desktop.content.words import clock_time, short_date
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.pdf.blocks import PADDING, flowing, heading, prompts_blocks
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.columns import TINTS
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.facts import known_time_and_place
from mestringstreff_desktop.pdf.figure import figure_blocks
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.programme import overview, programme
from mestringstreff_desktop.pdf.room_to_write import prompts_with_lines_of
from mestringstreff_desktop.pdf.style import GAP, MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid, Heads, with_lead

ART = "landskap.svg"
ART_HEIGHT = 60.0  # millimetres, the least
COVER_SHARES = (52, 122)
AIR = 1.2 * MM
# A tab runs off the paper: most printers leave 4–5 mm of it white, and it is a tab with and without them.
TAB = Box(193 * MM, 0, 30 * MM, 30 * MM)
TAB_NUMBER, TAB_TOP, TAB_STEP = 8 * MM, 279 * MM, 31 * MM
TABS = 8
PANEL_LIMIT = 110 * MM
NUMBER = 24 * MM
THOUGHTS = Prompts(
    stretch=True, items=(Prompt(label="Dette prøvde jeg, og dette la jeg merke til", lines=6),)
)
NOTES = Prompts(stretch=True, items=(Prompt(label="Notater", lines=6),))


def cover(course: Course, look: Look) -> list[Sheet]:
    """Return the cover: course, place, times, and whom to ask."""
    width = body().width
    art = figure_blocks(Figure(art=ART, height=ART_HEIGHT), look, width)
    blocks = opening("Min kursperm", course.title, [course.place], look)
    blocks += [replace(art[0], gap=GAP, stretch=1)]
    blocks += [*_times(course, look), *_contacts(course, look)]
    blocks += prompts_blocks(Prompts(items=(Prompt(label="Denne permen tilhører", lines=1),)), look, width)
    return pages(blocks, "Min kursperm", Foot("", "", look), look)


def _times(course: Course, look: Look) -> Iterator[Block]:
    grid = Grid.shared(COVER_SHARES, body().width, look, ruled=False, air=AIR)
    if course.gatherings:
        yield replace(heading("Samlingene", look, body().width), gap=GAP)
    for each in course.gatherings:
        place = place_words(each, course)
        name = with_lead(each.name, "" if place == course.place.strip() else place)
        if any(gathering.date for gathering in course.gatherings):
            yield from grid.rows([[CellText(_when(each))], [name]], heads=Heads.ROW)
        else:
            yield from replace(grid, widths=[body().width], is_table=False).rows([[name]])


def _when(gathering: Gathering) -> str:
    """Ons. 25. nov. kl. 10.00"""
    if gathering.date is None:
        return ""
    clock = f" kl. {clock_time(gathering.start)}" if gathering.start else ""
    return short_date(gathering.date).capitalize() + clock


def _contacts(course: Course, look: Look) -> Iterator[Block]:
    """Those the team has made contact persons; nobody else's name is on the cover."""
    people = [member for member in course.team if member.is_contact_person and member.name.strip()]
    if people:
        yield replace(heading("Lurer du på noe?", look, body().width), gap=GAP)
    for member in people:
        yield from flowing(dotted(member.name, member.contact), look, "body", body().width)


def folder_programme(course: Course, look: Look) -> list[Sheet]:
    """Return all gatherings on a page, and then the programme of each."""
    each = (page for gathering in course.gatherings for page in programme(gathering, course, look))
    return [*overview(course, look), *each]


def divider(gathering: Gathering, course: Course, titles: Sequence[str], look: Look) -> list[Sheet]:
    """Return the page before a gathering's sheets; `titles` are theirs."""
    tint = TINTS[gathering.position % len(TINTS)]
    room = THOUGHTS if gathering.reflection_task.strip() else NOTES
    if look.large_print:
        usual = divider(gathering, course, titles, replace(look, large_print=False, fillable=False))
        room = prompts_with_lines_of(usual, room)
    blocks = [*_panel(gathering, course, tint, look), *_contents(titles, look), *_task(gathering, room, look)]
    first, *rest = pages(blocks, gathering.name, Foot("", short(course.title), look), look)

    def draw(pen: Pen) -> None:
        with pen.artifact():
            _tab(pen, gathering, tint)
        first.draw(pen)

    return [replace(first, draw=draw), *rest]


def _tab(pen: Pen, gathering: Gathering, tint: str) -> None:
    """A tab out over the edge, further down for each gathering, to find it by: its number, and a dark end."""
    place = gathering.position % TABS
    box = replace(TAB, y=TAB_TOP - (place + 1) * TAB_STEP)
    pen.panel(box, tint, border=True, corner=1.5 * MM)
    number, end = box.split_left(TAB_NUMBER)
    pen.block(end)
    height = (box.height + pen.look.style("heading").leading) / 2
    pen.text(str(gathering.number), "heading-centre", replace(number, height=height))


def _panel(gathering: Gathering, course: Course, tint: str, look: Look) -> list[Block]:
    """The gathering's number, title, time and lead on a tint; plain where they are too long for it."""
    known = known_time_and_place(gathering, course)
    room = body().width - NUMBER - PADDING
    parts = [(gathering.title, "title"), (known, "label"), (gathering.lead, "body")]
    words = sum(text_height(text, look, style, room) for text, style in parts)
    height = max(words, look.style("letter").leading) + 4 * PADDING
    if height > PANEL_LIMIT:
        return opening(f"Samling {gathering.number}", gathering.title, [known, gathering.lead], look)

    def draw(pen: Pen, box: Box) -> None:
        pen.panel(box, tint)
        number, rest = box.inset(0, 1.5 * PADDING).split_left(NUMBER)
        pen.text(str(gathering.number), "letter-centre", number)
        rest = replace(rest, width=room)
        for text, style in parts:
            used = pen.text(text, style, rest)
            rest = rest.split_top(used + (0.5 * PADDING if used else 0))[1]

    return [Block(height, draw)]


def _contents(titles: Sequence[str], look: Look) -> list[Block]:
    if not titles:
        return []
    words = flowing(dotted(*titles), look, "body", body().width)
    return [replace(heading("Ark i denne delen", look, body().width), gap=GAP), *words]


def _task(gathering: Gathering, room: Prompts, look: Look) -> list[Block]:
    """The reflection task, if there is one, and lines to write on."""
    task, width = gathering.reflection_task.strip(), body().width
    lines = prompts_blocks(room, look, width)
    if not task:
        return lines
    title = replace(heading("Refleksjonsoppgave til neste gang", look, width), gap=GAP)
    return [title, *flowing(task, look, "body", width), *lines]

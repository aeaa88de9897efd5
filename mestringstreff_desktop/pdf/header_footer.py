"""The head and the foot of a sheet's pages."""

from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import source_line
from mestringstreff_desktop.pdf.bidi import apart
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import MM, Look

NAME_WIDTH = 56 * MM
NAME_STEP = 11 * MM
BETWEEN = 10 * MM
FOOT_SPACE = 5 * MM
FOOT_GAP = 2 * MM
RIGHT_SHARE = 0.34
TITLE_LENGTH = 80
FIXED = "\N{NO-BREAK SPACE}"


def head_block(form: Form, look: Look, width: float) -> Block:
    """Return the head of the first page: title and lead line, and where to write name and date."""
    room = width - NAME_WIDTH - BETWEEN if form.name_and_date else width
    between = 1.5 * MM
    height = between + text_height(form.title, look, "title", room)
    height += text_height(form.lead, look, "body", room)
    if form.name_and_date:
        height = max(height, 2 * NAME_STEP)

    def draw(pen: Pen, box: Box) -> None:
        left = Box(box.x, box.y, room, box.height)
        used = pen.text(form.title, "title", left) + between
        pen.text(form.lead, "body", left.split_top(used)[1])
        if form.name_and_date:
            _name_and_date(pen, Box(box.right - NAME_WIDTH, box.y, NAME_WIDTH, box.height))

    return Block(height, draw)


def _name_and_date(pen: Pen, box: Box) -> None:
    for number, label in enumerate(("Navn", "Dato"), 1):
        row = Box(box.x, box.top - number * NAME_STEP, box.width, NAME_STEP)
        words, room = row.split_left(13 * MM)
        pen.text(label, "hint", Box(words.x, words.y, words.width, pen.look.style("hint").leading + 1.5 * MM))
        pen.line(row.x, row.y, row.right, colour=pen.look.palette.quiet)
        pen.write(Box(room.x, room.y, room.width, 7.5 * MM), label, rule=False)


def running_head(title: str, look: Look, width: float) -> Block:
    """Return the head of the pages after the first."""
    height = text_height(title, look, "label", width) + 2 * MM

    def draw(pen: Pen, box: Box) -> None:
        pen.text(title, "label", box)
        pen.line(box.x, box.y, box.right)

    return Block(height, draw)


@dataclass(frozen=True)
class Foot:
    """The foot of a page: what the sheet builds on to the left, course and page to the right."""

    left: str
    course_title: str
    look: Look

    def height(self, width: float) -> float:
        """Return the height in points, with the space above."""
        words = self._right("side 9999 av 9999")
        share = self._right_width(words, width)
        left = text_height(self.left, self.look, "foot", width - share - BETWEEN)
        right = text_height(words, self.look, "foot-right", share)
        return max(left, right, self.look.style("foot").leading) + FOOT_SPACE + FOOT_GAP

    def _right_width(self, words: str, width: float) -> float:
        return min(text_width(words, self.look, "foot") + 1 if words else 0.0, width * RIGHT_SHARE)

    def _right(self, number: str) -> str:
        return " · ".join(apart(part) for part in (self.course_title, number) if part)

    def draw(self, pen: Pen, box: Box, page: int = 1, pages: int = 1) -> None:
        """Draw the foot; pages are counted from 1, or through the whole document where the pen says so.

        What the sheet builds on is told once, on the last page, and read aloud; the rest of the foot is not.
        """
        words = self._right(_page_words(pen, page, pages))
        if not self.left and not words:
            return
        pen.line(box.x, box.top - FOOT_SPACE, box.right)
        below = box.split_top(FOOT_SPACE + FOOT_GAP)[1]
        left, right = below.split_left(box.width - self._right_width(words, box.width))
        if page == pages:
            pen.text(self.left, "foot", left.split_left(left.width - BETWEEN)[0])
        with pen.artifact():
            pen.text(words, "foot-right", right)


def _page_words(pen: Pen, page: int, pages: int) -> str:
    if pen.number is not None:
        return f"side {pen.number}"
    return f"side {page} av {pages}" if pages > 1 else ""


def short(text: str, length: int = TITLE_LENGTH) -> str:
    """Return a title that may be any length, short enough for a foot or an outline."""
    whole = clean_name(text)
    return whole if len(whole) <= length else f"{clean_name(whole, length - 1)}…"


def foot(form: Form, course_title: str, look: Look) -> Foot:
    """Return the foot of a form's pages."""
    left = " · ".join(part for part in (form.credit, _source(form)) if part)
    return Foot(left, short(course_title), look)


def _source(form: Form) -> str:
    """Document, chapter and pages, with each number on the line of its word; nothing for our own sheets."""
    if form.source.doc == "own":
        return ""
    document, *parts = source_line(form.source).split(", ")
    return ", ".join([document, *(part.replace(" ", FIXED) for part in parts)])

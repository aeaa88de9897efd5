"""The head and the foot of a sheet's pages."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import source_line
from mestringstreff_desktop.pdf.bidi import apart
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import EASE, Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import MM, Look

NAME_WIDTH = 56 * MM
NAME_STEP = 11 * MM
BETWEEN = 10 * MM
FOOT_LINE = 28.5 * MM  # from the lower edge of the paper, on every page: three lines of large print below
FOOT_END = 10.5 * MM
FOOT_SPACE = 4.2 * MM
FOOT_GAP = 0.9 * MM
SOURCE_LINES = 2  # at most, for what a sheet builds on
TITLE_LENGTH = 80
CREDIT_LENGTH = 120
LOOSE = " ,.:;·–-("  # left out before …
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
    """Return the head of the pages after the first: one line, the title shortened to it."""
    words = on_lines(title, look, "label", width)
    height = look.style("label").leading + 2 * MM

    def draw(pen: Pen, box: Box) -> None:
        pen.text(words, "label", box)
        pen.line(box.x, box.y, box.right)

    return Block(height, draw)


@dataclass(frozen=True)
class Foot:
    """The foot of a page: its number, and on a sheet's last page the course and what the sheet builds on.

    It is of one height, whatever it says: words that have no room are left out, the last of them first.
    """

    left: str
    course_title: str
    look: Look

    def draw(self, pen: Pen, box: Box, page: int = 1, pages: int = 1) -> None:
        """Draw the foot; pages are counted from 1, or through the whole document where the pen says so.

        Words are told once and read aloud; the number is for the eye.
        """
        number = _page_words(pen, page, pages)
        if not (self.left or self.course_title or number):
            return
        pen.line(box.x, box.top, box.right)
        rest = box.split_top(FOOT_GAP)[1]
        with pen.running("Footer"):
            pen.text(number, "foot-right", rest)
        if page == pages:
            self._words(pen, rest, number)

    def _words(self, pen: Pen, box: Box, number: str) -> None:
        room = box.width - (text_width(number, self.look, "foot") + BETWEEN if number else 0)
        pen.text(on_lines(self.course_title, self.look, "foot", room), "foot", replace(box, width=room))
        if self.course_title or number:
            box = box.split_top(self.look.style("foot").leading)[1]
        pen.text(on_lines(self.left, self.look, "foot", box.width, SOURCE_LINES), "foot", box)


def _page_words(pen: Pen, page: int, pages: int) -> str:
    if pen.number is not None:
        return f"side {pen.number}"
    return f"side {page} av {pages}" if pages > 1 else ""


def short(text: str, length: int = TITLE_LENGTH) -> str:
    """Return a text on one line, shortened to so many letters: a title in a foot or an outline."""
    return _shortened(clean_name(text), lambda words: len(words) <= length)


def on_lines(text: str, look: Look, style: str, width: float, lines: int = 1) -> str:
    """Return a text shortened to so many lines of a width."""
    room = lines * look.style(style).leading + EASE
    return _shortened(text, lambda words: text_height(words, look, style, width) <= room)


def _shortened(text: str, fits: Callable[[str], bool]) -> str:
    """Return a text whole where it fits, else as many of its words as do, and … after them."""
    if fits(text):
        return text
    words = text.split(" ")

    def to_words(number: int) -> str:
        return f"{' '.join(words[:number]).rstrip(LOOSE)} …"

    def to_letters(number: int) -> str:
        return f"{clean_name(words[0], number)}…"

    return _longest(to_words, len(words) - 1, fits) or _longest(to_letters, len(words[0]), fits) or "…"


def _longest(shortened: Callable[[int], str], most: int, fits: Callable[[str], bool]) -> str:
    """Return the longest shortened text that fits, found by halving: a title may be of any length."""
    number = bisect_left(range(1, most + 1), True, key=lambda number: not fits(shortened(number)))
    return shortened(number) if number else ""


def foot(form: Form, course_title: str, look: Look) -> Foot:
    """Return the foot of a form's pages."""
    parts = (short(form.credit, CREDIT_LENGTH), _source(form))
    return Foot(" · ".join(apart(part) for part in parts if part), short(course_title), look)


def _source(form: Form) -> str:
    """Document, chapter and pages, with each number on the line of its word; nothing for our own sheets."""
    if form.source.doc == "own":
        return ""
    document, *parts = source_line(form.source).split(", ")
    return ", ".join([document, *(part.replace(" ", FIXED) for part in parts)])

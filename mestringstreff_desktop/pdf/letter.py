"""Letters, descriptions and other texts to be read, on A4: sender, date, whom it is to, and what is said."""

from collections.abc import Sequence
from dataclasses import replace

from mestringstreff_desktop.course.recruiting.structure import label_and_rest, opens_with_heading, title_of
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Runs
from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.gaps import with_gaps
from mestringstreff_desktop.pdf.header_footer import Foot
from mestringstreff_desktop.pdf.large_text import sized
from mestringstreff_desktop.pdf.opening import as_large_as_fits, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import GAP, MM, Look
from mestringstreff_desktop.pdf.tags import Part

TITLE, LEAD = "title-21", "label"
SIZES = (12.0, 11.5, 11.0, 10.5)
BETWEEN = 3.4 * MM  # two paragraphs
DATE_WIDTH = 52 * MM
BEFORE_TO, BEFORE_SUBJECT, BEFORE_SIGN = 9 * MM, 13 * MM, 9 * MM
SIGN_HEIGHT, SIGN_GAP = 16 * MM, 12 * MM  # above the name; between two lines
PADDING, LABEL_GAP = 4 * MM, 5 * MM
LINE_GAP = 1.4 * MM  # two facts
LABEL_SHARE = 0.36
HIGHEST_SENDER, HIGHEST_FACTS = 30 * MM, 120 * MM


def letter_sheets(text: Filled, look: Look) -> list[Sheet]:
    """Return a letter, or another text to be read: on one page where it fits."""

    def make(own: Look) -> list[Sheet]:
        blocks = [
            *_head(text, own),
            *said(text.blocks, own, body().width, has_title=not opens_with_heading(text)),
        ]
        return pages(blocks, text.title, Foot("", "", own), own)

    return as_large_as_fits(make, look, SIZES)


def _head(text: Filled, look: Look) -> list[Block]:
    """Return what stands above: sender, date, whom it is to and the subject of a letter; else what it is."""
    width = body().width
    if text.look != "letter":
        style = "accent" if opens_with_heading(text) else TITLE
        return _flowing(text.title, look, style, width, keeps=True)
    return [
        *_sender(text, look),
        *_flowing(with_gaps(text.to), look, "body", width, BEFORE_TO),
        *_flowing(with_gaps(title_of(text)), look, TITLE, width, BEFORE_SUBJECT, keeps=True),
    ]


def _flowing(
    words: str, look: Look, style: str, width: float, gap: float = 0.0, *, keeps: bool = False
) -> list[Block]:
    """Return text with a gap above; one that is not parted may keep to what follows it."""
    return _below(gap, flowing(words, look, style, width), keeps=keeps)


def _below(gap: float, blocks: Sequence[Block], *, keeps: bool = False) -> list[Block]:
    keeps = keeps and len(blocks) == 1
    return [replace(each, gap=each.gap if at else gap, keeps=keeps) for at, each in enumerate(blocks)]


def _sender(text: Filled, look: Look) -> list[Block]:
    """Return who it is from, and at the right the date; below it where the sender is long."""
    width, words = body().width, with_gaps(text.sender)
    room = width - DATE_WIDTH
    height = text_height(words, look, "accent", room)
    if height > HIGHEST_SENDER:
        return [*_flowing(words, look, "accent", width), *_flowing(text.date, look, "body", width, BETWEEN)]

    def draw(pen: Pen, box: Box) -> None:
        left, right = box.split_left(room)
        pen.text(words, "accent", left)
        pen.text(text.date, "body-right", right)

    return [Block(max(height, text_height(text.date, look, "body-right", DATE_WIDTH)), draw)]


def said(blocks: Sequence[FilledBlock], look: Look, width: float, *, has_title: bool) -> list[Block]:
    """Return blocks one below another; strips to tear off are for posters alone.

    Where there is no title above, the first block is one.
    """
    title = [] if has_title else _title(blocks[0], look, width)
    rest = blocks if has_title else blocks[1:]
    return [*title, *(block for each in rest for block in _blocks(each, look, width))]


def _title(block: FilledBlock, look: Look, width: float) -> list[Block]:
    """Return the first heading: its first line is the title, the others are below it."""
    styles = [TITLE, *["label"] * len(block.lines)]
    lines = zip(block.lines, styles, strict=False)
    parts = (_flowing(with_gaps(line), look, style, width, 1 * MM, keeps=True) for line, style in lines)
    return [each for part in parts for each in part]


def _blocks(block: FilledBlock, look: Look, width: float) -> list[Block]:
    match block.kind:
        case "heading":
            return _flowing(with_gaps(block.runs), look, "heading", width, GAP, keeps=True)
        case "points":
            return _below(BETWEEN, bullets([with_gaps(line) for line in block.lines], look, width))
        case "facts":
            return _facts(block, look, width)
        case "sign":
            return _sign(block, look, width)
        case "tearoff":
            return []
        case _:
            style = LEAD if block.kind == "lead" else "body"
            parts = (_flowing(with_gaps(part), look, style, width, BETWEEN) for part in block.paragraphs)
            return [each for part in parts for each in part]


def _facts(block: FilledBlock, look: Look, width: float) -> list[Block]:
    """Return facts on a ground; more than half a page of them as lines, which may be parted."""
    made = facts(block.lines, look, width)
    if made.height <= HIGHEST_FACTS:
        return [replace(made, gap=GAP)]
    return [each for line in block.lines for each in _flowing(with_gaps(line), look, "body", width, LINE_GAP)]


def _sign(block: FilledBlock, look: Look, width: float) -> list[Block]:
    """Return who it is from: on one page with the line before. Several, each apart, are to sign."""
    if len(block.paragraphs) > 1:
        return [replace(_signatures(block, look, width), gap=BEFORE_SIGN)]
    words = "\n".join(with_gaps(line) for line in block.lines)
    return _flowing(words, look, "body", width, BEFORE_SIGN)


def _signatures(block: FilledBlock, look: Look, width: float) -> Block:
    """Return lines to sign on, two beside each other, with who signs below."""
    room = (width - SIGN_GAP) / 2
    signers = [with_gaps(part) for part in block.paragraphs]
    rows = [signers[at : at + 2] for at in range(0, len(signers), 2)]
    heights = [SIGN_HEIGHT + max(text_height(each, look, "body", room) for each in row) for row in rows]

    def draw(pen: Pen, box: Box) -> None:
        for row, height in zip(rows, heights, strict=True):
            own, box = box.split_top(height)
            for number, name in enumerate(row):
                x = own.x + number * (room + SIGN_GAP)
                pen.line(x, own.top - SIGN_HEIGHT + 1 * MM, x + room, dotted=True)
                pen.text(name, "body", Box(x, own.y, room, height - SIGN_HEIGHT))

    return Block(sum(heights), draw)


def facts(
    lines: Sequence[Runs], look: Look, width: float, tint: str = "teal", size: int | None = None
) -> Block:
    """Return facts on a ground, what each is about beside what is said of it, in a size of points."""
    made = _Columns(lines, look, width - 2 * PADDING, size)

    def draw(pen: Pen, box: Box) -> None:
        pen.panel(box, tint)
        made.draw(pen, box.inset(PADDING))

    return Block(made.height + 2 * PADDING, draw)


class _Columns:
    """Facts set in two columns, as wide as told."""

    def __init__(self, lines: Sequence[Runs], look: Look, width: float, size: int | None) -> None:
        self._look, self._width = look, width
        self._label, self._body = (sized(each, size) if size else each for each in ("label", "body"))
        self._lines = [(label, with_gaps(rest)) for label, rest in map(label_and_rest, lines)]
        self._column = self._label_column()

    @property
    def height(self) -> float:
        return sum(map(self._height, self._lines)) + LINE_GAP * (len(self._lines) - 1)

    def _label_column(self) -> float:
        """How wide the column of what facts are about is, with the space after it."""
        widest = max(
            (text_width(each, self._look, self._label) for each, _ in self._lines if each), default=0.0
        )
        return min(widest + LABEL_GAP, LABEL_SHARE * self._width) if widest else 0.0

    def _height(self, line: tuple[str, str]) -> float:
        label, words = line
        room = self._width - self._column if label else self._width
        return max(
            text_height(label, self._look, self._label, self._column - 1 * MM),
            text_height(words, self._look, self._body, room),
        )

    def draw(self, pen: Pen, box: Box) -> None:
        with pen.within(Part("L")):
            for line in self._lines:
                own, rest = box.split_top(self._height(line))
                self._line(pen, own, *line)
                box = rest.split_top(LINE_GAP)[1]

    def _line(self, pen: Pen, box: Box, label: str, words: str) -> None:
        left, right = box.split_left(self._column if label else 0)
        with pen.within(Part("LI")):
            if label:
                with pen.within(Part("Lbl")):
                    pen.text(label, self._label, replace(left, width=left.width - 1 * MM))
            with pen.within(Part("LBody")):
                pen.text(words, self._body, right)

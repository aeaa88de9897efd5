"""Letters, descriptions and other texts to be read, on A4: sender, date, whom it is to, and what is said."""

from collections.abc import Sequence
from dataclasses import replace

from mestringstreff_desktop.course.recruiting.structure import label_and_rest, opens_with_heading, title_of
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Runs
from mestringstreff_desktop.pdf.blocks import flowing, text_block
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
PADDING, LABEL_GAP = 4 * MM, 5 * MM
LINE_GAP = 1.4 * MM  # two facts
LABEL_SHARE = 0.36


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
        return [replace(text_block(text.title, look, style, width), keeps=True)]
    to = text_block(with_gaps(text.to), look, "body", width)
    subject = text_block(with_gaps(title_of(text)), look, TITLE, width)
    return [
        _sender(text, look),
        *([replace(to, gap=BEFORE_TO)] if text.to else []),
        replace(subject, gap=BEFORE_SUBJECT, keeps=True),
    ]


def _sender(text: Filled, look: Look) -> Block:
    """Return who it is from, and at the right the date."""
    width, words = body().width, with_gaps(text.sender)
    room = width - DATE_WIDTH
    height = max(
        text_height(words, look, "accent", room), text_height(text.date, look, "body-right", DATE_WIDTH)
    )

    def draw(pen: Pen, box: Box) -> None:
        left, right = box.split_left(room)
        pen.text(words, "accent", left)
        pen.text(text.date, "body-right", right)

    return Block(height, draw)


def said(blocks: Sequence[FilledBlock], look: Look, width: float, *, has_title: bool) -> list[Block]:
    """Return blocks one below another; strips to tear off are for posters alone.

    Where there is no title above, the first block is one.
    """
    title = [] if has_title else _title(blocks[0], look, width)
    rest = blocks if has_title else blocks[1:]
    return [*title, *(block for each in rest for block in _blocks(each, look, width))]


def _title(block: FilledBlock, look: Look, width: float) -> list[Block]:
    """Return the first heading: its first line is the title, the others are below it."""
    first, *others = [with_gaps(line) for line in block.lines] or [""]
    blocks = [
        text_block(first, look, TITLE, width),
        *(text_block(each, look, "label", width) for each in others),
    ]
    return [replace(each, gap=1 * MM, keeps=True) for each in blocks]


def _blocks(block: FilledBlock, look: Look, width: float) -> list[Block]:
    match block.kind:
        case "heading":
            words = with_gaps(block.runs)
            return [replace(text_block(words, look, "heading", width), gap=GAP, keeps=True)]
        case "points":
            return _spaced(bullets([with_gaps(line) for line in block.lines], look, width))
        case "facts":
            return [replace(facts(block.lines, look, width), gap=GAP)]
        case "sign":
            return _sign(block, look, width)
        case "tearoff":
            return []
        case _:
            return _paragraphs(block, look, width)


def _spaced(blocks: list[Block]) -> list[Block]:
    return [replace(blocks[0], gap=BETWEEN), *blocks[1:]] if blocks else []


def _paragraphs(block: FilledBlock, look: Look, width: float) -> list[Block]:
    style = LEAD if block.kind == "lead" else "body"
    found = []
    for part in block.paragraphs:
        found += _spaced(flowing(with_gaps(part), look, style, width))
    return found


def _sign(block: FilledBlock, look: Look, width: float) -> list[Block]:
    """Return who it is from: on one page with the line before."""
    words = "\n".join(with_gaps(line) for line in block.lines)
    return [replace(text_block(words, look, "body", width), gap=BEFORE_SIGN)] if words else []


def facts(
    lines: Sequence[Runs], look: Look, width: float, tint: str = "teal", size: int | None = None
) -> Block:
    """Return facts on a ground, what each is about beside what is said of it, in a size of points."""
    made = _Facts(lines, look, width - 2 * PADDING, size)

    def draw(pen: Pen, box: Box) -> None:
        pen.panel(box, tint)
        made.draw(pen, box.inset(PADDING))

    return Block(made.height + 2 * PADDING, draw)


class _Facts:
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

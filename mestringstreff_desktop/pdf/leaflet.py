"""A leaflet on A4, printed on both sides and folded to six panels: letter fold, the flap goes in first.

From the left, the outer side is the flap, the back and the front; the inner side is read as it stands. The
flap is a little narrower than the others, so that it lies flat. The paper is turned on its short edge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from mestringstreff_desktop.course.recruiting.structure import art_of, heading_and_rest, label_and_rest
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Runs, lines_of
from mestringstreff_desktop.course.recruiting.web_address import as_read, web_address
from mestringstreff_desktop.pdf.art import draw_art
from mestringstreff_desktop.pdf.blocks import text_block
from mestringstreff_desktop.pdf.book import A4, Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.code import draw_code, parted
from mestringstreff_desktop.pdf.gaps import with_gaps
from mestringstreff_desktop.pdf.large_text import largest, sized
from mestringstreff_desktop.pdf.letter import facts, letter_sheets
from mestringstreff_desktop.pdf.page import Block, needed, place
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look, grey

HEIGHT, WIDTH = A4
FLAP = 97 * MM
PANEL = (WIDTH - FLAP) / 2
SIDE, TOP, BOTTOM = 10 * MM, 14 * MM, 26 * MM
SIZES = (15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9)
FRONT_SIZES = (34, 31, 28, 25, 22, 20, 18, 16, 14)
BETWEEN = 2.6 * MM
BAR, BAR_WIDTH = 1.3 * MM, 15 * MM
FOOT = 17 * MM
WAVE, FRONT_GROUND, FRONT_WORDS = 6 * MM, 92 * MM, 17
CODE = 30 * MM
MARK = (3 * MM, 8 * MM)  # from the edge of the paper: where a mark for the fold begins and ends
FRONT_ART = 62 * MM
FRONT_TITLE = FRONT_GROUND - TOP - 2.4 * WAVE
_SUN = HexColor("#E9A820")

Panel = Sequence[FilledBlock]


def leaflet_sheets(text: Filled, look: Look) -> list[Sheet]:
    """Return the two sides of a leaflet. One with more words than the panels have room for becomes pages."""
    plain_look = Look(monochrome=look.monochrome)
    for size in SIZES:
        made = _Leaflet(text, replace(plain_look, own_sizes=plain_look.sizes.around(size, 2 * size)))
        if made.fits:
            sides = (made.draw_outside, made.draw_inside)
            return [Sheet(WIDTH, HEIGHT, draw, made.look) for draw in sides]
    return letter_sheets(text, plain_look)


def panels_of(text: Filled) -> tuple[Panel, ...]:
    """Return what stands on each panel as they are read: front, flap, three inside, and back.

    A block is a panel, a heading goes with what follows it; more of them than there are panels share those
    inside.
    """
    groups: list[list[FilledBlock]] = []
    is_open = False
    for block in (each for each in text.blocks if each.kind != "tearoff"):
        if is_open or (groups and block.kind in {"lead", "sign"}):
            groups[-1].append(block)
        else:
            groups.append([block])
        is_open = block.kind == "heading" and len(groups) > 1
    return tuple(_shared(groups))


def _shared(groups: list[list[FilledBlock]]) -> list[Panel]:
    """Share groups among the panels; those inside have about equally many letters."""
    front, *rest = groups or [[]]
    flap, *inner = rest[:-1] or [[]]
    inside: list[list[FilledBlock]] = [[], [], []]
    for number, panel in zip(_thirds(inner), inner, strict=True):
        inside[number] += panel
    return [front, flap, *inside, rest[-1] if rest else []]


def _thirds(groups: Sequence[Panel]) -> list[int]:
    """Return in which third of all letters each group has its middle; up to three have one each."""
    if len(groups) <= 3:
        return list(range(len(groups)))
    sizes = [sum(len(block.text) for block in group) for group in groups]
    total = sum(sizes) or 1
    return [min(2, int(3 * (sum(sizes[:at]) + size / 2) / total)) for at, size in enumerate(sizes)]


@dataclass(frozen=True)
class _Leaflet:
    """A leaflet with its words in one size."""

    text: Filled
    look: Look

    @property
    def fits(self) -> bool:
        room = HEIGHT - TOP - BOTTOM
        front, flap, *inside, back = panels_of(self.text)
        heights = [needed(self._blocks(panel, self._width(FLAP))) for panel in (flap, inside[-1])]
        heights += [needed(self._blocks(panel, self._width(PANEL))) for panel in (*inside[:2], back)]
        heights[-1] += self._code_height
        return max(heights) <= room and _Front(self.text, front, self.look).fits

    @staticmethod
    def _width(panel: float) -> float:
        return panel - 2 * SIDE

    @property
    def _address(self) -> str:
        return web_address(self.text.link)

    @property
    def _code_height(self) -> float:
        """How high the code on the back is, with the address below it and the air above."""
        if not self._address:
            return 0.0
        return CODE + 6 * MM + text_height(self._written, self.look, "label", self._width(PANEL))

    @property
    def _written(self) -> str:
        return parted(as_read(self._address), self.look, "label", self._width(PANEL))

    def draw_outside(self, pen: Pen) -> None:
        """Draw front, flap and back, in the order they are read."""
        front, flap, *_, back = panels_of(self.text)
        _Front(self.text, front, self.look).draw(pen, Box(FLAP + PANEL, 0, PANEL, HEIGHT))
        _foot(pen, Box(0, 0, FLAP + PANEL, FOOT))
        self._panel(pen, flap, Box(0, 0, FLAP, HEIGHT))
        box = self._panel(pen, back, Box(FLAP, 0, PANEL, HEIGHT))
        if self._address:
            self._code(pen, box)
        _marks(pen, (FLAP, FLAP + PANEL))

    def draw_inside(self, pen: Pen) -> None:
        _foot(pen, Box(0, 0, WIDTH, FOOT))
        x = 0.0
        for panel, wide in zip(panels_of(self.text)[2:5], (PANEL, PANEL, FLAP), strict=True):
            self._panel(pen, panel, Box(x, 0, wide, HEIGHT))
            x += wide
        _marks(pen, (PANEL, 2 * PANEL))

    def _panel(self, pen: Pen, panel: Panel, box: Box) -> Box:
        """Draw a panel, and return what is left of its room."""
        room = Box(box.x + SIDE, BOTTOM, box.width - 2 * SIDE, box.height - TOP - BOTTOM)
        blocks = self._blocks(panel, room.width)
        for block, own in place(blocks, room):
            with pen.within(*block.parts):
                block.draw(pen, own)
        return room.split_top(needed(blocks))[1]

    def _blocks(self, panel: Panel, width: float) -> list[Block]:
        blocks = [block for each in panel for block in self._block(each, width)]
        return [replace(blocks[0], gap=0.0), *blocks[1:]] if blocks else []

    def _block(self, block: FilledBlock, width: float) -> Iterator[Block]:
        match block.kind:
            case "heading":
                yield _heading(block.runs, self.look, width)
            case "points":
                lines = bullets([with_gaps(line) for line in block.lines], self.look, width)
                yield from (
                    replace(each, gap=each.gap + (0 if at else BETWEEN)) for at, each in enumerate(lines)
                )
            case "facts":
                yield replace(facts(block.lines, self.look, width), gap=2 * BETWEEN)
            case _:
                yield from self._paragraphs(block, width)

    def _paragraphs(self, block: FilledBlock, width: float) -> Iterator[Block]:
        """Set paragraphs; a short line that stands alone above others is their heading."""
        heading, rest = heading_and_rest(block)
        if heading:
            yield _heading(heading, self.look, width)
        style = {"lead": "label", "sign": "accent"}.get(block.kind, "body")
        for part in rest:
            yield from _said(part, self.look, style, width)

    def _code(self, pen: Pen, box: Box) -> None:
        own = box.split_top(6 * MM)[1]
        draw_code(pen, replace(own.split_top(CODE)[0], width=CODE), self._address)
        pen.text(self._written, "label", own.split_top(CODE)[1])


@dataclass(frozen=True)
class _Front:
    """The front: what it is called on a dark ground with a soft edge, the drawing, and words below it."""

    text: Filled
    panel: Panel
    look: Look

    @property
    def _lines(self) -> list[str]:
        return [with_gaps(line) for block in self.panel for line in block.lines] or [self.text.title]

    @property
    def _title(self) -> Box:
        """Where the title may be."""
        return Box(SIDE, HEIGHT - FRONT_TITLE - TOP, PANEL - 2 * SIDE, FRONT_TITLE)

    @property
    def _style(self) -> str:
        return sized("bright", largest(self._lines[0], self.look, "bright", self._title, FRONT_SIZES))

    @property
    def _room_below(self) -> float:
        return HEIGHT - FRONT_GROUND - FRONT_ART - 10 * MM - TOP

    @property
    def fits(self) -> bool:
        wide, words = PANEL - 2 * SIDE, sized("accent", FRONT_WORDS)
        below = sum(text_height(each, self.look, words, wide) + BETWEEN for each in self._lines[1:])
        title = text_height(self._lines[0], self.look, self._style, wide)
        return title <= self._title.height and below <= self._room_below

    def draw(self, pen: Pen, box: Box) -> None:
        _ground(pen, box, FRONT_GROUND)
        pen.text(self._lines[0], self._style, replace(self._title, x=box.x + SIDE))
        below = box.inset(SIDE, TOP).split_top(FRONT_GROUND - TOP + 4 * MM)[1]
        with pen.figure(self.text.alt, art := below.split_top(FRONT_ART)[0]):
            draw_art(pen, art, art_of(self.text))
        below = below.split_top(FRONT_ART + 6 * MM)[1]
        for each in self._lines[1:]:
            below = below.split_top(pen.text(each, sized("accent", FRONT_WORDS), below) + BETWEEN)[1]


def _heading(runs: Runs, look: Look, width: float) -> Block:
    """Return a heading below a short broad line."""
    words = with_gaps(runs)
    height = text_height(words, look, "heading", width)

    def draw(pen: Pen, box: Box) -> None:
        pen.canvas.saveState()
        pen.canvas.setFillColor(grey(_SUN) if look.monochrome else _SUN)
        pen.canvas.rect(box.x, box.top - BAR, BAR_WIDTH, BAR, stroke=0, fill=1)
        pen.canvas.restoreState()
        pen.text(words, "heading", box.split_top(BAR + 2 * MM)[1])

    return Block(BAR + 2 * MM + height, draw, gap=3 * BETWEEN)


def _said(part: Runs, look: Look, style: str, width: float) -> Iterator[Block]:
    """Return a paragraph; where each line of it is a fact, what it is about is heavier."""
    parted_lines = [label_and_rest(line) for line in lines_of(part)]
    if not all(label for label, _ in parted_lines):
        yield replace(text_block(with_gaps(part), look, style, width), gap=BETWEEN)
        return
    for at, (label, rest) in enumerate(parted_lines):
        yield replace(_fact(f"{label}: ", with_gaps(rest), look, width), gap=0 if at else BETWEEN)


def _fact(label: str, words: str, look: Look, width: float) -> Block:
    def draw(pen: Pen, box: Box) -> None:
        pen.text(words, "body", box, label)

    return Block(text_height(words, look, "body", width, label), draw)


def _ground(pen: Pen, box: Box, high: float) -> None:
    canvas, bottom = pen.canvas, box.top - high
    canvas.saveState()
    canvas.setFillColor(pen.look.palette.primary)
    path = canvas.beginPath()
    path.moveTo(box.x, box.top)
    path.lineTo(box.x, bottom + WAVE)
    third = box.width / 3
    path.curveTo(box.x + third, bottom + 2 * WAVE, box.x + 2 * third, bottom - WAVE, box.right, bottom + WAVE)
    path.lineTo(box.right, box.top)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _foot(pen: Pen, box: Box) -> None:
    """Draw a soft wave of colour at the foot of panels."""
    canvas = pen.canvas
    canvas.saveState()
    canvas.setFillColor(pen.look.palette.tints["teal"] or pen.look.palette.line)
    path = canvas.beginPath()
    path.moveTo(box.x, box.y)
    path.lineTo(box.x, box.top)
    third = box.width / 3
    path.curveTo(box.x + third, box.top + WAVE, box.x + 2 * third, box.top - 2 * WAVE, box.right, box.top)
    path.lineTo(box.right, box.y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _marks(pen: Pen, places: Sequence[float]) -> None:
    """Mark at the edges of the paper where it is folded."""
    begins, ends = MARK
    lines = [
        (x, y, x, other) for x in places for y, other in ((begins, ends), (HEIGHT - begins, HEIGHT - ends))
    ]
    with pen.artifact():
        pen.lines(lines, colour=pen.look.palette.quiet)

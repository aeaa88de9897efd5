"""Posters that call people to a course: two designs, in A4 and, the same and larger, in A3.

All is laid out on A4. The words are as large as there is room for with a drawing that can be seen from across
a corridor; where there are many words both are smaller. What has no room on one page at all becomes pages.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reportlab.lib.colors import Color, HexColor

from mestringstreff_desktop.course.recruiting.structure import art_of
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock
from mestringstreff_desktop.course.recruiting.web_address import as_read, web_address
from mestringstreff_desktop.pdf import strips
from mestringstreff_desktop.pdf.art import draw_art, drawing
from mestringstreff_desktop.pdf.blocks import text_block
from mestringstreff_desktop.pdf.book import A4, Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.code import draw_code, parted
from mestringstreff_desktop.pdf.document import page_size
from mestringstreff_desktop.pdf.gaps import with_gaps
from mestringstreff_desktop.pdf.large_text import largest, sized
from mestringstreff_desktop.pdf.letter import facts, letter_sheets
from mestringstreff_desktop.pdf.page import Block, needed, place
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look, grey

Paper = Literal["A4", "A3"]
WIDTH, HEIGHT = A4
SIDE, TOP = 14 * MM, 12 * MM
ROOM = WIDTH - 2 * SIDE
SCALES = (1.25, 1.16, 1.08, 1.0, 0.93, 0.86, 0.8, 0.74, 0.68, 0.63, 0.58, 0.54, 0.5)
HEADLINE_SIZES = (60, 54, 49, 44, 40, 36, 33, 30, 27, 24, 21, 18)
HEADLINE_HEIGHT = 50 * MM
SUBTITLE, LEAD, BODY, FACTS, SENDER, BAND_LEAD = 20, 19, 15, 15, 13, 22  # points at a scale of 1
GAP = 5 * MM
MOST_GAP = 12 * MM
CODE, CODE_GAP = 36 * MM, 6 * MM
NO_STRIPS = 12 * MM
TALLEST_ART, WIDEST_CIRCLE = 125 * MM, 96 * MM
OVERLAP, WAVE = 10 * MM, 9 * MM
RIM = 2.4 * MM  # of the round window
WIDE = 1.5  # as wide for its height, and the middle of a drawing is shown
BELOW_HEAD, ABOVE_STRIPS = 9 * MM, 7 * MM
_SUN, _WARM = HexColor("#F6D88B"), HexColor("#FBF0D6")


def poster_sheets(text: Filled, look: Look, paper: Paper, *, with_band: bool) -> list[Sheet]:
    """Return a poster: on one page, but for one with more words than a page has room for."""
    plain_look = Look(monochrome=look.monochrome)
    kind = _Band if with_band else _Picture
    for scale in SCALES:
        made = kind(text, plain_look, scale)
        if made.fits:
            return [_page(made.draw, paper, plain_look)]
    return [_page(sheet.draw, paper, sheet.look) for sheet in letter_sheets(text, plain_look)]


def _page(draw: Callable[[Pen], None], paper: Paper, look: Look) -> Sheet:
    width, height = page_size(landscape=False, paper=paper)

    def draw_scaled(pen: Pen) -> None:
        with pen.scaled(width / WIDTH):
            draw(pen)

    return Sheet(width, height, draw_scaled, look)


@dataclass(frozen=True)
class _Poster:
    """What the two designs share: the words at one scale, the code, and the strips at the foot."""

    text: Filled
    look: Look
    scale: float

    def size(self, points: float) -> int:
        return round(points * self.scale)

    @property
    def foot(self) -> float:
        """How high the strips are, or the margin where there are none."""
        return strips.HEIGHT if self._strips else NO_STRIPS

    @property
    def _strips(self) -> list[FilledBlock]:
        """What is to be torn off: nothing where a leader has emptied it."""
        return [block for block in self.text.of("tearoff") if block.lines]

    @property
    def address(self) -> str:
        return web_address(self.text.link)

    def headline(self, style: str, below: str) -> list[Block]:
        """Return what stands in large type: the first line of the heading, and its others smaller below."""
        first, *others = [with_gaps(line) for block in self._heads for line in block.lines] or [
            self.text.title
        ]
        sizes = [self.size(each) for each in HEADLINE_SIZES]
        room = Box(0, 0, ROOM, self.scale * HEADLINE_HEIGHT)
        large = sized(style, largest(first, self.look, style, room, sizes))
        under = sized(below, self.size(SUBTITLE))
        blocks = [text_block(first, self.look, large, ROOM)]
        return blocks + [replace(text_block(each, self.look, under, ROOM), gap=1.5 * MM) for each in others]

    @property
    def _heads(self) -> tuple[FilledBlock, ...]:
        return self.text.of("heading")[:1]

    def words(self, *, with_lead: bool) -> list[Block]:
        """Return what is below the headline."""
        shown = [each for each in self.text.blocks if each not in self._heads and each.kind != "tearoff"]
        blocks = [block for each in shown if with_lead or each.kind != "lead" for block in self._block(each)]
        if self.address and not self.text.of("facts"):
            blocks.append(self._code_beside(Block(0, lambda pen, box: None), 0))
        return blocks

    def _block(self, block: FilledBlock) -> Iterator[Block]:
        match block.kind:
            case "lead":
                yield from self._paragraphs(block, "label", LEAD)
            case "heading":
                yield from self._paragraphs(block, "heading", LEAD)
            case "points":
                lines = [with_gaps(line) for line in block.lines]
                first, *rest = bullets(lines, self.look, ROOM, sized("body", self.size(BODY))) or [_NOTHING]
                yield from (replace(first, gap=GAP * self.scale), *rest)
            case "facts":
                yield self._facts(block)
            case "sign":
                yield from self._paragraphs(block, "accent", SENDER)
            case _:
                yield from self._paragraphs(block, "body", BODY)

    def _paragraphs(self, block: FilledBlock, style: str, points: float) -> Iterator[Block]:
        own = sized(style, self.size(points))
        for number, part in enumerate(block.paragraphs):
            gap = (GAP if number == 0 else GAP / 2) * self.scale
            yield replace(text_block(with_gaps(part), self.look, own, ROOM), gap=gap)

    def _facts(self, block: FilledBlock) -> Block:
        """Return facts; beside the first of them is the code, where there is one."""
        is_first = self.address and block is self.text.of("facts")[0]
        width = ROOM - CODE - CODE_GAP if is_first else ROOM
        made = facts(block.lines, self.look, width, self._facts_tint, self.size(FACTS))
        made = self._code_beside(made, width) if is_first else made
        return replace(made, gap=1.2 * GAP * self.scale)

    _facts_tint = "teal"

    def _code_beside(self, block: Block, width: float) -> Block:
        """Return a block with the code at its right, and the address below that."""
        style = sized("label-centre", max(9, self.size(10)))
        words = parted(as_read(self.address), self.look, style, CODE)
        below = text_height(words, self.look, style, CODE)
        height = max(block.height, CODE + below)

        def draw(pen: Pen, box: Box) -> None:
            own, rest = box.split_left(width)
            block.draw(pen, own.split_top(block.height)[0])
            code = (
                Box(rest.right - CODE, box.top - CODE, CODE, CODE)
                if width
                else Box(box.x, box.top - CODE, CODE, CODE)
            )
            draw_code(pen, code, self.address)
            pen.text(words, style, Box(code.x, code.y - below, CODE, below))

        return Block(height, draw)

    def draw_words(self, pen: Pen, blocks: list[Block], box: Box) -> None:
        """Draw blocks one below another; what is left is shared between them, up to a calm distance."""
        left = max(0.0, box.height - needed(blocks))
        more = min(MOST_GAP, left / max(1, len(blocks)))
        spread = [blocks[0], *(replace(each, gap=each.gap + more) for each in blocks[1:])] if blocks else []
        for block, own in place(spread, box):
            with pen.within(*block.parts):
                block.draw(pen, own)

    def draw_strips(self, pen: Pen) -> None:
        for block in self._strips:
            strips.draw(pen, block, Box(0, 0, WIDTH, strips.HEIGHT))


_NOTHING = Block(0, lambda pen, box: None)


class _Picture(_Poster):
    """A drawing on a warm ground over the whole width, and the words below it."""

    @property
    def _least_art(self) -> float:
        return (74 if self.scale >= 0.93 else 62 if self.scale >= 0.7 else 40) * MM

    @property
    def _all(self) -> list[Block]:
        first, *others = self.headline("letter", "accent")
        return [replace(first, gap=7 * MM * self.scale), *others, *self.words(with_lead=True)]

    @property
    def _room(self) -> float:
        return HEIGHT - TOP - self.foot - ABOVE_STRIPS - needed(self._all)

    @property
    def fits(self) -> bool:
        return self._room >= self._least_art

    def draw(self, pen: Pen) -> None:
        blocks, high = self._all, min(self._room, TALLEST_ART)
        panel = Box(SIDE, HEIGHT - TOP - high, ROOM, high)
        self._ground(pen, panel)
        with pen.figure(self.text.alt, panel):
            draw_art(pen, panel.inset(6 * MM, 4 * MM), art_of(self.text))
        bottom = self.foot + ABOVE_STRIPS
        box = Box(SIDE, bottom, ROOM, panel.y - bottom)
        self.draw_words(pen, [_NOTHING, *blocks], box)
        self.draw_strips(pen)

    def _ground(self, pen: Pen, box: Box) -> None:
        pen.canvas.saveState()
        pen.canvas.setFillColor(HexColor("#FFFFFF") if self.look.monochrome else _WARM)
        pen.canvas.setStrokeColor(self.look.palette.ink)
        pen.canvas.setLineWidth(1.6)
        pen.canvas.roundRect(
            box.x, box.y, box.width, box.height, 6 * MM, stroke=int(self.look.monochrome), fill=1
        )
        pen.canvas.restoreState()


class _Band(_Poster):
    """A broad dark band with a soft lower edge; in it the headline, and a drawing in a round window."""

    _facts_tint = "sun"

    @property
    def _head(self) -> list[Block]:
        return self.headline("bright", "bright")

    @property
    def _lead(self) -> list[str]:
        return [with_gaps(part) for block in self.text.of("lead") for part in block.paragraphs]

    def _lead_height(self, circle: float) -> float:
        style = sized("bright", self.size(BAND_LEAD))
        room = ROOM - circle - GAP
        return sum(text_height(each, self.look, style, room) + GAP / 2 for each in self._lead)

    @property
    def _least_circle(self) -> float:
        return (74 if self.scale >= 0.93 else 58 if self.scale >= 0.7 else 42) * MM

    @property
    def _circle(self) -> float:
        """The width of the round window: what is left, as far as it is beautiful."""
        words = needed(self._words)
        room = HEIGHT - TOP - self.foot - ABOVE_STRIPS - needed(self._head) - BELOW_HEAD - words - GAP
        return min(room, WIDEST_CIRCLE)

    @property
    def _words(self) -> list[Block]:
        return self.words(with_lead=False)

    @property
    def fits(self) -> bool:
        circle = self._circle
        return circle >= self._least_circle and self._lead_height(circle) <= circle - OVERLAP

    def draw(self, pen: Pen) -> None:
        head, circle = self._head, self._circle
        top = HEIGHT - TOP - needed(head) - BELOW_HEAD
        window = Box(WIDTH - SIDE - circle, top - circle, circle, circle)
        self._band(pen, window.y + OVERLAP)
        self.draw_words(pen, head, Box(SIDE, top + BELOW_HEAD, ROOM, needed(head)))
        self._draw_lead(pen, Box(SIDE, window.y, ROOM - circle - GAP, circle))
        self._window(pen, window)
        bottom = self.foot + ABOVE_STRIPS
        self.draw_words(pen, [_NOTHING, *self._words], Box(SIDE, bottom, ROOM, window.y - bottom))
        self.draw_strips(pen)

    def _draw_lead(self, pen: Pen, box: Box) -> None:
        style = sized("bright", self.size(BAND_LEAD))
        for each in self._lead:
            box = box.split_top(pen.text(each, style, box) + GAP / 2)[1]

    def _band(self, pen: Pen, bottom: float) -> None:
        """Draw the band down to a wave, which is lowest at the right."""
        canvas = pen.canvas
        canvas.saveState()
        canvas.setFillColor(self.look.palette.primary)
        path = canvas.beginPath()
        path.moveTo(0, HEIGHT)
        path.lineTo(0, bottom + WAVE)
        path.curveTo(
            WIDTH * 0.3, bottom + 2 * WAVE, WIDTH * 0.55, bottom - WAVE / 2, WIDTH, bottom + WAVE / 2
        )
        path.lineTo(WIDTH, HEIGHT)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    def _window(self, pen: Pen, box: Box) -> None:
        radius = box.width / 2
        pen.canvas.saveState()
        pen.canvas.setFillColor(_paler(_SUN, self.look))
        pen.canvas.circle(box.x + radius, box.y + radius, radius, stroke=0, fill=1)
        pen.canvas.setFillColor(HexColor("#FFFFFF"))
        pen.canvas.circle(box.x + radius, box.y + radius, radius - RIM, stroke=0, fill=1)
        pen.canvas.restoreState()
        with pen.figure(self.text.alt, box):
            self._seen_through(pen, box.inset(RIM))

    def _seen_through(self, pen: Pen, box: Box) -> None:
        """Draw what is seen through the window: the middle of a wide drawing, all of another."""
        name = art_of(self.text)
        art = drawing(name, self.look.monochrome)
        if art.width < WIDE * art.height:
            draw_art(pen, box.inset(0.11 * box.width), name)
            return
        wide = box.height * art.width / art.height
        pen.canvas.saveState()
        path = pen.canvas.beginPath()
        path.circle(box.x + box.width / 2, box.y + box.height / 2, box.width / 2)
        pen.canvas.clipPath(path, stroke=0, fill=0)
        draw_art(pen, Box(box.x - (wide - box.width) / 2, box.y, wide, box.height), name)
        pen.canvas.restoreState()


def _paler(colour: Color, look: Look) -> Color:
    return grey(colour) if look.monochrome else colour

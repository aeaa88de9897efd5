"""A certificate of having taken part: A4 on its side, in a double frame, with lines to sign on."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from mestringstreff_desktop.course.recruiting.structure import art_of
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Runs
from mestringstreff_desktop.pdf.art import draw_art
from mestringstreff_desktop.pdf.book import A4, Sheet
from mestringstreff_desktop.pdf.gaps import with_gaps
from mestringstreff_desktop.pdf.large_text import sized
from mestringstreff_desktop.pdf.letter import letter_sheets
from mestringstreff_desktop.pdf.page import Block, needed, place
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look, grey

HEIGHT, WIDTH = A4
FRAME, INNER = 9 * MM, 11.4 * MM
SIDE, TOP = 34 * MM, 20 * MM
ROOM = WIDTH - 2 * SIDE
SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52)
TITLE, NAME, BODY, SMALL = 44, 34, 18, 14  # points at a scale of 1
ART_HEIGHT, LEAST_ART = 46 * MM, 20 * MM
SIGN_HEIGHT = 15 * MM  # above a line to sign on
SIGN_GAP = 10 * MM
ABOVE_SIGN = 6 * MM
_SUN = HexColor("#E9A820")


def certificate_sheets(text: Filled, look: Look) -> list[Sheet]:
    """Return a certificate; one with more words than there is room for becomes pages."""
    plain_look = Look(monochrome=look.monochrome)
    for scale in SCALES:
        made = _Certificate(text, plain_look, scale)
        if made.fits:
            return [Sheet(WIDTH, HEIGHT, made.draw, plain_look)]
    return letter_sheets(text, plain_look)


@dataclass(frozen=True)
class _Certificate:
    """A certificate with its words at one scale."""

    text: Filled
    look: Look
    scale: float

    @property
    def fits(self) -> bool:
        return self._left >= LEAST_ART

    @property
    def _left(self) -> float:
        """What is left for the drawing."""
        return HEIGHT - 2 * TOP - needed(self._words) - ABOVE_SIGN - self._sign_height

    @property
    def _words(self) -> list[Block]:
        blocks = [block for block in self.text.blocks if block.kind not in {"sign", "tearoff"}]
        return [made for block in blocks for made in self._block(block)]

    def _block(self, block: FilledBlock) -> list[Block]:
        match block.kind:
            case "heading":
                return [self._line(line, "letter", TITLE, 2 * MM) for line in block.lines]
            case "lead":
                return [self._line(line, "title", NAME, 7 * MM) for line in block.lines]
            case "facts":
                return [self._line(_dotted(block.lines), "body", SMALL, 5 * MM)]
            case _:
                return [self._line(part, "body", BODY, 4 * MM) for part in block.paragraphs]

    def _line(self, runs: Runs, style: str, points: float, gap: float) -> Block:
        words, own = with_gaps(runs), sized(f"{style}-centre", round(points * self.scale))
        height = text_height(words, self.look, own, ROOM)

        def draw(pen: Pen, box: Box) -> None:
            pen.text(words, own, box)

        return Block(height, draw, gap=gap * self.scale)

    @property
    def _signed(self) -> list[str]:
        return [with_gaps(line) for block in self.text.of("sign") for line in block.lines]

    @property
    def _style(self) -> str:
        return sized("body-centre", max(10, round(SMALL * self.scale)))

    @property
    def _sign_width(self) -> float:
        count = max(2, len(self._signed))
        return (ROOM - SIGN_GAP * (count - 1)) / count

    @property
    def _sign_height(self) -> float:
        heights = (text_height(each, self.look, self._style, self._sign_width) for each in self._signed)
        return SIGN_HEIGHT + 1 * MM + max(heights, default=0) if self._signed else 0.0

    def draw(self, pen: Pen) -> None:
        self._frame(pen)
        blocks, high = self._words, min(self._left, ART_HEIGHT)
        spare = self._left - high
        art = Box(SIDE, HEIGHT - TOP - high, ROOM, high)
        with pen.figure(self.text.alt, art):
            draw_art(pen, art, art_of(self.text))
        box = Box(SIDE, TOP, ROOM, art.y - TOP - spare / 2)
        for block, own in place(blocks, box):
            block.draw(pen, own)
        self._sign(pen, Box(SIDE, TOP, ROOM, self._sign_height))

    def _frame(self, pen: Pen) -> None:
        canvas, page = pen.canvas, Box(0, 0, WIDTH, HEIGHT)
        canvas.saveState()
        for at, width, colour in (
            (FRAME, 2.2, self.look.palette.primary),
            (INNER, 0.8, grey(_SUN) if self.look.monochrome else _SUN),
        ):
            own = page.inset(at)
            canvas.setLineWidth(width)
            canvas.setStrokeColor(colour)
            canvas.roundRect(own.x, own.y, own.width, own.height, 4 * MM)
        canvas.restoreState()

    def _sign(self, pen: Pen, box: Box) -> None:
        """Draw a line to sign on for each, with who it is below; they are in the middle of the page."""
        wide, names = self._sign_width, self._signed
        x = box.x + (box.width - wide * len(names) - SIGN_GAP * (len(names) - 1)) / 2
        for name in names:
            pen.line(x, box.top - SIGN_HEIGHT, x + wide, colour=pen.look.palette.quiet)
            pen.text(name, self._style, Box(x, box.y, wide, box.height - SIGN_HEIGHT - 1 * MM))
            x += wide + SIGN_GAP


def _dotted(lines: Sequence[Runs]) -> Runs:
    """Samlinger: 5 av 6 · Sted: Helsehuset"""
    return tuple(run for at, line in enumerate(lines) for run in ((" · ", ""), *line)[0 if at else 1 :])

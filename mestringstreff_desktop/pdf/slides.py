"""Renders support slides: each on a page of its own, or several on a sheet with room to write.

They are laid out as on the wall. A drawing that is built up there is whole here. On a sheet the slides are
smaller, and no letter is under the least of the sheet's own sizes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from typing import Literal

from reportlab.lib.utils import ImageReader

from mestringstreff_desktop.content.slides import layout
from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, PlacedText, SlideLayout, laid_out
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.slides import DeckSlide
from mestringstreff_desktop.pdf.art import draw_art
from mestringstreff_desktop.pdf.blocks import flowing, text_block
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import Layout, body, lay_out
from mestringstreff_desktop.pdf.header_footer import Foot, running_head
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_width
from mestringstreff_desktop.pdf.pictures import JPEG, read_picture, stored
from mestringstreff_desktop.pdf.style import GAP, MM, Look
from mestringstreff_desktop.pdf.tags import Part, numbered_list

SLIDE_WIDTH = 103 * MM  # on a sheet: the least letters of a slide are as large there as a foot's
LARGE_WIDTH = 174 * MM
TALLEST = 76 * MM  # of a slide with lines beside it: three on a page
LINES = 4  # to write on below a slide in large print
TINTS: Mapping[layout.Ground, str] = {"paper": "white", "soft_teal": "teal", "soft_sun": "sun"}
_STYLES = {(True, "primary"): "letter", (True, "ink"): "title"}  # by weight and colour; else as the body
_ALIGNED = {"left": "", "center": "-centre", "right": "-right"}
_SLACK = 1.0  # of a line that is as wide as its room, for what rounding takes
_WRITE = "Notater til «{title}»"
_PLAIN, _MEASURED = Look(), 100

Pictures = Mapping[str, bytes]  # the leader's own by their ids, as the sandbox gives them: PNG or JPEG
Heading = Literal["H1", "H2"]


def measure(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is in our type, in points."""
    return size / _MEASURED * _width(text, bold)


@lru_cache(maxsize=8192)
def _width(text: str, bold: bool) -> float:
    """Return how wide a text is of the size _MEASURED: a slide is tried in many sizes."""
    return text_width(text, _PLAIN, f"{'title' if bold else 'body'}-{_MEASURED}")


def slide_pages(slides: Iterable[DeckSlide], pictures: Pictures, look: Look) -> list[tuple[str, Sheet]]:
    """Return slides as pages as wide as on the wall, each with its title."""
    return [(each.shown.title, _page(each.shown, pictures, look)) for each in slides]


def _page(slide: ShownSlide, pictures: Pictures, look: Look) -> Sheet:
    page = Box(0, 0, WIDE, HEIGHT)
    drawn = _Drawn(slide, laid_out(slide, measure), page, "H1", pictures)
    return Sheet(WIDE, HEIGHT, drawn.draw, look, is_ours=not slide.figure.picture)


def slide_sheets(
    title: str, slides: Sequence[DeckSlide], pictures: Pictures, look: Look, *, course: str, notes: bool
) -> list[Sheet]:
    """Return slides as sheets with lines to write on: three on a page, or with the notes of each below it.

    Raises:
        PageOverflowError: the title is higher than a page.
    """
    width = body().width
    blocks = [text_block(title, look, "title", width)]
    for each in slides:
        blocks += _with_lines(each, pictures, look, width, keeps=notes and bool(each.notes))
        if notes:
            blocks += _notes(each.notes, look, width)
    head = running_head(title, look, width)
    made = lay_out(blocks, Layout(look, head, Foot("", course, look)))
    is_ours = not any(each.shown.figure.picture for each in slides)
    return [replace(sheet, is_ours=is_ours) for sheet in made]


def _notes(text: str, look: Look, width: float) -> list[Block]:
    parts = [block for part in text.split("\n\n") for block in flowing(part, look, "body", width)]
    return [replace(block, gap=(1.5 if place else 3) * MM) for place, block in enumerate(parts)]


def _with_lines(
    slide: DeckSlide, pictures: Pictures, look: Look, width: float, *, keeps: bool
) -> list[Block]:
    """Return a slide with lines to write on beside it; in large print it is larger, and they are below."""
    across = LARGE_WIDTH if look.large_print else SLIDE_WIDTH
    high = across * HEIGHT / WIDE
    label = _WRITE.format(title=slide.shown.title)
    placed = laid_out(slide.shown, measure)

    def draw(pen: Pen, box: Box) -> None:
        own = Box(box.x, box.top - high, across, high)
        _Drawn(slide.shown, placed, own, "H2", pictures).draw(pen)
        beside = Box(own.right + GAP, own.y, box.right - own.right - GAP, high)
        pen.write(box.split_top(high)[1] if look.large_print else beside, label)

    least = high + (GAP + LINES * look.sizes.line_step if look.large_print else 0)
    tallest = least if keeps else max(TALLEST, least + 3 * look.sizes.line_step)
    return [Block(least, draw, gap=GAP, stretch=1, tallest=tallest, keeps=keeps)]


@dataclass(frozen=True)
class _Drawn:
    """A slide in a box of a page, its title a heading of a kind."""

    slide: ShownSlide
    placed: SlideLayout
    box: Box
    heading: Heading
    pictures: Pictures

    def draw(self, pen: Pen) -> None:
        self._ground(pen)
        for text in self.placed.texts:
            if text.role != "label":
                self._text(pen, text)
        if self.placed.figure is not None:
            self._figure(pen, self._put(self.placed.figure))
        for text in self.placed.texts:
            if text.role == "label":
                self._text(pen, text)

    @property
    def _scale(self) -> float:
        return self.box.width / self.placed.width

    def _put(self, place: layout.Box) -> Box:
        """Return a place of the slide as it is on the page, where y grows upwards."""
        scale = self._scale
        y = self.box.top - scale * place.bottom
        return Box(self.box.x + scale * place.x, y, scale * place.width, scale * place.height)

    def _ground(self, pen: Pen) -> None:
        is_page = self.heading == "H1"
        tint = TINTS[self.placed.ground]
        if not (is_page and tint == "white"):
            pen.panel(self.box, tint, border=not is_page, corner=0 if is_page else 2 * MM)
        if self.placed.panel is not None:
            pen.panel(self._put(self.placed.panel), TINTS[layout.PANEL], corner=12 * self._scale)

    def _text(self, pen: Pen, text: PlacedText) -> None:
        whole = Part("L") if text.marks == "bullet" else numbered_list()
        for number, (top, lines) in enumerate(_paragraphs(text), 1):
            if not text.marks:
                with pen.within(Part(self.heading if text.role == "title" else "P")):
                    self._set(pen, text, top, "\n".join(lines))
                continue
            with pen.within(whole, Part("LI")):
                mark = f"{number}." if text.marks == "number" else "•"
                with pen.within(Part("Lbl")):
                    self._set(pen, replace(text, ink="primary", marks="", bold=True), top, mark)
                with pen.within(Part("LBody")):
                    self._set(pen, text, top, "\n".join(lines))

    def _set(self, pen: Pen, text: PlacedText, top: float, words: str) -> None:
        """Set words below each other as they were broken. `top` is theirs, from the top of the slide."""
        place = text.box
        left = place.x + text.indent
        room = self._put(layout.Box(left, top, place.right - left, HEIGHT))
        name = _STYLES.get((text.bold, text.ink), "body")
        style = f"{name}-{text.size * self._scale:g}{_ALIGNED[text.align]}"
        pen.text(words, style, room.inset(-_SLACK / 2, 0))

    def _figure(self, pen: Pen, room: Box) -> None:
        figure = self.slide.figure
        with pen.figure(self.slide.alt, room):
            if figure.art:
                draw_art(pen, room, f"slides/{figure.art}.svg")
            elif content := self.pictures.get(figure.picture):
                _draw_picture(pen, room, content)


def _paragraphs(text: PlacedText) -> list[tuple[float, Sequence[str]]]:
    """Return each paragraph's lines with the top of the first of them."""
    tops = [top for top, _, number in text.lines if number is not None]
    return list(zip(tops, text.paragraphs, strict=True))


def _draw_picture(pen: Pen, room: Box, content: bytes) -> None:
    picture = read_picture(content)
    _, data = stored(picture.convert("L") if pen.look.monochrome else picture, JPEG)
    scale = min(room.width / picture.width, room.height / picture.height)
    across, up = scale * picture.width, scale * picture.height
    x, y = room.x + (room.width - across) / 2, room.y + (room.height - up) / 2
    pen.canvas.drawImage(ImageReader(BytesIO(data)), x, y, across, up)

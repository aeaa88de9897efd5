"""The drawings for the wall: of one hand, on one of three canvases, with room for their words."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.pdfbase.pdfmetrics import stringWidth

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, Box, PlacedText, SlideLayout, laid_out
from mestringstreff_desktop.content.slides.model import LEAST_POINTS, SlideArt, SlideTemplate
from mestringstreff_desktop.content.slides.shown import shown
from mestringstreff_desktop.paths import resources
from mestringstreff_desktop.pdf.fonts import BOLD, REGULAR, register_fonts
from mestringstreff_desktop.ui.projector.slide_art import TOKENS
from tests.content.said import library

FOLDER = resources() / "art" / "slides"
BUILT = library()
ART = BUILT.slide_art
ROOTS = {path.stem: ElementTree.parse(path).getroot() for path in FOLDER.glob("*.svg")}
LEAST_SIZES: dict[tuple[float, float], float] = {
    (640, 400): LEAST_POINTS,
    (800, 400): 35,
    (400, 400): LEAST_POINTS,
}  # by canvas, in points
ELEMENTS = {"svg", "g", "path", "circle", "rect", "line"}
STROKE = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"}
SHAPE = {"d", "cx", "cy", "r", "x", "y", "rx", "ry", "x1", "y1", "x2", "y2", "width", "height"}
ATTRIBUTES = STROKE | SHAPE | {"id", "transform", "viewBox"}
MARGIN = 5  # points along the edge without an outline
OUTLINE = 150  # of 255: the outlines and the strong colours are darker, what is filled is lighter


def _nodes(name: str) -> Iterator[tuple[str, dict[str, str]]]:
    for node in ROOTS[name].iter():
        yield node.tag.rpartition("}")[2], dict(node.attrib)


def test_a_drawing_has_its_places_and_places_have_their_drawing() -> None:
    assert set(ROOTS) == set(ART)


def test_a_drawing_is_as_large_as_it_says_on_one_of_the_canvases() -> None:
    boxes = {name: ROOTS[name].get("viewBox") for name in ART}
    assert {n: box for n, box in boxes.items() if box != f"0 0 {ART[n].width:g} {ART[n].height:g}"} == {}
    assert {name for name, art in ART.items() if (art.width, art.height) not in LEAST_SIZES} == set()


def _fits(art: SlideArt) -> bool:
    least = LEAST_SIZES[art.width, art.height]
    return all(
        place.size >= least
        and place.x >= MARGIN
        and place.y >= MARGIN
        and place.x + place.width <= art.width - MARGIN
        and place.y + place.height <= art.height - MARGIN
        for place in art.places
    )


def test_words_stand_within_the_drawing_and_are_read_at_eight_metres() -> None:
    assert [name for name, art in ART.items() if not _fits(art)] == []


def test_each_step_brings_something_and_none_is_left_out() -> None:
    wrong = {}
    for name, art in ART.items():
        groups = [
            int(found[1])
            for _, node in _nodes(name)
            if (found := re.fullmatch(r"steg-(\d+)", node.get("id", "")))
        ]
        steps = {1, *groups, *(place.step for place in art.places)}
        if steps != set(range(1, art.steps + 1)) or len(groups) != len(set(groups)):
            wrong[name] = sorted(groups)
    assert wrong == {}


def test_each_step_brings_a_word_of_its_own() -> None:
    named = {name: {place.step for place in art.places} for name, art in ART.items() if art.steps > 1}
    assert {name for name, steps in named.items() if steps != set(range(1, ART[name].steps + 1))} == set()


def test_a_drawing_is_plain_lines_in_the_colours_that_each_look_knows() -> None:
    colours = {*TOKENS, "none", None}
    wrong = {
        (name, tag)
        for name in ROOTS
        for tag, node in _nodes(name)
        if tag not in ELEMENTS
        or not ATTRIBUTES.issuperset(node)
        or not colours.issuperset((node.get("fill"), node.get("stroke")))
        or not re.fullmatch(r"(translate\([-\d. ,]+\))?", node.get("transform", ""))
    }
    assert wrong == set()
    assert [name for name, root in ROOTS.items() if "".join(root.itertext()).strip()] == []


def _picture(name: str) -> QImage:
    """A drawing on white in grey, a pixel a point."""
    image = QImage(QSize(int(ART[name].width), int(ART[name].height)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / f"{name}.svg")).render(painter, QRectF(image.rect()))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def _is_clear(image: QImage, box: Box) -> bool:
    """Is there no outline in a box of a picture?"""
    part = image.copy(
        QRect(int(box.x), int(box.y), int(box.width), int(box.height)).intersected(image.rect())
    )
    dots = bytes(part.constBits())
    starts = (row * part.bytesPerLine() for row in range(part.height()))
    return all(min(dots[at : at + part.width()], default=255) >= OUTLINE for at in starts)


def test_a_drawing_keeps_away_from_its_edge() -> None:
    crowded = []
    for name, art in ART.items():
        image = _picture(name)
        level = (Box(0, y, art.width, MARGIN) for y in (0.0, art.height - MARGIN))
        upright = (Box(x, 0, MARGIN, art.height) for x in (0.0, art.width - MARGIN))
        if not all(_is_clear(image, box) for box in (*level, *upright)):
            crowded.append(name)
    assert crowded == []


def _wide(text: str, size: float, bold: bool) -> float:
    return stringWidth(text, BOLD if bold else REGULAR, size)


def _lines(text: PlacedText, figure: Box, scale: float) -> Iterator[Box]:
    """Where the letters of each line are, in points of the drawing."""
    for top, line, _ in text.lines:
        width = _wide(line, text.size, text.bold)
        left = text.box.x + (text.box.width - width) * {"left": 0.0, "center": 0.5, "right": 1.0}[text.align]
        y = top + 0.15 * text.size - figure.y
        yield Box((left - figure.x) / scale, y / scale, width / scale, 0.95 * text.size / scale)


def _crossed(slide: SlideTemplate, made: SlideLayout, image: QImage) -> list[str]:
    assert made.figure is not None
    scale = made.figure.width / ART[slide.art].width
    return [
        text.texts[0]
        for text in made.texts
        if text.role == "label" and not all(_is_clear(image, box) for box in _lines(text, made.figure, scale))
    ]


def test_no_word_lies_on_a_line_of_its_drawing() -> None:
    register_fonts()
    models = [each for each in BUILT.slide_templates.values() if each.layout == "model" and each.art in ART]
    pictures = {slide.art: _picture(slide.art) for slide in models}
    crossed = {
        (slide.id, width): found
        for slide in models
        for width in (WIDE, HEIGHT * 4 / 3)
        if (
            found := _crossed(
                slide, laid_out(shown(slide, ART[slide.art]), _wide, width), pictures[slide.art]
            )
        )
    }
    assert crossed == {}

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure, FigureField
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf import figure
from mestringstreff_desktop.pdf.figure import drawing, figure_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import LayoutError
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.reading import DOTS_PER_MM, labels, margins, pictures, text
from tests.pdf.samples import LOOK, drawn, printed

ART = "blomst.svg"
ART_FILES = sorted((paths.resources() / "art").glob("*.svg"))


def place(label: str = "Jeg", height: float = 0.2, **rest: str | bool) -> FigureField:
    return FigureField(label=label, x=0.5, y=0.1, width=0.4, height=height, **rest)  # type: ignore[arg-type]


def colours(node: Shape) -> list[Color]:
    own = [getattr(node, name, None) for name in ("fillColor", "strokeColor")]
    children = node.contents if isinstance(node, Drawing | Group) else []
    return [colour for colour in own if colour] + [c for child in children for c in colours(child)]


def test_a_drawing_fills_the_width_at_most() -> None:
    (block,) = figure_blocks(Figure(art=ART), LOOK, 174 * MM)
    assert block.tallest == pytest.approx(216 * MM, abs=0.1)
    assert block.stretch


def test_a_drawing_of_a_given_height_keeps_it() -> None:
    (block,) = figure_blocks(Figure(art=ART, height=50), LOOK, 174 * MM)
    assert block.height == pytest.approx(50 * MM)
    assert not block.stretch


@pytest.mark.parametrize("monochrome", [False, True])
def test_a_drawing_is_drawn_as_high_as_its_place(qapp: QApplication, monochrome: bool) -> None:
    (block,) = figure_blocks(Figure(art=ART, height=50), LOOK, 174 * MM)
    (picture,) = pictures(drawn(block, look=Look(monochrome=monochrome)))
    top, _, bottom, _ = margins(picture)
    assert picture.height() / DOTS_PER_MM - top - bottom == pytest.approx(50, abs=4)


def test_labels_and_hints_stand_in_the_drawing() -> None:
    section = Figure(art=ART, fields=(place("Tanke", hint="Hva tenkte du?"),))
    found = text(drawn(*figure_blocks(section, LOOK, 400)))
    assert found.split("\n") == ["Tanke", "Hva tenkte du?"]


def test_a_place_without_room_to_write_is_an_error() -> None:
    section = Figure(art=ART, fields=(place(height=0.05),))
    with pytest.raises(LayoutError, match="no room to write"):
        drawn(*figure_blocks(section, LOOK, 400))


def test_a_label_that_leaves_its_place_is_an_error() -> None:
    section = Figure(art=ART, fields=(place("lang tekst " * 40, style="name"),))
    with pytest.raises(LayoutError, match="higher than its box"):
        drawn(*figure_blocks(section, LOOK, 400))


def test_places_to_write_are_fields_on_a_screen_but_names_are_not(library: Library) -> None:
    section = Figure(
        art=ART, fields=(place("Tanke"), place("Følelse", round=True), place("Jeg", style="name"))
    )
    pdf = printed(library, section, options=PrintOptions(fillable=True))
    assert labels(pdf)[2:] == ["Tanke", "Følelse"]


def test_without_colour_a_drawing_is_grey_and_the_coloured_one_stays_so() -> None:
    assert all(c.red == c.green == c.blue for c in colours(drawing(ART, monochrome=True)))
    assert any(c.red != c.blue for c in colours(drawing(ART)))


@pytest.mark.parametrize("path", ART_FILES, ids=lambda path: path.stem)
def test_the_window_can_draw_our_drawings_too(qapp: QApplication, path: Path) -> None:
    ours, theirs = drawing(path.name), QSvgRenderer(str(path))
    assert theirs.isValid()
    assert theirs.viewBoxF().width() / theirs.viewBoxF().height() == pytest.approx(ours.width / ours.height)


@pytest.mark.parametrize("name", ["finnes-ikke.svg", "../fonts/DejaVuSans.ttf", "/etc/passwd", ""])
def test_only_our_own_drawings_are_opened(name: str) -> None:
    with pytest.raises(ContentError, match="no such drawing"):
        drawing(name)


def test_drawings_may_be_asked_for_by_several_threads_at_once(library: Library) -> None:
    figure._worked_out.cache_clear()
    figure._read.cache_clear()
    section = Figure(art="blomst.svg")
    with ThreadPoolExecutor(4) as threads:
        made = [threads.submit(printed, library, section) for _ in range(8)]
    assert len({text(each.result()) for each in made}) == 1


def test_our_drawings_have_no_words() -> None:
    """Words in a drawing would refer to fonts of the file it was first worked out in."""
    for file in (paths.resources() / "art").glob("*.svg"):
        assert "<text" not in file.read_text(encoding="utf-8")

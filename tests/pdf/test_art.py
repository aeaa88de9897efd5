from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf import art
from mestringstreff_desktop.pdf.art import drawing
from tests.pdf.reading import text
from tests.pdf.samples import printed

ART = "blomst.svg"
ART_FILES = sorted((paths.resources() / "art").glob("*.svg"))


def colours(node: Shape) -> list[Color]:
    own = [getattr(node, name, None) for name in ("fillColor", "strokeColor")]
    children = node.contents if isinstance(node, Drawing | Group) else []
    return [colour for colour in own if colour] + [c for child in children for c in colours(child)]


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
    art._worked_out.cache_clear()
    art._read.cache_clear()
    section = Figure(art="blomst.svg")
    with ThreadPoolExecutor(4) as threads:
        made = [threads.submit(printed, library, section) for _ in range(8)]
    assert len({text(each.result()) for each in made}) == 1


def test_our_drawings_have_no_words() -> None:
    """Words in a drawing would refer to fonts of the file it was first worked out in."""
    for file in (paths.resources() / "art").glob("*.svg"):
        assert "<text" not in file.read_text(encoding="utf-8")

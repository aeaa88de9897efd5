"""A drawing goes into a file as it is drawn: its lines, and dots that look the same."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.office.drawings import layers
from tests.office.decks import drawings

NAME = 'xmlns="http://www.w3.org/2000/svg"'
SMALL = (120, 75)


def test_each_step_is_a_layer_where_it_stands(tmp_path: Path) -> None:
    drawn = layers(drawings(tmp_path) / "modell.svg", steps=True)
    assert (drawn.width, drawn.height) == (640, 400)
    assert [(layer.step, layer.box.x > 400) for layer in drawn.layers] == [(1, False), (2, True)]
    assert [layer.svg.count(b"<rect") or layer.svg.count(b":rect") for layer in drawn.layers] == [1, 1]


def test_what_lies_below_stays_below_whatever_comes_first(tmp_path: Path) -> None:
    boxes = ('<rect width="9" height="9" fill="#E9A820"/>', '<rect width="8" height="8" fill="#0F5C63"/>')
    rings = f'<g id="steg-3">{boxes[0]}</g>{boxes[1]}<g id="steg-2">{boxes[0]}</g>{boxes[1]}'
    (tmp_path / "x.svg").write_text(f'<svg {NAME} viewBox="0 0 9 9">{rings}</svg>', "utf-8")
    assert [layer.step for layer in layers(tmp_path / "x.svg", steps=True).layers] == [3, 1, 2, 1]


def test_where_nothing_is_built_up_all_of_it_is_one_layer(tmp_path: Path) -> None:
    (layer,) = layers(drawings(tmp_path) / "modell.svg", steps=False).layers
    assert layer.svg.count(b"<rect") == 2
    assert (round(layer.box.x), round(layer.box.right)) == (218, 602)


def test_it_is_clear_around_what_is_drawn(tmp_path: Path) -> None:
    (layer,) = layers(drawings(tmp_path) / "sol.svg", steps=False).layers
    picture = Image.open(BytesIO(layer.png)).convert("RGBA")
    middle = (picture.width // 2, picture.height // 2)
    assert picture.getpixel((0, 0)) == (255, 255, 255, 0)
    assert picture.getpixel(middle) == (233, 168, 32, 255)


@pytest.mark.parametrize("content", ["", "<svg/>", "<html", '<svg viewBox="0 0 x 1"/>'])
def test_what_is_no_drawing_is_a_fault_of_ours(content: str, tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text(content, "utf-8")
    with pytest.raises(ContentError, match=r"x\.svg"):
        layers(tmp_path / "x.svg", steps=False)


def painted_by_qt(svg: bytes) -> Image.Image:
    image = QImage(*SMALL, QImage.Format.Format_RGB888)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    lines = bytes(image.constBits())
    return Image.frombytes("RGB", SMALL, lines, "raw", "RGB", image.bytesPerLine())


def painted_by_us(png: bytes) -> Image.Image:
    picture = Image.open(BytesIO(png)).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB").resize(SMALL, Image.Resampling.BOX)


def test_the_dots_of_every_drawing_look_as_its_lines() -> None:
    """Every tenth in a usual run, as they take a while."""
    different = {}
    for file in sorted((paths.resources() / "art" / "slides").glob("*.svg"))[::10]:
        (layer,) = layers(file, steps=False).layers
        pairs = zip(painted_by_qt(layer.svg).tobytes(), painted_by_us(layer.png).tobytes(), strict=True)
        off = sum(abs(one - other) > 48 for one, other in pairs) / (3 * SMALL[0] * SMALL[1])
        if off > 0.025:
            different[file.name] = off
    assert different == {}

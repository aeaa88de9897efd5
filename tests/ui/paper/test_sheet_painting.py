"""Sheets and icons as they are painted: a paper, soft until its picture is there."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.paper.sheet_painting import KIND_ICONS, paint_ground, paint_icon, paint_sheet

pytestmark = pytest.mark.looks

ROOM = QRect(20, 20, 160, 160)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: object) -> Theme:
    return Theme(str(request.param))


@pytest.fixture
def canvas(qapp: object) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(0, 200, 2)}


def test_a_sheet_stands_in_the_middle_of_its_room(canvas: QImage, theme: Theme) -> None:
    picture = QPixmap(80, 120)
    picture.fill(QColor("#123456"))
    painter = QPainter(canvas)
    paint_sheet(painter, ROOM, picture, theme)
    painter.end()
    assert canvas.pixelColor(100, 100).name() == "#123456"
    assert canvas.pixelColor(40, 100).name() == canvas.pixelColor(165, 100).name() == "#ff00ff"


def test_a_soft_paper_waits_for_its_picture(canvas: QImage, theme: Theme) -> None:
    painter = QPainter(canvas)
    paint_sheet(painter, ROOM, None, theme)
    painter.end()
    assert {theme["surface"].lower(), theme["hover"].lower()} <= colours(canvas)


def test_the_ground_is_quiet_and_covers_its_box(canvas: QImage, theme: Theme) -> None:
    painter = QPainter(canvas)
    paint_ground(painter, canvas.rect(), theme)
    painter.end()
    assert canvas.pixelColor(100, 2).name() == theme["hover"].lower()


@pytest.mark.parametrize("kind", KIND_ICONS)
def test_every_kind_has_its_icon(canvas: QImage, theme: Theme, kind: str) -> None:
    painter = QPainter(canvas)
    paint_icon(painter, ROOM, KIND_ICONS[kind], theme)
    painter.end()
    assert {theme["soft_teal"].lower(), theme["primary"].lower()} <= colours(canvas)

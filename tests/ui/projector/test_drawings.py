"""The drawings are painted within their own square, in the colours of the look."""

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.drawings import ParticipantDrawing
from mestringstreff_desktop.ui.projector.scene import Drawing

SIDE = 300


@pytest.mark.looks
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("drawing", ["cup", "sun", "evening"])
def test_a_drawing_is_seen_and_reaches_no_edge(qtbot: QtBot, drawing: Drawing, look: str) -> None:
    made = ParticipantDrawing(Theme(look))
    qtbot.addWidget(made)
    made.resize(SIDE, SIDE)
    nothing = made.grab().toImage()
    made.show_drawing(drawing)
    image = made.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(SIDE) for y in range(0, SIDE, 3)}
    assert made.theme.colour("primary").name() in colours
    edges = [(at, edge) for at in range(SIDE) for edge in (0, SIDE - 1)]
    for x, y in edges + [(y, x) for x, y in edges]:
        assert image.pixel(x, y) == nothing.pixel(x, y)

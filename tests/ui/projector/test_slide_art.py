"""The drawings of slides in each look, and no more of them than is built up."""

import pytest
from PySide6.QtGui import QImage, QPainter

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.slide_art import TOKENS, renderer


def test_in_the_light_the_colours_are_the_drawings_own() -> None:
    light = Theme("light")
    assert {colour: light[token].upper() for colour, token in TOKENS.items() if token != "warm"} == {
        colour: colour for colour, token in TOKENS.items() if token != "warm"
    }


def painted(name: str, look: str, step: int) -> QImage:
    image = QImage(160, 100, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer(name, Theme(look), step).render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_every_drawing_is_drawn_in_every_look(library: Library, look: str) -> None:
    nothing = QImage(160, 100, QImage.Format.Format_ARGB32)
    nothing.fill(0)
    assert [name for name in library.slide_art if painted(name, look, 1) == nothing] == []


def test_what_is_not_built_up_yet_is_not_in_the_drawing() -> None:
    there = [
        [
            step
            for step in range(2, 6)
            if renderer("diamant", Theme("light"), at).elementExists(f"steg-{step}")
        ]
        for at in (1, 2, 5)
    ]
    assert there == [[], [2], [2, 3, 4, 5]]


def test_each_step_of_a_drawing_adds_to_it_or_to_its_words(library: Library) -> None:
    still = [
        (name, step)
        for name, art in library.slide_art.items()
        for step in range(2, art.steps + 1)
        if painted(name, "light", step) == painted(name, "light", step - 1)
        and not any(place.step == step for place in art.places)
    ]
    assert still == []

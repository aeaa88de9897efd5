"""Readable at 8 metres: sizes and contrast measured in every scene, size and look."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.run.participants import ParticipantView, Scene
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.big_text import BigLabel
from mestringstreff_desktop.ui.projector.scene import words_of
from mestringstreff_desktop.ui.projector.scene_view import LEAST, SceneView
from tests.ui.contrast import contrast
from tests.ui.projector.projector_parts import SIZES, VIEWS

pytestmark = pytest.mark.looks

READABLE = 7.0
QUESTION = 1 / 12
BIG_SIZES = SIZES[:3]
every_scene = pytest.mark.parametrize("name", VIEWS)
every_look = pytest.mark.parametrize("look", ["light", "dark"])


@pytest.fixture
def face(qtbot: QtBot) -> SceneView:
    theme.load_fonts()
    made = SceneView(Theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def show(face: SceneView, view: ParticipantView, size: tuple[int, int], look: str = "light") -> None:
    face.resize(*size)
    face.show_words(words_of(view), Theme(look))


def seen(face: SceneView) -> list[BigLabel]:
    return [label for label in face.labels.values() if label.isVisible()]


@every_look
@every_scene
def test_every_text_stands_out_from_its_ground(face: SceneView, name: str, look: str) -> None:
    show(face, VIEWS[name], (1366, 768), look)
    assert seen(face)
    for label in seen(face):
        assert contrast(label.colour, face.theme[face.ground]) >= READABLE, label.text()


@every_look
@every_scene
def test_the_colours_are_those_that_are_painted(face: SceneView, name: str, look: str) -> None:
    show(face, VIEWS[name], (1024, 768), look)
    image, main = face.grab().toImage(), face.labels["main"]
    assert image.pixelColor(2, 2) == face.theme.colour(face.ground)
    row = main.y() + main.shown.pixels * 3 // 4  # through the letters of the first line
    assert QColor(main.colour) in [image.pixelColor(main.x() + x, row) for x in range(main.width())]


@pytest.mark.parametrize("size", BIG_SIZES)
@every_scene
def test_nothing_is_smaller_than_can_be_read_at_eight_metres(
    face: SceneView, name: str, size: tuple[int, int]
) -> None:
    show(face, VIEWS[name], size)
    assert min(label.shown.pixels for label in seen(face)) >= size[1] * LEAST


@pytest.mark.parametrize("size", BIG_SIZES)
def test_every_question_of_the_handbook_stands_in_a_twelfth_of_the_height(
    face: SceneView, library: Library, size: tuple[int, int]
) -> None:
    for gathering in library.gatherings:
        for item in gathering.items:
            view = ParticipantView(Scene.ACTIVITY, gathering.title, item.phase, item.title, item.question)
            show(face, view, size)
            main = face.labels["main"].shown
            assert main.pixels >= size[1] * QUESTION, item.question
            assert main.text.replace("\u00a0", " ") == (item.question or item.title)


@pytest.mark.parametrize("size", SIZES)
@every_scene
def test_nothing_lies_over_anything_else_or_outside(
    face: SceneView, name: str, size: tuple[int, int]
) -> None:
    show(face, VIEWS[name], size)
    parts = [*seen(face), *([face.drawing] if face.drawing.isVisible() else [])]
    places = [part.geometry() for part in parts]
    assert places
    for number, place in enumerate(places):
        assert face.rect().contains(place), parts[number].objectName()
        assert not any(place.intersects(other) for other in places[number + 1 :])


@pytest.mark.parametrize("size", SIZES)
@every_scene
def test_every_label_has_room_for_its_text(face: SceneView, name: str, size: tuple[int, int]) -> None:
    show(face, VIEWS[name], size)
    assert seen(face)
    for label in seen(face):
        assert label.width() >= label.shown.width
        assert label.height() >= label.shown.height


def test_texts_grow_with_the_window(face: SceneView) -> None:
    show(face, VIEWS["talk"], (960, 540))
    small = {name: label.shown.pixels for name, label in face.labels.items()}
    face.resize(1920, 1080)
    large = {name: label.shown.pixels for name, label in face.labels.items() if label.isVisible()}
    assert large
    assert all(large[name] == pytest.approx(2 * small[name], abs=2) for name in large)


def test_a_narrow_window_gives_its_room_to_the_text(face: SceneView) -> None:
    show(face, VIEWS["break"], (1366, 768))
    assert face.drawing.isVisible()
    face.resize(360, 640)
    assert not face.drawing.isVisible()
    assert face.labels["main"].text().startswith("Vi begynner igjen")

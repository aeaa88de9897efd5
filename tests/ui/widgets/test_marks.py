"""Colour marks: each with a shape of its own, drawn for the theme, and chosen by a press."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Mark
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.marks import NAMES, MarkChooser, MarkPicture, mark_pixmap

REAL = [mark for mark in Mark if mark]


def shape(mark: Mark, theme: Theme) -> set[tuple[int, int]]:
    """The points that a mark covers, whatever its colour."""
    image: QImage = mark_pixmap(mark, theme, 16).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in points if image.pixelColor(x, y).alpha() > 128}


def test_no_two_marks_have_the_same_shape(qtbot: QtBot) -> None:
    shapes = [shape(mark, Theme("light")) for mark in REAL]
    assert all(len(one ^ other) > 60 for one, other in combinations(shapes, 2))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_mark_has_an_edge_that_is_seen_on_its_ground(qtbot: QtBot, name: str) -> None:
    theme = Theme(name)
    for mark in REAL:
        image = mark_pixmap(mark, theme, 16).toImage()
        row = [image.pixelColor(x, 20) for x in range(image.width())]
        first = next(colour for colour in row if colour.alpha() > 200)
        assert abs(first.lightness() - theme.colour("surface").lightness()) > 60, mark


def test_every_mark_is_named_by_colour_and_shape() -> None:
    assert all(len(NAMES[mark].split()) == 2 for mark in REAL)


def test_a_line_without_a_mark_shows_none(qtbot: QtBot) -> None:
    picture = MarkPicture()
    qtbot.addWidget(picture)
    picture.apply_theme(Theme("light"))
    picture.show_mark(Mark.BLUE)
    assert picture.accessibleName() == "Blå trekant"
    assert not picture.pixmap().isNull()
    picture.show_mark(Mark.NONE)
    assert picture.isHidden()


def test_a_press_chooses_one_and_shows_it(qtbot: QtBot) -> None:
    chooser = MarkChooser()
    qtbot.addWidget(chooser)
    with qtbot.waitSignal(chooser.chosen) as told:
        chooser.buttons[Mark.GREEN].click()
    assert told.args == [Mark.GREEN]
    assert [mark for mark, button in chooser.buttons.items() if button.isChecked()] == [Mark.GREEN]
    chooser.show_mark(None)
    assert not any(button.isChecked() for button in chooser.buttons.values())

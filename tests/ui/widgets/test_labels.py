"""Labels show text as it is, words break where they must, icons follow the theme."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import (
    SOFT_HYPHEN,
    Picture,
    breakable,
    breakable_path,
    hyphenated,
    label,
    set_role,
)


def colours(pixmap: QPixmap) -> set[str]:
    """Return the full colours of a picture."""
    image = pixmap.toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


def test_markup_in_a_label_never_acts(qtbot: QtBot) -> None:
    made = label("<b>Kari & Per</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.looks
def test_a_picture_takes_another_icon_and_colour(qtbot: QtBot) -> None:
    picture = Picture("square", 20, "primary")
    qtbot.addWidget(picture)
    picture.show_icon("circle", "warm", Theme("light"))
    assert colours(picture.pixmap()) == {Theme("light")["warm"].lower()}
    picture.apply_theme(Theme("dark"))
    assert colours(picture.pixmap()) == {Theme("dark")["warm"].lower()}


def test_a_role_given_anew_is_taken(qtbot: QtBot) -> None:
    words = label("Frist", "quiet")
    qtbot.addWidget(words)
    set_role(words, "small-warm")
    assert words.property("role") == "small-warm"


def test_a_label_holds_its_line_where_it_is_asked_to(qtbot: QtBot) -> None:
    for made, wraps in ((label("a b"), True), (label("a b", wrap=False), False)):
        qtbot.addWidget(made)
        assert made.wordWrap() is wraps


def test_long_words_may_break_and_short_ones_stay() -> None:
    assert breakable("Hva er mestring?") == "Hva er mestring?"
    assert max(map(len, breakable("a" * 100).split("\u200b"))) <= 22


@given(st.text(alphabet=st.characters(exclude_characters="\u200b")))
def test_breaking_adds_nothing_that_shows(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [("", 1), ("a" * 22, 1), ("a" * 23, 2), ("a" * 44, 2), ("a" * 45, 3), (f"{'a' * 23} kort", 2)],
)
def test_only_words_with_no_room_may_break(text: str, parts: int) -> None:
    assert len(breakable(text).split("\u200b")) == parts


def test_lines_and_spaces_stay_as_they_are() -> None:
    assert breakable("a\nb   c ") == "a\nb   c "


def test_only_words_longer_than_the_line_can_be_broken() -> None:
    assert breakable("Refleksjonsoppgaven fra sist", 22, SOFT_HYPHEN) == "Refleksjonsoppgaven fra sist"
    broken = breakable("Refleksjonsoppgaven fra sist", 12, SOFT_HYPHEN)
    assert broken.replace(SOFT_HYPHEN, "") == "Refleksjonsoppgaven fra sist"
    assert max(len(piece) for piece in broken.replace(" ", SOFT_HYPHEN).split(SOFT_HYPHEN)) <= 12


def test_the_larger_the_text_the_sooner_a_word_gets_a_hyphen() -> None:
    word = "Refleksjonsoppgaven"
    assert hyphenated(word, Theme("light")) == word
    assert SOFT_HYPHEN in hyphenated(word, Theme("light", 1.5))


def test_a_path_breaks_where_a_folder_ends() -> None:
    text = breakable_path(PurePath("/hjemme/mestringstreff-skadet-20261101-101500.sqlite"))
    assert text == "/\u200bhjemme/\u200bmestringstreff-skadet-20261101-101500.sqlite"
    assert "\u200b" in breakable_path(PurePath("a" * 100))

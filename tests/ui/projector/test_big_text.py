"""Text for a projector: the largest size that fits, whole words, and nothing cut off unsaid."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.projector.big_text import ELLIPSIS, BigLabel, Fitted, fitted
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN

SIZES = (80, 60, 40, 30, 20)
QUESTION = "Hva var viktigst for deg i dag?"


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


def fit(text: str, width: int, height: int) -> Fitted:
    return fitted(text, SIZES, QSize(width, height), 600)


def test_with_room_the_largest_size_is_taken() -> None:
    assert fit(QUESTION, 2000, 400).pixels == 80


def test_the_size_shrinks_in_steps_and_only_when_it_must() -> None:
    sizes = [fit(QUESTION, 330, height).pixels for height in range(400, 20, -20)]
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == set(SIZES)


@pytest.mark.parametrize(("width", "height"), [(2000, 400), (600, 300), (500, 120), (300, 60), (200, 40)])
def test_what_is_shown_is_within_its_room(width: int, height: int) -> None:
    shown = fit(QUESTION * 4, width, height)
    assert shown.width <= width
    assert shown.height <= height


def test_a_text_too_long_for_the_smallest_size_is_cut_at_a_word_and_says_so() -> None:
    shown = fit("Hva skjedde, og hva tenkte du? " * 50, 300, 100)
    assert shown.pixels == SIZES[-1]
    assert shown.text.endswith(ELLIPSIS)
    assert shown.text.rstrip(ELLIPSIS).split()[-1] in "Hva skjedde, og hva tenkte du?"


def test_a_short_word_is_never_broken() -> None:
    assert SOFT_HYPHEN not in fit("Refleksjonsoppgaven fra sist", 500, 400).text


def test_one_long_word_is_broken_rather_than_making_all_small() -> None:
    shown = fit(f"Hva er {'samhandling' * 8}?", 600, 1000)
    assert SOFT_HYPHEN in shown.text
    assert shown.pixels >= 40


def test_lines_are_evened_out() -> None:
    whole = fit(QUESTION, 2000, 70).width
    assert fit(QUESTION, whole - 40, 400).width < whole * 0.75


def test_lines_given_by_the_leader_are_kept() -> None:
    assert fit("Hva skjedde?\nHva tenkte du?", 2000, 400).height > fit("Hva skjedde?", 2000, 400).height


def ink(image: QImage) -> set[tuple[int, int]]:
    """Return the pixels that are red."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 100
    }


@pytest.mark.looks
@pytest.mark.parametrize("text", ["Åpne gjør håpet", "Ågot Øye-gjengen"])
def test_all_of_each_letter_is_painted_within_the_label(qtbot: QtBot, text: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    shown = fit(text, 180, 200)
    label = BigLabel("big", page)
    label.show_fitted(shown, "#FF0000", 600)
    label.setGeometry(0, 0, shown.width, shown.height)
    tall = BigLabel("tall", page)
    tall.show_fitted(shown, "#FF0000", 600)
    tall.setGeometry(0, 0, shown.width + 30, shown.height + 60)
    assert ink(label.grab().toImage())
    assert len(ink(tall.grab().toImage())) == pytest.approx(len(ink(label.grab().toImage())), rel=0.01)


def test_a_label_shows_markup_as_it_is_and_is_gone_without_a_text(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    label = BigLabel("big", page)
    label.show_fitted(fit("<b>Hei</b>", 900, 200), "#FF0000", 600)
    assert (label.text(), label.textFormat()) == ("<b>Hei</b>", Qt.TextFormat.PlainText)
    label.show_fitted(Fitted("", 1, 0, 0), "#FF0000", 600)
    assert not label.isVisible()


@pytest.mark.parametrize("text", ["", " ", "Å", "x" * 2000, "– – –", "😀 hei", "\n\n"])
@pytest.mark.parametrize("room", [(1, 1), (200, 40), (3000, 1500)])
def test_any_text_is_given_a_size_in_any_room(text: str, room: tuple[int, int]) -> None:
    shown = fit(text, *room)
    assert shown.pixels in SIZES
    assert shown.width <= max(room[0], 1)


def test_a_text_that_fits_is_shown_whole() -> None:
    assert fit(QUESTION, 900, 300).text == QUESTION
    assert ELLIPSIS not in fit(QUESTION, 300, 100).text


def test_more_room_is_never_smaller_letters() -> None:
    sizes = [fit(QUESTION, width, 200).pixels for width in range(100, 1200, 100)]
    assert sizes == sorted(sizes)


def test_what_is_cut_is_the_end() -> None:
    text = " ".join(f"ord{number}" for number in range(400))
    shown = fit(text, 400, 100).text.rstrip(ELLIPSIS)
    assert shown
    assert text.startswith(shown)


@pytest.mark.parametrize("sign", [",", ";", ":", "."])
def test_no_stop_stands_before_the_dots_of_a_cut(sign: str) -> None:
    shown = fit(f"ord{sign} " * 300, 300, 60).text
    assert shown.endswith(f"ord{ELLIPSIS}")


def test_heavier_letters_are_not_narrower() -> None:
    light, heavy = (fitted(QUESTION, (40,), QSize(2000, 100), weight) for weight in (400, 700))
    assert heavy.width >= light.width
    assert heavy.height == light.height


def test_a_broken_word_has_all_its_letters() -> None:
    word = "samhandlingskompetanse" * 4
    assert fit(word, 300, 1000).text.replace(SOFT_HYPHEN, "") == word


def test_a_label_remembers_what_it_was_given(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, shown = BigLabel("big", page), fit(QUESTION, 900, 200)
    label.show_fitted(shown, "#00FF00", 400)
    assert (label.shown, label.colour, label.objectName()) == (shown, "#00FF00", "big")
    assert not label.isHidden()

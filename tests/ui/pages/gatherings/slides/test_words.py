"""What is said of the words on a slide: nothing, that they are many, or that they do not fit."""

import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.slides.shown import ShownSlide, shown
from mestringstreff_desktop.ui.pages.gatherings.slides.words import TOO_LONG, TOO_MANY, advice


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Hva hjelper?",), ""),
        (("en to tre " * 9,), TOO_MANY),
        (("Helsekompetansetilbudene " * 30,), f"{TOO_MANY} {TOO_LONG}"),
    ],
)
def test_it_is_told_by_what_there_is_room_for(qapp: QApplication, words: tuple[str, ...], said: str) -> None:
    assert advice(ShownSlide("question", "Spørsmål", words)) == said


def test_nothing_is_said_of_the_programs_own(qapp: QApplication, library: Library) -> None:
    templates = library.slide_templates.values()
    told = {each.id: advice(shown(each, library.slide_art.get(each.art))) for each in templates}
    assert {key: words for key, words in told.items() if words} == {}

"""The star tells whether a tool is a favourite, to eye and ear."""

import pytest

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.star_button import StarButton
from tests.ui.pages.toolbox.toolbox_parts import shown


def middle(star: StarButton) -> str:
    return star.grab().toImage().pixelColor(star.rect().center()).name()


@pytest.mark.looks
def test_a_full_star_looks_and_sounds_otherwise_than_an_empty_one(context: Context) -> None:
    star = StarButton(context, "BUSK")
    shown(context, star, 34, 34)
    star.clearFocus()
    empty, words = middle(star), star.accessibleName()
    star.show_state(True)
    assert middle(star) == context.theme["sun_fill"].lower() != empty
    assert (words, star.accessibleName()) == ("Legg til i favoritter: BUSK", "Ta bort fra favoritter: BUSK")
    assert star.toolTip() == "Ta bort fra favoritter (F)"

"""The look: what holds for the tokens, measured and not guessed."""

import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import paths
from mestringstreff_desktop.services.settings import Settings
from mestringstreff_desktop.ui import theme
from mestringstreff_desktop.ui.theme import Theme

READABLE = 4.5
PAIRS = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "soft_teal"),
    ("ink", "soft_sun"),
    ("ink", "hover"),
    ("ink", "track"),
    ("quiet", "paper"),
    ("quiet", "surface"),
    ("quiet", "soft_teal"),
    ("quiet", "soft_sun"),
    ("primary", "surface"),
    ("primary", "paper"),
    ("primary", "soft_teal"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_sun", "sun_fill"),
    ("on_sun", "sun_hover"),
    ("warm", "surface"),
    ("warm", "paper"),
    ("good", "surface"),
    ("danger", "surface"),
    ("danger", "paper"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_chosen"),
    ("rail_quiet", "rail"),
    ("banner_ink", "banner"),
    ("banner_quiet", "banner"),
]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    look = Theme(name)
    assert theme.contrast(look[text], look[ground]) >= READABLE


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_have_the_same_tokens() -> None:
    tokens = theme.load_tokens()
    assert tokens["light"].keys() == tokens["dark"].keys()


def test_the_stylesheet_has_no_token_left_over() -> None:
    assert "$" not in Theme("light").stylesheet()


def test_text_size_scales_every_size() -> None:
    assert Theme("light", 1.5).points("body") == pytest.approx(theme.SIZES["body"] * 1.5)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_settings_choose_the_theme(name: str, qapp: QApplication) -> None:
    assert theme.chosen(Settings(theme=name)).name == name  # type: ignore[arg-type]


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    theme.apply(qapp, Theme("light"))
    assert qapp.font().family() == theme.FAMILY


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    icons = sorted((paths.resources() / "icons").glob("*.svg"))
    assert icons
    for path in icons:
        assert not theme.coloured_icon(path.stem, "#000000").isNull(), path.stem


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = theme.coloured_icon("square", "#FF0000").pixmap(20, 20).toImage()
    colours = {image.pixelColor(x, 10).red() for x in range(20) if image.pixelColor(x, 10).alpha() > 200}
    assert colours == {255}

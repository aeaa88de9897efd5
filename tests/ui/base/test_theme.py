"""The look: what holds for the tokens, measured and not guessed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.services.settings import Settings
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from tests.ui.contrast import contrast

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


@pytest.mark.parametrize(("name", "least"), [("light", READABLE), ("dark", READABLE), ("contrast", 7)])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(name: str, least: float, text: str, ground: str) -> None:
    look = Theme(name)
    assert contrast(look[text], look[ground]) >= least


RINGS = [
    *(("primary", ground) for ground in ("paper", "surface", "hover", "soft_teal", "soft_sun")),
    *(("ink", ground) for ground in ("paper", "surface")),
    *(("banner_ink", "banner"), ("rail_ink", "rail"), ("rail_ink", "rail_chosen")),
]


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("ring", "ground"), RINGS)
def test_the_ring_of_the_focus_is_seen_on_its_ground(name: str, ring: str, ground: str) -> None:
    look = Theme(name)
    assert contrast(look[ring], look[ground]) >= 3


@pytest.mark.parametrize("ground", ["paper", "surface", "hover", "soft_teal"])
@pytest.mark.parametrize("frame", ["line", "primary"])
def test_with_high_contrast_every_frame_and_the_focus_are_seen(frame: str, ground: str) -> None:
    look = Theme("contrast")
    assert contrast(look[frame], look[ground]) >= 7


@pytest.mark.parametrize(
    ("scheme", "wish", "look"),
    [
        ("Dark", "NoPreference", "dark"),
        ("Light", "NoPreference", "light"),
        ("Light", "HighContrast", "contrast"),
    ],
)
def test_the_look_is_what_the_system_asks_for(scheme: str, wish: str, look: str) -> None:
    assert theme.look_of(Qt.ColorScheme[scheme], Qt.ContrastPreference[wish]) == look


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_all_themes_have_the_same_tokens() -> None:
    tokens = theme.load_tokens()
    assert tokens["light"].keys() == tokens["dark"].keys() == tokens["contrast"].keys()


def test_the_stylesheet_has_no_token_left_over() -> None:
    assert "$" not in Theme("light").stylesheet()


def test_text_size_scales_every_size() -> None:
    assert Theme("light", 1.5).points("body") == pytest.approx(theme.SIZES["body"] * 1.5)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_settings_choose_the_theme(name: str, qapp: QApplication) -> None:
    assert theme.chosen(Settings(theme=name)).name == name  # type: ignore[arg-type]


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    theme.apply(Theme("light"))
    assert qapp.font().family() == theme.FAMILY


@pytest.mark.looks
@pytest.mark.parametrize("shows", [QLabel, QLineEdit, QPlainTextEdit])
def test_an_emoji_is_a_picture_and_no_box(
    qtbot: QtBot, shows: type[QLabel | QLineEdit | QPlainTextEdit]
) -> None:
    """Two that no font has are the same box."""
    pictures = []
    for emoji in ("🧘", "👍"):
        made = shows(emoji)
        qtbot.addWidget(made)
        made.resize(60, 60)
        pictures.append(made.grab().toImage())
    assert pictures[0] != pictures[1]


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    icons = sorted((paths.resources() / "icons").glob("*.svg"))
    assert icons
    for path in icons:
        assert not theme.coloured_icon(path.stem, "#000000").isNull(), path.stem


@pytest.mark.looks
def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = theme.coloured_icon("square", "#FF0000").pixmap(20, 20).toImage()
    colours = {image.pixelColor(x, 10).red() for x in range(20) if image.pixelColor(x, 10).alpha() > 200}
    assert colours == {255}


def test_contrast_is_the_same_either_way_and_least_with_itself() -> None:
    assert contrast("#0F6E6E", "#FFFFFF") == contrast("#FFFFFF", "#0F6E6E")
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("size", [90, 100, 150])
def test_the_settings_choose_the_text_size(qapp: QApplication, size: int) -> None:
    chosen = theme.chosen(Settings(theme="light", text_size=size))
    assert chosen.points("body") == pytest.approx(theme.SIZES["body"] * size / 100)
    assert chosen.timer_points() == pytest.approx(theme.TIMER_SIZE * size / 100)


def test_following_the_system_is_one_of_the_two(qapp: QApplication) -> None:
    assert theme.chosen(Settings(theme="system")).name in theme.load_tokens()


@pytest.mark.looks
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_application_takes_the_colours_of_the_theme(qapp: QApplication, name: str) -> None:
    look = Theme(name)
    theme.apply(look)
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == look.colour("paper")
    assert palette.color(QPalette.ColorRole.PlaceholderText) == look.colour("quiet")
    assert palette.color(QPalette.ColorRole.Highlight) == look.colour("primary")


def test_the_stylesheet_has_the_sizes_and_colours_in_force() -> None:
    small, large = Theme("light").stylesheet(), Theme("dark", 1.5).stylesheet()
    assert f"{theme.SIZES['body'] * 1.5:.1f}pt" in large
    assert Theme("dark")["primary"] in large
    assert Theme("dark")["paper"] not in small


@pytest.mark.parametrize(("scale", "pixels"), [(1.0, 26), (1.5, 39), (2.0, 52)])
def test_boxes_are_as_large_as_the_text_asks(qapp: QApplication, scale: float, pixels: int) -> None:
    theme.apply(Theme("light", scale))
    assert theme.px(26) == pixels


class Styled(QLabel):
    """Counts how often it is styled anew."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.times += event.type() is QEvent.Type.StyleChange


def test_what_lies_deep_is_styled_no_more_often_than_what_does_not(qtbot: QtBot) -> None:
    root, deep = QWidget(), Styled()
    qtbot.addWidget(root)
    inner = root
    for _ in range(6):
        layout = QVBoxLayout(inner)
        inner = QWidget()
        layout.addWidget(inner)
    QVBoxLayout(inner).addWidget(deep)
    theme.dress(root, Theme("light"))
    root.show()
    deep.times = 0
    theme.dress(root, Theme("dark"))
    assert deep.times == 2


def test_the_look_that_a_part_has_already_costs_nothing(qtbot: QtBot) -> None:
    part = Styled()
    qtbot.addWidget(part)
    theme.dress(part, Theme("light"))
    before = part.times
    theme.dress(part, Theme("light"))
    assert part.times == before


def test_sizes_grow_from_the_smallest_to_the_largest() -> None:
    assert list(theme.SIZES.values()) == sorted(theme.SIZES.values())
    assert theme.SIZES["tiny"] >= 9


@pytest.mark.looks
def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    sizes = {size.width() for size in theme.coloured_icon("star", "#000000").availableSizes()}
    assert sizes == {20, 40}


def test_an_icon_that_is_not_there_is_a_fault_of_ours(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        theme.coloured_icon("finnes-ikke", "#000000")


def test_boxes_of_the_stylesheet_grow_with_the_text_and_lines_stay_thin() -> None:
    usual, large = Theme("light").stylesheet(), Theme("light", 2.0).stylesheet()
    assert "padding: 9px 16px" in usual
    assert "padding: 18px 32px" in large
    assert large.count("border: 2px solid") == usual.count("border: 2px solid") > 20

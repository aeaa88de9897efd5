"""The look: tokens of resources/theme.toml become a palette, one stylesheet, and coloured icons.

The stylesheet is given to the parts of the window, and to each dialog, by `dress`; the application has
none. Qt styles every widget anew, once for each of its parents, when the application's is replaced.
"""

import re
import tomllib
from functools import lru_cache, partial
from string import Template
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop import paths
from mestringstreff_desktop.services.settings import Settings

Look = Literal["light", "dark", "contrast"]
FAMILY = "Source Sans 3"
SCROLL_BAR = 12  # pixels at 100 % text size; it takes room from what is read, and grows less than that
THICKEST_LINE = 3  # pixels: what is thicker in the stylesheet is a box
_LENGTH = re.compile(r"(border-radius: )?\b(\d+)px")
# Points at 96 dpi; the design's 12.5 pt base is the body of a page at 100 % text size.
SIZES = {
    "tiny": 9.0,
    "small": 10.5,
    "body": 12.0,
    "lead": 12.5,
    "subtitle": 13.0,
    "title": 15.0,
    "heading": 19.0,
}
TIMER_SIZE = 57.0
FONT_FILES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-SemiBold.ttf",
    "SourceSans3-Bold.ttf",
    "DejaVuSans.ttf",
    "NotoEmoji-Regular.ttf",  # looked in by Qt where no font of the system has the picture
)
_PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "paper",
}


class Theme:
    """The colours and sizes in force. `scale` is the text size, 1.0 at 100 %."""

    def __init__(self, name: str, scale: float = 1.0) -> None:
        self.name = name
        self.scale = scale
        self.colours = load_tokens()[name]

    def __getitem__(self, token: str) -> str:
        return self.colours[token]

    def colour(self, token: str) -> QColor:
        return QColor(self.colours[token])

    def points(self, size: str) -> float:
        """Return a text size in points."""
        return SIZES[size] * self.scale

    def has_room(self, pixels: float, least: float) -> bool:
        """Is a width or height in pixels enough for what needs `least` of them at 100 % text size?"""
        return pixels >= least * self.scale

    def pixels(self, at_usual: float) -> int:
        """Return how many pixels something takes that takes so many at 100 % text size."""
        return round(at_usual * self.scale)

    def timer_points(self) -> float:
        return TIMER_SIZE * self.scale

    def stylesheet(self) -> str:
        return _stylesheet(self.name, self.scale)

    def icon(self, name: str, token: str = "ink", size: int = 20) -> QIcon:
        """Return an icon drawn for so many pixels of the screen's own."""
        return coloured_icon(name, self.colours[token], max(size, 20))


@lru_cache(maxsize=1)
def load_tokens() -> dict[str, dict[str, str]]:
    return tomllib.loads((paths.resources() / "theme.toml").read_text("utf-8"))


@lru_cache(maxsize=4)
def _stylesheet(name: str, scale: float) -> str:
    theme = Theme(name, scale)
    sizes = {name: f"{theme.points(name):.1f}pt" for name in SIZES}
    template = (paths.resources() / "style.qss").read_text("utf-8")
    sizes["scroll_bar"] = f"{round(SCROLL_BAR * (0.6 + 0.4 * scale))}px"
    return Template(_LENGTH.sub(partial(_scaled, scale), template)).substitute(theme.colours | sizes)


def _scaled(scale: float, length: re.Match[str]) -> str:
    """Boxes grow with what stands in them, and lines stay thin.

    So a box grows by a little less than its corners would: one that is rounder than its box is square.
    """
    pixels = int(length[2])
    if pixels <= THICKEST_LINE:
        return length[0]
    of_box = 1 + (scale - 1) * 0.9 if length[1] else scale
    return f"{length[1] or ''}{int(pixels * of_box)}px"


def look_of(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Look:
    """Return the theme that fits what the system asks of every program."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if scheme is Qt.ColorScheme.Dark else "light"


def chosen(settings: Settings) -> Theme:
    """Return the theme the settings ask for, following the system where they say so."""
    name = settings.theme
    if name == "system":
        hints = QGuiApplication.styleHints()
        name = look_of(hints.colorScheme(), hints.accessibility().contrastPreference())
    return Theme(name, settings.text_size / 100)


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Add the bundled fonts to the application, once."""
    for file in FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / file))


def px(at_usual: float) -> int:
    """Return how many pixels something takes now that takes so many at 100 % text size."""
    return round(at_usual * QApplication.font().pointSizeF() / SIZES["body"])


def dress(part: QWidget, theme: Theme) -> None:
    """Give a part of the window, or a window, its stylesheet; the one it has already costs nothing."""
    stylesheet = theme.stylesheet()
    if part.styleSheet() != stylesheet:
        part.setStyleSheet("")  # from none each widget is styled once, from another once for each parent
        part.setStyleSheet(stylesheet)


def apply(theme: Theme) -> None:
    """Give the whole application its font and colours."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    load_fonts()
    font = QFont([FAMILY, "DejaVu Sans"])
    font.setPointSizeF(theme.points("body"))
    application.setFont(font)
    palette = QPalette()
    for role, token in _PALETTE.items():
        palette.setColor(role, theme.colour(token))
    application.setPalette(palette)


@lru_cache(maxsize=256)
def coloured_icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return a Lucide icon in a colour, sharp on dense screens too."""
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        icon.addPixmap(pixmap)
    return icon

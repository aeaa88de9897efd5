"""Labels that show their text as it is, and icons on their own."""

import os
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QWidget,
)

from mestringstreff_desktop.ui.base.theme import Theme

LONG_WORD = 22  # letters, at 100 % text size
LONG_NAME = 60  # letters of a file's or a folder's name
ZERO_WIDTH = "\u200b"
SOFT_HYPHEN = "\u00ad"  # seen only where a word is broken at it


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the stylesheet, and have it drawn anew."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    draw_anew(widget)


def draw_anew(widget: QWidget) -> None:
    """Have the stylesheet looked up anew for a widget, and for the labels in it; not before it is drawn."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    for child in widget.findChildren(QLabel):
        child.style().polish(child)


def label(text: str = "", role: str = "body", wrap: bool = True) -> QLabel:
    """Return a label that shows its text as it is: no markup ever acts."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def label_of(field: QWidget, text: str) -> QLabel:
    """Return the label that a field stands below; a screen reader tells it with the field."""
    made = label(text, "group")
    made.setBuddy(field)
    return made


class Picture(QLabel):
    """An icon of the theme, on its own. `size` is its side in pixels at 100 % text size."""

    def __init__(self, icon: str, size: int = 22, token: str = "primary") -> None:
        super().__init__()
        self._icon, self._size, self._token = icon, size, token

    def show_icon(self, icon: str, token: str, theme: Theme) -> None:
        self._icon, self._token = icon, token
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Colour the icon for the theme in force."""
        side = theme.pixels(self._size)
        self.setPixmap(theme.icon(self._icon, self._token, side).pixmap(side, side))


def breakable(text: str, longest: int = LONG_WORD, mark: str = ZERO_WIDTH) -> str:
    """Let words of more letters than `longest` break: a label breaks between words only.

    Where a word breaks, a SOFT_HYPHEN shows as a hyphen, and ZERO_WIDTH as nothing, as in a path.
    """
    return " ".join(
        word if len(word) <= longest else _in_pieces(word, longest, mark) for word in text.split(" ")
    )


def breakable_path(path: PurePath) -> str:
    """Let a path break where a folder ends; a name only where it is too long for a line of its own."""
    names = [breakable(name, LONG_NAME) for name in path.parts]
    if path.anchor:
        names[0] = path.anchor.rstrip(os.sep)
    return (os.sep + ZERO_WIDTH).join(names)


def hyphenated(text: str, theme: Theme) -> str:
    """Let long words break with a hyphen: the larger the text size, the sooner."""
    return breakable(text, round(LONG_WORD / theme.scale), SOFT_HYPHEN)


def _in_pieces(word: str, longest: int, mark: str) -> str:
    size = longest if mark == ZERO_WIDTH else max(longest // 2, 4)
    return mark.join(word[at : at + size] for at in range(0, len(word), size))

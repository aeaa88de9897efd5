"""A button whose face is a layout of labels, such as a card or a row of a table."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from mestringstreff_desktop.ui.theme import Theme
from mestringstreff_desktop.ui.widgets import Button

_LONGEST_WORD = 22
_BREAK = "\u200b"


class Tile(QPushButton):
    """As large as its face needs. Enter and Space press it; the arrows move between tiles."""

    stepped = Signal(int)

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _face(self) -> QLayout:
        layout = self.layout()
        assert layout is not None, "a tile is given its layout when it is made"
        return layout

    def sizeHint(self) -> QSize:
        return self._face().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._face().minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)


class Link(Button):
    """A small button that reads as a link in a text."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon, "link")
        self.setIconSize(QSize(16, 16))

    def dress(self, theme: Theme) -> None:
        """Colour the icon as the text."""
        self.setIcon(theme.icon(self.icon_name, "primary"))


class IconButton(Button):
    """A button with an icon alone; its maker gives it an accessible name and a tooltip."""

    def __init__(self, icon: str) -> None:
        super().__init__("", icon, "icon")
        self.setText("")


def give_way(area: QWidget) -> None:
    """Let an area that scrolls take the height that is left, and never ask others for theirs."""
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


def breakable(text: str) -> str:
    """Let very long words break: a label breaks between words only, and would widen the page."""
    return " ".join(_broken(word) if len(word) > _LONGEST_WORD else word for word in text.split(" "))


def _broken(word: str) -> str:
    return _BREAK.join(word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD))

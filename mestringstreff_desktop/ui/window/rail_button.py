"""A button of the rail: an icon and a word beside it, or below it where the rail is slim."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.pressing import Pressing

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_ICON, _SMALL = 20, 16  # pixels at 100 % text size


class RailButton(Pressing, QPushButton):
    """As large as its icon and its word need."""

    def __init__(self, icon: str, word: str = "", key: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.picture, self.word = Picture(icon, _ICON, "rail_ink"), QLabel(word)
        self.word.setTextFormat(Qt.TextFormat.PlainText)
        self._key = label(key, "key", wrap=False)
        self._key.setVisible(bool(key))
        self._face = QBoxLayout(_BESIDE, self)
        self._face.addWidget(self.picture)
        self._face.addWidget(self.word, 1)
        self._face.addWidget(self._key)
        for part in (self.picture, self.word, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    def add_picture(self, icon: str) -> Picture:
        """Add a small icon after the word."""
        made = Picture(icon, _SMALL, "rail_ink")
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._face.addWidget(made)
        return made

    def show_slim(self, is_slim: bool, theme: Theme) -> None:
        """Put the word below the icon, or beside it."""
        centre = Qt.AlignmentFlag.AlignCenter
        self._face.setDirection(_BELOW if is_slim else _BESIDE)
        self._face.setContentsMargins(*((4, 6, 4, 6) if is_slim else (12, 9, 10, 9)))
        self._face.setSpacing(2 if is_slim else 12)
        self._face.setAlignment(self.picture, centre if is_slim else Qt.AlignmentFlag.AlignVCenter)
        self.word.setAlignment(centre if is_slim else Qt.AlignmentFlag.AlignVCenter)
        set_role(self.word, "rail-slim" if is_slim else "body")
        self._key.setVisible(bool(self._key.text()) and not is_slim)
        self.picture.show_icon(self._icon, "rail_ink", theme)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._face.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._face.minimumSize()

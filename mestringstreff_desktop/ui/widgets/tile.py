"""A button whose face is a layout of labels, such as a card or a row of a table."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy

from mestringstreff_desktop.ui.widgets.pressing import Pressing


class Tile(Pressing, QPushButton):
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
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)

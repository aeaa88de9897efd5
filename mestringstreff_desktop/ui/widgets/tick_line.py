"""A box to tick, and a line of text with one."""

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.labels import (
    hyphenated,
    label,
    set_role,
)
from mestringstreff_desktop.ui.widgets.layouts import (
    row,
)
from mestringstreff_desktop.ui.widgets.pressing import Pressing

_BOX = 26  # pixels at 100 % text size


class TickBox(Pressing, QCheckBox):
    """A box to tick, drawn with the theme's icons so that it is seen in both themes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(_BOX), px(_BOX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_ticked(self, is_on: bool) -> None:
        """Show what is stored, without telling of it."""
        with QSignalBlocker(self):
            self.setChecked(is_on)
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.context.theme
        name, token = ("square-check", "good") if self.isChecked() else ("square", "quiet")
        token = token if self.isEnabled() else "quiet"
        theme.icon(name, token, self.width()).paint(painter, self.rect().adjusted(3, 3, -3, -3))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)


class TickLine(QFrame):
    """A thing to have ready, with a box to tick. Nothing is stored."""

    ticked = Signal(bool)

    def __init__(self, context: Context, text: str, checked: bool) -> None:
        super().__init__()
        self.box = TickBox(context)
        self.box.setChecked(checked)
        self.box.setAccessibleName(text)
        self.box.toggled.connect(self.ticked)
        self.box.toggled.connect(self._show)
        self._text = label(hyphenated(text, context.theme))
        self._text.setBuddy(self.box)
        layout = row(self.box, self._text, gap=8)
        layout.setStretch(1, 1)
        layout.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show(checked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.toggle()

    def _show(self, checked: bool) -> None:
        set_role(self._text, "lead" if checked else "body")

"""A main part with a narrower one beside it, or below it where there is no room for both."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, GAP

_DOWN, _BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


@dataclass(frozen=True)
class SideWidth:
    """How wide the side is: a share of the whole, within bounds in pixels at 100 % text size.

    `room` is what both parts need together to stand beside each other. `least` grows more slowly than the
    text, so that the main part has room too.
    """

    share: float
    least: int
    most: int
    room: int


class MainAndSide(QWidget):
    """Lays out the two for the width it has."""

    def __init__(self, context: Context, main: QWidget, side: QWidget, width: SideWidth) -> None:
        super().__init__()
        self.context, self._side, self._rule = context, side, width
        self._layout = QBoxLayout(_BESIDE, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(main, 1)
        self._layout.addWidget(side)
        context.themed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme, rule = self.context.theme, self._rule
        is_beside = theme.has_room(self.width(), rule.room)
        least = rule.least * (0.7 + 0.3 * theme.scale)
        width = round(max(least, min(self.width() * rule.share, theme.pixels(rule.most))))
        self._side.setMinimumWidth(width if is_beside else 0)
        self._side.setMaximumWidth(width if is_beside else ANY_SIZE)
        way = _BESIDE if is_beside else _DOWN
        if self._layout.direction() is not way:
            self._layout.setDirection(way)

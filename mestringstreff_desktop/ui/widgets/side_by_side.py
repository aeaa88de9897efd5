"""Parts of a page beside each other where there is room, under each other where there is not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import GAP

_DOWN, _UP = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop


class SideBySide(QWidget):
    """Lays out its parts for the width it has. `room` is what each part needs, in pixels at 100 %.

    `shares` is how the width is shared between them, evenly if none is given. Where they stand under each
    other the last one is the uppermost if `last_first`.
    """

    def __init__(
        self,
        context: Context,
        *parts: QWidget,
        room: int,
        shares: Sequence[int] = (),
        last_first: bool = False,
        gap: int = GAP,
    ) -> None:
        super().__init__()
        self.context = context
        self._needs = room * len(parts)
        self._narrow = _UP if last_first else _DOWN
        self._layout = QBoxLayout(self._narrow, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        for part, share in zip(parts, shares or [1] * len(parts), strict=True):
            self._layout.addWidget(part, share)
        context.themed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.context.theme.has_room(self.width(), self._needs)
        way = QBoxLayout.Direction.LeftToRight if has_room else self._narrow
        if way is not self._layout.direction():
            self._layout.setDirection(way)

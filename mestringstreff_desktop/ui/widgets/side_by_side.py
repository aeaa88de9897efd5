"""Parts of a page beside each other where there is room, under each other where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import GAP


class SideBySide(QWidget):
    """Lays out its parts for the width it has. `room` is what each part needs, in pixels at 100 %."""

    def __init__(self, context: Context, *parts: QWidget, room: int) -> None:
        super().__init__()
        self.context = context
        self._needs = room * len(parts)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        for part in parts:
            self._layout.addWidget(part, 1)
        context.themed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.context.theme.has_room(self.width(), self._needs)
        way = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(way)

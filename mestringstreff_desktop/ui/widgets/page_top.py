"""The top of a page: its heading and a line on what it is for, and its buttons beside or below them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

ROOM_FOR_WORDS = 240  # pixels at 100 % text size, beside the buttons
_GAP = 24


class PageTop(QWidget):
    """Puts the buttons below the words where there is no room beside them, in as many rows as they need."""

    def __init__(self, context: Context, heading: QLabel, lead: QLabel) -> None:
        super().__init__()
        self.context = context
        self.words = column(heading, lead, gap=2)
        self.buttons = WrapLayout(gap=12)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self.words, 1)
        self._layout.addLayout(column(self.buttons, None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A button that comes, goes or says something else needs another room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        room = self.width() - _GAP - self.buttons.sizeHint().width()
        is_beside = self.context.theme.has_room(room, ROOM_FOR_WORDS)
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not way:
            self._layout.setDirection(way)
        gap = _GAP if is_beside and not self.buttons.isEmpty() else 10
        if self._layout.spacing() != gap:  # said again, it asks for another turn, for ever
            self._layout.setSpacing(gap)

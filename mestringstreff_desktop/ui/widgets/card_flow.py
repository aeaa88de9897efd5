"""A few cards beside each other, as many in a row as there is room for, and no row with a gap."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import GAP


class CardFlow(QWidget):
    """`room` is the least width of a card, in pixels at 100 %."""

    def __init__(self, context: Context, cards: Sequence[QWidget], room: int) -> None:
        super().__init__()
        self.context = context
        self._cards, self._room, self._columns = list(cards), room, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._arrange()
        context.themed.connect(self._arrange)

    def columns_for(self, width: int) -> int:
        """Return how many cards stand in each row at a width in pixels."""
        fitting = max(1, round((width + GAP) // (self._room * self.context.theme.scale + GAP)))
        return next(count for count in range(fitting, 0, -1) if len(self._cards) % count == 0)

    def _arrange(self) -> None:
        columns = self.columns_for(self.width())
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

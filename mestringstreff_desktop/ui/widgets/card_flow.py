"""A few cards beside each other, as many in a row as there is room for, and no row with a gap."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import GAP, clear


class CardFlow(QWidget):
    """`room` is the least width of a card, in pixels at 100 %. The last row has no gap if `is_even`."""

    def __init__(
        self,
        context: Context,
        cards: Sequence[QWidget],
        room: int,
        *,
        is_even: bool = True,
        gap: int = GAP,
    ) -> None:
        super().__init__()
        self.context = context
        self._cards, self._room, self._columns = list(cards), room, 0
        self._is_even, self._gap = is_even, gap
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._arrange()
        context.themed.connect(self._arrange)

    def columns_for(self, width: int) -> int:
        """Return how many cards stand in each row at a width in pixels."""
        fitting = max(1, round((width + self._gap) // (self._room * self.context.theme.scale + self._gap)))
        if not self._is_even:
            return min(fitting, max(len(self._cards), 1))
        return next(count for count in range(fitting, 0, -1) if len(self._cards) % count == 0)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Put other cards in the place of those that stand here."""
        clear(self._grid)
        self._cards = list(cards)
        self._place(self.columns_for(self.width()))

    def _arrange(self) -> None:
        columns = self.columns_for(self.width())
        if columns != self._columns:
            self._place(columns)

    def _place(self, columns: int) -> None:
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

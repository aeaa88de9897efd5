"""The toolbox's cards beside each other, two to five in a row, and the arrow keys between them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.pages.toolbox.card import ToolCard
from mestringstreff_desktop.ui.widgets.layouts import GAP

LEAST_COLUMNS, MOST_COLUMNS = 2, 5
LEAST_WIDTH = 226  # pixels of a card at 100 % text size


class CardGrid(QWidget):
    """Lays out the cards it is told to show, each row as high as its highest card."""

    moved = Signal(ToolCard)
    left_above = Signal()

    def __init__(self, cards: Iterable[ToolCard]) -> None:
        super().__init__()
        self._cards: dict[str, ToolCard] = {}
        self.shown: Sequence[ToolCard] = ()
        self.hold_cards(cards)

    def hold_cards(self, cards: Iterable[ToolCard]) -> None:
        """Take cards in place of those it has; none is shown yet."""
        for old in self._cards.values():
            old.hide()
            old.deleteLater()
        self._cards, self.shown = {card.tool.id: card for card in cards}, ()
        for card in self._cards.values():
            card.setParent(self)
            card.hide()

    def card(self, tool_id: str) -> ToolCard | None:
        return self._cards.get(tool_id)

    def show_cards(self, tool_ids: Iterable[str]) -> None:
        """Show these cards, in this order, and no others."""
        shown = [self._cards[tool_id] for tool_id in tool_ids]
        for card in set(self.shown) - set(shown):
            card.hide()
        self.shown = shown
        self.lay_out()
        for earlier, later in pairwise(shown):
            QWidget.setTabOrder(earlier, later)

    def lay_out(self) -> None:
        """Place the cards for the width there is."""
        columns = self.columns()
        width = (self.width() - GAP * (columns - 1)) // columns
        top = 0
        for start in range(0, len(self.shown), columns):
            in_row = self.shown[start : start + columns]
            height = max(card.height_for(width) for card in in_row)
            for number, card in enumerate(in_row):
                card.setGeometry(QRect(number * (width + GAP), top, width, height))
                card.show()
            top += height + GAP
        self.setFixedHeight(max(0, top - GAP))

    def columns(self) -> int:
        """Return how many cards there is room for beside each other."""
        least = max([LEAST_WIDTH, *(card.least_width() for card in self._cards.values())])
        return min(max((self.width() + GAP) // (least + GAP), LEAST_COLUMNS), MOST_COLUMNS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow goes to the card that lies there; Home and End to the first and the last."""
        number = next((at for at, card in enumerate(self.shown) if card.hasFocus()), None)
        target = _target(event.key(), number, len(self.shown), self.columns())
        if target is not None:
            card = self.shown[target]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self.moved.emit(card)
        elif event.key() == Qt.Key.Key_Up:
            self.left_above.emit()
        else:
            event.ignore()


def _target(key: int, number: int | None, count: int, columns: int) -> int | None:
    """Return the number of the card a key leads to, or None where there is none."""
    if number is None:
        return None
    steps = {
        Qt.Key.Key_Left: number - 1,
        Qt.Key.Key_Right: number + 1,
        Qt.Key.Key_Up: number - columns,
        Qt.Key.Key_Down: number + columns,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: count - 1,
    }
    target = steps.get(Qt.Key(key))
    return target if target is not None and 0 <= target < count else None

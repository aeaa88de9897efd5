"""A number with a button for less and one for more: easy to hit, and never in need of typing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import row


class Stepper(QFrame):
    """A whole number from `lowest` to `highest`. `stepped` carries the new one; `words` tells it.

    `name` is what it is a number of, and `ways` the words for less and more.
    """

    stepped = Signal(int)

    def __init__(
        self,
        name: str,
        ways: tuple[str, str],
        bounds: tuple[int, int],
        words: Callable[[int], str],
        step: int = 1,
    ) -> None:
        super().__init__()
        self._name = name
        self._lowest, self._highest = bounds
        self._words, self._step = words, step
        self._number = self._lowest
        self.less, self.more = Button(ways[0], "minus"), Button(ways[1], "plus")
        self.less.clicked.connect(lambda: self._go(-self._step))
        self.more.clicked.connect(lambda: self._go(self._step))
        self.value = label("", "subtitle", wrap=False)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(row(self.less, self.value, self.more, None, gap=14))

    def show_number(self, number: int) -> None:
        self._number = number
        self.value.setText(self._words(number))
        self.value.setMinimumWidth(self._widest())
        for button in (self.less, self.more):
            button.setAccessibleDescription(f"{self._name}, nå {self._words(number)}")
        self.less.setEnabled(number > self._lowest)
        self.more.setEnabled(number < self._highest)

    def _go(self, by: int) -> None:
        self.stepped.emit(max(self._lowest, min(self._highest, self._number + by)))

    def _widest(self) -> int:
        """The number stands in room for the widest, so that the buttons stay where they are."""
        self.value.ensurePolished()
        metrics = self.value.fontMetrics()
        return max(metrics.horizontalAdvance(self._words(n)) for n in (self._lowest, self._highest)) + 8

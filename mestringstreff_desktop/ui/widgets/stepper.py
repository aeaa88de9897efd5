"""A number between a button for less and one for more: never in need of typing, or typed as well."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpinBox

from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.number_fields import NumberField


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


class StepField(NumberField):
    """A whole number to type, between a button for less and one for more. Held down they go on."""

    def __init__(self, name: str, least: int, most: int, step: int = 1) -> None:
        super().__init__(name, least, most)
        self.setSingleStep(step)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.less = self._button("minus", f"{name}: mindre", self.stepDown)
        self.more = self._button("plus", f"{name}: mer", self.stepUp)
        self.valueChanged.connect(self._allow)
        self._allow()

    def _button(self, icon: str, words: str, act: Callable[[], None]) -> Button:
        button = Button("", icon, "step")
        button.setText("")
        button.setParent(self)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by key the arrows step
        button.setAutoRepeat(True)
        button.clicked.connect(act)
        return button

    def _allow(self) -> None:
        self.less.setEnabled(self.value() > self.minimum())
        self.more.setEnabled(self.value() < self.maximum())

    def show_number(self, number: int, most: int | None = None) -> None:
        super().show_number(number, most)
        self._allow()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return size + QSize(2 * size.height(), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_parts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place_parts()

    def _place_parts(self) -> None:
        """The buttons are as wide as the field is high, and the number stands between them.

        Each time Qt has placed the number itself, in what a stylesheet leaves where there are no arrows.
        """
        side, width = self.height(), self.width()
        for button, left in ((self.less, 0), (self.more, width - side)):
            button.setGeometry(left + 3, 3, side - 6, side - 6)
        self.lineEdit().setGeometry(side, 3, width - 2 * side, side - 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        QSpinBox.paintEvent(self, event)

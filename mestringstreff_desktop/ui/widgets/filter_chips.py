"""Chips that stay down: one that is on or off, and one that opens a menu to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.plain_words import button_words, menu_words


class FilterChip(Button):
    """A chip with room for its words when it is down, and they are bolder."""

    def __init__(self, text: str, icon: str = "") -> None:
        super().__init__(text, icon, role="chip")
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return super().sizeHint() + QSize(max(0, more), 0)


class MenuChip(FilterChip):
    """A chip that opens a menu, where one thing is chosen, or none."""

    chosen = Signal()

    def __init__(self, name: str, none: str) -> None:
        super().__init__(none, "chevron-down")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._name, self._none = name, none
        self._choices: Sequence[tuple[object, str, str]] = ()
        self.value: object = None
        self.clicked.connect(self._open)
        self._show()

    def offer(self, choices: Sequence[tuple[object, str, str]]) -> None:
        """Offer choices: the value, the words in the menu, and the words on the chip."""
        self._choices = choices
        if self.value not in [value for value, *_ in choices]:
            self.value = None
        self._show()

    def choose(self, value: object) -> None:
        if value != self.value:
            self.value = value
            self._show()
            self.chosen.emit()

    def menu_of_choices(self) -> QMenu:
        """Return the menu, with a tick at what is chosen."""
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToHide.connect(menu.deleteLater)
        for value, words, _ in [(None, self._none, ""), *self._choices]:
            action = menu.addAction(menu_words(words))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _=False, picked=value: self.choose(picked))
        return menu

    def _open(self) -> None:
        self._show()
        self.menu_of_choices().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _show(self) -> None:
        """A press opens the menu; whether the chip stays down tells only if something is chosen."""
        self.setChecked(self.value is not None)
        words = next((short for value, _, short in self._choices if value == self.value), self._none)
        self.setText(f"{button_words(words)} ")
        self.setAccessibleName(f"{self._name}: {words}")

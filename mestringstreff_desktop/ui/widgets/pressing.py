"""What all buttons have in common: Enter presses what is focused, as Space does, and a screen reader too."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # two ways to the same base of Qt's end the program


class Pressing(_Button):
    """Named before one of Qt's buttons. `clicked` tells of every press, whatever it was done with.

    What stays down is toggled by a screen reader, which Qt tells of with no click. A press from without is
    known by this: neither the program nor a click did it.
    """

    _is_known = False

    def setCheckable(self, is_on: bool) -> None:
        super().setCheckable(is_on)
        if is_on:
            self.toggled.connect(self._on_toggled)

    def setChecked(self, is_on: bool) -> None:
        """Show whether it is down, which presses nothing."""
        before, self._is_known = self._is_known, True
        super().setChecked(is_on)
        self._is_known = before

    def nextCheckState(self) -> None:
        """A click is on its way."""
        self._is_known = True
        super().nextCheckState()
        self._is_known = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, is_on: bool) -> None:
        is_let_go = self.autoExclusive() and not is_on  # another one was chosen
        if not self._is_known and not is_let_go:
            QMetaObject.invokeMethod(self, "clicked", Q_ARG(bool, is_on))


def choose_one(*buttons: QAbstractButton) -> None:
    """Let a screen reader call these a choice of one: as boxes to tick each would stand alone."""
    for button in buttons:
        button.setAutoExclusive(True)

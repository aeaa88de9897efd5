"""The runner's keys. They are shortcuts of the window while the runner is on screen.

While a text field has the focus they are switched off, so that typing never runs the gathering. Those of
a presenter's remote that type nothing stay on: whoever holds it does not see where the caret is.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from mestringstreff_desktop.ui.widgets.row_list import ListRow

_TEXT_FIELDS = (QPlainTextEdit, QLineEdit, QAbstractSpinBox)
_PRESSING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
K = TypeVar("K", bound=Qt.Key | str)  # a key, or a sequence by its name


class RunKeys(QObject):
    """Keys and what each does, for as long as `view` is on screen and nobody types.

    `with_text`: also while somebody does.
    """

    def __init__(
        self, view: QWidget, actions: Mapping[K, Callable[[], object]], *, with_text: bool = False
    ) -> None:
        super().__init__(view)
        self.shortcuts = [self._shortcut(view, key, action) for key, action in actions.items()]
        application = QApplication.instance()
        if isinstance(application, QApplication) and not with_text:
            application.focusChanged.connect(self._on_focus)

    def set_enabled(self, is_on: bool) -> None:
        """Let the keys be somebody else's, or not."""
        for shortcut in self.shortcuts:
            shortcut.setEnabled(is_on)

    def _shortcut(self, view: QWidget, key: Qt.Key | str, action: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), view)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: _press_or(action) if key in _PRESSING else action())
        return shortcut

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        self.set_enabled(not isinstance(new, _TEXT_FIELDS))


def _press_or(action: Callable[[], object]) -> None:
    """A button that was reached with Tab is pressed by its own key; else the key does its action.

    A line of a list is chosen already when the keys are at it, and has nothing more to be pressed for.
    """
    chosen = QApplication.focusWidget()
    if isinstance(chosen, QAbstractButton) and chosen.isEnabled() and not isinstance(chosen, ListRow):
        chosen.click()
    else:
        action()

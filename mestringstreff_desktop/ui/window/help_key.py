"""F1 opens what the help says of where one is: of the part with the keys, else of the page or the dialog."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import topic_of

IN_DIALOGS = "kom-i-gang"  # where a dialog tells of no article
_NAME = "help-key"


class HelpKey(QObject):
    """The key of a window and of each dialog over it. `page_topic` is what the page on screen is about."""

    def __init__(self, context: Context, window: QWidget, page_topic: Callable[[], str]) -> None:
        super().__init__(window)
        self._context, self._window, self._page_topic = context, window, page_topic
        QShortcut(QKeySequence.StandardKey.HelpContents, window).activated.connect(self.open)

    def listen_in(self, dialog: QDialog) -> None:
        """Have the key in a dialog too, once; the page below it is out of reach."""
        from mestringstreff_desktop.ui.widgets.help_window import HelpWindow

        if isinstance(dialog, HelpWindow) or dialog.findChild(QShortcut, _NAME) is not None:
            return
        shortcut = QShortcut(QKeySequence.StandardKey.HelpContents, dialog)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(lambda: self.open_over(dialog))

    def open(self) -> None:
        """Go to the help, at what one was at."""
        self._context.go_to.emit("help", topic_of(QApplication.focusWidget()) or self._page_topic())

    def open_over(self, dialog: QDialog) -> None:
        """Show the article of a dialog over it."""
        from mestringstreff_desktop.ui.widgets.help_window import HelpWindow

        topic = topic_of(QApplication.focusWidget()) or topic_of(dialog) or self._page_topic() or IN_DIALOGS
        HelpWindow(self._context, topic, dialog).exec()

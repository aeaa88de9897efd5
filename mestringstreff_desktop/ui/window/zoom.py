"""Larger and smaller text by the keys that browsers have for it, wherever one is in the window."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.services.settings import USUAL_TEXT, text_step
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.context import Context

LARGER, SMALLER, USUAL = ("Ctrl++", "Ctrl+="), ("Ctrl+-",), ("Ctrl+0",)


class Zoom(QObject):
    """Changes the text size, stores it, and says what it is now."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.context = context
        for keys, by in ((LARGER, 1), (SMALLER, -1), (USUAL, 0)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.activated.connect(lambda by=by: self.step(by))

    def step(self, by: int) -> None:
        """Make the text so many steps larger or smaller; 0 is back to the usual size."""
        context = self.context
        size = text_step(context.settings.text_size, by) if by else USUAL_TEXT
        if size != context.settings.text_size:
            context.change_settings(text_size=size)
            context.set_theme(theme.chosen(context.settings))
        context.noted.emit(f"Tekststørrelse: {size} %")

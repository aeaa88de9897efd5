"""The base of windows for paper: a large main part, and beside it the choices and the ways to get it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets import dialogs
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.fitting_dialog import resize_within
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import title_words

USUAL_SIZE = QSize(1180, 800)  # pixels at 100 % text size, where the screen has them
SIDE_WIDTH = 320  # grows more slowly than the text, so that the main part has room too
ROOM_FOR_BOTH = 800  # pixels at 100 % text size: below this the side stands under the main part
LEAST_MAIN = 260  # pixels at 100 % text size, of the main part's height above the side
Keys = QKeySequence.StandardKey


class PaperWindow(QDialog):
    """Esc closes it. What was asked for is done to its end all the same, and the window is gone after it."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__(dialogs.top_window(context))
        self.context = context
        self.setWindowTitle(title_words(title))
        tell_topic(self, "skrive-ut")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.desk = PaperDesk(context)
        self.print = Button("Skriv ut …", "printer", "primary", "Ctrl+P")
        self.save = Button("Lagre som PDF …", "file-down", key="Ctrl+S")
        self.leave = Button("Lukk", key="Esc")
        self.leave.clicked.connect(self.reject)
        self.on_keys(Keys.Print, self.print.click)
        self.on_keys(Keys.Save, self.save.click)

    def on_keys(self, keys: QKeySequence | Keys, act: Callable[[], object]) -> None:
        """Do something when keys are pressed anywhere in the window."""
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def lay_out(self, main: QWidget, choices: QWidget, *buttons: QWidget | QLayout) -> None:
        """Put the main part to the left; to the right, or below it, the choices and the buttons."""
        side = column(scrolled(choices, "on-card"), column(*buttons, gap=10), gap=14, margin=20)
        side.setStretch(0, 1)
        self._first, self._side, content = main, QFrame(), QWidget()
        self._side.setProperty("role", "side")
        self._side.setLayout(side)
        self._whole = row(main, self._side, gap=0)
        self._whole.setStretch(0, 1)
        content.setLayout(self._whole)
        self.setLayout(column(scrolled(content)))
        resize_within(self, USUAL_SIZE * self.context.theme.scale)
        apply_theme_within(self, self.context.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme, way = self.context.theme, QBoxLayout.Direction
        is_beside = theme.has_room(self.width(), ROOM_FOR_BOTH)
        width = round(SIDE_WIDTH * (0.55 + 0.45 * theme.scale))
        self._whole.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self._first.setMinimumHeight(0 if is_beside else theme.pixels(LEAST_MAIN))
        self._side.setMinimumWidth(width if is_beside else 0)
        self._side.setMaximumWidth(width if is_beside else ANY_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it stands on, and no other: in a field it must print nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        super().done(result)
        self.desk.finished.connect(self._go_when_done)
        self._go_when_done()

    def _go_when_done(self) -> None:
        if not self.desk.is_busy:
            self.deleteLater()

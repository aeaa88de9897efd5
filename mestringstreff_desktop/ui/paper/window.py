"""The base of windows for paper: a large main part, and beside it the choices and the ways to get it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets import dialogs
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import title_words

USUAL_SIZE = QSize(1180, 800)  # pixels at 100 % text size, where the screen has them
SIDE_WIDTH = 320  # grows more slowly than the text, so that the main part has room too
_AROUND = QSize(40, 60)  # what the screen keeps of its own: frames, bars
Keys = QKeySequence.StandardKey


class PaperWindow(QDialog):
    """Esc closes it. What was asked for is done to its end all the same, and the window is gone after it."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__(dialogs.top_window(context))
        self.context = context
        self.setWindowTitle(title_words(title))
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

    def lay_out(self, main: QWidget | QLayout, choices: QWidget, *buttons: QWidget | QLayout) -> None:
        """Put the main part to the left; to the right the choices, and below them the buttons."""
        side = column(scrolled(choices, "on-card"), column(*buttons, gap=10), gap=14, margin=20)
        side.setStretch(0, 1)
        frame = QFrame()
        frame.setProperty("role", "side")
        frame.setLayout(side)
        frame.setFixedWidth(round(SIDE_WIDTH * (0.55 + 0.45 * self.context.theme.scale)))
        whole: QHBoxLayout = row(main, frame, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        room = self.screen().availableGeometry().size() - _AROUND
        self.resize((USUAL_SIZE * self.context.theme.scale).boundedTo(room))
        apply_theme_within(self, self.context.theme)

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

"""The cover over the window while the courses are not to be touched.

It is there at once, and holds every key and click; it is seen only where that takes over half a second.
The window lives on under it: it moves, it is painted, its clocks tick.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

STOPPING = "Avbryter …"
_WIDTH = 460  # pixels at 100 %
_VEIL = 0.7  # how much of what is below is hidden


class Cover(QWidget):
    """Lies over all of `below` while the keeper has something held."""

    def __init__(self, context: Context, below: QWidget) -> None:
        super().__init__(below)
        self.context, self._below = context, below
        self._before: QWidget | None = None
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._on_cancelled)
        self.stopping = label(STOPPING, "body", wrap=False)
        self.stopping.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.progress, self.stopping):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            part.installEventFilter(self)
        beside = row(None, column(self.progress, self.stopping), None, gap=0)
        self.setLayout(column(None, beside, None))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        below.installEventFilter(self)
        context.keeper.held.connect(self._follow)
        context.keeper.let_go.connect(self._lift)
        context.themed.connect(lambda: apply_theme_within(self, context.theme))
        self.hide()

    def _follow(self, task: Task, words: str) -> None:
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.stopping.hide()
        self.progress.setMinimumWidth(round(_WIDTH * self.context.theme.scale))
        self.progress.follow(task, words)
        apply_theme_within(self, self.context.theme)
        self.setGeometry(self._below.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def _on_cancelled(self) -> None:
        self.stopping.show()
        self.setFocus()

    def _lift(self) -> None:
        """Give the keyboard back to where it was, unless somebody else has taken it meanwhile."""
        if self.context.keeper.is_holding:
            return
        has_focus = self.hasFocus() or self.isAncestorOf(QApplication.focusWidget() or self.window())
        before, self._before = self._before, None
        self.hide()
        if has_focus and before is not None and before.isVisible():
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._below:
            self.setGeometry(self._below.rect())
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.progress.isHidden() and self.stopping.isHidden()):
            painter = QPainter(self)
            painter.setOpacity(_VEIL)
            painter.fillRect(self.rect(), self.context.theme.colour("paper"))

    def event(self, event: QEvent) -> bool:
        """What is no shortcut here is none for the window either."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """The keyboard stays here, with the one button there may be."""
        (self.progress.cancel if self.progress.cancel.isVisible() else self).setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.progress.cancel.isVisible():
            self.progress.cancel.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pass

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pass

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

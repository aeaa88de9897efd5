"""Progress: a bar, and a line that says what is under way and lets one give it up."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QProgressBar,
)

from mestringstreff_desktop.ui.base.motion import is_reduced
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import (
    label,
)
from mestringstreff_desktop.ui.widgets.layouts import (
    column,
    row,
)

WAIT_MS = 500  # what is done by then needs no telling


LOOK_MS = 100


class ProgressLine(QFrame):
    """Hidden until something has taken half a second. `cancelled` carries the words of what was given up.

    What can no longer be given up has no button for it.
    """

    cancelled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "teal")
        self._task: Task | None = None
        self._words = label("", "body")
        self._words.setObjectName("progress-words")
        self._bar = progress_bar()
        self.cancel = Button("Avbryt", "x")
        self.cancel.setObjectName("progress-cancel")
        self.cancel.clicked.connect(self._on_cancel)
        layout = row(column(self._words, self._bar, gap=6), self.cancel, gap=14)
        layout.setStretch(0, 1)
        layout.setContentsMargins(14, 10, 14, 10)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Is what it follows still under way?"""
        return self._task is not None and not self._task.is_over

    def follow(self, task: Task, words: str) -> None:
        """Tell of a task, in a few words; what was followed before is not any more."""
        self._task = task
        self._words.setText(words)
        self._timer.start(LOOK_MS if self.isVisible() else WAIT_MS)

    def _look(self) -> None:
        self._timer.setInterval(LOOK_MS)
        if not self.is_busy or self._task is None:
            self._timer.stop()
            self.hide()
            return
        self.cancel.setVisible(not self._task.is_settled)
        share = self._task.share
        self._bar.setHidden(share is None and is_reduced())  # the words say it
        self._bar.setRange(0, 0 if share is None else 1000)
        self._bar.setValue(round((share or 0) * 1000))
        self.show()

    def _on_cancel(self) -> None:
        if self._task is None:
            return
        self._task.cancel()
        self._look()
        if self._task.is_cancelled:
            self.cancelled.emit(self._words.text())


def progress_bar(fraction: float = 0.0) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 1000)
    bar.setTextVisible(False)
    bar.setValue(round(fraction * 1000))
    return bar

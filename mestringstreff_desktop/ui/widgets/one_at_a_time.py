"""Parts that take turns in one place. Only the one that is seen takes room."""

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.widgets.layouts import column


class OneAtATime(QWidget):
    """Shows one of its parts, at first the first one. Its methods are named as those of Qt's own stack.

    That one is as large as the largest of all, so that a page that is not seen makes the window scroll.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._layout = column(gap=0)
        self.setLayout(self._layout)
        self._current: QWidget | None = None
        for part in parts:
            self.addWidget(part)

    def addWidget(self, part: QWidget) -> None:
        """Add a part; it is hidden unless it is the first."""
        self._layout.addWidget(part, 1)
        if self._current is None:
            self._current = part
        else:
            part.hide()

    def currentWidget(self) -> QWidget | None:
        return self._current

    def setCurrentWidget(self, part: QWidget) -> None:
        """Show another part."""
        if part is self._current:
            return
        before, self._current = self._current, part
        if before is not None:
            before.hide()
        part.show()

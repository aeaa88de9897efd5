"""What comes to the window from outside: a second start, or a file that is opened in the file manager."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.plain_words import short_line

LOOK_AGAIN_MS = 300
_WAITS = "«{name}» ligger klar til samlingen er ferdig."


class PackageSignal(Button):
    """The line on all pages that leads to a package that waits. Hidden where none does."""

    def __init__(self, context: Context) -> None:
        super().__init__("Kurspakke venter", "package", "signal")
        self.setObjectName("package-signal")
        context.themed.connect(lambda: self.apply_theme(context.theme))
        self.apply_theme(context.theme)
        self.hide()


class Arrivals(QObject):
    """Brings the window forward, and takes a course package to Deling as if it had been dropped.

    What is open in a dialog or under way is waited for. While a gathering is run the package lies ready:
    that is said once, and `signal` stands there until somebody looks at it.
    """

    def __init__(
        self, context: Context, signal: Button, show: Callable[[str, object], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self.context, self._signal, self._show, self._window = context, signal, show, window
        signal.clicked.connect(self._look)
        self._path = ""
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._go_on)

    def take(self, path: str) -> None:
        """Come forward, with the package at the path if there is one."""
        bring_forward(self._window)
        if path:
            self._path = path
            self._go_on()

    def _go_on(self) -> None:
        if self.context.keeper.is_holding or QApplication.activeModalWidget() is not None:
            self._again.start()
        elif self._is_running():
            name = short_line(Path(self._path).name)
            self._signal.setToolTip(name)
            self._signal.show()
            self.context.noted.emit(_WAITS.format(name=name))
        else:
            self._look()

    def _is_running(self) -> bool:
        course = self.context.try_to(lambda: self.context.course)
        return course is not None and any(under_way(course))

    def _look(self) -> None:
        path, self._path = self._path, ""
        self._signal.hide()
        self._show("sharing", path)


def bring_forward(window: QWidget) -> None:
    """Put a window before all others, as large as it was; a dialog over it comes along."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    top = QApplication.activeModalWidget() or window
    top.raise_()
    top.activateWindow()
    QApplication.alert(top)

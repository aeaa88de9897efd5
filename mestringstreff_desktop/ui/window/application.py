"""Makes the application, or says in one sentence why there is nothing to show it on.

Qt ends the process at once when it reaches no display. Its last words are caught here and told as a
sentence instead, of the part that it lacks or of the screen; while the application is being made,
nothing else may be said.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QMessageLogContext,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import diagnosis, missing, paths
from mestringstreff_desktop.ui.base import motion
from mestringstreff_desktop.ui.base.theme import FONT_FILES
from mestringstreff_desktop.ui.window import translation

NO_DISPLAY = "Programmet finner ingen skjerm å vise vinduet på. Start det på en maskin med skjerm."


class Application(QApplication):
    """The application. macOS tells it of a file that is opened, perhaps before there is a window.

    `file_opened` says that there is one to take.
    """

    file_opened = Signal()

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._opened = ""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self._opened = event.file()
            self.file_opened.emit()
            return True
        return super().event(event)

    def take_file(self) -> str:
        """Return the path of the file that was opened last, and forget it; nothing where there is none."""
        opened, self._opened = self._opened, ""
        return opened


def make_application() -> Application:
    """Return the application, made the first time with the look and language of the program."""
    missing.require_fonts(FONT_FILES)
    existing = QApplication.instance()
    if isinstance(existing, Application):
        return existing
    before = qInstallMessageHandler(_last_words)
    made = Application([*sys.argv[:1], "-style", "Fusion"])  # told here, no style is made an object of Python
    qInstallMessageHandler(before)
    made.setApplicationName("Mestringstreff")
    made.setDesktopFileName(paths.APPLICATION_ID)
    made.setWindowIcon(QIcon(str(paths.resources() / "mestringstreff.svg")))
    translation.install(made)
    motion.follow_system(made)
    return made


def _last_words(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is not QtMsgType.QtFatalMsg:
        return
    from mestringstreff_desktop import notice

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    lacks = missing.keeps_window_off(plugins / "platforms")
    diagnosis.log.error(lacks.detail if lacks else NO_DISPLAY)
    notice.show(str(lacks or NO_DISPLAY))
    os._exit(1)

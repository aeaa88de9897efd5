"""Goes the whole way through the program at one size of screen and text, in one theme, and measures."""

import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSize

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from tests.conftest import NOW
from tests.ui import real
from tests.ui.conftest import MovableClock
from tests.ui.fitting import Fitter
from tests.ui.walk import Walk


class Case(NamedTuple):
    """A screen in pixels, a text size in per cent, and a theme."""

    screen: tuple[int, int]
    text: int
    theme: str

    def __str__(self) -> str:
        return f"{self.screen[0]}×{self.screen[1]}, {self.text} %, {self.theme}"


def walk_through(case: Case) -> Fitter:
    """Return what was measured on the whole way through the program."""
    with tempfile.TemporaryDirectory() as name:
        folder, fitter = Path(name), Fitter(QSize(*case.screen))
        database = Database(folder / "kurs" / paths.DATABASE_NAME)
        real.make(database, app.library(), NOW, case.text, case.theme)
        database.close()
        with closing(TemporaryFiles(folder / "midlertidig")) as temporary:
            clock = MovableClock()
            window = app.build(folder / "kurs", now=clock, temporary=temporary)
            window.resize(*case.screen)
            window.show()
            Walk(window, clock, folder, fitter).everywhere()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return fitter

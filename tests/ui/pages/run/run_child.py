"""A program of its own that runs a gathering and is then killed: `python -m tests.ui.run_child FOLDER`."""

import sys
from datetime import timedelta
from pathlib import Path

from mestringstreff_desktop import app
from mestringstreff_desktop.ui.window.application import make_application
from tests.conftest import NOW

MINUTES = 9
TEXT = "Vi fikk tegnet sola. Bussen var sen, så vi ventet litt."


def main(folder: Path) -> None:
    """Start the first gathering, go on to its third item, write in the log, and wait to be killed."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    now = NOW
    application = make_application()
    window = app.build(folder, now=lambda: now)
    window.show()
    window.activateWindow()
    window.show_page("run")
    application.processEvents()
    QTest.keyClick(window, Qt.Key.Key_Return)
    now += timedelta(minutes=MINUTES)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_G):
        QTest.keyClick(window, key)
    window.context.autosave.stored.connect(lambda: print("stored", flush=True))
    QTest.keyClicks(window.focusWidget(), TEXT)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

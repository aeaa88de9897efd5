"""A bug in storing one field, in the program as it runs: hooks, dialog, status bar and closing."""

import subprocess
import sys
from pathlib import Path

# What each dialog says is printed, and it is answered with its first choice.
_TYPES_AND_CLOSES = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel
from mestringstreff_desktop import app
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.crash import CrashGuard

def bug():
    raise ZeroDivisionError

def answer(dialog):
    print("dialog:", *[label.text() for label in dialog.findChildren(QLabel) if label.text()][:1], flush=True)
    QTimer.singleShot(0, dialog, dialog.accept)
    return exec_(dialog)

application = make_application()
window = app.build(Path(sys.argv[1]), dress=lambda *_: None)
exec_, Question.exec = Question.exec, answer
CrashGuard(window.context).install()
window.show()
window.context.autosave.queue("bad", bug)
window.context.autosave.queue("good", lambda: print("stored", flush=True))
QTimer.singleShot(1000, window, lambda: print("bar:", window.status.message.text(), flush=True))
QTimer.singleShot(1100, window, lambda: window.show_page("settings"))
QTimer.singleShot(1200, window, lambda: print("closed", window.close(), flush=True))
os._exit(application.exec())
"""


def test_one_dialog_then_the_bar_says_so_and_the_window_closes_when_asked_twice(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _TYPES_AND_CLOSES, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.splitlines() == [
        "stored",
        "dialog: Noe gikk galt i programmet",
        "bar: Noe du har skrevet, lar seg ikke lagre på grunn av en feil i programmet.",
        "dialog: Noe er ikke lagret",
        "closed True",
    ], ended.stderr
    assert ended.returncode == 0

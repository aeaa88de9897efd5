"""A long day at the window does not use up Python's own `None`, `True` and `False`."""

import subprocess
import sys
from pathlib import Path

LETTERS = 50_000
_A_LONG_DAY = """
import sys
from pathlib import Path
from mestringstreff_desktop import app, paths
from mestringstreff_desktop.clock import now
from mestringstreff_desktop.services import planning, settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.window.application import make_application
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

folder, letters = Path(sys.argv[1]), int(sys.argv[2])
application = make_application()
database = Database(folder / paths.DATABASE_NAME)
course = planning.create_course(database, app.library(), "Mestringstreff", now())
settings.change(database, course_id=course.id)
database.close()
window = app.build(folder, dress=lambda *_: None)
window.show()
window.show_page("planning")
note = window.findChild(TextField, "question-note")
letter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
for number in range(1, letters + 1):
    QCoreApplication.sendEvent(note, letter)
    if number % 100 == 0:
        application.processEvents()
        print(len(note.toPlainText()), flush=True)
        note.selectAll()
"""


def typed(folder: Path, letters: int) -> subprocess.CompletedProcess[str]:
    """Type in the note of a question in the real window, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", _A_LONG_DAY, str(folder), str(letters)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_fifty_thousand_letters_do_not_end_the_program(tmp_path: Path) -> None:
    ended = typed(tmp_path, LETTERS)
    assert ended.stdout.split() == ["100"] * (LETTERS // 100), ended.stderr
    assert ended.returncode == 0

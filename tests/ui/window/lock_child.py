"""Locks a window of its own, opens it again by the password, and tells how it went, as one line of JSON.

python -m tests.ui.window.lock_child FOLDER
"""

import gc
import json
import sys
import traceback
import weakref
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import TracebackType

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import locking, planning, settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles

# isort: split
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.ui.widgets import find_bar
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW

PASSWORD = "fire rolige små ord"
TYPED = "Kari Kanari ringte"
errors: list[str] = []
asked: list[str] = []
told: dict[str, object] = {"errors": errors, "asked": asked}
opened: list[Path] = []
seen: list[weakref.ref[object]] = []


def locked_courses(folder: Path) -> None:
    with closing(Database(folder / paths.DATABASE_NAME)) as database:
        course = planning.create_course(database, app.library(), "Kurs", NOW)
        settings.change(database, course_id=course.id)
        locking.lock(database, PASSWORD, locking.new_code(), cost=2)
    locking.forget()


def ask(error: UserError, path: Path, _now: datetime) -> Path | None:
    """Stand in the place of the one who types the password, and look at what is left meanwhile."""
    asked.append(str(error))
    if seen:
        gc.collect()
        told["remembered"] = find_bar._seen.cache_info().currsize
        told["window is gone"] = [each() is None for each in seen]
        told["opened files are gone"] = not opened[0].exists()
        told["shown"] = [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]
    locking.open_up(path, PASSWORD)
    return path.parent


class Steps(QObject):
    """Waits for each of the windows, and does with it what is next."""

    def __init__(self) -> None:
        super().__init__()
        self._next = [lock_it, look_again]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        sys.excepthook = note
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        shown = [each for each in found if each.isVisible() and each.context.keeper.is_idle]
        if shown and self._next and not (seen and seen[-1]() is shown[0]):
            self._next.pop(0)(shown[0])


def note(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keep what nobody caught."""
    errors.append("".join(traceback.format_exception(error)))


def lock_it(shown: MainWindow) -> None:
    shown.show_page("gatherings")
    context = shown.context
    course = context.require_course()
    opened.append(context.temporary.new_folder() / "Åpnet.pdf")
    opened[0].write_bytes(b"%PDF")
    context.autosave.queue("title", lambda: planning.change_course(context.database, course.id, title=TYPED))
    QWidget(None).show()
    find_bar._seen(TYPED)  # as when it is looked for on a page
    seen.extend([weakref.ref(context), weakref.ref(course), weakref.ref(shown)])
    again = QTimer(shown)  # what is under way at the start is waited for
    again.timeout.connect(shown.lock_now.lock)
    again.start(50)
    told["answer"] = context.ask.text("Nytt kurs", "Hva heter det?", "Lag")  # waited for, until it is locked


def look_again(shown: MainWindow) -> None:
    told["page"], told["title"] = shown.seen().page, shown.context.require_course().title
    QTimer.singleShot(0, shown.close)


def main() -> None:
    folder = Path(sys.argv[1])
    locked_courses(folder)
    application = make_application()
    _steps = Steps()
    with closing(TemporaryFiles(folder / "midlertidig")) as temporary:
        told["status"] = app._show(
            application, folder, None, exit_when_ready=False, temporary=temporary, ask=ask
        )
    print(json.dumps(told))


if __name__ == "__main__":
    main()

"""The window with the example course, at a time that stands still, for a screen reader to look at."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo import fill as demo
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW

SIZE = (1366, 768)


@contextmanager
def example_window() -> Iterator[MainWindow]:
    """The window, shown, with the example course in it."""
    with tempfile.TemporaryDirectory() as name, closing(TemporaryFiles(Path(name) / "midlertidig")) as files:
        folder = Path(name) / "kurs"
        database = Database(folder / paths.DATABASE_NAME)
        course = demo.fill(database, app.library(), NOW)
        settings.change(database, course_id=course.id, theme="light")
        database.close()
        window = app.build(folder, now=lambda: NOW, temporary=files)
        window.resize(*SIZE)
        window.show()
        yield window


def main() -> int:
    application = make_application()
    with example_window() as window:
        print(window.winId(), flush=True)
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())

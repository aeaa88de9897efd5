"""The window stands there before what it does not need is imported: a module too many is found here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop import clock, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, settings, versions
from mestringstreff_desktop.storage.database import Database

LATER = (
    *(
        "sqlalchemy",
        "reportlab",
        "svglib",
        "lxml",
        "PIL",
        "pypdf",
        "pptx",
        "docx",
        "xlsxwriter",
        "cryptography",
        "icalendar",
    ),
    *("logging.handlers", "xml", "PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtNetwork"),
    *(f"mestringstreff_desktop.ui.{name}" for name in ("widgets.dialogs", "widgets.spell_marks")),
    *(f"mestringstreff_desktop.ui.window.{name}" for name in ("course_menu", "crash_dialog", "unlock")),
)
START = """
import sys
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.__main__ import main
MainWindow.remember = lambda window: print(*sys.modules)  # it is closed as soon as it is painted
main(["--exit-when-ready", "--data-dir", sys.argv[1]])
"""

UNTOUCHED = """
import os, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from mestringstreff_desktop import app
from mestringstreff_desktop.__main__ import main
begin, told = app._begin, []
def look(window):
    if told and "sqlalchemy" not in sys.modules or not window.context.keeper.is_idle:
        return
    told.append(int("sqlalchemy" in sys.modules))
    if len(told) == 2:
        print(*told, flush=True)
        os._exit(0)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
def watch(window, application):
    begin(window, application)
    timer = QTimer(window)
    timer.timeout.connect(lambda: look(window))
    timer.start(1500)
app._begin = watch
main(["--data-dir", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a course in it, whose news are read."""
    folder = tmp_path_factory.mktemp("start")
    database = Database(folder / "data" / paths.DATABASE_NAME)
    made = planning.create_course(database, Library(paths.resources(), paths.forms()), "Kurset", clock.now())
    settings.change(database, course_id=made.id)
    versions.begin(database, ())
    database.close()
    return folder


def ran(program: str, folder: Path) -> list[str]:
    """What a program prints that has the arguments of a start in the folder."""
    own = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    told = subprocess.run(
        [sys.executable, "-c", program, str(folder / "data")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
        env=os.environ | own,
    )
    return told.stdout.split()


@pytest.fixture(scope="module")
def imported(folder: Path) -> set[str]:
    return set(ran(START, folder))


def test_what_the_first_page_does_not_need_is_imported_later(imported: set[str]) -> None:
    assert "mestringstreff_desktop.ui.pages.overview.page" in imported
    assert [name for name in LATER if name in imported] == []


def test_of_the_pages_only_the_first_is_imported(imported: set[str]) -> None:
    rooms = {name.split(".")[3] for name in imported if name.startswith("mestringstreff_desktop.ui.pages.")}
    assert rooms == {"overview"}


def test_a_window_that_nobody_touches_has_no_sqlalchemy_and_one_that_is_touched_has(folder: Path) -> None:
    assert ran(UNTOUCHED, folder) == ["0", "1"]

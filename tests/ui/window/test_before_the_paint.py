"""The window stands there before what it does not need is imported: a module too many is found here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop import clock, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, settings
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


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start")
    database = Database(folder / "data" / paths.DATABASE_NAME)
    made = planning.create_course(database, Library(paths.resources(), paths.forms()), "Kurset", clock.now())
    settings.change(database, course_id=made.id)
    database.close()
    own = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    told = subprocess.run(
        [sys.executable, "-c", START, str(folder / "data")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
        env=os.environ | own,
    )
    return set(told.stdout.split())


def test_what_the_first_page_does_not_need_is_imported_later(imported: set[str]) -> None:
    assert "mestringstreff_desktop.ui.pages.overview.page" in imported
    assert [name for name in LATER if name in imported] == []


def test_of_the_pages_only_the_first_is_imported(imported: set[str]) -> None:
    rooms = {name.split(".")[3] for name in imported if name.startswith("mestringstreff_desktop.ui.pages.")}
    assert rooms == {"overview"}

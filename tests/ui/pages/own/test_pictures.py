"""Small pictures of own sheets and files: one at a time, and one that cannot be made stops no other."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own.files import CheckedFile, attach
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.pages.own.pictures import OwnPictures, file_picture, sheet_picture
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.services.own.samples import pdf_bytes, picture_bytes

SIZE = QSize(60, 80)


@pytest.fixture
def pictures(qapp: object) -> OwnPictures:
    return OwnPictures(Worker())


def gone() -> Callable[[], QImage]:
    raise UserError("Borte.")


@pytest.mark.looks
def test_a_sheets_picture_comes_when_it_is_made(
    pictures: OwnPictures, library: Library, qtbot: QtBot
) -> None:
    make = sheet_picture(library, new_form("eget"), SIZE)
    with qtbot.waitSignal(pictures.ready, timeout=20_000):
        assert pictures.picture("a", lambda: make, 1.0) is None
    found = pictures.picture("a", lambda: make, 1.0)
    assert found is not None
    assert found.height() == SIZE.height()


@pytest.fixture
def files(window: MainWindow, sandbox: Sandbox) -> Callable[[bytes, str], Callable[[], QImage]]:
    """What stores bytes as a file of the course, and returns what gives its picture."""
    database, course = window.context.database, window.context.require_course()

    def stored(content: bytes, media_type: str) -> Callable[[], QImage]:
        added = attach(database, course.id, CheckedFile("fil", media_type, content, 1, b""))
        return file_picture(database, sandbox, added.id, SIZE)

    return stored


def test_files_are_drawn_too(files: Callable[[bytes, str], Callable[[], QImage]]) -> None:
    page = files(pdf_bytes(2), "application/pdf")()
    picture = files(picture_bytes(size=(400, 300)), "image/png")()
    assert page.pixelColor(5, 5) == QColor("white")
    assert picture.width() == SIZE.width()
    assert picture.pixelColor(5, 5) == QColor("teal")


def test_one_that_is_gone_stops_no_other(pictures: OwnPictures, qtbot: QtBot) -> None:
    drawn = QImage(SIZE, QImage.Format.Format_RGB32)
    assert pictures.picture("borte", gone, 1.0) is None
    with qtbot.waitSignal(pictures.ready, timeout=20_000):
        pictures.picture("b", lambda: lambda: drawn, 1.0)
    assert pictures.picture("borte", gone, 1.0) is None


def test_a_damaged_picture_is_none(files: Callable[[bytes, str], Callable[[], QImage]]) -> None:
    assert files(b"\x89PNG", "image/png")().isNull()

"""Pictures of sheets: made once, kept as files, made again when a form changes."""

from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.library import CourseLibrary
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures, fingerprint, sheet_image

ROOM = QSize(120, 160)


@pytest.fixture
def form(library: Library) -> Form:
    return library.forms["busk"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ark"


@pytest.fixture
def worker(qapp: object) -> Worker:
    return Worker()


@pytest.fixture
def pictures(library: Library, worker: Worker, folder: Path) -> SheetPictures:
    return SheetPictures(lambda: library, worker, folder, lambda: folder / "egne")


def made(pictures: SheetPictures, qtbot: QtBot, ratio: float = 1.0) -> QPixmap:
    with qtbot.waitSignal(pictures.ready):
        assert pictures.picture("busk", ROOM, ratio) is None
    found = pictures.picture("busk", ROOM, ratio)
    assert found is not None
    return found


@pytest.mark.looks
def test_a_picture_comes_when_it_is_made_and_fits_its_room(pictures: SheetPictures, qtbot: QtBot) -> None:
    picture = made(pictures, qtbot)
    assert picture.height() == ROOM.height()
    assert picture.width() < ROOM.width()


@pytest.mark.looks
def test_a_dense_screen_gets_more_dots(pictures: SheetPictures, qtbot: QtBot) -> None:
    picture = made(pictures, qtbot, ratio=2.0)
    assert picture.height() == 2 * ROOM.height()
    assert picture.deviceIndependentSize().height() == ROOM.height()


@pytest.mark.looks
def test_the_page_has_ink_on_white_paper(library: Library, form: Form, folder: Path, qapp: object) -> None:
    image = sheet_image(library, form, folder, QSize(400, 560))
    colours = {image.pixelColor(x, y).lightness() for x in range(0, 390, 3) for y in range(0, 550, 3)}
    assert image.pixelColor(2, 2) == QColor("white")
    assert min(colours) < 120


def test_it_is_read_from_its_file_the_next_time(
    library: Library, form: Form, folder: Path, qapp: object
) -> None:
    sheet_image(library, form, folder, ROOM)
    (file,) = folder.glob("*.png")
    other = QImage(ROOM, QImage.Format.Format_RGB32)
    other.fill(QColor("teal"))
    other.save(str(file))
    assert sheet_image(library, form, folder, ROOM).pixelColor(5, 5) == QColor("teal")


def test_a_changed_form_gets_a_new_picture_in_place_of_the_old(
    library: Library, form: Form, folder: Path, qapp: object
) -> None:
    sheet_image(library, form, folder, ROOM)
    changed = msgspec.structs.replace(form, title="Busk på nytt")
    assert fingerprint(library, changed) != fingerprint(library, form)
    sheet_image(library, changed, folder, ROOM)
    assert [file.name for file in folder.iterdir()] == [f"ark_busk_{fingerprint(library, changed)}.png"]


@pytest.mark.parametrize("form_id", ["presentasjonsblomst", "sjekkliste", "busk"])
def test_drawings_and_the_checklist_are_part_of_what_a_picture_is_made_from(
    library: Library, form_id: str
) -> None:
    marks = {fingerprint(library, library.forms[each]) for each in library.forms}
    assert fingerprint(library, library.forms[form_id]) in marks
    assert len(marks) == len(library.forms)


def test_a_torn_file_is_made_again(library: Library, form: Form, folder: Path, qapp: object) -> None:
    whole = sheet_image(library, form, folder, ROOM)
    file = next(folder.iterdir())
    file.write_bytes(b"")
    assert sheet_image(library, form, folder, ROOM) == whole
    assert file.stat().st_size > 1000


@pytest.mark.looks
def test_without_a_place_to_keep_it_the_picture_is_there_all_the_same(
    library: Library, form: Form, tmp_path: Path, qapp: object
) -> None:
    (tmp_path / "file").write_text("no folder")
    image = sheet_image(library, form, tmp_path / "file" / "ark", ROOM)
    assert image.height() == ROOM.height()


def test_no_picture_is_made_while_the_worker_is_busy(
    pictures: SheetPictures, worker: Worker, qtbot: QtBot
) -> None:
    order: list[str] = []
    pictures.ready.connect(order.append)
    pictures.picture("busk", ROOM)
    worker.do(pictures, lambda: None, lambda _: order.append("asked for"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["asked for", "busk"]


def test_a_form_that_is_changed_meanwhile_gets_a_new_picture(
    library: Library, form: Form, worker: Worker, folder: Path, qtbot: QtBot
) -> None:
    own = CourseLibrary(library, (), {"eget": form})
    pictures = SheetPictures(lambda: own, worker, folder, lambda: folder / "egne")
    pictures.picture("eget", ROOM)
    with qtbot.waitSignal(pictures.ready):
        pass
    own.forms["eget"] = msgspec.structs.replace(form, title="Busk på nytt")
    with qtbot.waitSignal(pictures.ready):
        assert pictures.picture("eget", ROOM) is not None
    assert pictures.picture("borte", ROOM) is None


@pytest.fixture
def own(library: Library, form: Form) -> CourseLibrary:
    """The library of a course with a sheet of its own."""
    return CourseLibrary(library, (), {"eget": msgspec.structs.replace(form, id="eget")})


@pytest.fixture
def own_pictures(own: CourseLibrary, worker: Worker, folder: Path) -> SheetPictures:
    return SheetPictures(lambda: own, worker, folder, lambda: folder / "egne")


def test_pictures_of_own_sheets_are_kept_apart(
    own: CourseLibrary, own_pictures: SheetPictures, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(own_pictures.ready):
        own_pictures.picture("eget", ROOM)
    name = f"ark_eget_{fingerprint(own, own.forms['eget'])}.png"
    assert [file for file in folder.rglob("*") if file.is_file()] == [folder / "egne" / name]


def test_a_picture_of_a_sheet_that_is_removed_meanwhile_is_not_kept(
    library: Library, own: CourseLibrary, worker: Worker, folder: Path, qtbot: QtBot
) -> None:
    is_removed, libraries = Event(), [own]
    pictures = SheetPictures(lambda: libraries[-1], worker, folder, lambda: folder / "egne")
    worker.do(worker, is_removed.wait, bool)  # nothing is drawn before
    pictures.picture("eget", ROOM)
    qtbot.waitUntil(lambda: not pictures._queue._waiting)
    libraries.append(CourseLibrary(library, (), {}))
    with qtbot.waitSignal(pictures.ready):
        is_removed.set()
    assert list((folder / "egne").iterdir()) == []

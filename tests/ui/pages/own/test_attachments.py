"""Own files: added by button or dropped, renamed, removed and put back; a bad one is a sentence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.ui.pages.own.attachments import AttachmentsPart
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.services.own.samples import pdf_bytes, picture_bytes, write
from tests.ui.dragging import dropped
from tests.ui.dragging import files as dragged_files
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the
from tests.ui.pages.own.own_parts import own_page, stored
from tests.ui.waiting import click, settle


@pytest.fixture
def files(window: MainWindow) -> AttachmentsPart:
    return own_page(window).overview.files


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return write(tmp_path, "Turkart.pdf", pdf_bytes(3))


def taken(files: AttachmentsPart, qtbot: QtBot, *paths: Path) -> None:
    files.take(paths)
    qtbot.waitUntil(lambda: bool(files.notice.sentence), timeout=20_000)
    settle(files.context)


def test_a_file_is_added_by_the_button(
    files: AttachmentsPart, window: MainWindow, pdf: Path, qtbot: QtBot, person: FakeAsk
) -> None:
    person.answers = [pdf]
    files.add.click()
    qtbot.waitUntil(lambda: bool(files.rows), timeout=20_000)
    (added,) = stored(window).attachments
    (row,) = files.rows.values()
    assert row.facts.text().startswith("PDF · 3 sider")
    assert own_files.read_attachment(window.context.database, added.id) == pdf.read_bytes()


def test_files_are_dropped_anywhere_on_the_page(
    files: AttachmentsPart, window: MainWindow, pdf: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = write(tmp_path, "bilde.png", picture_bytes())
    package = tmp_path / "kurs.mestringskurs"
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in (pdf, picture, package)])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dragged, left, none)
    own_page(window).overview.dropEvent(event)
    qtbot.waitUntil(lambda: len(files.rows) == 2, timeout=20_000)
    assert [each.name for each in stored(window).attachments] == ["Turkart", "bilde"]


BAD = {
    "skadet": b"%PDF-1.7",
    "ren tekstfil": b"Hei",
    "lar seg ikke lese": picture_bytes()[:60],
}


@pytest.mark.parametrize("reason", BAD)
def test_a_bad_file_is_a_sentence_and_nothing_is_stored(
    files: AttachmentsPart, window: MainWindow, tmp_path: Path, qtbot: QtBot, reason: str
) -> None:
    taken(files, qtbot, write(tmp_path, "fil.pdf", BAD[reason]))
    assert reason in files.notice.sentence
    assert stored(window).attachments == []


def test_several_files_end_in_one_list_of_what_was_taken_and_what_was_not(
    files: AttachmentsPart, window: MainWindow, pdf: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = write(tmp_path, "foto.jpg", b"\0\0\0\x18ftypheic" + bytes(99))
    files.take([write(tmp_path, "x.pdf", b"%PDF-1.7"), photo, pdf])
    qtbot.waitUntil(lambda: not files.list.isHidden(), timeout=20_000)
    head, *lines = files.list.texts()
    assert head == "1 av 3 filer er lagt til."
    for line, words in zip(lines, ("«x.pdf» er skadet", "HEIC", "«Turkart» er lagt til."), strict=True):
        assert words in line.replace("\u200b", "")
    assert [each.name for each in stored(window).attachments] == ["Turkart"]


@pytest.mark.parametrize("answer", ["x", "feil", None])
def test_a_locked_file_is_asked_for_its_password_once(
    files: AttachmentsPart, tmp_path: Path, qtbot: QtBot, person: FakeAsk, answer: str | None
) -> None:
    person.answers = [answer]
    taken(files, qtbot, write(tmp_path, "låst.pdf", pdf_bytes(1, "x")))
    told = {"x": "er lagt til", "feil": "stemmer ikke", None: "er låst"}
    assert len(files.rows) == (answer == "x")
    assert told[answer] in files.notice.sentence


def test_a_file_that_comes_leaves_the_rows_of_the_others_alone(
    files: AttachmentsPart, pdf: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    taken(files, qtbot, pdf)
    (first,) = files.rows.values()
    taken(files, qtbot, write(tmp_path, "b.pdf", pdf_bytes()))
    qtbot.waitUntil(lambda: len(files.rows) == 2, timeout=20_000)
    assert next(iter(files.rows.values())) is first


def test_a_full_course_is_told_for_each_file_by_name(
    files: AttachmentsPart, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with window.context.database.transaction() as session:
        course = session.get_one(Course, window.context.require_course().id)
        for number in range(200):
            course.attachments.append(Attachment(name=str(number), media_type="image/png", size=1, pages=1))
    files.take([write(tmp_path, f"{name}.pdf", pdf_bytes()) for name in "ab"])
    qtbot.waitUntil(lambda: not files.list.isHidden(), timeout=20_000)
    assert [line.partition(":")[0] for line in files.list.texts()[1:]] == ["«a.pdf»", "«b.pdf»"]


def test_what_is_given_up_is_told(
    files: AttachmentsPart, window: MainWindow, pdf: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    looked_at: list[str] = []
    files._taker.looking.connect(lambda _, words: looked_at.append(words))
    files._taker.looking.connect(lambda task, _: task.cancel())
    files.take([pdf, write(tmp_path, "b.pdf", pdf_bytes()), write(tmp_path, "c.pdf", pdf_bytes())])
    qtbot.waitUntil(lambda: not files.list.isHidden(), timeout=20_000)
    assert ["avbrutt" in line for line in files.list.texts()[1:]] == [True] * 3
    assert len(looked_at) == 1
    assert stored(window).attachments == []


def test_a_file_is_renamed_where_it_stands(
    files: AttachmentsPart, window: MainWindow, pdf: Path, qtbot: QtBot
) -> None:
    taken(files, qtbot, pdf)
    (row,) = files.rows.values()
    assert row.name is not None
    row.name.selectAll()
    QTest.keyClicks(row.name, "Kart")
    assert [each.name for each in stored(window).attachments] == ["Kart"]


def test_a_file_is_opened_in_the_machines_own_reader(
    files: AttachmentsPart, pdf: Path, qtbot: QtBot, person: FakeAsk
) -> None:
    taken(files, qtbot, pdf)
    (row,) = files.rows.values()
    click(the(row, Button, "open-file"), files.context)
    assert person.shown[0].name == "Fil.pdf"  # not what it is called: a reader remembers
    assert person.shown[0].read_bytes() == pdf.read_bytes()


def test_a_removed_file_is_put_back(
    files: AttachmentsPart, window: MainWindow, pdf: Path, qtbot: QtBot
) -> None:
    taken(files, qtbot, pdf)
    (row,) = files.rows.values()
    click(the(row, Button, "remove-file"), files.context)
    assert stored(window).attachments == []
    click(files.notice.button, files.context)
    (added,) = stored(window).attachments
    assert own_files.read_attachment(window.context.database, added.id) == pdf.read_bytes()
    assert len(files.rows) == 1


def test_a_file_that_is_added_is_undone_and_comes_again_byte_for_byte(
    files: AttachmentsPart, window: MainWindow, pdf: Path, qtbot: QtBot
) -> None:
    taken(files, qtbot, pdf)
    undo = window.context.undo
    for act, count in ((undo.undo, 0), (undo.redo, 1)):
        act(window.seen())
        settle(window.context)
        assert (len(files.rows), len(stored(window).attachments)) == (count, count)
    assert window.status.message.text() == "Gjort om igjen: la til fila «Turkart»."
    (added,) = stored(window).attachments
    assert own_files.read_attachment(window.context.database, added.id) == pdf.read_bytes()


def test_files_are_dropped_on_their_own_part_too(files: AttachmentsPart, pdf: Path, qtbot: QtBot) -> None:
    dropped(files, dragged_files(pdf))
    qtbot.waitUntil(lambda: bool(files.rows), timeout=20_000)
    assert files.notice.sentence == "«Turkart» er lagt til."


def test_a_file_stays_with_the_course_it_was_added_to(
    files: AttachmentsPart, window: MainWindow, pdf: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = window.context.require_course().id
    files.take([pdf])
    window.create_course("Et annet")
    files.take([write(tmp_path, "bilde.png", picture_bytes())])
    qtbot.waitUntil(lambda: not files.list.isHidden(), timeout=20_000)
    assert [each.name for each in stored(window).attachments] == ["bilde"]
    (kept,) = planning.load_course(window.context.database, first).attachments
    assert kept.name == "Turkart"


def test_the_keys_go_to_the_button_when_a_file_is_removed_and_the_way_back_goes_when_it_is_taken(
    files: AttachmentsPart, pdf: Path, qtbot: QtBot
) -> None:
    taken(files, qtbot, pdf)
    click(the(next(iter(files.rows.values())), Button, "remove-file"), files.context)
    assert files.add.hasFocus()
    assert files._none.isVisible()
    click(files.notice.button, files.context)
    assert not files.notice.isVisible()
    assert not files._none.isVisible()

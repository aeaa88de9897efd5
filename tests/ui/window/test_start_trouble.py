"""When the courses cannot be opened: a sentence, and the ways out that fit."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning, settings
from mestringstreff_desktop.storage import files, in_use, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import SENTENCES, Fault, StorageError
from mestringstreff_desktop.ui.window import start_trouble
from mestringstreff_desktop.ui.window.start_trouble import StartTrouble


def asked(qtbot: QtBot, error: UserError, path: Path, now: datetime) -> StartTrouble:
    dialog = StartTrouble(error, path, now)
    qtbot.addWidget(dialog)
    return dialog


def choices(dialog: StartTrouble) -> list[str]:
    return [button.accessibleName() for button in dialog.findChildren(QPushButton)]


def when_asked(act: Callable[[QWidget], object]) -> None:
    """Do something with the dialog that comes."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        act(dialog)

    QTimer.singleShot(0, look)


def choose(dialog: QWidget, folder: Path) -> None:
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(folder))
    dialog.selectFile(str(folder))
    dialog.accept()


def press(dialog: QWidget, text: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == text).click()


@pytest.mark.parametrize(
    ("fault", "ways"),
    [
        (Fault.LOCKED, ["Prøv igjen"]),
        (Fault.LOCKED_ELSEWHERE, ["Åpne likevel", "Prøv igjen"]),
        (Fault.NEWER, ["Velg en annen mappe …"]),
        (Fault.FOREIGN, ["Velg en annen mappe …"]),
        (Fault.UNREACHABLE, ["Velg en annen mappe …", "Prøv igjen"]),
        (Fault.MOVED, ["Åpne de gamle kursene", "Prøv igjen"]),
        (Fault.DAMAGED, []),
    ],
)
def test_each_fault_has_its_ways_out(
    qtbot: QtBot, tmp_path: Path, now: datetime, fault: Fault, ways: list[str]
) -> None:
    dialog = asked(qtbot, StorageError(fault), tmp_path / "x.sqlite", now)
    assert choices(dialog) == ["Lukk", *ways]


def test_the_sentence_is_shown(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    dialog = asked(qtbot, UserError("Mappa er borte."), tmp_path / "x.sqlite", now)
    assert dialog.sentence.text() == "Mappa er borte."


def test_trying_again_tries_the_same_folder(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    dialog = asked(qtbot, StorageError(Fault.LOCKED), tmp_path / "x.sqlite", now)
    press(dialog, "Prøv igjen")
    assert dialog.wanted == tmp_path


def test_another_folder_can_be_chosen(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "ny").mkdir()
    when_asked(lambda question: choose(question, tmp_path / "ny"))
    dialog = asked(qtbot, StorageError(Fault.FOREIGN), tmp_path / "x.sqlite", now)
    press(dialog, "Velg en annen mappe …")
    assert dialog.wanted == tmp_path / "ny"


def test_giving_up_wants_nothing(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    dialog = asked(qtbot, StorageError(Fault.LOCKED), tmp_path / "x.sqlite", now)
    press(dialog, "Lukk")
    assert dialog.wanted is None


def test_a_damaged_file_is_put_right_from_the_backup(
    qtbot: QtBot, database: Database, course: Course, now: datetime
) -> None:
    keeping.take_backup(database, now)
    database.close()
    database.path.write_bytes(b"SQLite format 3\x00" + b"rubbish" * 4000)
    dialog = asked(qtbot, StorageError(Fault.DAMAGED), database.path, now)
    press(dialog, "Hent tilbake sikkerhetskopien")
    mended = Database(database.path)
    assert [each.title for each in planning.list_courses(mended)] == [course.title]
    mended.close()


def test_where_nobody_sees_a_dialog_the_error_goes_on(data_dir: Path, qtbot: QtBot) -> None:
    data_dir.mkdir()
    (data_dir / "mestringstreff.sqlite").write_bytes(b"not a database" * 100)
    assert not start_trouble.can_ask()
    with pytest.raises(UserError):
        app.run_window(data_dir, package=None, demo=False, exit_when_ready=True)


def test_who_has_lost_the_stick_can_open_the_old_courses(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    places.remember(tmp_path, tmp_path / "borte")
    dialog = asked(qtbot, StorageError(Fault.MOVED), tmp_path / paths.DATABASE_NAME, now)
    press(dialog, "Åpne de gamle kursene")
    assert dialog.wanted == tmp_path
    assert places.remembered(tmp_path, paths.DATABASE_NAME) == tmp_path


def flipped(data_dir: Path) -> Path:
    """Return a data folder with a backup, whose file has one letter changed behind our back."""
    path = data_dir / "mestringstreff.sqlite"
    data = bytearray(path.read_bytes())
    data[data.find(b"Hva er mestring")] ^= 1
    path.write_bytes(bytes(data))
    return data_dir


@pytest.mark.plain
def test_a_changed_letter_is_found_when_the_window_stands_there(
    database: Database, course: Course, data_dir: Path, now: datetime
) -> None:
    settings.change(database, course_id=course.id)
    keeping.take_backup(database, now)
    database.close()
    command = [sys.executable, "-m", "mestringstreff_desktop", "--data-dir", str(flipped(data_dir))]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, "skadet" in ended.stderr) == (1, True)


def test_the_program_goes_on_with_the_backup(
    database: Database, course: Course, data_dir: Path, now: datetime
) -> None:
    def rescue(error: UserError, path: Path, now: datetime) -> Path:
        keeping.rescue_from_backup(path, now)
        return path.parent

    keeping.take_backup(database, now)
    database.close()
    assert app._way_out_of_damage(flipped(data_dir) / "mestringstreff.sqlite", rescue) == data_dir
    mended = Database(database.path)
    assert not mended.problems()
    mended.close()


@pytest.mark.parametrize(
    ("fault", "ways"),
    [
        (Fault.READ_ONLY, ["Velg en annen mappe …"]),
        (Fault.FULL, ["Prøv igjen"]),
    ],
)
def test_a_disk_one_cannot_write_on_has_its_way_out(
    qtbot: QtBot, tmp_path: Path, now: datetime, fault: Fault, ways: list[str]
) -> None:
    dialog = asked(qtbot, StorageError(fault), tmp_path / "x.sqlite", now)
    assert choices(dialog) == ["Lukk", *ways]


def test_a_fault_of_another_kind_can_only_be_read(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    dialog = asked(qtbot, UserError("<b>Mappa</b> er borte."), tmp_path / "x.sqlite", now)
    assert choices(dialog) == ["Lukk"]
    assert dialog.more.isHidden()
    assert dialog.sentence.textFormat() is Qt.TextFormat.PlainText


def test_without_a_whole_backup_it_says_whom_to_ask(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    dialog = asked(qtbot, StorageError(Fault.DAMAGED), tmp_path / "x.sqlite", now)
    assert "Spør IT" in dialog.more.text()
    assert not dialog.more.isHidden()


@pytest.mark.parametrize("fault", [Fault.LOCKED_ELSEWHERE, Fault.MOVED])
def test_what_a_bold_way_means_is_told_first(
    qtbot: QtBot, tmp_path: Path, now: datetime, fault: Fault
) -> None:
    dialog = asked(qtbot, StorageError(fault), tmp_path / "x.sqlite", now)
    assert dialog.more.text().startswith("Er ")
    assert not dialog.more.isHidden()


def test_opening_all_the_same_takes_the_lock(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "x.sqlite"
    files.lock_note(path).write_text('{"host": "en annen", "pid": 7}')
    dialog = asked(qtbot, StorageError(Fault.LOCKED_ELSEWHERE), tmp_path / "x.sqlite", now)
    press(dialog, "Åpne likevel")
    assert in_use.holder(path) is None
    assert dialog.wanted == tmp_path


def test_old_courses_that_cannot_be_had_say_why(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    (tmp_path / places.POINTER).mkdir()
    dialog = asked(qtbot, StorageError(Fault.MOVED), tmp_path / "x.sqlite", now)
    press(dialog, "Åpne de gamle kursene")
    assert (dialog.sentence.text(), dialog.wanted) == (SENTENCES[Fault.READ_ONLY], None)


@pytest.mark.usefixtures("course")
def test_a_backup_that_cannot_be_fetched_says_why(qtbot: QtBot, database: Database, now: datetime) -> None:
    kept = keeping.take_backup(database, now)
    dialog = asked(qtbot, StorageError(Fault.DAMAGED), database.path, now)
    kept.unlink()
    press(dialog, "Hent tilbake sikkerhetskopien")
    assert "sikkerhetskopi" in dialog.sentence.text()
    assert dialog.wanted is None


def test_no_folder_chosen_leaves_the_question_open(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    when_asked(QWidget.close)
    dialog = asked(qtbot, StorageError(Fault.FOREIGN), tmp_path / "x.sqlite", now)
    dialog.show()
    press(dialog, "Velg en annen mappe …")
    assert dialog.wanted is None
    assert dialog.isVisible()


def test_escape_gives_up_and_enter_tries_again(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    for key, wanted in ((Qt.Key.Key_Escape, None), (Qt.Key.Key_Return, tmp_path)):
        dialog = asked(qtbot, StorageError(Fault.LOCKED), tmp_path / "x.sqlite", now)
        dialog.show()
        QTest.keyClick(dialog, key)
        assert dialog.wanted == wanted
        assert not dialog.isVisible()


def test_the_answer_is_handed_back(qtbot: QtBot, tmp_path: Path, now: datetime) -> None:
    when_asked(lambda dialog: press(dialog, "Prøv igjen"))
    error = StorageError(Fault.LOCKED)
    assert start_trouble.ask_way_out(error, tmp_path / "x.sqlite", now) == tmp_path


def stumble(_part: object, _look: object) -> None:
    """In place of giving the window its look: what a part of it does with what makes no sense."""
    raise KeyError


@pytest.fixture
def backed_up(database: Database, course: Course, now: datetime) -> Path:
    """The data folder of a closed file with a course and a backup."""
    settings.change(database, course_id=course.id)
    keeping.take_backup(database, now)
    database.close()
    return database.path.parent


@pytest.mark.plain
def test_a_damaged_file_that_the_window_stumbles_over_is_told_and_can_be_put_right(
    backed_up: Path, qtbot: QtBot, now: datetime
) -> None:
    with pytest.raises(StorageError) as told:
        app.build(flipped(backed_up), dress=stumble)
    assert told.value.fault is Fault.DAMAGED
    keeping.rescue_from_backup(backed_up / paths.DATABASE_NAME, now)


def test_what_stumbles_over_a_whole_file_is_a_bug_and_lets_the_file_go(backed_up: Path, qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        app.build(backed_up, dress=stumble)
    assert not files.lock_note(backed_up / paths.DATABASE_NAME).exists()


@pytest.mark.plain
def test_one_flipped_bit_of_the_files_number_ends_the_start_with_a_sentence(backed_up: Path) -> None:
    path = backed_up / paths.DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[63] ^= 2
    path.write_bytes(content)
    command = [
        sys.executable,
        "-m",
        "mestringstreff_desktop",
        "--exit-when-ready",
        "--data-dir",
        str(backed_up),
    ]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (1, f"{SENTENCES[Fault.DAMAGED]}\n")

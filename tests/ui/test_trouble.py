"""When the courses cannot be opened: a sentence, and the ways out that fit."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning, settings
from mestringstreff_desktop.storage import places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui import trouble
from mestringstreff_desktop.ui.trouble import StartTrouble


def asked(qtbot: QtBot, error: UserError, path: Path, now: datetime) -> StartTrouble:
    dialog = StartTrouble(error, path, now)
    qtbot.addWidget(dialog)
    return dialog


def choices(dialog: StartTrouble) -> list[str]:
    return [button.accessibleName() for button in dialog.findChildren(QPushButton)]


def press(dialog: StartTrouble, text: str) -> None:
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


def test_another_folder_can_be_chosen(
    qtbot: QtBot, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "ny"))
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
    assert not trouble.can_ask()
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
    database: Database, course: Course, data_dir: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rescue(error: UserError, path: Path, now: datetime) -> Path:
        keeping.rescue_from_backup(path, now)
        return path.parent

    keeping.take_backup(database, now)
    database.close()
    monkeypatch.setattr(trouble, "can_ask", lambda: True)
    monkeypatch.setattr(trouble, "ask_way_out", rescue)
    assert app._way_out_of_damage(flipped(data_dir) / "mestringstreff.sqlite") == data_dir
    mended = Database(database.path)
    assert not mended.problems()
    mended.close()

"""What the program writes for itself is the user's alone, whatever the system's habit, also from before."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop import diagnosis
from mestringstreff_desktop.storage import backup, copies, files, in_use, ours, pictures, places, rescue
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import MOMENT, a_full_course

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such marks")


@pytest.fixture(params=[0o022, 0o000], ids=["usual habit", "open to all"])
def _habit(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """The names of what others than the user may read or write in a folder, and the folder itself."""
    found = [folder, *folder.rglob("*")]
    return [path.name for path in found if path.lstat().st_mode & 0o077]


def a_whole_life(folder: Path) -> Database:
    """Make, back up, draw, delete, erase, restore, ruin, rescue and move; the last one is open."""
    opened, course = Database(folder / "ny" / "kurs.sqlite"), a_full_course()
    with opened.transaction() as session:
        session.add(course)
    made = [backup.take(opened, MOMENT + timedelta(hours=hour)) for hour in range(3)]
    backup.write(opened, folder / "ny" / "mestringstreff-20200101-120000.sqlite")
    pictures.keep(pictures.path_of(pictures.folder(opened.path), "own", course.id, "0" * 16), b"png")
    backup.erase(made[0], course.id)
    opened.close()
    opened.path.write_bytes(b"skadet")
    files.beside(opened.path).with_name("kurs.sqlite-journal").write_bytes(b"rest")
    rescue.put_back(opened.path, made[1], MOMENT)
    again = Database(opened.path)
    again.move_to(folder / "flyttet")
    places.remember(folder / "ny", folder / "flyttet")
    return again


@pytest.mark.usefixtures("_habit")
def test_nobody_else_may_read_what_is_ours(tmp_path: Path) -> None:
    opened = a_whole_life(tmp_path)
    with opened.transaction() as session:
        session.add(a_full_course())
    assert in_use.holder(opened.path)
    assert open_to_others(tmp_path / "ny") + open_to_others(tmp_path / "flyttet") == []
    opened.close()
    assert len(list(tmp_path.rglob("*.*"))) > 8


@pytest.mark.usefixtures("_habit")
def test_what_the_leader_saves_is_as_open_as_the_system_wants(tmp_path: Path) -> None:
    usual, saved = tmp_path / "vanlig.txt", files.write_whole(tmp_path / "program.pdf", b"%PDF-")
    usual.touch()
    assert saved.stat().st_mode == usual.stat().st_mode


@pytest.mark.usefixtures("_habit")
def test_the_log_and_the_trace_of_a_stop_are_the_users_alone(tmp_path: Path) -> None:
    diagnosis.start_log(tmp_path / "logg")
    with diagnosis.StopTrace(tmp_path / "logg"):
        for number in range(3000):
            diagnosis.record(KeyError(number))
        found = list((tmp_path / "logg").iterdir())
        assert open_to_others(tmp_path / "logg") == []
    diagnosis.stop_log()
    assert len(found) > 3


@pytest.fixture
def from_before(tmp_path: Path) -> Path:
    """A data folder that everybody may read, as earlier versions left it."""
    opened = a_whole_life(tmp_path)
    opened.close()
    for path in [tmp_path / "ny", *(tmp_path / "ny").rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return tmp_path / "ny"


def test_what_was_there_from_before_is_kept_to_the_user_at_the_next_start(from_before: Path) -> None:
    Database(from_before / "kurs.sqlite").close()
    assert open_to_others(from_before) == []


def test_a_folder_in_which_others_have_something_is_left_as_it_was(from_before: Path) -> None:
    (from_before / "brev.odt").touch(mode=0o644)
    ours.tighten(from_before / "kurs.sqlite")
    assert {"ny", "brev.odt"} <= set(open_to_others(from_before))
    assert not {"kurs.sqlite", copies.folder(from_before / "x").name} & set(open_to_others(from_before))


def test_the_log_from_before_is_kept_to_the_user_too(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / f"{diagnosis.LOG_NAME}.1").touch(mode=0o644)
    with diagnosis.StopTrace(tmp_path):
        assert open_to_others(tmp_path) == []

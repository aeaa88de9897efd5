"""A folder that is synchronised, on a network, or closed to us is told."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from mestringstreff_desktop.storage import places
from mestringstreff_desktop.storage.faults import Fault, StorageError


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (r"C:\Users\kari\OneDrive - Helse Midt\Mestringstreff", "OneDrive"),
        (r"C:\Users\kari\Dropbox (Privat)\kurs", "Dropbox"),
        (r"C:\Users\kari\iCloudDrive", "iCloud"),
        (r"C:\Users\kari\Jottacloud\kurs", "Jottacloud"),
        (r"C:\Users\kari\AppData\Local\Mestringstreff", ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(folder: str, name: str) -> None:
    assert places.synced_by(PureWindowsPath(folder), {}) == name


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/Users/kari/Library/CloudStorage/OneDrive-Personlig/kurs", "OneDrive"),
        ("/Users/kari/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/kari/Nextcloud/kurs", "Nextcloud"),
        ("/home/kari/.local/share/Mestringstreff", ""),
        ("/home/onepiece/drive", ""),
    ],
)
def test_other_systems_have_their_own_names(folder: str, name: str) -> None:
    assert places.synced_by(PurePosixPath(folder), {}) == name


def test_a_moved_onedrive_is_found_by_the_systems_own_word() -> None:
    folder = PureWindowsPath(r"D:\Sky\kurs")
    assert places.synced_by(folder, {"OneDriveCommercial": r"D:\Sky"}) == "OneDrive"


MOUNTS = [
    "/dev/sda1 / ext4 rw 0 0",
    "//server/felles /mnt/felles\\040mappe cifs rw 0 0",
    "server:/hjem /home nfs4 rw 0 0",
    "/dev/sdb1 /home/kari/lokalt ext4 rw 0 0",
]


@pytest.mark.parametrize(
    ("folder", "is_network"),
    [
        ("/mnt/felles mappe/kurs", True),
        ("/home/kari", True),
        ("/home/kari/lokalt/kurs", False),
        ("/var/lib", False),
    ],
)
def test_a_network_drive_is_known_by_its_mount(folder: str, is_network: bool) -> None:
    assert places.is_network_mount(PurePosixPath(folder), MOUNTS) is is_network


def test_the_machines_own_disk_gives_no_warning(tmp_path: Path) -> None:
    assert places.warning(tmp_path) == ""


def test_a_synchronised_folder_gives_a_warning_also_through_a_link(tmp_path: Path) -> None:
    real = tmp_path / "OneDrive - Kommunen"
    real.mkdir()
    (tmp_path / "kurs").symlink_to(real)
    assert "OneDrive" in places.warning(tmp_path / "kurs")


def test_a_folder_that_can_be_written_to_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "kurs.sqlite"
    path.write_bytes(b"innhold")
    assert places.is_writable(path)
    assert [each.name for each in tmp_path.iterdir()] == ["kurs.sqlite"]


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_closed_folder_cannot_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "kurs.sqlite"
    path.touch()
    tmp_path.chmod(0o500)
    assert not places.is_writable(path)
    tmp_path.chmod(0o700)


def test_where_the_courses_were_moved_to_is_remembered(tmp_path: Path) -> None:
    usual, stick = tmp_path / "vanlig", tmp_path / "minnepinne æøå"
    stick.mkdir()
    (stick / "kurs.sqlite").touch()
    assert places.remember(usual, stick)
    assert places.remembered(usual, "kurs.sqlite") == stick


def test_courses_that_were_never_moved_are_in_the_usual_folder(tmp_path: Path) -> None:
    assert places.remembered(tmp_path / "vanlig", "kurs.sqlite") == tmp_path / "vanlig"


def test_moved_courses_that_are_not_there_are_told_and_not_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "en annen minnepinne").mkdir()
    places.remember(tmp_path, tmp_path / "en annen minnepinne")
    with pytest.raises(StorageError, match="Sett inn minnepinnen") as told:
        places.remembered(tmp_path, "kurs.sqlite")
    assert told.value.fault is Fault.MOVED


def test_who_has_lost_the_stick_can_go_back_to_the_usual_folder(tmp_path: Path) -> None:
    places.remember(tmp_path, tmp_path / "borte")
    places.forget(tmp_path)
    assert places.remembered(tmp_path, "kurs.sqlite") == tmp_path


def test_a_folder_that_cannot_keep_the_note_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    assert not places.remember(tmp_path / "fil", tmp_path)


def test_a_note_that_cannot_be_read_is_as_none(tmp_path: Path) -> None:
    assert places.remember(tmp_path / "vanlig", tmp_path / "stick")
    (note,) = (tmp_path / "vanlig").iterdir()
    note.write_bytes(b"\xff\xfe/stick")
    assert places.remembered(tmp_path / "vanlig", "kurs.sqlite") == tmp_path / "vanlig"

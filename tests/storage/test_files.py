"""A file is written whole or not at all, and never over a database."""

from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.files import put_over, wipe, write_whole
from tests.storage.disks import out_of_room


def test_the_file_holds_what_was_given(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "ny æøå.pdf", b"abc").read_bytes() == b"abc"


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"gammel")
    write_whole(target, b"ny")
    assert target.read_bytes() == b"ny"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"abc")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_an_error_leaves_the_older_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"gammel")
    monkeypatch.setattr("os.fsync", out_of_room)
    with pytest.raises(UserError, match="at det er plass"):
        write_whole(target, b"ny")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"gammel")]


@pytest.mark.parametrize("name", ["borte/a.pdf", "fil/a.pdf", "x" * 300])
def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="Sjekk at mappa finnes"):
        write_whole(tmp_path / name, b"abc")


@pytest.mark.parametrize("name", ["", ".", "..", "under"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "under").mkdir()
    with pytest.raises(UserError, match="er en mappe"):
        write_whole(tmp_path / name, b"abc")


def test_the_root_is_not_a_file() -> None:
    with pytest.raises(UserError, match="er en mappe"):
        write_whole(Path("/"), b"abc")


def test_a_database_is_never_written_over(database: Database) -> None:
    before = database.path.read_bytes()
    with pytest.raises(UserError, match="holder på kurs"):
        write_whole(database.path, b"abc")
    assert database.path.read_bytes() == before


def test_a_link_keeps_leading_to_the_file(tmp_path: Path) -> None:
    target, link = tmp_path / "ekte.pdf", tmp_path / "lenke.pdf"
    link.symlink_to(target)
    write_whole(link, b"abc")
    assert link.is_symlink()
    assert target.read_bytes() == b"abc"


def test_a_device_stays_a_device() -> None:
    write_whole(Path("/dev/null"), b"abc")
    assert Path("/dev/null").is_char_device()


def test_what_is_put_over_another_takes_its_place(tmp_path: Path) -> None:
    target, fresh = tmp_path / "kurs", tmp_path / "ny"
    target.write_bytes(b"gammel")
    fresh.write_bytes(b"ny")
    put_over(fresh, target)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kurs", b"ny")]


def test_what_is_wiped_is_overwritten_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "kurs"
    target.write_bytes(b"gammel")
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    wipe(target)
    assert target.read_bytes() == b"\0" * 6


def test_what_could_not_be_put_over_is_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "kurs"
    target.write_bytes(b"gammel")
    with pytest.raises(OSError, match="borte"):
        put_over(tmp_path / "borte", target)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kurs", b"gammel")]


def test_a_second_name_of_what_is_in_use_is_not_overwritten(tmp_path: Path) -> None:
    """A stop between the two steps of `put_over` leaves one."""
    target, aside = tmp_path / "kurs", tmp_path / ".0123abcd.del"
    target.write_bytes(b"kurs")
    aside.hardlink_to(target)
    wipe(aside)
    assert (target.read_bytes(), aside.exists()) == (b"kurs", False)

"""What earlier runs and earlier versions left is cleared away at a start, and what is in use stays."""

import os
from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import leftovers, other_copies
from mestringstreff_desktop.services.other_copies import Kind
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.storage import copies, pictures
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles

LONG_AGO = 1_700_000_000  # seconds


@pytest.fixture
def old_pdf(tmp_path: Path) -> Path:
    """A file that an earlier version opened, in its folder of that day."""
    file = tmp_path / "mestringstreff-ab12cd_9" / "Turkart.pdf"
    file.parent.mkdir()
    file.touch()
    os.utime(file.parent, (LONG_AGO, LONG_AGO))
    return file


def test_what_an_earlier_version_opened_goes(tmp_path: Path, old_pdf: Path) -> None:
    leftovers.clear_earlier(tmp_path / "cache", tmp_path)
    assert not old_pdf.parent.exists()


@pytest.mark.parametrize("name", ["mestringstreff-ark", "mestringstreff", "annet-ab12cd_9"])
def test_other_folders_are_left_alone(tmp_path: Path, old_pdf: Path, name: str) -> None:
    other = old_pdf.parent.rename(tmp_path / name)
    leftovers.clear_earlier(tmp_path / "cache", tmp_path)
    assert other.exists()


def test_one_of_today_may_be_in_use(tmp_path: Path, old_pdf: Path) -> None:
    os.utime(old_pdf.parent)
    leftovers.clear_earlier(tmp_path / "cache", tmp_path)
    assert old_pdf.exists()


def test_the_pictures_of_an_earlier_version_go(tmp_path: Path) -> None:
    picture = tmp_path / "cache" / "ark" / "3f2b8f0e-5d0c-4f0e-9a57-0d6f7f1f2a11-0123456789abcdef.png"
    picture.parent.mkdir(parents=True)
    picture.touch()
    leftovers.clear_earlier(tmp_path / "cache", tmp_path / "tmp")
    assert not picture.exists()


@pytest.fixture
def cut_off(database: Database) -> list[Path]:
    """A picture of nothing, and files that were never finished."""
    pictures.keep(pictures.path_of(own_pictures.place(database), "ark", "borte", "0" * 16), b"png")
    copies.folder(database.path).mkdir()
    places = [database.path.parent, copies.folder(database.path)]
    unfinished = [place / ".1234abcd.del" for place in places]
    for file in unfinished:
        file.touch()
    return [*unfinished, *own_pictures.place(database).iterdir()]


def test_a_start_clears_what_was_cut_off(database: Database, cut_off: list[Path], tmp_path: Path) -> None:
    leftovers.clear_at_start(database, TemporaryFiles(tmp_path / "midlertidig"))
    assert [file.name for file in cut_off if file.exists()] == []


def test_a_copy_that_was_cut_off_on_a_stick_is_cleared_too(database: Database, tmp_path: Path) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    other_copies.remember(database, Kind.BY_HAND, stick / "kopi.sqlite")
    for name in (".1234abcd.del", ".minfil.del"):
        (stick / name).touch()
    leftovers.clear_at_start(database, TemporaryFiles(tmp_path / "midlertidig"))
    assert [file.name for file in stick.iterdir()] == [".minfil.del"]


def test_a_close_clears_the_pictures_of_what_is_gone(database: Database, cut_off: list[Path]) -> None:
    leftovers.clear_at_close(database)
    assert [file.name for file in cut_off if file.exists()] == [".1234abcd.del"] * 2


def test_what_cannot_be_read_stops_nothing(database: Database, course: Course) -> None:
    values = "('x', ?, 0, 'Ark', '', '')"
    database._raw.execute(
        f"INSERT INTO own_sheet (id, course_id, position, title, toml, changed_at) VALUES {values}",
        (course.id.hex,),
    )
    leftovers.clear_at_close(database)


def test_what_was_left_of_a_copy_is_overwritten_before_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off = tmp_path / ".0123abcd.del"
    cut_off.write_bytes(b"navn")
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    leftovers.clear_unfinished(tmp_path)
    assert cut_off.read_bytes() == bytes(4)

"""Pictures are kept beside the database, for the user alone, and go with what they are of."""

import os
import stat
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import pictures

MARK, OTHER = "0" * 16, "1" * 16


@pytest.fixture
def place(data_dir: Path) -> Path:
    return pictures.folder(data_dir / "kurs.sqlite")


def kept(place: Path, key: str, mark: str = MARK, kind: str = "ark") -> Path:
    file = pictures.path_of(place, kind, key, mark)
    pictures.keep(file, b"png")
    return file


def test_they_lie_beside_the_database_named_by_id(place: Path, data_dir: Path) -> None:
    assert kept(place, "a-b") == data_dir / "bilder" / f"ark_a-b_{MARK}.png"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_they_are_for_the_user_alone(place: Path) -> None:
    file = kept(place, "a")
    assert [stat.S_IMODE(each.stat().st_mode) for each in (place, file)] == [0o700, 0o600]


def test_a_newer_one_takes_the_place_of_the_older_of_its_kind(place: Path) -> None:
    left = [kept(place, "a", kind="side"), kept(place, "b")]
    kept(place, "a")
    left.append(kept(place, "a", OTHER))
    assert sorted(place.iterdir()) == sorted(left)


def test_all_of_one_thing_go_together(place: Path) -> None:
    kept(place, "a")
    kept(place, "a", kind="side")
    left = kept(place, "b")
    pictures.remove_of(place, "a")
    assert list(place.iterdir()) == [left]


def test_those_of_what_is_unknown_go(place: Path) -> None:
    left = kept(place, "a")
    kept(place, "b")
    (place / ".1234abcd.del").touch()
    pictures.remove_unknown(place, ["a"])
    assert list(place.iterdir()) == [left]


@pytest.mark.parametrize("name", ["ferie.png", "ferie_2026.png", "ferie_2026_hytta.png"])
def test_a_picture_of_another_program_in_a_folder_of_that_name_stays(place: Path, name: str) -> None:
    place.mkdir(parents=True)
    (place / name).touch()
    pictures.remove_unknown(place)
    assert (place / name).exists()


def test_without_a_folder_there_is_nothing_to_remove(place: Path) -> None:
    pictures.remove_of(place, "a")
    pictures.remove_unknown(place)
    assert not place.exists()


def test_where_none_can_be_kept_nothing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert not kept(tmp_path / "file" / "bilder", "a").exists()


def test_one_that_cannot_be_removed_stays(place: Path) -> None:
    (place / f"ark_a_{MARK}.png").mkdir(parents=True)
    pictures.remove_of(place, "a")
    assert len(list(place.iterdir())) == 1

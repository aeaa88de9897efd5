"""The folder with the courses: its warning is given once, and the way to another is noted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import folder
from mestringstreff_desktop.storage import places
from mestringstreff_desktop.storage.database import Database


@pytest.fixture
def in_the_cloud(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "OneDrive" / "kurs" / paths.DATABASE_NAME)
    yield opened
    opened.close()


def test_a_folder_of_ones_own_is_not_warned_of(database: Database) -> None:
    assert folder.warning(database) == ""
    assert folder.new_warning(database) == ""


def test_a_warning_that_is_accepted_is_not_given_anew(in_the_cloud: Database) -> None:
    assert "OneDrive" in folder.new_warning(in_the_cloud)
    folder.accept(in_the_cloud)
    assert folder.new_warning(in_the_cloud) == ""
    assert "OneDrive" in folder.warning(in_the_cloud)


def test_another_folder_is_warned_of_again(in_the_cloud: Database, tmp_path: Path) -> None:
    folder.accept(in_the_cloud)
    folder.move(in_the_cloud, tmp_path / "Dropbox" / "ny", in_the_cloud.path.parent)
    assert "Dropbox" in folder.new_warning(in_the_cloud)


def test_the_new_folder_is_noted_in_the_usual_one(database: Database, tmp_path: Path, data_dir: Path) -> None:
    assert folder.move(database, tmp_path / "ny", data_dir)
    assert places.remembered(data_dir, database.path.name) == tmp_path / "ny"


def test_a_move_that_fails_is_not_noted(database: Database, tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / database.path.name).touch()
    with pytest.raises(UserError, match="Velg en annen mappe"):
        folder.move(database, tmp_path, data_dir)
    assert places.remembered(data_dir, database.path.name) == data_dir

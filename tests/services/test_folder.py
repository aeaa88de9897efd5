"""The folder with the courses: its warning is given once, and the way to another is noted."""

from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import folder
from mestringstreff_desktop.storage import places
from mestringstreff_desktop.storage.database import Database


@pytest.fixture
def _in_the_cloud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "warning", lambda place: f"{place.name} er i OneDrive.")


def test_a_folder_of_ones_own_is_not_warned_of(database: Database) -> None:
    assert folder.warning(database) == ""
    assert folder.new_warning(database) == ""


@pytest.mark.usefixtures("_in_the_cloud")
def test_a_warning_that_is_accepted_is_not_given_anew(database: Database) -> None:
    assert folder.new_warning(database) == "data er i OneDrive."
    folder.accept(database)
    assert folder.new_warning(database) == ""
    assert folder.warning(database) == "data er i OneDrive."


@pytest.mark.usefixtures("_in_the_cloud")
def test_another_folder_is_warned_of_again(database: Database, tmp_path: Path) -> None:
    folder.accept(database)
    folder.move(database, tmp_path / "ny", database.path.parent)
    assert folder.new_warning(database) == "ny er i OneDrive."


def test_the_new_folder_is_noted_in_the_usual_one(database: Database, tmp_path: Path, data_dir: Path) -> None:
    assert folder.move(database, tmp_path / "ny", data_dir)
    assert places.remembered(data_dir, database.path.name) == tmp_path / "ny"


def test_a_move_that_fails_is_not_noted(database: Database, tmp_path: Path, data_dir: Path) -> None:
    (tmp_path / database.path.name).touch()
    with pytest.raises(UserError, match="Velg en annen mappe"):
        folder.move(database, tmp_path, data_dir)
    assert places.remembered(data_dir, database.path.name) == data_dir

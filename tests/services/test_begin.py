"""At the start the file is looked through and backed up, without anybody having to wait for either."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.mirror import LARGEST
from tests.conftest import NOW


@pytest.fixture(params=["small", "large"])
def path(request: pytest.FixtureRequest, data_dir: Path, library: Library) -> Path:
    """A closed file with a course in it: one that is kept in memory too, and one that is not."""
    content = b"%PDF-1.7 " + bytes(LARGEST if request.param == "large" else 100_000)
    with closing(Database(data_dir / "kurs.sqlite")) as made:
        course = planning.create_course(made, library, "Våren", NOW)
        file = CheckedFile("Stor", "application/pdf", content, pages=1, picture=b"")
        own_files.attach(made, course.id, file)
    return made.path


@pytest.fixture
def opened(path: Path) -> Iterator[Database]:
    with closing(Database(path)) as found:
        yield found


@pytest.fixture
def damaged(path: Path) -> Iterator[Database]:
    content = bytearray(path.read_bytes())
    content[-8192:] = bytes(8192)
    path.write_bytes(content)
    with closing(Database(path)) as found:
        yield found


def test_a_whole_file_is_backed_up(opened: Database) -> None:
    made = keeping.begin(opened, NOW)
    assert backup.existing(opened.path) == [made]


def test_a_damaged_file_is_found_and_not_backed_up(damaged: Database) -> None:
    with pytest.raises(StorageError) as told:
        keeping.begin(damaged, NOW)
    assert told.value.fault is Fault.DAMAGED
    assert backup.existing(damaged.path) == []


def test_damage_is_told_also_where_no_backup_can_be_written(damaged: Database) -> None:
    backup.folder(damaged.path).touch()
    with pytest.raises(StorageError) as told:
        keeping.begin(damaged, NOW)
    assert told.value.fault is Fault.DAMAGED


def test_where_no_backup_can_be_written_that_is_told_of_a_whole_file(opened: Database) -> None:
    backup.folder(opened.path).touch()
    with pytest.raises(UserError, match="ble ikke skrevet"):
        keeping.begin(opened, NOW)


def test_what_is_only_looked_at_is_not_backed_up(path: Path) -> None:
    with closing(Database.look(path)) as looked_at:
        assert keeping.begin(looked_at, NOW) is None
    assert backup.existing(path) == []

"""When the window stands there, the file is looked through and backed up on the keeper's thread."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import __version__, app
from mestringstreff_desktop.services import keeping, locking
from mestringstreff_desktop.storage import reading
from mestringstreff_desktop.storage.header import PROGRAM_VERSION
from mestringstreff_desktop.storage.lock import mark
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.waiting import settle


class Ends:
    """Stands where the application is, and keeps the status it is to end with."""

    def __init__(self) -> None:
        self.statuses: list[int] = []

    def exit(self, status: int) -> None:
        self.statuses.append(status)


def started(window: MainWindow) -> list[int]:
    application = Ends()
    app._settle(window, cast(QApplication, application))
    settle(window.context)
    return application.statuses


def test_the_first_backup_is_taken_and_told(window: MainWindow) -> None:
    assert started(window) == []
    assert len(keeping.list_backups(window.context.database.path)) == 1
    assert window.status.backup.text().startswith("Siste sikkerhetskopi i dag")


def test_a_copy_that_was_not_locked_in_time_is_locked_at_the_start(window: MainWindow) -> None:
    database = window.context.database
    copy = keeping.take_backup(database, window.context.clock())
    plain = copy.read_bytes()
    locking.lock(database, "fire ord på rad", locking.new_code(), cost=1 << 4)
    copy.write_bytes(plain)
    started(window)
    assert database.key
    assert mark.lock_of(copy) == database.key.id


def test_nothing_is_covered_meanwhile(window: MainWindow) -> None:
    app._settle(window, cast(QApplication, Ends()))
    assert not window.context.keeper.is_idle
    assert window.cover.isHidden()
    settle(window.context)


def test_a_damaged_file_ends_the_window_so_that_a_way_out_is_offered(window: MainWindow) -> None:
    window.context.database._raw.execute("DROP INDEX run_event_gathering")
    before = window.context.database.path.read_bytes()
    assert started(window) == [app._DAMAGED]
    assert keeping.list_backups(window.context.database.path) == []
    assert window.context.database.path.read_bytes() == before


def test_the_version_is_noted_also_where_no_backup_can_be_taken(window: MainWindow, data_dir: Path) -> None:
    (data_dir / "sikkerhetskopier").touch()
    started(window)
    with window.context.database.reading() as raw:
        assert reading.setting(raw, PROGRAM_VERSION) == __version__


@pytest.mark.parametrize("has_room", [True, False])
def test_what_a_kill_left_is_cleared_away_also_where_no_backup_can_be_taken(
    window: MainWindow, data_dir: Path, has_room: bool
) -> None:
    left = data_dir / ".1234abcd.del"
    left.touch()
    if not has_room:
        (data_dir / "sikkerhetskopier").touch()
    started(window)
    assert not left.exists()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_window_that_has_made_place_for_another_loads_nothing_when_that_is_touched(
    window: MainWindow, *, is_there: bool
) -> None:
    window.show()
    app._map_when_touched(window)
    if not is_there:
        window.context.stop()
        window.hide()
    window.lock_now.idle.touched.emit()
    assert window.context.keeper.is_idle is not is_there
    settle(window.context)

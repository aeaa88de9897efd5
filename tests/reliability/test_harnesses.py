"""The harnesses can tell: each finds what it is there to find."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.planning import change_course
from tests.reliability import canaries, faults, killing, whole_way
from tests.reliability.result import Result, table
from tests.reliability.world import World, make, rows
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send, package_of


def test_a_table_has_a_row_for_each_promise() -> None:
    result = Result("Holds")
    for told in ("", "", "try 3 failed"):
        result.record(told)
    assert table([result]).splitlines()[1].split() == ["Holds", "3", "1"]


def test_private_words_are_found_where_they_were_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "alt.mestringskurs"
    path.write_bytes(package_of(a_course_to_send(), EVERYTHING))
    found = canaries.private_words(canaries.unpacked(path))
    assert {"TeamMember.", "GatheringLog.", "LogNote.", "ChecklistEntry.note"} <= set(found)


def test_a_socket_ends_the_whole_way() -> None:
    code = "from tests.reliability import whole_way; whole_way.watch(); import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == whole_way.OPENED


def test_a_fault_changes_nothing_and_is_told(tmp_path: Path) -> None:
    with closing(make(tmp_path)) as world:
        before = rows(world.database)
        fault = faults.Fault("rename a course", 1, 13)
        assert faults.attempt(world, fault, before) == ""
        assert rows(world.database) == before


def test_an_action_that_swallows_its_fault_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def swallow(world: World) -> None:
        try:
            change_course(world.database, world.course_id, title="Nytt")
        except Exception:  # noqa: BLE001 - what no service must do
            return

    monkeypatch.setitem(faults.ACTIONS, "swallow", swallow)
    with closing(make(tmp_path)) as world:
        told = faults.attempt(world, faults.Fault("swallow", 2, 13), rows(world.database))
    assert "neither told nor done" in told


def test_what_is_told_before_it_is_stored_is_found(tmp_path: Path) -> None:
    with closing(make(tmp_path)) as world:
        running.change_log(world.database, world.gathering_id, wise="7")
        world.close()
        assert killing.check(world, {"log": 7}) == ""
        assert "lost ['log']" in killing.check(world, {"log": 8})


def test_a_page_keeps_nothing_of_what_was_moved_within_it(tmp_path: Path) -> None:
    """With this seed a deleted course left words beside the cells of a page, though all was overwritten."""
    assert canaries.what_stays(tmp_path / "slettes", Random(2991343068)) == []

"""The harnesses can tell: each finds what it is there to find."""

import subprocess
import sys
import zlib
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.planning import change_course
from tests.reliability import (
    canaries,
    faults,
    killing,
    living,
    privacy,
    remains,
    vanishing,
    whole_way,
    windows,
)
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


def test_what_windows_refuses_counts_though_the_program_makes_light_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold_open(world: World) -> None:
        with world.backup.open("rb"), suppress(OSError):
            world.backup.unlink()

    monkeypatch.setitem(living.LIFE, "hold open", hold_open)
    with closing(make(tmp_path)) as world:
        assert "being used" in windows.attempt(world, "hold open")


def test_a_file_that_others_may_read_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(living.LIFE, "open to all", lambda world: world.backup.chmod(0o644))
    with closing(make(tmp_path)) as world:
        assert world.backup.name in privacy.attempt(world, "open to all")


def test_an_action_that_says_nothing_of_a_folder_that_is_gone_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(faults.ACTIONS, "say nothing", lambda _: None)
    with closing(make(tmp_path)) as world:
        assert vanishing.attempt(world, "say nothing", "renamed", has_written=True) == "nothing told"


def test_a_page_keeps_nothing_of_what_was_moved_within_it(tmp_path: Path) -> None:
    """With this seed a deleted course left words beside the cells of a page, though all was overwritten."""
    assert canaries.what_stays(tmp_path / "slettes", Random(2991343068)) == []


@pytest.mark.parametrize(
    "content",
    [
        b"x Kanarifugl",
        "Kanarifugl".encode("utf-16"),
        b"%PDF" + zlib.compress(b"en Kanarifugl") + b"endstream",
    ],
    ids=["utf-8", "utf-16", "packed"],
)
def test_a_word_is_found_however_it_is_written(content: bytes) -> None:
    assert remains.holds(content)
    assert not remains.holds(content[::-1])


def test_a_name_that_tells_is_found_and_what_was_exported_is_let_be(tmp_path: Path) -> None:
    for folder in ("tmp", remains.EXPORTED):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Kanarifugl.pdf").touch()
    assert remains.names_that_tell(tmp_path) == ["Kanarifugl.pdf"]


def test_a_picture_of_what_was_deleted_is_found(tmp_path: Path) -> None:
    result = Result("Remains")
    (tmp_path / "ark_3f2b8f0e-5d0c-4f0e-9a57-0d6f7f1f2a11_0123456789abcdef.png").touch()
    remains.Home(tmp_path, result).search()
    assert len(result.failures) == 1

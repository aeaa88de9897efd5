"""A machine is known by a number of its own, of which only a digest is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import machine

NUMBER = "3d1219c7c4c5404aaa1f6d2a48adfda5"


def test_the_key_is_short_and_holds_nothing_of_the_number() -> None:
    found = machine.digest(NUMBER)
    assert len(found) == 16
    assert not {found[at : at + 4] for at in range(12)} & {NUMBER[at : at + 4] for at in range(28)}


def test_without_a_number_there_is_no_key() -> None:
    assert machine.digest("") == ""


@pytest.mark.parametrize("content", [b"", b"uninitialized\n", b"\xff", NUMBER.encode() + b"0"])
def test_what_is_no_number_is_passed_by(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    (tmp_path / "b").write_text(f"{NUMBER}\n")
    assert machine.from_files((tmp_path / "borte", tmp_path / "a")) == ""
    assert machine.from_files((tmp_path / "a", tmp_path / "b")) == NUMBER


def test_the_key_is_the_same_in_another_process() -> None:
    code = "from mestringstreff_desktop.storage import machine; print(machine.key())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == machine.key()

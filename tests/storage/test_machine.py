"""A machine is known by numbers of its own, of which only a digest is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import machine

INSTALLATION = "3d1219c7c4c5404aaa1f6d2a48adfda5"
CARD = 0x2FC00000001
MADE_UP = CARD | 1 << 40


def test_the_key_is_short_and_holds_neither_number() -> None:
    found = machine.digest(INSTALLATION, lambda: CARD)
    assert len(found) == 16
    assert INSTALLATION[:8] not in found
    assert f"{CARD:x}"[:8] not in found


def test_machines_of_one_image_differ_by_their_cards() -> None:
    assert machine.digest(INSTALLATION, lambda: CARD) != machine.digest(INSTALLATION, lambda: CARD + 1)


@pytest.mark.parametrize(("installation", "card"), [("", CARD), (INSTALLATION, MADE_UP)])
def test_without_a_number_that_stays_there_is_no_key(installation: str, card: int) -> None:
    assert machine.digest(installation, lambda: card) == ""


@pytest.mark.parametrize("content", [b"", b"uninitialized\n", b"\xff", INSTALLATION.encode() + b"0"])
def test_what_is_no_number_is_passed_by(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    (tmp_path / "b").write_text(f"{INSTALLATION}\n")
    assert machine.from_files((tmp_path / "borte", tmp_path / "a")) == ""
    assert machine.from_files((tmp_path / "a", tmp_path / "b")) == INSTALLATION


def test_the_key_is_the_same_in_another_process() -> None:
    code = "from mestringstreff_desktop.storage import machine; print(machine.key())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == machine.key()

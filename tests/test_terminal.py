"""A password comes from a file or the terminal, where it is not shown; anything else is a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop import terminal
from mestringstreff_desktop.errors import UserError


@pytest.mark.parametrize(
    "content",
    [
        b"fire ord",
        b"fire ord\n",
        b"fire ord\r\nmer",
        b"\xef\xbb\xbffire ord\n",
        "fire ord\nblåbær".encode(),
        "fire ord\r\n".encode("utf-16"),
    ],
)
def test_the_first_line_of_a_file_is_the_password(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "passord"
    source.write_bytes(content)
    assert terminal.password(source, "", "") == "fire ord"


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"", "ikke noe passord"), (b"\nx", "ikke noe"), (b"\xff", "lese")]
)
def test_a_file_without_one_is_told(tmp_path: Path, content: bytes, sentence: str) -> None:
    source = tmp_path / "passord"
    source.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        terminal.password(source, "", "")


@pytest.mark.parametrize("name", ["borte", ".", "x" * 300, "a\0b"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="lar seg ikke lese"):
        terminal.password(tmp_path / name, "", "")


ASK = "from mestringstreff_desktop import terminal; print(repr(terminal.password(None, 'Passord: ', '--p')))"


def test_without_a_terminal_it_says_what_to_use() -> None:
    told = subprocess.run([sys.executable, "-c", ASK], input=b"x", capture_output=True, check=False)
    assert b"Kj\xc3\xb8r kommandoen i en terminal" in told.stderr
    assert "«--p»".encode() in told.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_what_is_typed_on_the_terminal_is_not_shown() -> None:
    leader, follower = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", ASK], stdin=follower, stdout=subprocess.PIPE, stderr=follower
    )
    assert os.read(leader, 100) == b"Passord: "
    os.write(leader, "blåbær\n".encode())
    assert process.communicate()[0].decode().strip() == "'blåbær'"
    os.close(follower)
    assert os.read(leader, 100) == b"\r\n"
    os.close(leader)

"""Where nobody reads standard error, the system's own programs show the sentence."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mestringstreff_desktop import notice

SENTENCE = "Maskinen mangler libGL.so.1. Be IT «installere» <b>den</b>."
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the programs of Linux' desktops")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all that is on the PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Standard error as the desktop gives it, which goes nowhere."""
    with Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr("sys.stderr", nowhere)
        yield


def put(programs: Path, name: str, status: int = 0) -> None:
    script = f'#!/bin/sh\necho "{name}: $*" >> "{programs}/shown"\nexit {status}\n'
    (programs / name).write_text(script, "utf-8")
    (programs / name).chmod(0o755)


def shown(programs: Path) -> list[str]:
    found = programs / "shown"
    return found.read_text("utf-8").splitlines() if found.exists() else []


@linux
@pytest.mark.usefixtures("unread")
@pytest.mark.parametrize("name", ["zenity", "kdialog", "notify-send"])
def test_whichever_program_there_is_shows_it(programs: Path, name: str) -> None:
    put(programs, name)
    notice.show(SENTENCE)
    assert [line.startswith(f"{name}: ") and SENTENCE in line for line in shown(programs)] == [True]


@linux
@pytest.mark.usefixtures("unread")
def test_the_oldest_gets_short_lines_in_the_letters_it_knows(programs: Path) -> None:
    put(programs, "xmessage")
    notice.show(SENTENCE * 3)
    lines = (programs / "shown").read_bytes().decode("latin-1").splitlines()
    assert len(lines) > 2
    assert "«installere»" in "\n".join(lines)


@linux
@pytest.mark.usefixtures("unread")
def test_one_that_lacks_something_itself_is_passed_over(programs: Path) -> None:
    put(programs, "zenity", 127)
    put(programs, "kdialog")
    notice.show(SENTENCE)
    assert [line.partition(":")[0] for line in shown(programs)] == ["zenity", "kdialog"]


@linux
@pytest.mark.usefixtures("unread", "programs")
def test_without_any_it_is_only_written() -> None:
    notice.show(SENTENCE)


@linux
def test_without_any_standard_error_it_is_shown(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(programs, "zenity")
    monkeypatch.setattr("sys.stderr", None)
    notice.show(SENTENCE)
    assert len(shown(programs)) == 1


@linux
def test_what_a_pipe_or_a_terminal_takes_is_not_shown_twice(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(programs, "zenity")
    reads, writes = os.pipe()
    with os.fdopen(writes, "w", encoding="utf-8") as pipe, os.fdopen(reads, encoding="utf-8") as reader:
        monkeypatch.setattr("sys.stderr", pipe)
        notice.show(SENTENCE)
        assert reader.readline() == f"{SENTENCE}\n"
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", terminal)
    notice.show(SENTENCE)
    assert (terminal.getvalue(), shown(programs)) == (f"{SENTENCE}\n", [])

"""Arguments lead to the window or to a command; wrong ones, and a bad terminal, are told."""

import io
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from subprocess import PIPE, CompletedProcess
from types import ModuleType
from typing import Any, BinaryIO

import pytest

from mestringstreff_desktop import __main__, __version__, paths
from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.storage.database import Database
from tests.storage import disks

NOT_TAKEN = "mottakeren tok ikke imot. Sjekk at det er plass, og prøv igjen.\n"

WRONG_USAGE: list[list[str]] = [
    ["frms"],
    ["forms", "busk"],
    ["print"],
    ["print", "busk"],
    ["print", "-o", "a.pdf"],
    ["print", "busk", "-o", "a.pdf", "--copies", "0"],
    ["print", "busk", "-o", "a.pdf", "--copies", "-1"],
    ["print", "busk", "-o", "a.pdf", "--copies", "501"],
    ["print", "busk", "-o", "a.pdf", "--copies", "9" * 5000],
    ["print", "busk", "-o", "a.pdf", "--copies", "²"],
    ["new"],
    ["new", "Kurs", "våren"],
    ["export", "3f2b8f0e-5d0c-4f0e-9a57-0d6f7f1f2a11"],
    ["import"],
    ["--demo", "forms"],
    ["forms", "--demo"],
    ["--exit-when-ready", "check"],
    ["--data-dir"],
    ["--data"],
    ["a.mestringskurs", "b.mestringskurs"],
    ["\udcff"],
]


@pytest.mark.parametrize("words", WRONG_USAGE, ids=lambda words: ascii(" ".join(words))[:40])
def test_wrong_usage_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("usage: mestringstreff")


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"\n    {name} " in told for name in __main__.COMMANDS)
    assert "--demo" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the window is opened with, in place of a window."""
    calls: list[dict[str, Any]] = []

    def run_window(data_dir: Path, **rest: object) -> int:
        calls.append({"data_dir": data_dir, **rest})
        return 0

    app = ModuleType("mestringstreff_desktop.app")
    app.run_window = run_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, app.__name__, app)
    return calls


def test_no_command_opens_the_window(opened: list[dict[str, Any]]) -> None:
    assert main([]) == 0
    assert opened == [
        {"data_dir": paths.user_data(), "package": None, "demo": False, "exit_when_ready": False}
    ]


def test_the_window_is_told_what_was_asked_for(opened: list[dict[str, Any]], tmp_path: Path) -> None:
    package = tmp_path / "kurs.mestringskurs"
    package.touch()
    assert main(["--demo", "--exit-when-ready", "--data-dir", "her", str(package)]) == 0
    assert opened == [{"data_dir": Path("her"), "package": package, "demo": True, "exit_when_ready": True}]


@pytest.mark.parametrize(("typed", "is_open"), [("fire rolige ord", True), ("noe annet", False)])
def test_the_window_opens_locked_courses_by_the_password_in_a_file(
    opened: list[dict[str, Any]], tmp_path: Path, typed: str, is_open: bool
) -> None:
    path = tmp_path / paths.DATABASE_NAME
    with closing(Database(path)) as database:
        locking.lock(database, "fire rolige ord", locking.new_code(), cost=2)
    locking.forget()
    (tmp_path / "passord").write_text(typed, "utf-8")
    words = ["--data-dir", str(tmp_path), "--password-file", str(tmp_path / "passord")]
    assert main(words) == (0 if is_open else 1)
    assert locking.needs_password(path) is not is_open
    assert len(opened) == is_open


@pytest.mark.parametrize("name", ["borte.mestringskurs", "mappe.mestringskurs", "x" * 300 + ".mestringskurs"])
def test_a_package_that_is_not_there_opens_no_window(
    opened: list[dict[str, Any]], tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mappe.mestringskurs").mkdir()
    assert main([str(tmp_path / name)]) == 1
    assert "Det er ingen fil" in capsys.readouterr().err
    assert opened == []


def test_being_interrupted_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(io.StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", Interrupted())
    assert main(["forms"]) == 1
    assert capsys.readouterr().err == "Avbrutt.\n"


def process(*words: str, stdout: int | BinaryIO = PIPE, **env: str) -> CompletedProcess[bytes]:
    command = [sys.executable, "-m", "mestringstreff_desktop", *words]
    return subprocess.run(command, check=False, stdout=stdout, stderr=PIPE, env=os.environ | env)


FULL_DISK = """
import sys
from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.storage.database import Database
sys.exit(main(["--demo", "--exit-when-ready"]))
"""


@pytest.mark.parametrize("room", [0, 16_384], ids=["full", "nearly full"])
def test_an_example_that_finds_no_room_is_told_in_a_sentence(tmp_path: Path, room: int) -> None:
    with disks.stick(tmp_path / "disk") as disk:
        filler = disks.fill_up(disk)
        os.truncate(filler, filler.stat().st_size - room)
        home = {"XDG_STATE_HOME": str(disk), "XDG_CACHE_HOME": str(disk)}
        command = [sys.executable, "-c", FULL_DISK]
        done = subprocess.run(command, check=False, stderr=PIPE, env=os.environ | home)
    assert done.returncode == 1
    assert re.fullmatch(r"[^\n]*(full|plass)[^\n]*\.\n", done.stderr.decode())


def test_titles_are_written_in_utf8_whatever_the_locale(data_dir: Path) -> None:
    main(["--data-dir", str(data_dir), "new", "Kurs våren 🌻"])
    done = process("--data-dir", str(data_dir), "courses", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Kurs våren 🌻" in done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_answer_that_finds_no_room_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("forms", stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode().endswith(NOT_TAKEN)
    assert b"Traceback" not in done.stderr


def test_an_answer_that_nobody_reads_is_told() -> None:
    read, write = os.pipe()
    os.close(read)
    done = process("forms", stdout=write, PYTHONUNBUFFERED="")
    os.close(write)
    assert done.returncode == 1
    assert done.stderr.decode().endswith(NOT_TAKEN)
    assert b"Traceback" not in done.stderr

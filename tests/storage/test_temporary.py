"""Files in passing are in one folder of ours, and go with the process, or at the next start after a kill."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.temporary import TemporaryFiles

KILLED = """
import os, sys
from pathlib import Path
from mestringstreff_desktop.storage.temporary import TemporaryFiles
made = TemporaryFiles(Path(sys.argv[1])).new_folder()
(made / "Utskrift.pdf").write_bytes(b"Kanarifugl")
os._exit(9)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "midlertidig"


@pytest.fixture
def killed(root: Path) -> Path:
    """The root, with what a killed process left there."""
    subprocess.run([sys.executable, "-c", KILLED, str(root)], check=False)
    assert written(root)
    return root


def written(root: Path) -> list[Path]:
    """What there is but for locks, which are empty."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return [path for path in files if path.read_bytes()]


def a_file(temporary: TemporaryFiles) -> Path:
    file = temporary.new_folder() / "Utskrift.pdf"
    file.write_bytes(b"%PDF")
    return file


def test_each_file_has_a_folder_of_its_own(root: Path) -> None:
    temporary = TemporaryFiles(root)
    first, second = a_file(temporary), a_file(temporary)
    assert first != second
    assert first.is_relative_to(root)
    assert second.parent.parent == first.parent.parent


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_they_are_for_the_user_alone(root: Path) -> None:
    folder = TemporaryFiles(root).new_folder()
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent, root)]
    assert modes == [0o700] * 3


def test_they_are_gone_when_the_program_closes(root: Path) -> None:
    temporary = TemporaryFiles(root)
    a_file(temporary)
    temporary.close()
    temporary.close()
    assert written(root) == []


def test_what_a_kill_left_is_gone_at_the_next_start(killed: Path) -> None:
    TemporaryFiles(killed).clear()
    assert [path.name for path in killed.iterdir()] == [".i-bruk"]


def test_what_a_running_window_uses_stays(root: Path) -> None:
    running, next_one = TemporaryFiles(root), TemporaryFiles(root)
    files = [a_file(running), a_file(next_one)]
    next_one.clear()
    assert [file.exists() for file in files] == [True, True]


def test_a_window_that_closes_leaves_the_others_files(root: Path) -> None:
    running, closing = TemporaryFiles(root), TemporaryFiles(root)
    file = a_file(running)
    a_file(closing)
    closing.close()
    assert written(root) == [file]


def test_one_that_cannot_be_removed_is_tried_again(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows while a reader has it open."""
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", lambda *_, **__: None)
        TemporaryFiles(killed).clear()
    assert written(killed)
    TemporaryFiles(killed).clear()
    assert written(killed) == []


def test_what_libraries_write_meanwhile_is_there_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/tmp")
    with TemporaryFiles(root).for_libraries():
        place = Path(os.environ["TMPDIR"])
        (place / "utskrift").touch()
    assert (place.is_relative_to(root), place.exists()) == (True, False)
    assert os.environ["TMPDIR"] == "/tmp"


def test_with_no_folder_there_is_nothing_to_clear(root: Path) -> None:
    TemporaryFiles(root).clear()
    assert not root.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="Gjør plass"):
        TemporaryFiles(tmp_path / "file").new_folder()

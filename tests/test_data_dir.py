"""Whatever the data folder is called, the courses are in it and nowhere else, or a sentence says why not."""

import os
import sys
from pathlib import Path

import pytest

from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.services import keeping, other_copies
from mestringstreff_desktop.storage import files
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import StorageError

# SQLite, a shell, or a web address would each take some of these for something else.
NAMES = ["file:x", "file:x?mode=ro", ":memory:", "~", "$HOME", "en mappe æøå", " ", "<b>x", "a\nb"]
NAMES += ["a?b=c", "a#b", "a%41b", "a%", "a;b", "a'b", "*"]
NO_TEXT = os.fsdecode(b"\xff\xfe") if sys.platform == "linux" else "ingen tekst"
NO_FOLDERS = {"a file": "fil", "in a file": "fil/under", "too long": "x" * 300, "far too long": "y/" * 5000}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of its own, with one file."""
    monkeypatch.chdir(tmp_path)
    Path("fil").touch()


def run(*words: str) -> int:
    return main(["--data-dir", *words])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [*NAMES, NO_TEXT])
def test_the_courses_are_in_the_folder_of_that_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["new", "Kurs"], ["backup"], ["backup", "-o", f"{name}.kopi"]):
        assert run(name, *words) == 0
    assert run(name, "check") == 0
    assert capsys.readouterr().out.endswith("Antall kurs: 1.\n")
    assert sorted(os.listdir()) == sorted(["fil", name, f"{name}.kopi"])  # noqa: PTH208 - names, not paths
    assert len(list((Path(name) / "sikkerhetskopier").iterdir())) == 1


@pytest.mark.parametrize("name", NO_FOLDERS.values(), ids=list(NO_FOLDERS))
@pytest.mark.parametrize("command", [["check"], ["courses"], ["new", "Kurs"], ["backup"]])
def test_what_can_be_no_folder_is_told(
    name: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(name, *command) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("name", ["", "a\0b"])
@pytest.mark.parametrize("command", [["check"], []])
def test_what_is_no_name_is_wrong_usage(name: str, command: list[str], tmp_path: Path) -> None:
    assert run(name, *command) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["fil"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_path_that_is_none_is_told_wherever_it_comes_from(name: str, tmp_path: Path) -> None:
    for opened in (Database, Database.look):
        with pytest.raises(StorageError):
            opened(tmp_path / name / "kurs.sqlite")


@pytest.mark.parametrize("name", ["minnepinne", NO_TEXT])
def test_a_chosen_folder_is_remembered_whatever_its_name(
    database: Database, tmp_path: Path, name: str
) -> None:
    keeping.choose_copy_folder(database, tmp_path / name)
    assert keeping.copy_folder(database) == tmp_path / name
    assert [place.path for place in other_copies.places(database)] == [tmp_path / name]


@pytest.mark.parametrize("name", ["vanlig æøå", NO_TEXT])
def test_a_path_is_kept_as_text(name: str) -> None:
    text = files.path_to_text(Path("/") / name)
    assert text.encode()
    assert files.text_to_path(text) == Path("/") / name

"""Changes that are listed by hand: those aimed at a promise, and those that are accepted unnoticed.

Both lists name the text itself, so that lines may move. What is no longer there is an error.
"""

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.mutation.changes import PACKAGE, Change, find_place
from tests.mutation.edits import Edit

_HERE = Path(__file__).parent
AIMED, EQUIVALENT = _HERE / "aimed.toml", _HERE / "equivalent.toml"


class StaleError(Exception):
    """What a list names is not in the program, or not once."""


class Equivalent(NamedTuple):
    """A change that no test can or need notice, and why."""

    file: str
    function: str
    before: str
    after: str
    reason: str

    def is_of(self, change: Change) -> bool:
        found = (change.file.removeprefix(f"{PACKAGE}/"), change.function, change.before, change.after)
        return found == self[:4]


def read_aimed(path: Path = AIMED, package: Path = Path(PACKAGE)) -> list[Change]:
    """Return the aimed changes.

    Raises:
        StaleError: an old text is not there exactly once.
    """
    return [_aimed(entry, package) for entry in tomllib.loads(path.read_text("utf-8"))["change"]]


def _aimed(entry: dict[str, str], package: Path) -> Change:
    path = package / entry["file"]
    text = path.read_text("utf-8") if path.is_file() else ""
    if text.count(entry["old"]) != 1:
        raise StaleError(f"{entry['name']}: {text.count(entry['old'])} places in {path} have its old text")
    edit = _edit(text.index(entry["old"]), entry["old"], entry["new"])
    place = find_place(text, edit)
    change = Change(str(path), place.function, edit, place.lines, place.names, text, entry["name"])
    if not change.can_run():
        raise StaleError(f"{entry['name']}: is no change that can run")
    return change


def _edit(start: int, old: str, new: str) -> Edit:
    """The edit without the whole lines before and after it, which are there only to tell where it is."""
    mine, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    while mine and theirs and mine[0] == theirs[0]:
        start += len(mine.pop(0))
        theirs.pop(0)
    while mine and theirs and mine[-1] == theirs[-1]:
        mine.pop()
        theirs.pop()
    return Edit("aimed", start, start + len("".join(mine)), "".join(theirs))


def read_equivalent(path: Path = EQUIVALENT, package: Path = Path(PACKAGE)) -> list[Equivalent]:
    """Return the accepted changes.

    Raises:
        StaleError: the line before the change is not in its file.
    """
    entries = tomllib.loads(path.read_text("utf-8")).get("change", [])
    found = [Equivalent(**entry) for entry in entries]
    for each in found:
        file = package / each.file
        if not file.is_file() or each.before not in map(str.strip, file.read_text("utf-8").split("\n")):
            raise StaleError(f"{file}: no line {each.before!r}")
    return found


def accepted(changes: Iterable[Change], equivalents: Sequence[Equivalent]) -> list[tuple[Change, str]]:
    """Return those of the changes that are accepted, with the reasons."""
    return [(change, each.reason) for change in changes for each in equivalents if each.is_of(change)]

"""Chooses the tests that may notice a change: those of the module's name then the others that run it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from pathlib import Path, PurePath

from tests.mutation.changes import PACKAGE, Change, statements
from tests.mutation.line_map import LineMap, Recorded

# How long the tests of one round may take together, in seconds as recorded.
OWN_SECONDS, OTHERS_SECONDS = 30.0, 45.0
# The golden files hold the looks of all that is printed. What a sheet is made of is kept between its
# tests, so the record shows only the first of them as running a line.
PRINTED = (f"{PACKAGE}/pdf/", f"{PACKAGE}/content/forms.py")
GOLDEN = "tests/pdf/test_golden.py"


def rounds(change: Change, lines: LineMap) -> list[list[Recorded]]:
    """Return the tests to run, round by round: first all in files of the module's name.

    Of them those that run the change come first. The others may well see it: what a test of before has
    kept, they were not recorded as running.
    """
    touching = lines.touching(change.file)
    running = _running(change, lines) or touching
    own = {test for test in lines.tests.values() if is_own(test.id, change.file)}
    first = _cheapest(own & running, OWN_SECONDS)
    left = OWN_SECONDS - sum(test.seconds for test in first)
    rest = sorted(running - own, key=lambda test: _distance(test.id, change.file))
    golden = lines.of(GOLDEN) if change.file.startswith(PRINTED) else []
    found = [first + _cheapest(own - running, left), golden, _cheapest(rest, OTHERS_SECONDS)]
    return [_by_file(tests) for tests in found if tests]


def is_own(test: str, file: str) -> bool:
    """Is the test in a file of the module's name, in the folder that mirrors the module's?"""
    module, place = PurePath(file), PurePath(test.partition("::")[0])
    folder = PurePath("tests", *module.parent.parts[1:])
    return place.parent == folder and re.match(rf"test_{module.stem}(_|\.)", place.name) is not None


def _running(change: Change, lines: LineMap) -> set[Recorded]:
    """The tests that run the change; of what runs on import, those that run where its names are used."""
    if not change.names:
        return lines.running(change.file, change.lines)
    used = [place for name in change.names for place in _uses(name)]
    return {test for file, place in used for test in lines.running(file, place)}


@cache
def _uses(name: str) -> list[tuple[str, tuple[int, int]]]:
    """Where in the package a name is used: file, and the lines of the statement."""
    found: list[tuple[str, tuple[int, int]]] = []
    for file, (text, spans) in _modules().items():
        for number, line in enumerate(text.split("\n"), 1):
            if re.search(rf"\b{name}\b", line):
                found += [(file, _around(number, spans))]
    return found


@cache
def _modules() -> dict[str, tuple[str, list[tuple[int, int]]]]:
    texts = {str(path): path.read_text("utf-8") for path in sorted(Path(PACKAGE).rglob("*.py"))}
    return {file: (text, statements(text)) for file, text in texts.items()}


def _around(number: int, spans: list[tuple[int, int]]) -> tuple[int, int]:
    around = [span for span in spans if span[0] <= number <= span[1]]
    return min(around, key=lambda span: span[1] - span[0], default=(number, number))


def _distance(test: str, file: str) -> int:
    """How far a test's folder is from the module's: 0 in the same."""
    mine = PurePath("tests", *PurePath(file).parent.parts[1:]).parts
    theirs = PurePath(test.partition("::")[0]).parent.parts
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False))
    return len(mine) - len(list(shared))


def _cheapest(tests: Iterable[Recorded], seconds: float) -> list[Recorded]:
    """One of each file in turn, the cheapest of it, for so long in all."""
    files: defaultdict[str, list[Recorded]] = defaultdict(list)
    for test in tests:
        files[test.id.partition("::")[0]].append(test)
    for group in files.values():
        group.sort(key=lambda test: (test.seconds, test.id))
    turns = max(map(len, files.values()), default=0)
    found: list[Recorded] = []
    for test in (group[turn] for turn in range(turns) for group in files.values() if turn < len(group)):
        seconds -= test.seconds
        if seconds < 0 and found:
            break
        found.append(test)
    return found


def _by_file(tests: list[Recorded]) -> list[Recorded]:
    """The tests with those of a file together, so that what a file shares is made once."""
    places: dict[str, int] = {}
    for test in tests:
        places.setdefault(test.id.partition("::")[0], len(places))
    return sorted(tests, key=lambda test: places[test.id.partition("::")[0]])

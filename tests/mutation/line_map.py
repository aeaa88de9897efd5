"""Which tests run which lines, recorded once for a state of the package and kept under build/.

A test file that has changed is recorded anew; when the package has changed, all are.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData

from tests.mutation.changes import PACKAGE
from tests.mutation.recording import FOLDER, context_of, digest

_NOT_OURS = ("tests/mutation", "tests/benchmarks")


class Recorded(NamedTuple):
    """A test as it was recorded: its id, and how long it took, in seconds."""

    id: str
    seconds: float


class LineMap:
    """The record of the package as it is now in the current folder."""

    def __init__(self, tests: Iterable[str]) -> None:
        package = sorted(Path(PACKAGE).rglob("*.py"))
        self._folder = Path("build", "mutation", digest(*package)).absolute()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._files = sorted({file for place in tests for file in _test_files(Path(place))})

    def missing(self) -> list[str]:
        """Return the test files that are not recorded as they are now."""
        known = {context.split(" ", 1)[0] for context in self._recorded()}
        return [str(file) for file in self._files if digest(file) not in known]

    def record(self, files: Iterable[str], jobs: int) -> None:
        """Run test files, and keep what lines each test runs."""
        options = ["-q", "-p", "no:cacheprovider", "-p", "tests.mutation.recording", "-n", str(jobs)]
        options += ["--dist", "loadfile", "-p", "no:cov", "-W", "ignore::coverage.exceptions.CoverageWarning"]
        environment = os.environ | {FOLDER: str(self._folder), "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "pytest", *options, *files], env=environment, check=False)

    def _recorded(self) -> dict[str, tuple[float, bool]]:
        found: dict[str, tuple[float, bool]] = {}
        for file in self._folder.glob("*.json"):
            found |= json.loads(file.read_text("utf-8"))
        return found

    @cached_property
    def tests(self) -> dict[str, Recorded]:
        """The tests that pass when nothing is changed, by id."""
        return {test.id: test for test, passed in self._now.items() if passed}

    @cached_property
    def failing(self) -> list[str]:
        """The tests that fail when nothing is changed. They tell nothing of a change."""
        return sorted(test.id for test, passed in self._now.items() if not passed)

    @cached_property
    def _now(self) -> dict[Recorded, bool]:
        here = {str(file) for file in self._files}
        found = {}
        for context, (seconds, passed) in self._recorded().items():
            test = context.split(" ", 1)[1]
            if test.partition("::")[0] in here and context == context_of(test):
                found[Recorded(test, seconds)] = passed
        return found

    def running(self, file: str, lines: tuple[int, int]) -> set[Recorded]:
        """Return the tests that run one of the lines of a file, from the first to the last."""
        by_line = self._by_line(file)
        return {test for line in range(lines[0], lines[1] + 1) for test in by_line.get(line, ())}

    def of(self, test_file: str) -> list[Recorded]:
        """Return the tests of a file, in no order that matters."""
        return [test for test in self.tests.values() if test.id.partition("::")[0] == test_file]

    def touching(self, file: str) -> set[Recorded]:
        """Return the tests that run any line of a file."""
        return {test for tests in self._by_line(file).values() for test in tests}

    @cache  # noqa: B019 - one map a run
    def _by_line(self, file: str) -> dict[int, set[Recorded]]:
        found: defaultdict[int, set[Recorded]] = defaultdict(set)
        for data in self._data:
            for line, contexts in data.contexts_by_lineno(str(Path(file).absolute())).items():
                found[line] |= {test for each in contexts if (test := self._by_context.get(each))}
        return dict(found)

    @cached_property
    def _by_context(self) -> dict[str, Recorded]:
        return {context_of(test.id): test for test in self.tests.values()}

    @cached_property
    def _data(self) -> list[CoverageData]:
        found = [CoverageData(str(file)) for file in self._folder.glob("*.lines")]
        for data in found:
            data.read()
        return found


def _test_files(place: Path) -> list[Path]:
    found = [place] if place.is_file() else place.rglob("test_*.py")
    return [file for file in found if not str(file).startswith(_NOT_OURS)]

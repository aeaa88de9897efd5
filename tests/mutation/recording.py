"""A pytest plugin that records which lines each test runs and how long it takes.

Each process writes a file of coverage.py's, in which a context is a test, and a list of its tests.
"""

import json
import os
import secrets
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pytest
from coverage import Coverage

from tests.mutation.changes import PACKAGE

FOLDER = "MUTATION_RECORDING"


def context_of(test: str) -> str:
    """Return what a test is called in the record: its id, and a digest of its file as it is."""
    return f"{_digest_of(test.partition('::')[0])} {test}"


@cache
def _digest_of(file: str) -> str:
    return digest(Path(file))


def digest(*files: Path) -> str:
    """Return a short digest of files' names and content."""
    found = blake2b(digest_size=8)
    for file in files:
        found.update(str(file).encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


class _Recorder:
    def __init__(self, folder: Path) -> None:
        name = secrets.token_hex(4)
        self._list = folder / f"{name}.json"
        self._tests: dict[str, tuple[float, bool]] = {}
        self._coverage = Coverage(str(folder / f"{name}.lines"), source=[PACKAGE], config_file=False)

    def pytest_sessionstart(self) -> None:
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._coverage.switch_context(context_of(item.nodeid))
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        seconds, passed = self._tests.get(context_of(report.nodeid), (0.0, True))
        self._tests[context_of(report.nodeid)] = seconds + report.duration, passed and not report.failed

    def pytest_sessionfinish(self) -> None:
        self._coverage.stop()
        self._coverage.save()
        self._list.write_text(json.dumps(self._tests), "utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Not in the process that only hands out the tests."""
    if hasattr(config, "workerinput") or not config.getoption("numprocesses", None):
        config.pluginmanager.register(_Recorder(Path(os.environ[FOLDER])))

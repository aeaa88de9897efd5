"""Runs tests with one module changed, in a child of a process in which the libraries are imported already.

The package itself is imported by the child alone, so that the change holds in all of it. No file of
the project is touched.
"""

import multiprocessing
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.mutation import import_hook

LIBRARIES = (
    "pytest",
    "hypothesis",
    "msgspec",
    "icalendar",
    "pypdf",
    "PIL.Image",
    "sqlalchemy.orm",
    "reportlab.platypus",
    "reportlab.graphics.renderPDF",
    "svglib.svglib",
    "pptx",
    "PySide6.QtWidgets",
    "PySide6.QtPdf",
    "PySide6.QtSvg",
    "pytestqt.qtbot",
)
MOST_MEMORY = 4 * 2**30  # bytes written to: a change may make a loop that never ends
_REWRITTEN = "ignore::pytest.PytestAssertRewriteWarning"  # of the libraries that are imported already
_ALL_PASSED, _NOTHING_RUN = pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED


@dataclass(frozen=True)
class Order:
    """What a child is to run. Without a `module` nothing is changed, and no test ends the others."""

    root: Path
    tests: tuple[str, ...]
    module: str = ""
    text: str = ""
    limit: float = 600.0  # seconds


@dataclass(frozen=True)
class Told:
    """What a child told. `ended` is pytest's exit status; None when the child was ended or fell."""

    ended: int | None
    begun: str
    failed: tuple[str, ...]
    is_late: bool
    output: str

    @property
    def is_noticed(self) -> bool:
        return self.ended not in (_ALL_PASSED, _NOTHING_RUN)

    @property
    def by(self) -> str:
        """The test that noticed, or what else showed it."""
        if self.failed:
            return self.failed[0]
        how = "import" if self.ended is not None else "time" if self.is_late else "fall"
        return f"{how}: {self.begun}"


class Warm:
    """Makes children quickly: one process imports the libraries, and each child begins as its copy."""

    def __init__(self, libraries: Iterable[str] = LIBRARIES) -> None:
        os.environ.setdefault("PYTHONHASHSEED", "0")
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(list(libraries))

    def run(self, order: Order) -> Told:
        """Run an order and wait for it, at most as long as it allows."""
        with tempfile.TemporaryDirectory(prefix="mutation-", ignore_cleanup_errors=True) as folder:
            child = self._context.Process(target=_run, args=(order, Path(folder)))
            child.start()
            child.join(order.limit)
            is_late = child.is_alive()
            with suppress(ProcessLookupError):
                os.killpg(child.pid or 0, signal.SIGKILL)
            child.join()
            return _read(Path(folder), is_late)


def _read(folder: Path, is_late: bool) -> Told:
    lines = _lines(folder / "told")
    told: dict[str, list[str]] = {"begun": [], "failed": [], "ended": []}
    for line in lines:
        word, _, rest = line.partition(" ")
        told[word].append(rest)
    ended = int(told["ended"][0]) if told["ended"] else None
    begun = told["begun"][-1] if told["begun"] else "before any test"
    return Told(ended, begun, tuple(told["failed"]), is_late, "\n".join(_lines(folder / "output")))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").splitlines() if path.exists() else []


def _run(order: Order, folder: Path) -> None:
    """In the child: change the module, run the tests, tell how it went, and end without more ado."""
    _set_apart(order.root, folder)
    if order.module:
        import_hook.install(order.module, order.text)
        import_hook.pass_on(order.module, order.text, folder)
    files = dict.fromkeys(test.partition("::")[0] for test in order.tests)
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", "-o", "addopts="]
    options += [
        f"--basetemp={folder / 'tmp'}",
        "--hypothesis-seed=0",
        "-W",
        _REWRITTEN,
        *(["-x"] if order.module else []),
    ]
    ended = pytest.main([*files, *options], plugins=[_Plugin(order.tests, folder / "told")])
    _tell(folder / "told", "ended", str(int(ended)))
    sys.stdout.flush()
    os._exit(0)


def _set_apart(root: Path, folder: Path) -> None:
    os.setsid()
    os.chdir(root)
    sys.path.insert(0, str(root))
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(folder / "hypothesis")
    output = os.open(folder / "output", os.O_WRONLY | os.O_CREAT)
    os.dup2(output, 1)
    os.dup2(output, 2)


def _tell(path: Path, word: str, rest: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        print(word, rest, file=file)


class _Plugin:
    """Runs the chosen tests in their order, and tells of each as it begins and fails."""

    def __init__(self, tests: Sequence[str], told: Path) -> None:
        self._tests, self._told = tests, told

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        places = {test: place for place, test in enumerate(self._tests)}
        # a change may give parametrised tests other names
        for test, place in list(places.items()):
            places.setdefault(test.partition("[")[0], place)
        known = {item.nodeid for item in items}
        lost = {test.partition("[")[0] for test in self._tests if test not in known}
        by_item = {item: _place(item.nodeid, places, lost) for item in items}
        chosen = [item for item in items if by_item[item] is not None]
        items[:] = sorted(chosen, key=lambda item: by_item[item] or 0)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        _tell(self._told, "begun", nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            _tell(self._told, "failed", report.nodeid)


def _place(test: str, places: dict[str, int], lost: set[str]) -> int | None:
    name = test.partition("[")[0]
    return places.get(test, places.get(name) if name in lost else None)

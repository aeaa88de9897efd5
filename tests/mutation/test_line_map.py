import json
from pathlib import Path

import pytest
from coverage import CoverageData

from tests.mutation.line_map import LineMap, Recorded
from tests.mutation.recording import context_of, digest

FILE, TESTS = "mestringstreff_desktop/toy.py", "tests/test_toy.py"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one module and a file of tests, with a record of two tests that run its lines 2 and 3."""
    monkeypatch.chdir(tmp_path)
    for name, text in ((FILE, "def f():\n    a\n    b\n"), (TESTS, "")):
        Path(name).parent.mkdir()
        Path(name).write_text(text)
    record = Path("build", "mutation", digest(Path(FILE)))
    record.mkdir(parents=True)
    passed, failed = (context_of(f"{TESTS}::test_{word}") for word in ("passed", "failed"))
    (record / "x.json").write_text(json.dumps({passed: (0.5, True), failed: (0.5, False)}))
    data = CoverageData(str(record / "x.lines"))
    for context, line in ((passed, 2), (failed, 3)):
        data.set_context(context)
        data.add_lines({str(Path(FILE).absolute()): [line]})
    data.write()
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_line_is_run_by_the_tests_that_were_recorded_on_it() -> None:
    lines = LineMap(["tests"])
    assert lines.running(FILE, (1, 2)) == {Recorded(f"{TESTS}::test_passed", 0.5)}


@pytest.mark.usefixtures("folder")
def test_a_test_that_fails_with_nothing_changed_tells_nothing() -> None:
    lines = LineMap(["tests"])
    assert (lines.running(FILE, (3, 3)), lines.failing) == (set(), [f"{TESTS}::test_failed"])


@pytest.mark.usefixtures("folder")
def test_a_file_of_tests_is_recorded_anew_when_it_has_changed() -> None:
    was_missing = LineMap(["tests"]).missing()
    Path(TESTS).write_text("# more")
    assert (was_missing, LineMap(["tests"]).missing()) == ([], [TESTS])


@pytest.mark.usefixtures("folder")
def test_all_is_recorded_anew_when_the_package_has_changed() -> None:
    Path(FILE).write_text("")
    assert LineMap(["tests"]).missing() == [TESTS]

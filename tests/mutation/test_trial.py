from pathlib import Path

import pytest

from tests.mutation.trial import Order, Told, Warm

TOY = "def double(number):\n    return number + number\n"
TESTS = """
import subprocess, sys, toy

def test_two(): assert toy.double(2) == 4
def test_none(): assert toy.double(0) == 0
def test_in_a_process_of_its_own():
    code = "import toy, sys; sys.exit(toy.double(1) != 2)"
    subprocess.run([sys.executable, "-c", code], check=True)
"""


@pytest.fixture(scope="module")
def warm() -> Warm:
    return Warm(libraries=("pytest", "hypothesis", "pytestqt.qtbot"))


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A project of one module and its tests."""
    (tmp_path / "toy.py").write_text(TOY)
    (tmp_path / "test_toy.py").write_text(TESTS)
    return tmp_path


def run(warm: Warm, toy: Path, test: str, text: str, limit: float = 60.0) -> Told:
    return warm.run(Order(toy, (f"test_toy.py::{test}",), "toy", text, limit))


def test_a_change_that_a_test_fails_on_is_noticed_by_it(warm: Warm, toy: Path) -> None:
    told = run(warm, toy, "test_two", TOY.replace("+", "-"))
    assert (told.is_noticed, told.by) == (True, "test_toy.py::test_two")


def test_a_change_that_the_chosen_tests_pass_with_is_not_noticed(warm: Warm, toy: Path) -> None:
    assert not run(warm, toy, "test_none", TOY.replace("+", "-")).is_noticed


def test_a_change_holds_in_processes_that_a_test_starts(warm: Warm, toy: Path) -> None:
    assert run(warm, toy, "test_in_a_process_of_its_own", TOY.replace("+", "-")).is_noticed


def test_a_change_that_never_ends_is_noticed_by_the_time(warm: Warm, toy: Path) -> None:
    told = run(warm, toy, "test_two", "while True: pass", limit=2)
    assert (told.is_noticed, told.by) == (True, "time: before any test")


def test_a_change_that_ends_the_process_is_noticed_by_the_fall(warm: Warm, toy: Path) -> None:
    told = run(warm, toy, "test_two", "import os\ndef double(number): os.abort()")
    assert (told.is_noticed, told.by) == (True, "fall: test_toy.py::test_two")


def test_the_module_s_file_is_as_it_was(warm: Warm, toy: Path) -> None:
    run(warm, toy, "test_two", TOY.replace("+", "-"))
    assert (toy / "toy.py").read_text() == TOY


def test_with_nothing_changed_all_that_fail_are_told(warm: Warm, toy: Path) -> None:
    (toy / "toy.py").write_text(TOY.replace("+", "-"))
    tests = ("test_toy.py::test_two", "test_toy.py::test_in_a_process_of_its_own", "test_toy.py::test_none")
    assert warm.run(Order(toy, tests)).failed == tests[:2]

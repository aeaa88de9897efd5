"""The short run in each Python: what it counts, and what it tells where a Python cannot run it."""

from pathlib import Path

from tests import pythons


def test_the_last_line_is_counted() -> None:
    told = "1 failed before\nFAILED tests/test_a.py\n= 1 failed, 412 passed, 3 skipped in 9.07s =\n"
    assert pythons.counted(told) == {"failed": 1, "passed": 412, "skipped": 3}
    assert pythons.counted("ERROR: usage") == {}


def test_what_is_run_is_there_and_what_is_not_is_told() -> None:
    assert [each for each in pythons.SHORT if not (pythons.ROOT / "tests" / each).exists()] == []
    assert {"reliability", "ui/pages"} <= set(pythons.left_out())
    assert not {"course", "ui/window", "test_main.py"} & set(pythons.left_out())


def test_a_python_that_is_not_there_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "python3.99"
    assert pythons.run(str(gone), tmp_path) == f"{gone}: no Python"

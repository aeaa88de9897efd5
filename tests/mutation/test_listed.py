from pathlib import Path

import pytest

from tests.mutation.changes import find_changes
from tests.mutation.listed import StaleError, accepted, read_aimed, read_equivalent

TEXT = "def f(a):\n    return a < 1\n"
AIMED = '[[change]]\nname = "n"\nfile = "toy.py"\nold = "{old}"\nnew = "{new}"\n'
EQUIVALENT = """
[[change]]
file = "toy.py"
function = "f"
before = "{before}"
after = "return a <= 1"
reason = "r"
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "toy.py").write_text(TEXT)
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "list.toml"
    path.write_text(text)
    return path


def test_an_aimed_change_is_made_where_its_text_stands(package: Path) -> None:
    (change,) = read_aimed(written(package, AIMED.format(old="a < 1", new="True")), package)
    assert (change.name, change.function, change.after) == ("n", "f", "return True")


def test_lines_around_an_aimed_change_are_no_part_of_it(package: Path) -> None:
    aimed = AIMED.format(old=r"def f(a):\n    return a < 1\n", new=r"def f(a):\n    pass\n")
    (change,) = read_aimed(written(package, aimed), package)
    assert (change.line, change.lines, change.before, change.after) == (2, (2, 2), "return a < 1", "pass")


@pytest.mark.parametrize(("old", "new"), [("a > 1", "b"), ("a", "b"), ("a < 1", "a  <  1"), ("a < 1", "a <")])
def test_an_aimed_change_that_fits_no_more_is_an_error(package: Path, old: str, new: str) -> None:
    with pytest.raises(StaleError):
        read_aimed(written(package, AIMED.format(old=old, new=new)), package)


def test_an_accepted_change_is_told_with_its_reason_wherever_its_line_has_moved(package: Path) -> None:
    equivalents = read_equivalent(written(package, EQUIVALENT.format(before="return a < 1")), package)
    found = accepted(find_changes("mestringstreff_desktop/toy.py", f"\n\n{TEXT}"), equivalents)
    assert [(change.after, reason) for change, reason in found] == [("return a <= 1", "r")]


def test_an_accepted_change_of_a_line_that_is_gone_is_an_error(package: Path) -> None:
    with pytest.raises(StaleError, match="return b"):
        read_equivalent(written(package, EQUIVALENT.format(before="return b")), package)


def test_the_lists_fit_the_program() -> None:
    assert read_aimed()
    read_equivalent()

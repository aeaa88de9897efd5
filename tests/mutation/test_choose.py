from tests.mutation.changes import Change, find_changes
from tests.mutation.choose import is_own, rounds
from tests.mutation.line_map import LineMap, Recorded

FILE = "mestringstreff_desktop/course/gap.py"
OWN = Recorded("tests/course/test_gap.py::test_own", 0.5)
OWN_OTHER_LINE = Recorded("tests/course/test_gap.py::test_other", 0.1)
OWN_OF_KEPT = Recorded("tests/course/test_gap.py::test_kept", 0.2)
NEAR = Recorded("tests/course/test_run.py::test_near", 0.3)
NEAR_SLOW = Recorded("tests/course/test_run.py::test_slow", 60.0)
GOLDEN = Recorded("tests/pdf/test_golden.py::test_sheet", 0.1)
FAR = Recorded("tests/ui/test_page.py::test_far", 0.1)


class FakeMap(LineMap):
    """Knows who runs line 2, and who another line of the file."""

    def __init__(self) -> None:
        """Nothing is recorded."""
        self.tests = {test.id: test for test in (OWN, OWN_OTHER_LINE, OWN_OF_KEPT, NEAR, NEAR_SLOW, FAR)}

    def running(self, file: str, lines: tuple[int, int]) -> set[Recorded]:
        return {FAR, NEAR, NEAR_SLOW, OWN} if lines == (2, 2) else set()

    def touching(self, file: str) -> set[Recorded]:
        return {FAR, NEAR, NEAR_SLOW, OWN, OWN_OTHER_LINE}

    def of(self, test_file: str) -> list[Recorded]:
        return [GOLDEN] if test_file in GOLDEN.id else []


def change_in_line(number: int) -> Change:
    return find_changes(FILE, "def f():\n    return a\n    return b\n")[number - 2]


def test_tests_of_the_name_come_first_and_those_that_run_the_line_before_the_rest() -> None:
    assert rounds(change_in_line(2), FakeMap())[0] == [OWN, OWN_OTHER_LINE, OWN_OF_KEPT]


def test_the_near_come_before_the_far_and_what_takes_too_long_is_left_out() -> None:
    assert rounds(change_in_line(2), FakeMap())[1] == [NEAR, FAR]


def test_a_line_that_no_test_runs_is_looked_for_by_all_that_touch_the_module() -> None:
    assert rounds(change_in_line(3), FakeMap()) == [[OWN_OTHER_LINE, OWN, OWN_OF_KEPT], [NEAR, FAR]]


def test_the_tests_of_a_module_are_in_files_of_its_name() -> None:
    own = [f"tests/course/{name}.py::test_x" for name in ("test_gap", "test_gap_words")]
    others = [f"tests/{name}.py::test_x" for name in ("course/test_gaps", "course/test_run", "ui/test_gap")]
    assert [is_own(test, FILE) for test in own + others] == [True, True, False, False, False]


def test_what_is_printed_is_held_against_the_golden_files_too() -> None:
    (change, *_) = find_changes("mestringstreff_desktop/pdf/gap.py", "def f():\n    return a\n")
    assert [GOLDEN] in rounds(change, FakeMap())
    assert [GOLDEN] not in rounds(change_in_line(2), FakeMap())

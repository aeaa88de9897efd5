from tests.mutation.changes import find_changes
from tests.mutation.report import Tried, rows, table, told, ways

CHANGES = find_changes("mestringstreff_desktop/course/toy.py", "def f():\n    return a < b\n")


def test_what_is_accepted_is_subtracted_unless_it_is_noticed() -> None:
    change = CHANGES[0]
    tried = [Tried(change, "test", 1, "the same"), Tried(change, "", 1), Tried(change, "", 1, "the same")]
    (row,) = rows(tried)
    assert (row.layer, row.changes, row.noticed, row.accepted, row.unnoticed) == ("course", 3, 1, 1, 1)
    assert (row.percent, row.is_enough) == (50, False)


def test_the_table_has_a_sum() -> None:
    found = rows([Tried(CHANGES[0], "test", 1)])
    assert table(found).split("\n")[-1].split() == ["all", "1", "1", "0", "0", "100.0"]


def test_the_ways_of_noticing_are_counted() -> None:
    tried = [Tried(CHANGES[0], by, 1) for by in ("tests/a.py::b", "time: tests/a.py::b", "")]
    assert ways(tried) == "test 1, time 1"


def test_a_change_is_told_with_the_line_before_and_after() -> None:
    assert told(CHANGES[1]).split("\n") == [
        "mestringstreff_desktop/course/toy.py:2 f (comparison)",
        "    - return a < b",
        "    + return a <= b",
    ]

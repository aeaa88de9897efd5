from tests.mutation.changes import Change, find_changes, find_place
from tests.mutation.edits import Edit

TEXT = """\
MOST = 3

class Box:
    size: int = 4

    def room(self, least=5):
        if self.size > least:
            return 6
        return MOST
"""


def change_of(before: str) -> Change:
    return next(change for change in find_changes("toy.py", TEXT) if change.before == before)


def test_a_change_tells_where_it_is() -> None:
    change = change_of("return 6")
    assert (change.function, change.line, change.lines, change.names) == ("Box.room", 8, (8, 8), frozenset())


def test_a_condition_is_run_by_its_own_line_alone() -> None:
    assert change_of("if self.size > least:").lines == (7, 7)


def test_what_runs_on_import_is_known_by_its_name() -> None:
    assert (change_of("MOST = 3").names, change_of("size: int = 4").names) == (
        frozenset({"MOST"}),
        frozenset({"size"}),
    )


def test_a_statement_of_a_class_is_known_by_the_class() -> None:
    found = find_changes("toy.py", "class A:\n    f(a)\n")
    assert [change.names for change in found] == [frozenset({"A"})]


def test_a_default_is_run_by_the_whole_function() -> None:
    change = change_of("def room(self, least=5):")
    assert (change.lines, change.names) == ((6, 9), frozenset())


def test_an_edit_by_hand_is_in_the_function_it_stands_in() -> None:
    start = TEXT.index("return 6")
    place = find_place(TEXT, Edit("aimed", start, start + 8, "pass"))
    assert (place.function, place.lines) == ("Box.room", (8, 8))

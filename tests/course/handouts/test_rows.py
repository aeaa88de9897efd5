"""What a leader does with the rows of a stack or a folder."""

import pytest

from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.course.handouts.rows import moved, with_changed, with_new, with_others
from mestringstreff_desktop.course.handouts.stack import StackRow


def rows(keys: str, chosen: str = "abc") -> list[FolderRow]:
    return [FolderRow(key, key.upper(), is_chosen=key in chosen) for key in keys]


@pytest.mark.parametrize(("place", "order"), [(0, "cab"), (1, "acb"), (2, "abc")])
def test_a_row_is_moved_to_its_place(place: int, order: str) -> None:
    assert "".join(row.key for row in moved(rows("abc"), "c", place)) == order


def test_a_new_row_comes_after_the_last_that_is_chosen() -> None:
    for chosen, order in (("ab", "abdc"), ("ac", "abcd"), ("", "dabc")):
        found = with_new(rows("abc", chosen), FolderRow("d", "D"))
        assert "".join(row.key for row in found) == order


@pytest.mark.parametrize(
    ("chosen", "order", "found"), [("ca", "abc", "cab"), ("b", "ab", "ab"), ("", "", "")]
)
def test_the_others_come_after_what_they_follow(chosen: str, order: str, found: str) -> None:
    assert "".join(with_others(chosen, order)) == found


def test_one_row_is_changed_where_it_stands() -> None:
    found = with_changed(rows("abc"), FolderRow("b", "Bok"))
    assert [row.title for row in found] == ["A", "Bok", "C"]


def test_a_tick_changes_nothing_else() -> None:
    sheet = StackRow("busk", "BUSK", 5, 2, 12)
    assert sheet.with_tick(False) == StackRow("busk", "BUSK", 5, 2, 12, is_chosen=False)
    assert FolderRow("a", "A", "under").with_tick(False) == FolderRow("a", "A", "under", is_chosen=False)

"""The lines of a gathering's stack: what is chosen, what could be, and what is stored of it."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.stack import StackRow, choices, new_row, rows, with_large
from mestringstreff_desktop.course.sheets import SheetChoice


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[1]


def of(course: Course, gathering: Gathering, library: Library) -> dict[str, StackRow]:
    return {row.sheet: row for row in rows(course, gathering, library, 2)}


def test_at_first_all_that_the_plan_needs_is_chosen(
    course: Course, gathering: Gathering, library: Library
) -> None:
    found = of(course, gathering, library)
    assert {"diamanten", "hjelpehanda"} <= {sheet for sheet, row in found.items() if row.is_chosen}
    assert found["diamanten"].copies == course.participants + 2
    assert found["diamanten"].used_in


def test_what_was_left_out_stands_last_without_a_tick(
    course: Course, gathering: Gathering, library: Library
) -> None:
    gathering.sheets = (SheetChoice("busk", 4, 1),)
    found = list(of(course, gathering, library).values())
    assert (found[0].sheet, found[0].copies, found[0].large, found[0].is_chosen) == ("busk", 4, 1, True)
    assert "diamanten" in [row.sheet for row in found[1:]]
    assert not any(row.is_chosen for row in found[1:])


def test_the_sheets_of_the_gatherings_tools_are_at_hand(
    course: Course, gathering: Gathering, library: Library
) -> None:
    gathering.tools = ["busk"]
    assert of(course, gathering, library)["busk"].is_chosen is False


def test_the_usual_number_goes_on_following_the_course(course: Course, library: Library) -> None:
    row = new_row("busk", course, library, 2)
    assert row.choice == SheetChoice("busk", None, 0)
    assert choices([StackRow("busk", "BUSK", 5, 2, 12)]) == (SheetChoice("busk", 5, 2),)


def test_only_what_is_chosen_is_stored(course: Course, library: Library) -> None:
    left_out = new_row("soal", course, library, 2, is_chosen=False)
    assert [choice.sheet for choice in choices([new_row("busk", course, library, 2), left_out])] == ["busk"]


def test_no_more_in_large_print_than_there_are() -> None:
    lines = [StackRow("a", "A", 11, 0, 11), StackRow("b", "B", 1, 0, 1)]
    assert [row.large for row in with_large(lines, 3)] == [3, 1]

"""The lines of a gathering's stack: what is chosen, what could be, and what is stored of it."""

from dataclasses import replace

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts.stack import StackRow, choices, new_row, rows, with_large
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.sheets import SheetChoice
from tests.roster import join, needing


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


def test_what_was_left_out_stands_in_its_place_without_a_tick(
    course: Course, gathering: Gathering, library: Library
) -> None:
    usual = list(of(course, gathering, library))
    gathering.sheets = tuple(SheetChoice(sheet, 4, 1) for sheet in usual if sheet != "hjelpehanda")
    found = of(course, gathering, library)
    assert list(found) == usual
    assert [row.used_in for row in found.values() if not row.is_chosen] == [gathering.items[6].title]


def test_a_tools_sheet_stands_beside_one_of_its_chapter_else_last(course: Course, library: Library) -> None:
    first = course.gatherings[0]
    first.tools = ["busk", "presentasjonshand"]
    found = of(course, first, library)
    keys = list(found)
    assert keys.index("presentasjonshand") == keys.index("presentasjonsblomst") + 1
    assert keys[-1] == "busk"
    assert not any(found[sheet].is_chosen for sheet in ("busk", "presentasjonshand"))


def test_the_sheets_of_the_gatherings_tools_are_at_hand(
    course: Course, gathering: Gathering, library: Library
) -> None:
    gathering.tools = ["busk"]
    assert of(course, gathering, library)["busk"].is_chosen is False


def test_the_usual_number_goes_on_following_the_course(course: Course, library: Library) -> None:
    row = new_row("busk", course, library, 2)
    assert row.choice == SheetChoice("busk", None, None)
    assert choices([StackRow("busk", "BUSK", 5, 2, 12)]) == (SheetChoice("busk", 5, 2),)


def test_large_print_follows_those_who_need_it_until_a_number_is_set(
    course: Course, gathering: Gathering, library: Library
) -> None:
    join(course, "Kari", "Ola", needs=needing(NeedKind.LARGE_PRINT))
    join(course, "Åse")
    row = of(course, gathering, library)["diamanten"]
    assert (row.copies, row.large, row.choice) == (5, 2, SheetChoice("diamanten"))
    gathering.sheets = tuple(replace(row, large=large).choice for large in (0, 2))
    assert [choice.large for choice in gathering.sheets] == [0, None]
    assert of(course, gathering, library)["diamanten"].large == 0


def test_only_what_is_chosen_is_stored(course: Course, library: Library) -> None:
    left_out = new_row("soal", course, library, 2, is_chosen=False)
    assert [choice.sheet for choice in choices([new_row("busk", course, library, 2), left_out])] == ["busk"]


def test_no_more_in_large_print_than_there_are() -> None:
    lines = [StackRow("a", "A", 11, 0, 11), StackRow("b", "B", 1, 0, 1)]
    assert [row.large for row in with_large(lines, 3)] == [3, 1]

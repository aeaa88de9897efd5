"""What is in a stack and in the folder is told calmly, and once."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts.both import also_in_folder, also_in_stacks
from mestringstreff_desktop.course.handouts.folder import COVER, NOTES, SHEET, WAY_ON, folder_parts
from mestringstreff_desktop.course.sheets import FolderPlan, SheetChoice


@pytest.fixture
def sheets() -> list[str]:
    return ["busk", "nettverkskart", "selvhevdende-tale", "refleksjonsoppgave"]


def test_a_participants_own_sheets_lie_behind_the_divider_too(
    course: Course, library: Library, sheets: list[str]
) -> None:
    told = also_in_folder(sheets, course.gatherings[2], course, library)
    assert told == "«BUSK», «Nettverkskart» og «Selvhevdende tale» ligger også i kurspermen."
    one = also_in_folder(["busk"], course.gatherings[2], course, library)
    assert one == "«BUSK» ligger også i kurspermen."


def test_of_many_two_are_named(course: Course, library: Library, sheets: list[str]) -> None:
    told = also_in_folder([*sheets, "skoen"], course.gatherings[2], course, library)
    assert told == "«BUSK», «Nettverkskart» og 2 ark til ligger også i kurspermen."


def test_without_the_gathering_in_the_folder_there_is_nothing_to_tell(
    course: Course, library: Library, sheets: list[str]
) -> None:
    course.folder = FolderPlan((COVER, f"{SHEET}skoen"))
    assert also_in_folder(sheets, course.gatherings[2], course, library) == ""
    assert also_in_folder(["skoen"], course.gatherings[2], course, library) != ""


def test_the_folder_tells_what_the_stacks_have(course: Course, library: Library) -> None:
    told = also_in_stacks(folder_parts(course, library), course, library)
    assert told.startswith("«Presentasjonsblomst», «Mestringsprosessen» og ")
    assert told.endswith(" ark til ligger også i bunkene til samlingene.")
    assert also_in_stacks([COVER, NOTES], course, library) == ""


def test_the_ways_on_are_in_the_last_stack_too(course: Course, library: Library) -> None:
    told = also_in_stacks([WAY_ON], course, library)
    assert told == "«Veien videre her hos oss» ligger også i bunkene til samlingene."
    course.gatherings[-1].sheets = (SheetChoice("busk"),)
    assert also_in_stacks([WAY_ON], course, library) == ""

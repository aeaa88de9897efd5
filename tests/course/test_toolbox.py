"""Which gatherings of a course a tool belongs to."""

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import Course, renumber
from mestringstreff_desktop.course.toolbox import gatherings_of, is_planned, used_in
from tests.course.samples import START, a_gathering, an_item


def the(library: Library, tool_id: str) -> Tool:
    found = library.tool(tool_id)
    assert found is not None
    return found


def numbers(library: Library, course: Course, tool_id: str) -> list[int]:
    return [each.number for each in gatherings_of(the(library, tool_id), course, library.gatherings)]


def test_a_tool_belongs_where_it_is_suggested(library: Library, course: Course) -> None:
    assert numbers(library, course, "busk") == [3]


def test_it_follows_its_theme_when_the_gatherings_are_moved(library: Library, course: Course) -> None:
    course.gatherings.insert(0, course.gatherings.pop(2))
    renumber(course.gatherings)
    assert numbers(library, course, "busk") == [1]


def test_it_belongs_where_a_leader_has_planned_it(library: Library, course: Course) -> None:
    course.gatherings[5].tools.append("busk")
    assert numbers(library, course, "busk") == [3, 6]


def test_a_line_of_the_plan_is_enough(library: Library) -> None:
    gathering = a_gathering()
    assert not is_planned(the(library, "film"), gathering)
    gathering.items.append(an_item(tool_id="film"))
    assert is_planned(the(library, "film"), gathering)


def test_what_is_used_is_what_some_gathering_plans(course: Course) -> None:
    for gathering in course.gatherings:
        gathering.tools, gathering.items = [], []
    assert used_in(course) == frozenset()
    course.gatherings[1].tools.append("busk")
    course.gatherings[4].items.append(an_item(tool_id="film"))
    assert used_in(course) == {"busk", "film"}


def test_an_empty_course_uses_no_tools(library: Library) -> None:
    course = Course(title="Tomt", created_at=START)
    assert used_in(course) == frozenset()
    assert gatherings_of(the(library, "busk"), course, library.gatherings) == []


def test_a_gathering_of_ones_own_is_no_theme_of_a_tool(library: Library) -> None:
    course = Course(title="Eget", created_at=START, gatherings=[a_gathering(10)])
    assert all(not gatherings_of(tool, course, library.gatherings) for tool in library.tools)


def test_a_tool_nobody_has_planned_is_not_used(course: Course) -> None:
    assert "" not in used_in(course)
    assert "finnes-ikke" not in used_in(course)

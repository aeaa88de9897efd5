"""A course's library: the built-in material and the course's own."""

from functools import cached_property

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.library import CourseLibrary
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.content.own.tools import new_tool


def test_own_tools_and_sheets_are_among_the_others(library: Library) -> None:
    own = CourseLibrary(library, [new_tool("a")], {"b": new_form("b")})
    assert own.tool("a") in own.tools
    assert own.tool("busk") is library.tool("busk")
    assert set(own.forms) == {*library.forms, "b"}
    assert [tool.name for tool in own.tools] == sorted((tool.name for tool in own.tools), key=str.casefold)


def test_the_built_in_material_is_read_once(library: Library) -> None:
    own = CourseLibrary(library, [], {})
    assert own.gatherings is library.gatherings
    assert own.checklist is library.checklist
    assert own.frame is library.frame
    assert own.extra_themes is library.extra_themes
    assert own.theme("finnes-ikke") is None


def test_all_that_a_library_reads_is_asked_of_the_built_in_one() -> None:
    read = {name for name, each in vars(Library).items() if isinstance(each, cached_property)}
    assert {name for name in read if not name.startswith("_")} - vars(CourseLibrary).keys() == set()

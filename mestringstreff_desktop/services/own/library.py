"""What a course has of its own, read: sheets and tool pages, beside the built-in material.

A mistake in one is told, and never stops the others.
"""

import msgspec

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.own import sheets as forms
from mestringstreff_desktop.content.own import tools
from mestringstreff_desktop.content.own.library import CourseLibrary
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import OwnTool
from mestringstreff_desktop.errors import ContentError

_BROKEN_SHEET = (
    "Arket «{name}» er skadet og kan ikke vises. De andre er som før. Fjern det, eller lag det på nytt."
)
_BROKEN_TOOL = (
    "Verktøyet «{name}» er skadet og kan ikke vises. De andre er som før. Fjern det, eller lag det på nytt."
)


def own_forms(course: Course) -> tuple[dict[str, Form], list[str]]:
    """Return the course's own sheets by their ids, and a sentence for each that cannot be read."""
    found: dict[str, Form] = {}
    broken = []
    for sheet in course.own_sheets:
        try:
            found[str(sheet.id)] = forms.read_printable(sheet.toml, str(sheet.id))
        except ContentError:
            broken.append(_BROKEN_SHEET.format(name=sheet.title))
    return found, broken


def own_tools(course: Course) -> tuple[list[Tool], list[str]]:
    """Return the course's own tool pages, and a sentence for each that cannot be read."""
    found, broken = [], []
    for page in course.own_tools:
        try:
            found.append(tools.read_tool(page.toml, str(page.id)))
        except (ContentError, RecursionError):
            broken.append(_BROKEN_TOOL.format(name=page.name))
    return found, broken


def library_of(library: Library, course: Course | None) -> Library:
    """Return the built-in material with what the course has of its own, and of no other."""
    if isinstance(library, CourseLibrary):
        library = library.built_in
    if course is None or not (course.own_sheets or course.own_tools):
        return library
    return CourseLibrary(library, own_tools(course)[0], own_forms(course)[0])


def mark_of(course: Course | None) -> object:
    """Return what is another one as soon as the course's own sheets or tool pages are."""
    if course is None:
        return ()
    sheets = tuple((each.id, each.toml) for each in course.own_sheets)
    return sheets, tuple((each.id, each.toml) for each in course.own_tools)


def is_own(course: Course | None, key: str) -> bool:
    """Is this the id of a sheet, a tool page or a file of the course's own?"""
    if course is None:
        return False
    ids = [each.id for own in (course.own_sheets, course.own_tools, course.attachments) for each in own]
    return key in map(str, ids)


def tool_page(course: Course, tool_id: str) -> OwnTool | None:
    """Return the course's own tool page with the id, if it is one."""
    return next((each for each in course.own_tools if str(each.id) == tool_id), None)


def of_course(library: Library) -> tuple[Tool, ...]:
    """Return the tools of a library that are a course's own."""
    return library.own_tools if isinstance(library, CourseLibrary) else ()


def sheet_cards(course: Course | None) -> list[Tool]:
    """Return the own sheets that no own tool has, each as a tool to be found among the others."""
    if course is None:
        return []
    taken = {key for tool in own_tools(course)[0] for key in tool.forms}
    found = [form for key, form in own_forms(course)[0].items() if key not in taken]
    return [
        msgspec.structs.replace(
            tools.new_tool(form.id), name=form.title, summary=form.lead, minutes=(0, 0), forms=(form.id,)
        )
        for form in found
    ]

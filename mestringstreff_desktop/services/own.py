"""What a leader makes herself for a course: sheets and tool pages.

Sheets and tool pages are kept as the same TOML as the built-in ones. A mistake in one is told, and
never stops the others.
"""

import dataclasses
from datetime import datetime
from uuid import UUID, uuid4

import msgspec

from mestringstreff_desktop.content import own_forms as forms
from mestringstreff_desktop.content import own_tools as tools
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.own_library import CourseLibrary
from mestringstreff_desktop.content.own_toml import to_toml
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.errors import ContentError, UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own_files import require_room
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

LONGEST_LINE = 300
LONGEST_DOCUMENT = 90_000  # letters: a little less than a package takes
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
            found[str(sheet.id)] = printable(forms.read_form(sheet.toml, str(sheet.id)))
        except (ContentError, RecursionError):
            broken.append(_BROKEN_SHEET.format(name=sheet.title))
    return found, broken


def printable(form: Form) -> Form:
    """Return the form if its sections can be printed.

    Raises:
        ContentError: one of them cannot.
    """
    if trouble := forms.problems(form):
        raise ContentError(f"{form.id}: {trouble[0]}")
    return form


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


def add_sheet(database: Database, course_id: UUID, form: Form | None, now: datetime) -> OwnSheet:
    """Add a sheet to a course: a copy of `form`, or a new one. `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key = uuid4()
    made = forms.copy_of(form, str(key)) if form else forms.new_form(str(key))
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        require_room(course.own_sheets, "egne ark")
        place = next_position(course.own_sheets)
        sheet = OwnSheet(
            id=key, title=_line(made.title), toml=_document(made), changed_at=now, position=place
        )
        course.own_sheets.append(sheet)
    return sheet


def change_sheet(database: Database, sheet_id: UUID, form: Form, now: datetime) -> OwnSheet:
    """Store a sheet as it is now. `now` is UTC."""
    form = msgspec.structs.replace(form, id=str(sheet_id))
    changes = {"title": _line(form.title) or "Uten navn", "toml": _document(form), "changed_at": now}
    return change(database, OwnSheet, sheet_id, changes)


def remove_sheet(database: Database, sheet_id: UUID) -> OwnSheet:
    """Remove a sheet, and return it as it was. Where it was chosen it is left out until it is put back."""
    with database.transaction() as session:
        sheet = courses.find(session, OwnSheet, sheet_id)
        removed = dataclasses.replace(sheet)
        session.delete(sheet)
    return removed


def restore_sheet(database: Database, course_id: UUID, sheet: OwnSheet) -> OwnSheet:
    """Put back a sheet that was removed, where it was."""
    again = dataclasses.replace(sheet)
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        course.own_sheets.append(again)
    return again


def add_tool(database: Database, course_id: UUID, tool: Tool | None, now: datetime) -> OwnTool:
    """Add a tool page to a course: a copy of `tool`, or a new one. `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key = uuid4()
    made = tools.copy_of(tool, str(key)) if tool else tools.new_tool(str(key))
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        require_room(course.own_tools, "egne verktøy")
        place = next_position(course.own_tools)
        page = OwnTool(id=key, name=_line(made.name), toml=_document(made), changed_at=now, position=place)
        course.own_tools.append(page)
    return page


def change_tool(database: Database, tool_id: UUID, tool: Tool, now: datetime) -> OwnTool:
    """Store a tool page as it is now. `now` is UTC."""
    tool = msgspec.structs.replace(tool, id=str(tool_id))
    changes = {"name": _line(tool.name) or "Uten navn", "toml": _document(tool), "changed_at": now}
    return change(database, OwnTool, tool_id, changes)


def remove_tool(database: Database, tool_id: UUID) -> OwnTool:
    """Remove a tool page, and return it as it was. Where it was planned it is left out until it is back."""
    with database.transaction() as session:
        page = courses.find(session, OwnTool, tool_id)
        removed = dataclasses.replace(page)
        session.delete(page)
    return removed


def restore_tool(database: Database, course_id: UUID, page: OwnTool) -> OwnTool:
    """Put back a tool page that was removed, where it was."""
    again = dataclasses.replace(page)
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        course.own_tools.append(again)
    return again


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


def _document(thing: Form | Tool) -> str:
    """Return a sheet or a tool page as TOML.

    Raises:
        UserError: it is so long that it would keep the whole course from going into a package.
    """
    toml = to_toml(thing)
    if len(toml) > LONGEST_DOCUMENT:
        raise UserError("Det er blitt så langt at det ikke kan lagres. Kort det ned, eller del det i to.")
    return toml


def _line(text: str) -> str:
    """Return a title on one line, as a list shows it."""
    return " ".join(text.split())[:LONGEST_LINE]

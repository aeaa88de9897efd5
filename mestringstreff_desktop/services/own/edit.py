"""What a leader does with sheets and tool pages of her own: made, changed, removed and put back.

They are kept as the same TOML as the built-in ones.
"""

from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid4

import msgspec

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.own import sheets as forms
from mestringstreff_desktop.content.own import tools
from mestringstreff_desktop.content.text import clean, clean_name
from mestringstreff_desktop.content.toml import encode
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change, remove
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.services.own.files import require_room
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

Own = TypeVar("Own", OwnSheet, OwnTool)
_UNNAMED = "Uten navn"
LONGEST_LINE = 300
LONGEST_DOCUMENT = 90_000  # letters: a little less than a package takes


def begin_sheet(course: Course, form: Form | None) -> Form:
    """Return a sheet to begin with: a copy of `form`, or a new one. It is stored by `write_sheet`.

    Raises:
        UserError: the course has as many as it can have.
    """
    require_room(course.own_sheets, "egne ark")
    key = str(uuid4())
    return forms.copy_of(form, key) if form else forms.new_form(key)


def write_sheet(database: Database, course_id: UUID, form: Form, now: datetime) -> OwnSheet | None:
    """Store a sheet that was begun: it is there from the first letter, and gone where nothing is written.

    `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key, is_new = UUID(form.id), form == forms.new_form(form.id)
    toml = _document(form)
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        made = OwnSheet(id=key, title="", toml="", changed_at=now)
        sheet = _written(course.own_sheets, made, "egne ark", is_new=is_new)
        if sheet is not None:
            sheet.title, sheet.toml, sheet.changed_at = _line(form.title) or _UNNAMED, toml, now
    pictures.forget(database, key)
    return sheet


def _written(own: list[Own], made: Own, what: str, *, is_new: bool) -> Own | None:
    """Return the one of `own` that is being written, added where it is not there; none where it is as new."""
    begun = next((each for each in own if each.id == made.id), None)
    if is_new:
        if begun is not None:
            own.remove(begun)
        return None
    if begun is None:
        require_room(own, what)
        begun, made.position = made, next_position(own)
        own.append(begun)
    return begun


def change_sheet(database: Database, sheet_id: UUID, form: Form, now: datetime) -> OwnSheet:
    """Store a sheet as it is now. `now` is UTC."""
    form = msgspec.structs.replace(form, id=str(sheet_id))
    changes = {"title": _line(form.title) or _UNNAMED, "toml": _document(form), "changed_at": now}
    changed = change(database, OwnSheet, sheet_id, changes)
    pictures.forget(database, sheet_id)
    return changed


def remove_sheet(database: Database, sheet_id: UUID) -> OwnSheet:
    """Remove a sheet, and return it as it was. Where it was chosen it is left out until it is put back."""
    removed = remove(database, OwnSheet, sheet_id)
    pictures.forget(database, sheet_id)
    return removed


def begin_tool(course: Course, tool: Tool | None) -> Tool:
    """Return a tool page to begin with: a copy of `tool`, or a new one. It is stored by `write_tool`.

    Raises:
        UserError: the course has as many as it can have.
    """
    require_room(course.own_tools, "egne verktøy")
    key = str(uuid4())
    return tools.copy_of(tool, key) if tool else tools.new_tool(key)


def write_tool(database: Database, course_id: UUID, tool: Tool, now: datetime) -> OwnTool | None:
    """Store a tool page that was begun: there from the first letter, and gone where nothing is written.

    `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key, is_new = UUID(tool.id), tool == tools.new_tool(tool.id)
    toml = _document(tool)
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        made = OwnTool(id=key, name="", toml="", changed_at=now)
        page = _written(course.own_tools, made, "egne verktøy", is_new=is_new)
        if page is not None:
            page.name, page.toml, page.changed_at = _line(tool.name) or _UNNAMED, toml, now
    return page


def change_tool(database: Database, tool_id: UUID, tool: Tool, now: datetime) -> OwnTool:
    """Store a tool page as it is now. `now` is UTC."""
    tool = msgspec.structs.replace(tool, id=str(tool_id))
    changes = {"name": _line(tool.name) or _UNNAMED, "toml": _document(tool), "changed_at": now}
    return change(database, OwnTool, tool_id, changes)


def remove_tool(database: Database, tool_id: UUID) -> OwnTool:
    """Remove a tool page, and return it as it was. Where it was planned it is left out until it is back."""
    return remove(database, OwnTool, tool_id)


def _document(thing: Form | Tool) -> str:
    """Return a sheet or a tool page as TOML.

    Raises:
        UserError: it is so long that it would keep the whole course from going into a package.
    """
    toml = encode(clean(thing))
    if len(toml) > LONGEST_DOCUMENT:
        raise UserError("Det er blitt så langt at det ikke kan lagres. Kort det ned, eller del det i to.")
    return toml


def _line(text: str) -> str:
    """Return a title on one line, as a list shows it."""
    return clean_name(text, LONGEST_LINE)

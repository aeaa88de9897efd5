"""What a leader does with sheets and tool pages of her own: made, changed, removed and put back.

They are kept as the same TOML as the built-in ones.
"""

from datetime import datetime
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
from mestringstreff_desktop.services.changes import change, put_back, remove
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.services.own.files import require_room
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

LONGEST_LINE = 300
LONGEST_DOCUMENT = 90_000  # letters: a little less than a package takes


def add_sheet(database: Database, course_id: UUID, form: Form | None, now: datetime) -> OwnSheet:
    """Add a sheet to a course: a copy of `form`, or a new one. `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key = uuid4()
    made = forms.copy_of(form, str(key)) if form else forms.new_form(str(key))
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
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
    changed = change(database, OwnSheet, sheet_id, changes)
    pictures.forget(database, sheet_id)
    return changed


def remove_sheet(database: Database, sheet_id: UUID) -> OwnSheet:
    """Remove a sheet, and return it as it was. Where it was chosen it is left out until it is put back."""
    removed = remove(database, OwnSheet, sheet_id)
    pictures.forget(database, sheet_id)
    return removed


def restore_sheet(database: Database, course_id: UUID, sheet: OwnSheet) -> OwnSheet:
    """Put back a sheet that was removed, where it was."""
    return put_back(database, course_id, sheet)


def add_tool(database: Database, course_id: UUID, tool: Tool | None, now: datetime) -> OwnTool:
    """Add a tool page to a course: a copy of `tool`, or a new one. `now` is UTC.

    Raises:
        UserError: the course has as many as it can have, or it could not be stored.
    """
    key = uuid4()
    made = tools.copy_of(tool, str(key)) if tool else tools.new_tool(str(key))
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
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
    return remove(database, OwnTool, tool_id)


def restore_tool(database: Database, course_id: UUID, page: OwnTool) -> OwnTool:
    """Put back a tool page that was removed, where it was."""
    return put_back(database, course_id, page)


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

"""What is stored, read again, and taken away as no action of the program does it."""

from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import Course, Gathering, TeamMember
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.own import edit
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def load_gathering(database: Database, gathering_id: UUID) -> Gathering:
    with database.transaction() as session:
        return courses.find(session, Gathering, gathering_id)


def add_question(database: Database, course_id: UUID, area_id: str, text: str) -> ChecklistEntry:
    """Add a question of the course's own."""
    made = planning.write_question(database, course_id, area_id, text, uuid4())
    assert made is not None
    return made


def add_member(database: Database, course_id: UUID, name: str) -> TeamMember:
    """Add somebody to the team."""
    made = planning.write_member(database, course_id, TeamMember(name=name))
    assert made is not None
    return made


def add_sheet(database: Database, course_id: UUID, form: Form | None, now: datetime) -> OwnSheet:
    """Add a sheet of the course's own: a copy of `form`, or a new one with something written in it."""
    begun = edit.begin_sheet(planning.load_course(database, course_id), form)
    made = edit.write_sheet(database, course_id, begun if form else replace(begun, lead="Skriv."), now)
    assert made is not None
    return made


def add_tool(database: Database, course_id: UUID, tool: Tool | None, now: datetime) -> OwnTool:
    """Add a tool page of the course's own: a copy of `tool`, or a new one with something written in it."""
    begun = edit.begin_tool(planning.load_course(database, course_id), tool)
    made = edit.write_tool(database, course_id, begun if tool else replace(begun, when="Alltid."), now)
    assert made is not None
    return made


def delete_course(database: Database, course_id: UUID) -> None:
    """Delete a course without the backup that the program takes first."""
    with database.transaction() as session:
        session.delete(courses.find(session, Course, course_id))


def delete_gathering(database: Database, gathering_id: UUID) -> None:
    """Delete a gathering alone, with no course read."""
    with database.transaction() as session:
        session.delete(courses.find_bare(session, Gathering, gathering_id))


def holding(folder: Path, what: str) -> list[str]:
    """Return the names of the files in a folder that have a text somewhere in their bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if what.encode() in path.read_bytes()]

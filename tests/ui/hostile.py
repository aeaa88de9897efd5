"""A course whose every text is one that Qt could take for HTML, for the mark of a key, or for a title's."""

from datetime import datetime
from typing import Any, TypeVar, get_type_hints

from msgspec.structs import replace
from sqlalchemy import Column, Text, update

from mestringstreff_desktop.content.forms import Figure
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.content.own import sheets as own_forms
from mestringstreff_desktop.content.own import tools as own_tools
from mestringstreff_desktop.course.course import Consideration, Course
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo import fill as demo
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.mapping import mapper_registry
from tests.services.own.samples import picture_bytes

MARK = "file:///x"
HOSTILE = f'<img src="{MARK}"> <b> & &lt; [*]'
S = TypeVar("S", bound=Struct)
# What the program alone writes, in the database and in own sheets and tools.
_COLUMNS_KEPT = {"area_id", "item_id", "theme_id", "tool_id", "media_type", "toml", "key", "value"}
_FIELDS_KEPT = {"id", "art", "source", "forms", "purposes"}


def make(database: Database, library: Library, now: datetime) -> Course:
    """Store the example course with all its texts hostile, and more of its own; let it be on screen."""
    course = demo.fill(database, library, now)
    settings.change(database, course_id=course.id, theme="light")
    with database.transaction() as session:
        _add_lists(courses.find(session, Course, course.id), now)
    with database.transaction() as session:
        for table in mapper_registry.metadata.sorted_tables:
            changes = {column.name: HOSTILE for column in table.c if _is_text(column)}
            if changes:
                session.execute(update(table).values(changes))
    _add_own(database, library, course, now)
    return course


def _is_text(column: Column[Any]) -> bool:
    return type(column.type) is Text and column.name not in _COLUMNS_KEPT


def _add_lists(course: Course, now: datetime) -> None:
    """Fill in the lists, and what the example has none of."""
    course.goals, course.frame = dict.fromkeys(course.goals, HOSTILE), dict.fromkeys(course.frame, HOSTILE)
    course.local_offers = (LocalOffer(HOSTILE, HOSTILE, HOSTILE),)
    for gathering in course.gatherings:
        gathering.goals, gathering.group_questions, gathering.prompts = [HOSTILE], [HOSTILE], [HOSTILE]
        gathering.tips, gathering.material = [HOSTILE], [HOSTILE]
        gathering.notes += [LogNote(kind=kind, text="", at=now) for kind in NoteKind]
        gathering.considerations.append(Consideration(text=""))


def _add_own(database: Database, library: Library, course: Course, now: datetime) -> None:
    """A file, a sheet with every kind of section, and a tool with it that each gathering uses."""
    own_files.attach(database, course.id, CheckedFile(HOSTILE, "image/png", picture_bytes(), 1, b""))
    sheet, tool = (add(database, course.id, None, now) for add in (own.add_sheet, own.add_tool))
    kinds = [own_forms.new_section(kind) for kind in own_forms.KINDS if kind is not Figure]
    figure = own_forms.figure_of(next(iter(own_forms.drawings(library.forms))), library.forms)
    form = replace(own_forms.new_form(""), sections=(*kinds, figure))
    own.change_sheet(database, sheet.id, filled(form), now)
    page = replace(own_tools.new_tool(""), steps=("",), material=("",), care=("",), questions=("",))
    own.change_tool(database, tool.id, filled(replace(page, forms=(str(sheet.id),))), now)
    with database.transaction() as session:
        for gathering in courses.find(session, Course, course.id).gatherings:
            gathering.items[0].tool_id = str(tool.id)


def filled(thing: S) -> S:
    """Return a sheet or a tool page with the text everywhere."""
    hints, names = get_type_hints(type(thing)), set(thing.__struct_fields__) - _FIELDS_KEPT
    changes = {name: HOSTILE if hints[name] is str else _filled(getattr(thing, name)) for name in names}
    return replace(thing, **changes)


def _filled(value: object) -> object:
    if isinstance(value, Struct):
        return filled(value)
    if isinstance(value, tuple):
        return tuple(HOSTILE if isinstance(each, str) else _filled(each) for each in value)
    return value

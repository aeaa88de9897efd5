"""Whatever text comes in, by whatever way: what is stored, sent, printed and put in a calendar is clean."""

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar
from sqlalchemy import update

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean, clean_text
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import log, planning, printing, sharing
from mestringstreff_desktop.services.calendar import calendar_file
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage import attachments, mapping, tables
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.pack import ExportOptions, pack
from tests.conftest import NOW
from tests.content.test_text import any_text
from tests.storage.package.packed_samples import ROLES, SHEET, a_course_to_send, bytes_of, contents
from tests.stored import add_sheet, add_tool
from tests.trusting import TrustingSandbox

NASTY = (
    "\ufeff\uf0b7\tFra\x0bWord\u2028og\u2029nett\0\x07 \u202esnudd\u202c a\u030a \u200bs\xadlutt\ufffc\x9f"
)
EVERYTHING = ExportOptions(answers=True, team=True, logs=True, figures=True)
_NOT_TEXT = ("toml", "media_type", "item_id", "own_slides")  # a path is as the disk has it


def texts_in(thing: object) -> Iterator[str]:
    """Every text in a course, a package or a sheet."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, list | tuple):
        for each in thing:
            yield from texts_in(each)
    elif isinstance(thing, dict):
        yield from texts_in([*thing, *thing.values()])
    elif isinstance(thing, msgspec.Struct):
        yield from texts_in(msgspec.structs.astuple(thing))
    elif dataclasses.is_dataclass(thing):
        yield from texts_in([getattr(thing, each.name) for each in dataclasses.fields(thing)])


def unclean(thing: object) -> list[str]:
    return [text for text in texts_in(thing) if text != clean_text(text)]


def text_fields(kind: type[object]) -> list[str]:
    """The fields of a mapped class that are plain text."""
    columns = tables.KINDS[kind].columns
    return [name for name, each in columns.items() if each is tables.TEXT and name not in _NOT_TEXT]


def fill(thing: Any, text: str) -> None:
    """Put the text in every text field there is, all the way down."""
    for field in dataclasses.fields(thing):
        value = getattr(thing, field.name)
        if field.name in text_fields(type(thing)):
            setattr(thing, field.name, text)
        elif isinstance(value, list) and value and isinstance(value[0], str):
            setattr(thing, field.name, [text, f"{text} to"])
        elif isinstance(value, dict) and all(type(each) is str for each in value.values()):
            setattr(thing, field.name, dict.fromkeys(value, text))
        elif dataclasses.is_dataclass(value) and type(value) in tables.KINDS:
            fill(value, text)
        elif isinstance(value, list):
            for each in value:
                fill(each, text)


def a_nasty_course(text: str = NASTY) -> Course:
    course = a_course_to_send()
    fill(course, text)
    course.own_sheets[0].toml = SHEET.replace("Hva hjelper?", r"\uF0B7 Hva\u000Bhjelper\u0000?")
    return course


def spoil(database: Database) -> None:
    """Make every text that is stored what it could be before texts were cleaned."""
    with database.transaction() as session:
        for each in tables.ALL:
            for name, kind in each.columns.items():
                if kind is tables.TEXT and name not in (*_NOT_TEXT, "key", "value", "id"):
                    session.execute(update(mapping.TABLES[each.name]).values({name: NASTY}))
                elif kind is tables.JSON and name not in ("plan", "frame", "goals"):
                    session.execute(update(mapping.TABLES[each.name]).values({name: [NASTY]}))


@given(text=any_text)
def test_every_text_field_of_a_course_is_clean_as_it_is_filled(text: str) -> None:
    assert unclean(a_nasty_course(text)) == []


def test_what_is_stored_is_clean_and_so_is_what_the_change_returns(database: Database) -> None:
    with database.transaction() as session:
        session.add(course := a_nasty_course())
    assert unclean(planning.load_course(database, course.id)) == []
    for field in text_fields(Gathering):
        changed = change(database, Gathering, course.gatherings[0].id, {field: NASTY})
        assert unclean(getattr(changed, field)) == []
    assert unclean(planning.load_course(database, course.id)) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=any_text)
def test_a_package_is_clean_when_it_is_written_and_again_when_it_is_read(text: str) -> None:
    course = a_nasty_course()
    course.own_sheets[0].toml = SHEET.replace(
        "Hva hjelper?", json.dumps(f"x{text}")[1:-1].replace("\\/", "/")
    )
    packed = pack(course, ROLES, EVERYTHING)
    assert unclean(packed) == []
    assert archive.from_bytes(bytes_of(packed, contents(course).__getitem__)).course == packed


def test_a_package_of_an_earlier_program_is_cleaned(database: Database, library: Library) -> None:
    packed = pack(course := a_course_to_send(), ROLES, EVERYTHING)
    old = NASTY.replace("\0", "")
    gathering = msgspec.structs.replace(packed.gatherings[0], title=old, lead=old, tips=(old,))
    sheet = msgspec.structs.replace(packed.own_sheets[0], toml=SHEET.replace("Hva", r"\uF0B7\u000BHva"))
    dirty = msgspec.structs.replace(packed, title=old, gatherings=(gathering,), own_sheets=(sheet,))
    read = archive.from_bytes(bytes_of(dirty, contents(course).__getitem__))
    assert unclean(read.course) == unclean(read.manifest.course_title) == []
    imported = sharing.import_course(database, read, ImportChoice.NEW, NOW)
    stored = planning.load_course(database, imported.id)
    assert unclean(stored) == []
    assert "•\nHva hjelper?" in texts_in(own_library.own_forms(stored)[0])


@pytest.fixture
def spoilt(database: Database, library: Library, course: Course) -> Course:
    """A course with every kind of part, stored before texts were cleaned."""
    with database.transaction() as session:
        session.add(full := a_nasty_course())
        full.gatherings[0].date = dt.date(2026, 11, 25)
    add_sheet(database, full.id, None, NOW)
    spoil(database)
    return planning.load_course(database, full.id)


def test_old_texts_are_exported_without_a_word(
    database: Database, library: Library, spoilt: Course, tmp_path: Path
) -> None:
    with database.transaction() as session:
        for each in spoilt.attachments:
            attachments.write(session, each.id, contents(spoilt)[each.id])
    assert unclean(spoilt)
    target = sharing.export_course(database, library, spoilt.id, tmp_path / "a.mestringskurs", EVERYTHING)
    read = sharing.read_package(target, TrustingSandbox())
    assert unclean(read.course) == []
    assert len(read.course.own_sheets) == len(spoilt.own_sheets)


def test_old_texts_are_printed_and_put_in_a_calendar(library: Library, spoilt: Course) -> None:
    gathering = spoilt.gatherings[0]
    assert printing.log_pdf(spoilt, gathering, NOW, PrintOptions())
    found = Calendar.from_ical(calendar_file(spoilt, spoilt.gatherings, NOW))
    (event,) = found.walk("VEVENT")
    assert not unclean([str(event[name]) for name in ("summary", "description", "location")])
    assert str(event["description"]).startswith("• Fra\nWord\nog\nnett")


@pytest.mark.parametrize("kind", ["sheet", "tool"])
def test_a_sheet_or_a_tool_is_clean_when_it_is_stored(
    kind: str, database: Database, library: Library, course: Course
) -> None:
    form = msgspec.structs.replace(library.forms[min(library.forms)], title=NASTY, lead=NASTY)
    tool = msgspec.structs.replace(library.tools[0], name=NASTY, steps=(NASTY,))
    if kind == "sheet":
        add_sheet(database, course.id, form, NOW)
    else:
        add_tool(database, course.id, tool, NOW)
    stored = planning.load_course(database, course.id)
    whole = [*own_library.own_forms(stored)[0].values(), *own_library.own_tools(stored)[0]]
    assert unclean(stored.own_sheets) == unclean(stored.own_tools) == unclean(whole) == []


def test_the_built_in_material_is_clean(library: Library) -> None:
    whole = [library.checklist, library.frame, library.gatherings, library.extra_themes, library.tools]
    assert unclean([*whole, *library.forms.values()]) == []
    for thing in (*library.gatherings, *library.extra_themes, *library.tools, *library.forms.values()):
        assert clean(thing) is thing


def test_what_cannot_be_seen_is_no_name_question_or_note(
    database: Database, library: Library, course: Course
) -> None:
    with pytest.raises(UserError, match="trenger et navn"):
        planning.create_course(database, library, "\u200b \ufeff", NOW)
    assert planning.write_question(database, course.id, "drift", "\u2060", uuid4()) is None
    assert log.add_note(database, course.gatherings[0].id, NoteKind.WISE, "\u200e", NOW) is None

"""A course's own sheets, tool pages and files: made, changed, removed and put back; none stops another."""

from datetime import datetime, timedelta
from uuid import UUID

import msgspec
import pytest

from mestringstreff_desktop.content.forms import Columns, Form, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import edit
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.services.own.files import MOST_OF_A_KIND
from mestringstreff_desktop.storage.database import Database


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def test_a_new_sheet_is_stored_under_an_id_of_its_own(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    sheet = edit.add_sheet(database, course.id, None, now)
    found, broken = own_library.own_forms(stored(database, course))
    assert list(found) == [str(sheet.id)]
    assert found[str(sheet.id)].id == str(sheet.id) not in library.forms
    assert broken == []


def test_a_copy_of_a_built_in_sheet_is_another_one(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    edit.add_sheet(database, course.id, library.forms["busk"], now)
    (form,) = own_library.own_forms(stored(database, course))[0].values()
    assert form.sections == library.forms["busk"].sections
    assert form.id != "busk"


def test_a_sheet_is_changed_with_its_title_in_the_list(
    database: Database, course: Course, now: datetime
) -> None:
    sheet = edit.add_sheet(database, course.id, None, now)
    form = own_library.own_forms(stored(database, course))[0][str(sheet.id)]
    changed = msgspec.structs.replace(
        form, title="Turen\nvår ŋ 🌻 <b>&", sections=(Text(paragraphs=("Hei",)),)
    )
    edit.change_sheet(database, sheet.id, changed, now + timedelta(hours=1))
    (after,) = stored(database, course).own_sheets
    assert after.title == "Turen vår ŋ 🌻 <b>&"
    assert after.changed_at == now + timedelta(hours=1)
    assert own_library.own_forms(stored(database, course))[0][str(sheet.id)] == clean(changed)


def test_a_broken_sheet_is_told_and_the_others_are_there(
    database: Database, course: Course, now: datetime
) -> None:
    first, second, third = (edit.add_sheet(database, course.id, None, now) for _ in range(3))
    change(database, type(first), first.id, {"toml": "dette = er ikke", "title": "Gammelt"})
    impossible = msgspec.structs.replace(_form(), sections=(Columns(items=(), per_row=0),))
    edit.change_sheet(database, second.id, impossible, now)
    found, broken = own_library.own_forms(stored(database, course))
    assert list(found) == [str(third.id)]
    assert len(broken) == 2
    assert "«Gammelt»" in broken[0]


def _form() -> Form:
    return new_form("x")


def test_a_broken_tool_is_told_and_the_others_are_there(
    database: Database, course: Course, now: datetime
) -> None:
    first, second = (edit.add_tool(database, course.id, None, now) for _ in range(2))
    change(database, type(first), first.id, {"toml": "name = ["})
    found, broken = own_library.own_tools(stored(database, course))
    assert [tool.id for tool in found] == [str(second.id)]
    assert len(broken) == 1


def test_a_removed_sheet_and_tool_come_back_where_they_were(
    database: Database, course: Course, now: datetime
) -> None:
    sheets = [edit.add_sheet(database, course.id, None, now) for _ in range(3)]
    tools = [edit.add_tool(database, course.id, None, now) for _ in range(3)]
    edit.remove_sheet(database, sheets[1].id)
    edit.remove_tool(database, tools[1].id)
    assert len(stored(database, course).own_sheets) == len(stored(database, course).own_tools) == 2
    edit.restore_sheet(database, course.id, sheets[1])
    edit.restore_tool(database, course.id, tools[1])
    assert [each.id for each in stored(database, course).own_sheets] == [each.id for each in sheets]
    assert [each.id for each in stored(database, course).own_tools] == [each.id for each in tools]


def test_an_own_tool_is_in_the_courses_library_and_in_no_other(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    page = edit.add_tool(database, course.id, library.tools[0], now)
    tool = own_library.own_tools(stored(database, course))[0][0]
    edit.change_tool(database, page.id, msgspec.structs.replace(tool, name="Gåtur"), now)
    with_own = own_library.library_of(library, stored(database, course))
    found = with_own.tool(str(page.id))
    assert found is not None
    assert found.name == "Gåtur"
    assert own_library.is_own(stored(database, course), str(page.id))
    assert own_library.library_of(library, None) is library
    assert library.tool(str(page.id)) is None


def test_a_sheet_that_an_own_tool_has_is_not_listed_beside_it(
    database: Database, course: Course, now: datetime
) -> None:
    page = edit.add_tool(database, course.id, None, now)
    sheets = [edit.add_sheet(database, course.id, None, now) for _ in range(2)]
    (tool,) = own_library.own_tools(stored(database, course))[0]
    with_sheet = msgspec.structs.replace(tool, forms=(str(sheets[0].id),))
    edit.change_tool(database, page.id, with_sheet, now)
    assert [card.id for card in own_library.sheet_cards(stored(database, course))] == [str(sheets[1].id)]
    assert own_library.sheet_cards(None) == []


def test_there_is_an_end_to_how_many(database: Database, course: Course, now: datetime) -> None:
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.own_sheets = [OwnSheet(title="", toml="", changed_at=now) for _ in range(MOST_OF_A_KIND)]
        stored.own_tools = [OwnTool(name="", toml="", changed_at=now) for _ in range(MOST_OF_A_KIND)]
    for add in (edit.add_sheet, edit.add_tool):
        with pytest.raises(UserError, match=f"høyst {MOST_OF_A_KIND} egne"):
            add(database, course.id, None, now)


def test_what_is_gone_is_told(database: Database, now: datetime) -> None:
    with pytest.raises(UserError):
        edit.change_sheet(database, UUID(int=1), _form(), now)


def test_what_is_too_long_to_travel_is_told_and_the_last_stays(
    database: Database, course: Course, now: datetime
) -> None:
    sheet = edit.add_sheet(database, course.id, None, now)
    fitting = msgspec.structs.replace(new_form("x"), sections=(Text(paragraphs=("ord " * 10_000,)),))
    edit.change_sheet(database, sheet.id, fitting, now)
    longer = msgspec.structs.replace(fitting, lead="ord " * 20_000)
    with pytest.raises(UserError, match="del det i to"):
        edit.change_sheet(database, sheet.id, longer, now)
    assert own_library.own_forms(stored(database, course))[0][str(sheet.id)].sections == fitting.sections

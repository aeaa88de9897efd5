"""A course's own sheets, tool pages and files: made, changed and removed; none stops another."""

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
from tests.stored import add_sheet, add_tool


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def test_a_new_sheet_is_stored_under_an_id_of_its_own(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    sheet = add_sheet(database, course.id, None, now)
    found, broken = own_library.own_forms(stored(database, course))
    assert list(found) == [str(sheet.id)]
    assert found[str(sheet.id)].id == str(sheet.id) not in library.forms
    assert broken == []


def test_a_copy_of_a_built_in_sheet_is_another_one(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    add_sheet(database, course.id, library.forms["busk"], now)
    (form,) = own_library.own_forms(stored(database, course))[0].values()
    assert form.sections == library.forms["busk"].sections
    assert form.id != "busk"


def test_a_sheet_is_changed_with_its_title_in_the_list(
    database: Database, course: Course, now: datetime
) -> None:
    sheet = add_sheet(database, course.id, None, now)
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
    first, second, third = (add_sheet(database, course.id, None, now) for _ in range(3))
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
    first, second = (add_tool(database, course.id, None, now) for _ in range(2))
    change(database, type(first), first.id, {"toml": "name = ["})
    found, broken = own_library.own_tools(stored(database, course))
    assert [tool.id for tool in found] == [str(second.id)]
    assert len(broken) == 1


def test_a_sheet_and_a_tool_are_there_from_the_first_letter_until_all_is_as_new(
    database: Database, course: Course, now: datetime
) -> None:
    form, tool = edit.begin_sheet(course, None), edit.begin_tool(course, None)
    for title, count in (("", 0), ("T", 1), ("Tur", 1), ("", 0)):
        sheet = msgspec.structs.replace(form, title=title or form.title)
        page = msgspec.structs.replace(tool, name=title or tool.name)
        edit.write_sheet(database, course.id, sheet, now)
        edit.write_tool(database, course.id, page, now)
        found = stored(database, course)
        assert [each.title for each in found.own_sheets] == [title] * count
        assert [each.name for each in found.own_tools] == [title] * count


def test_an_own_tool_is_in_the_courses_library_and_in_no_other(
    database: Database, course: Course, library: Library, now: datetime
) -> None:
    page = add_tool(database, course.id, library.tools[0], now)
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
    page = add_tool(database, course.id, None, now)
    sheets = [add_sheet(database, course.id, None, now) for _ in range(2)]
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
    for add in (add_sheet, add_tool):
        with pytest.raises(UserError, match=f"høyst {MOST_OF_A_KIND} egne"):
            add(database, course.id, None, now)


def test_what_is_gone_is_told(database: Database, now: datetime) -> None:
    with pytest.raises(UserError):
        edit.change_sheet(database, UUID(int=1), _form(), now)


def test_what_is_too_long_to_travel_is_told_and_the_last_stays(
    database: Database, course: Course, now: datetime
) -> None:
    sheet = add_sheet(database, course.id, None, now)
    fitting = msgspec.structs.replace(new_form("x"), sections=(Text(paragraphs=("ord " * 10_000,)),))
    edit.change_sheet(database, sheet.id, fitting, now)
    longer = msgspec.structs.replace(fitting, lead="ord " * 20_000)
    with pytest.raises(UserError, match="del det i to"):
        edit.change_sheet(database, sheet.id, longer, now)
    assert own_library.own_forms(stored(database, course))[0][str(sheet.id)].sections == fitting.sections

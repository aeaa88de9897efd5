"""The page Eget: from the toolbox to an own sheet or tool and back, and a course with something broken."""

import pytest
from PySide6.QtTest import QTest

from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import shown_page
from tests.ui.pages.own.own_parts import own_page, stored, stored_form, stored_tool


def test_a_new_sheet_opens_ready_for_its_title(window: MainWindow) -> None:
    page = own_page(window, "new-sheet")
    title = page.sheet_editor.fields.fields
    assert title is not None
    field = title.inputs["title"].field
    assert field.hasFocus()
    QTest.keyClicks(field, "Turen vår")
    assert page.heading.text() == "Turen vår"
    assert stored_form(window).title == "Turen vår"


def test_a_built_in_sheet_is_copied_and_the_first_stays(window: MainWindow) -> None:
    busk = window.context.library.forms["busk"]
    own_page(window, busk)
    assert stored_form(window).sections == busk.sections
    assert window.context.library.forms["busk"] is busk


def test_a_tool_is_copied_and_is_in_the_library_of_the_course(window: MainWindow) -> None:
    page = own_page(window, window.context.library.tools[0])
    tool = stored_tool(window)
    assert page.tool_editor.tool == tool
    window.context.act(lambda: None)
    assert window.context.library.tool(tool.id) == tool


def test_escape_leads_to_the_lists_and_then_to_the_toolbox(window: MainWindow) -> None:
    page = own_page(window, "new-tool")
    page.go_back()
    assert page.overview.isVisible()
    page.go_back()
    assert shown_page(window) == "page-toolbox"


def test_the_rail_shows_it_as_a_part_of_the_toolbox(window: MainWindow) -> None:
    own_page(window)
    assert window.rail._buttons["toolbox"].isChecked()


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_what_is_chosen_is_opened_again(window: MainWindow, what: str) -> None:
    page = own_page(window, f"new-{what}")
    page.go_back()
    course = stored(window)
    ids = [each.id for each in course.own_sheets] + [each.id for each in course.own_tools]
    window.show_page("own", ids[0])
    part = page.sheet_editor if what == "sheet" else page.tool_editor
    assert part.isVisible()


def test_a_broken_sheet_never_stops_the_others(window: MainWindow) -> None:
    page = own_page(window, "new-sheet")
    page.make_sheet(None)
    first, second = stored(window).own_sheets
    change(window.context.database, type(first), first.id, {"toml": "[[[", "title": "<b>Skadet</b>"})
    window.context.act(lambda: None)
    page.go_back()
    broken, whole = page.overview.sheets.rows.values()
    assert broken.facts.text().startswith("Skadet")
    assert [button.objectName() for button in broken.buttons] == ["remove-sheet"]
    assert len(whole.buttons) == 4
    page.edit_sheet(first.id)
    assert page.overview.isVisible()
    page.edit_sheet(second.id)
    assert page.sheet_editor.isVisible()


def test_an_editor_whose_sheet_is_gone_gives_way(window: MainWindow) -> None:
    page = own_page(window, "new-sheet")
    (sheet,) = stored(window).own_sheets
    window.context.act(lambda: own_edit.remove_sheet(window.context.database, sheet.id))
    assert page.overview.isVisible()


def test_the_preview_shows_what_was_typed_last(window: MainWindow) -> None:
    page = own_page(window, "new-sheet")
    key = str(page.sheet_editor.sheet_id)
    page.preview(key)
    (preview,) = window.findChildren(Preview)
    assert preview.paper.title == "Nytt ark"
    preview.reject()


def test_a_sheet_that_is_gone_has_no_preview_but_a_sentence(window: MainWindow) -> None:
    page = own_page(window)
    page.preview("borte")
    assert "kan ikke skrives ut" in page.desk.notice.sentence

"""The page Eget: from the toolbox to an own sheet or tool and back, and a course with something broken."""

import pytest
from PySide6.QtTest import QTest

from mestringstreff_desktop.content.forms import Text
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
    page = own_page(window, f"a-{what}")
    page.go_back()
    course = stored(window)
    ids = [each.id for each in course.own_sheets] + [each.id for each in course.own_tools]
    window.show_page("own", ids[0])
    part = page.sheet_editor if what == "sheet" else page.tool_editor
    assert part.isVisible()


def test_a_broken_sheet_never_stops_the_others(window: MainWindow) -> None:
    own_page(window, "a-sheet")
    page = own_page(window, "a-sheet")
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
    page = own_page(window, "a-sheet")
    (sheet,) = stored(window).own_sheets
    window.context.act(lambda: own_edit.remove_sheet(window.context.database, sheet.id))
    assert page.overview.isVisible()


def test_the_preview_shows_what_was_typed_last(window: MainWindow) -> None:
    page = own_page(window, "new-sheet")
    key = str(page.sheet_editor.sheet_id)
    page.preview(key)
    assert page.desk.notice.sentence == "Arket er tomt ennå. Skriv noe på det først."
    own_page(window, "a-sheet")
    key = str(page.sheet_editor.sheet_id)
    page.preview(key)
    (preview,) = window.findChildren(Preview)
    assert preview.paper.title == "Nytt ark"
    preview.reject()


def test_a_sheet_that_is_gone_has_no_preview_but_a_sentence(window: MainWindow) -> None:
    page = own_page(window)
    page.preview("borte")
    assert "kan ikke skrives ut" in page.desk.notice.sentence


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_what_is_begun_and_not_written_in_is_nowhere(window: MainWindow, what: str) -> None:
    page, first = own_page(window, f"new-{what}"), window.context.course_id
    window.context.act(lambda: None)
    assert not page.overview.isVisible()
    window.create_course("Et annet")
    own_page(window)
    assert page.overview.isVisible()
    window.context.open_course(first)
    assert [*stored(window).own_sheets, *stored(window).own_tools] == []


def undone(window: MainWindow) -> str:
    """Undo where one is, and return what is said of it."""
    window.context.undo.undo(window.seen())
    return window.status.message.text()


def test_what_is_written_on_a_sheet_is_undone_part_by_part(window: MainWindow) -> None:
    page = own_page(window, "a-sheet")
    editor = page.sheet_editor
    QTest.keyClicks(window.focusWidget(), "Turen")
    editor.add(Text)
    editor.remove()
    assert undone(window) == "Angret: fjernet «Tekst» fra arket."
    assert not editor.notice.isVisible()
    assert undone(window) == "Angret: la til «Tekst» på arket."
    assert undone(window) == "Angret: skrev på arket."
    assert page.heading.text() == stored_form(window).title == "Nytt ark"
    for _ in range(3):
        window.context.undo.redo(window.seen())
    assert stored_form(window) == editor.form
    assert (len(editor.form.sections), page.heading.text()) == (1, "Turen")


def test_a_sheet_that_is_made_is_undone_and_one_that_is_removed_comes_back(window: MainWindow) -> None:
    page = own_page(window, window.context.library.forms["busk"])
    assert undone(window).startswith("Siste endring er i Egne ark og filer: laget «BUSK (kopi)».")
    assert undone(window) == "Angret: laget «BUSK (kopi)»."
    assert page.overview.isVisible()
    window.context.undo.redo(page.where())
    page.overview.remove_sheet(stored(window).own_sheets[0])
    assert undone(window) == "Angret: fjernet «BUSK (kopi)»."
    assert len(page.overview.sheets.rows) == 1


def test_a_tool_page_is_undone_in_the_field_that_has_the_keys(window: MainWindow) -> None:
    editor = own_page(window, "a-tool").tool_editor
    QTest.keyClicks(window.focusWidget(), "Tur")
    assert undone(window) == "Angret: endret «Tur»."
    name = editor.first.inputs["name"]
    assert (name.value(), stored_tool(window).name, name.field.hasFocus()) == ("Nytt verktøy",) * 2 + (True,)
    assert own_page(window).heading.text() == "Nytt verktøy"

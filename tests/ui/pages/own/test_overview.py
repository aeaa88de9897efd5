"""The lists of what is the course's own: what is removed can be put back, and copies are made from here."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.own import OwnTool
from mestringstreff_desktop.ui.pages.own.overview import OwnKind, OwnOverview
from mestringstreff_desktop.ui.pages.own.row import OwnRow
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.dragging import entered, files
from tests.ui.finding import shown_page, the
from tests.ui.pages.own.own_parts import own_page, stored


def press(row: OwnRow, name: str) -> None:
    the(row, Button, name).click()


def overview(window: MainWindow, *what: str) -> OwnOverview:
    page = own_page(window)
    for each in what:
        own_page(window, each).go_back()
    return page.overview


def test_an_empty_list_says_so_and_has_a_way_to_begin(window: MainWindow) -> None:
    made = overview(window)
    assert made.sheets._none.isVisible()
    made.sheets.new.click()
    assert own_page(window).sheet_editor.isVisible()
    made.tools.new.click()
    assert own_page(window).tool_editor.isVisible()
    assert (stored(window).own_sheets, stored(window).own_tools) == ([], [])


@pytest.mark.looks
def test_what_is_said_takes_no_more_room_than_it_needs(window: MainWindow, qtbot: QtBot) -> None:
    made = overview(window)
    made.notice.show_good("«Turkart» er lagt til.")
    qtbot.waitUntil(lambda: made.notice.height() == made.notice.heightForWidth(made.notice.width()))


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_what_is_removed_is_put_back(window: MainWindow, what: str) -> None:
    made = overview(window, f"a-{what}")
    kind: OwnKind = made.sheets if what == "sheet" else made.tools
    (row,) = kind.rows.values()
    press(row, f"remove-{what}")
    assert kind.rows == {}
    assert kind.new.hasFocus()
    assert "er fjernet" in made.notice.sentence
    made.notice.button.click()
    assert len(kind.rows) == 1


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_a_copy_is_another_one_with_a_name_that_tells(window: MainWindow, what: str) -> None:
    made = overview(window, f"a-{what}")
    (row,) = (made.sheets if what == "sheet" else made.tools).rows.values()
    press(row, f"copy-{what}")
    course = stored(window)
    names = [each.title for each in course.own_sheets] + [each.name for each in course.own_tools]
    assert len(names) == 2
    assert names[1] == f"{names[0]} (kopi)"


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_one_is_opened_for_change(window: MainWindow, what: str) -> None:
    made = overview(window, f"a-{what}")
    (row,) = (made.sheets if what == "sheet" else made.tools).rows.values()
    press(row, f"edit-{what}")
    assert not made.isVisible()


def test_a_tools_page_is_in_the_toolbox(window: MainWindow) -> None:
    made = overview(window, "a-tool")
    (row,) = made.tools.rows.values()
    press(row, "show-tool")
    assert shown_page(window) == "page-toolbox"
    assert window.pages["toolbox"].heading.text() == "Nytt verktøy"


def test_rows_stay_when_nothing_of_theirs_has_changed(window: MainWindow) -> None:
    made = overview(window, "a-sheet")
    (row,) = made.sheets.rows.values()
    window.context.act(lambda: None)
    assert list(made.sheets.rows.values()) == [row]


def test_a_tool_that_cannot_be_read_can_only_be_removed(window: MainWindow) -> None:
    made = overview(window, "a-tool")
    with window.context.database.transaction() as session:
        session.get_one(OwnTool, stored(window).own_tools[0].id).toml = "[[["
    window.context.act(lambda: None)
    (row,) = made.tools.rows.values()
    assert row.facts.text().startswith("Skadet")
    assert [each.objectName() for each in row.buttons] == ["remove-tool"]


def test_the_way_back_goes_when_it_is_taken(window: MainWindow) -> None:
    made = overview(window, "a-sheet")
    press(next(iter(made.sheets.rows.values())), "remove-sheet")
    made.notice.button.click()
    assert not made.notice.isVisible()


def test_a_sheet_is_shown_as_it_will_be_printed(window: MainWindow) -> None:
    made = overview(window, "a-sheet")
    press(next(iter(made.sheets.rows.values())), "preview-sheet")
    (preview,) = window.findChildren(Preview)
    assert preview.paper.title == stored(window).own_sheets[0].title


@pytest.mark.parametrize(("name", "is_taken"), [("turkart.pdf", True), ("kurs.mestringskurs", False)])
def test_files_may_be_dragged_in_but_for_course_packages(
    window: MainWindow, name: str, is_taken: bool
) -> None:
    made = overview(window)
    for part in (made, made.files):
        assert entered(part, files(Path("/tmp") / name)) is is_taken


def test_a_row_has_the_name_and_below_it_the_facts(window: MainWindow) -> None:
    made = overview(window, "a-sheet", "a-tool")
    (sheet,), (tool,) = made.sheets.rows.values(), made.tools.rows.values()
    assert (sheet.title.text(), sheet.facts.text()) == ("Nytt ark", "1 del · endret ons. 25. nov.")
    assert (tool.title.text(), tool.facts.text()) == ("Nytt verktøy", "Mestringsverktøy · 15–20 min")

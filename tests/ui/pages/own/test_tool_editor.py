"""The editor of an own tool page: what is typed is stored, and the page is found in the toolbox."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.content.model import Purpose
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.pages.own.tool_editor import (
    ChipsInput,
    MinutesInput,
    OwnToolEditor,
    SheetsInput,
)
from mestringstreff_desktop.ui.pages.toolbox.page import ToolboxPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage.disks import full_disk
from tests.ui.pages.own.own_parts import own_page, stored, stored_tool


@pytest.fixture
def editor(window: MainWindow) -> OwnToolEditor:
    return own_page(window, "new-tool").tool_editor


def test_the_name_is_typed_over_and_stored(editor: OwnToolEditor, window: MainWindow) -> None:
    field = editor.first.inputs["name"].field
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "Turgåing")
    assert stored_tool(window).name == "Turgåing"
    assert window.pages["own"].heading.text() == "Turgåing"


@pytest.mark.parametrize("name", ["steps", "questions", "care", "words"])
def test_lists_are_stored_a_line_each(editor: OwnToolEditor, window: MainWindow, name: str) -> None:
    field = editor.second.inputs[name].field
    field.setFocus()
    QTest.keyClicks(field, "En")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "To")
    assert getattr(stored_tool(window), name) == ("En", "To")


def test_edits_in_both_columns_are_kept(editor: OwnToolEditor, window: MainWindow) -> None:
    QTest.keyClicks(editor.first.inputs["summary"].field, "Ut i lufta")
    QTest.keyClicks(editor.second.inputs["steps"].field, "Gå")
    tool = stored_tool(window)
    assert (tool.summary, tool.steps) == ("Ut i lufta", ("Gå",))


def test_what_cannot_be_stored_is_there_when_one_comes_back_to_the_page(
    editor: OwnToolEditor, window: MainWindow
) -> None:
    page, key = own_page(window), editor.tool_id
    with full_disk(window.context.database):
        QTest.keyClicks(editor.first.inputs["summary"].field, "Ut i lufta")
        page.go_back()
        page.point_at(key)
        QTest.keyClicks(editor.second.inputs["steps"].field, "Gå")
    tool = stored_tool(window)
    assert (tool.summary, tool.steps) == ("Ut i lufta", ("Gå",))


def test_the_shortest_time_is_never_the_longest(editor: OwnToolEditor, window: MainWindow) -> None:
    minutes = editor.first.inputs["minutes"]
    assert isinstance(minutes, MinutesInput)
    minutes.least.setValue(90)
    assert stored_tool(window).minutes == (20, 90)


def test_purposes_are_chosen(editor: OwnToolEditor, window: MainWindow) -> None:
    purposes = editor.first.inputs["purposes"]
    assert isinstance(purposes, ChipsInput)
    purposes.chips["balance"].click()
    assert stored_tool(window).purposes == (Purpose.BALANCE,)


def test_sheets_are_added_and_taken_away(editor: OwnToolEditor, window: MainWindow) -> None:
    sheets = editor.second.inputs["forms"]
    assert isinstance(sheets, SheetsInput)
    sheets.add.show_value("busk")
    sheets.add.edited.emit()
    assert stored_tool(window).forms == ("busk",)
    sheets._take([])
    assert stored(window).own_tools == []


def test_it_is_found_and_filtered_in_the_toolbox(editor: OwnToolEditor, window: MainWindow) -> None:
    QTest.keyClicks(editor.second.inputs["words"].field, "kvikklunsj")
    key = stored_tool(window).id
    window.show_page("toolbox")
    page = window.pages["toolbox"]
    assert isinstance(page, ToolboxPage)
    page.list.field.setText("kvikklunsj")
    assert [card.tool.id for card in page.list.grid.shown] == [key]


def test_it_is_used_in_a_gathering(editor: OwnToolEditor, window: MainWindow) -> None:
    QTest.keyClicks(editor.first.inputs["name"].field, "Tur")
    context, key = window.context, stored_tool(window).id
    first = context.require_course().gatherings[0]
    context.act(lambda: gatherings.change_gathering(context.database, first.id, tools=[key]))
    assert key in gatherings.tool_ids(context.require_course().gatherings[0])
    window.show_page("gatherings", first.id)

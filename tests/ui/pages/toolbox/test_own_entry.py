"""The ways from the toolbox to own sheets and tools, and own ones among the others there."""

import pytest

from mestringstreff_desktop.ui.pages.toolbox.own_entry import own_card
from mestringstreff_desktop.ui.pages.toolbox.page import ToolboxPage
from mestringstreff_desktop.ui.widgets.buttons import Button, Link
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import shown_page, the
from tests.ui.pages.own.own_parts import own_page, stored, stored_form, stored_tool
from tests.ui.pages.toolbox.toolbox_parts import tool


@pytest.fixture
def toolbox(window: MainWindow) -> ToolboxPage:
    window.show_page("toolbox")
    page = window.pages["toolbox"]
    assert isinstance(page, ToolboxPage)
    return page


def test_a_sheet_is_made_from_the_toolbox(toolbox: ToolboxPage, window: MainWindow) -> None:
    the(toolbox, Button, "own-make").click()
    assert shown_page(window) == "page-own"
    assert own_page(window).sheet_editor.isVisible()


def test_all_that_is_own_is_one_press_away(toolbox: ToolboxPage, window: MainWindow) -> None:
    the(toolbox, Button, "own-all").click()
    assert shown_page(window) == "page-own"
    assert stored(window).own_sheets == []


def test_a_tools_page_leads_to_copies_of_it_and_of_its_sheets(window: MainWindow) -> None:
    card = own_card(window.context, tool(window.context, "busk"))
    assert card is not None
    of_tool, of_sheet = card.findChildren(Link)
    of_tool.click()
    of_sheet.click()
    assert (stored_tool(window).name, stored_form(window).title) == ("BUSK (kopi)", "BUSK (kopi)")


def test_an_own_tools_page_leads_to_its_editor(window: MainWindow) -> None:
    page = own_page(window, "a-tool")
    page.go_back()
    window.context.act(lambda: None)
    card = own_card(window.context, tool(window.context, stored_tool(window).id))
    assert card is not None
    the(card, Link, "own-pencil").click()
    assert page.tool_editor.isVisible()


def test_without_a_course_there_is_no_way_to_own_ones(empty_window: MainWindow) -> None:
    empty_window.show_page("toolbox")
    page = empty_window.pages["toolbox"]
    assert isinstance(page, ToolboxPage)
    assert not the(page, Button, "own-make").isVisible()
    assert own_card(empty_window.context, tool(empty_window.context, "busk")) is None


def test_own_sheets_and_tools_are_marked_and_filtered(window: MainWindow) -> None:
    own_page(window, "a-tool")
    own_page(window, "a-sheet")
    window.show_page("toolbox")
    toolbox = window.pages["toolbox"]
    assert isinstance(toolbox, ToolboxPage)
    toolbox.list.chips.own.click()
    cards = toolbox.list.grid.shown
    assert {card.tool.name for card in cards} == {"Nytt verktøy", "Nytt ark"}
    assert all("Eget" in card.accessibleDescription() for card in cards)


def test_the_card_of_an_own_sheet_opens_it_for_change(window: MainWindow) -> None:
    page = own_page(window, "a-sheet")
    key = str(page.sheet_editor.sheet_id)
    window.show_page("toolbox", key)
    assert shown_page(window) == "page-own"
    assert page.sheet_editor.isVisible()


def test_a_filter_that_finds_nothing_own_says_how_to_begin(toolbox: ToolboxPage) -> None:
    toolbox.list.chips.own.click()
    assert "Lag eget ark" in toolbox.list._nothing._sentence.text()

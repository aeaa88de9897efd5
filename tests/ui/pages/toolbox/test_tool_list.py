"""The toolbox's list: what is typed and chosen decides which cards stand there, and at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.tool_list import ToolList
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.storage import disks
from tests.stored import add_tool
from tests.ui.pages.toolbox.toolbox_parts import pictures, shown

Key = Qt.Key


@pytest.fixture
def tools(context: Context, tmp_path: Path, qtbot: QtBot) -> ToolList:
    made = ToolList(context, pictures(context, tmp_path))
    made.refresh()
    shown(context, made)
    return made


def ids(tools: ToolList) -> list[str]:
    return [card.tool.id for card in tools.grid.shown if card.isVisible()]


def text(tools: ToolList, name: str) -> str:
    found = tools.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def press(tools: ToolList, name: str) -> None:
    button = tools.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


ALL = 33 + 23  # tools, and sheets that belong to none of them


def test_all_tools_are_there_at_first_and_the_sheets_after_them(tools: ToolList) -> None:
    kinds = [card.tool.kind == "sheet" for card in tools.grid.shown]
    assert kinds == [False] * 33 + [True] * 23
    assert text(tools, "tool-count") == "33 verktøy og 23 ark"


def test_a_sheet_is_found_by_what_it_is_for_and_all_of_them_by_their_kind(tools: ToolList) -> None:
    for typed, sheet in (("selvmord", "hjelpekort"), ("referat", "arbeidsmote"), ("navneskilt", "bordkort")):
        tools.field.setText(typed)
        assert ids(tools)[0] == sheet
    tools.field.clear()
    tools.chips.kind.choose("sheet")
    assert set(ids(tools)) == {tool.id for tool in tools.context.library.course_sheets}


def test_each_letter_narrows_down(tools: ToolList) -> None:
    left = []
    for letter in "søvn":
        QTest.keyClicks(tools.field, letter)
        left.append(len(ids(tools)))
    assert left == sorted(left, reverse=True)
    assert left[-1] == 5
    assert text(tools, "tool-count") == f"5 av {ALL}"


def test_filters_combine(tools: ToolList) -> None:
    QTest.keyClicks(tools.field, "uro")
    press(tools, "filter-thoughts")
    tools.chips.gathering.choose(2)
    assert set(ids(tools)) == {"kognitiv-modell", "hjelpehanda", "pusteanker", "soal", "sommerfuglmodellen"}
    tools.chips.kind.choose("method")
    assert ids(tools) == []


def test_nothing_found_says_what_to_do_and_offers_it(tools: ToolList) -> None:
    QTest.keyClicks(tools.field, "<b>romferge")
    assert (
        text(tools, "tool-nothing") == "Ingen treff på «<b>romferge». Prøv et annet ord, gjerne et kortere."
    )
    press(tools, "filter-balance")
    assert text(tools, "tool-nothing").endswith("Prøv et annet ord, eller fjern et filter.")
    press(tools, "tool-show-all")
    assert len(ids(tools)) == ALL
    assert text(tools, "tool-nothing") == ""


def test_a_very_long_word_does_not_widen_the_page(tools: ToolList) -> None:
    tools.field.setText("æ" * 500)
    assert len(text(tools, "tool-nothing")) < 120


def test_filters_that_exclude_each_other_are_told_of(tools: ToolList) -> None:
    press(tools, "filter-balance")
    tools.chips.kind.choose("method")
    assert text(tools, "tool-nothing").startswith("Ingen verktøy passer til alle filtrene.")


def test_reset_shows_all_and_is_there_only_when_needed(tools: ToolList) -> None:
    reset = tools.findChild(QPushButton, "tool-reset")
    assert reset is not None
    assert not reset.isVisible()
    tools.chips.gathering.choose(3)
    press(tools, "tool-reset")
    assert len(ids(tools)) == ALL
    assert not reset.isVisible()


def test_the_gatherings_are_those_of_the_course(tools: ToolList, context: Context) -> None:
    second = context.require_course().gatherings[1]
    context.act(
        lambda: gatherings.change_gathering(context.database, second.id, title="Ro & hvile", tools=["film"])
    )
    tools.refresh()
    words = [action.text() for action in tools.chips.gathering.menu_of_choices().actions()]
    assert words[2] == "Samling 2: Ro && hvile"
    tools.chips.gathering.choose(2)
    assert "film" in ids(tools)


def test_a_card_tells_where_and_how_long(tools: ToolList) -> None:
    card = tools.grid.card("pedagogisk-sol")
    assert card is not None
    assert card.accessibleDescription().endswith("Samling 1, 2 og 5. 25–35 min")


def test_without_a_course_the_six_themes_can_be_chosen(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    tools = ToolList(empty_window.context, pictures(empty_window.context, tmp_path))
    shown(empty_window.context, tools)
    tools.refresh()
    tools.chips.gathering.choose(3)
    assert {"busk", "nettverkskart", "selvhevdende-tale"} <= set(ids(tools))


def test_enter_in_the_field_opens_the_best_match(tools: ToolList, qtbot: QtBot) -> None:
    QTest.keyClicks(tools.field, "diamant")
    with qtbot.waitSignal(tools.chosen) as told:
        QTest.keyClick(tools.field, Key.Key_Return)
    assert told.args == ["kognitiv-modell"]


def test_arrows_lead_from_the_field_to_the_cards_and_back(tools: ToolList) -> None:
    tools.field.setFocus()
    QTest.keyClick(tools.field, Key.Key_Down)
    assert tools.grid.shown[0].hasFocus()
    QTest.keyClick(tools.grid.shown[0], Key.Key_Up)
    assert tools.field.hasFocus()


@pytest.mark.looks
def test_a_card_that_is_reached_by_key_is_scrolled_into_sight(tools: ToolList) -> None:
    tools.grid.shown[0].setFocus()
    QTest.keyClick(tools.grid.shown[0], Key.Key_End)
    last = tools.grid.shown[-1]
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()


def test_escape_empties_the_field_first_and_then_the_filters(tools: ToolList) -> None:
    QTest.keyClicks(tools.field, "uro")
    press(tools, "filter-balance")
    tools.escape()
    assert tools.field.text() == ""
    assert tools.chips.is_used
    tools.escape()
    assert len(ids(tools)) == ALL


@pytest.mark.looks
def test_a_change_in_the_course_keeps_focus_and_place(tools: ToolList) -> None:
    tools.grid.shown[0].setFocus()
    QTest.keyClick(tools.grid.shown[0], Key.Key_End)
    place = tools._area.verticalScrollBar().value()
    tools.refresh()
    assert tools.grid.shown[-1].hasFocus()
    assert tools._area.verticalScrollBar().value() == place > 0


def test_a_star_makes_a_favourite_and_the_chip_finds_it(tools: ToolList, context: Context) -> None:
    card = tools.grid.card("busk")
    assert card is not None
    card.setFocus()
    QTest.keyClick(card, Key.Key_F)
    assert context.settings.favourites == ("busk",)
    press(tools, "filter-favourites")
    assert ids(tools) == ["busk"]
    QTest.mouseClick(card.star, Qt.MouseButton.LeftButton)
    assert not context.settings.favourites


def test_without_favourites_the_chip_says_how_to_get_one(tools: ToolList) -> None:
    press(tools, "filter-favourites")
    assert text(tools, "tool-nothing").startswith("Ingen favoritter ennå. Trykk på stjerna")


def test_a_favourite_that_cannot_be_stored_is_not_shown_as_one(tools: ToolList, context: Context) -> None:
    disks.fill_for_sqlite(context.database)
    card = tools.grid.card("busk")
    assert card is not None
    card.star.click()
    assert not card.star.isChecked()


def test_only_what_the_course_uses_can_be_shown(tools: ToolList, context: Context) -> None:
    press(tools, "filter-used")
    before = ids(tools)
    assert "film" not in before
    first = context.require_course().gatherings[0]
    context.act(lambda: gatherings.change_gathering(context.database, first.id, tools=["film"]))
    tools.refresh()
    assert "film" in ids(tools)


def test_without_a_course_nothing_is_used_in_it(empty_window: MainWindow, tmp_path: Path) -> None:
    tools = ToolList(empty_window.context, pictures(empty_window.context, tmp_path))
    shown(empty_window.context, tools)
    tools.refresh()
    assert not tools.chips.used.isVisible()


def test_a_tool_of_the_courses_own_stands_among_the_others(tools: ToolList, context: Context) -> None:
    course = context.require_course()
    made = context.act(lambda: add_tool(context.database, course.id, context.library.tool("busk"), NOW))
    assert made is not None
    tools.refresh()
    assert str(made.id) in ids(tools)
    assert text(tools, "tool-count") == "34 verktøy og 23 ark"

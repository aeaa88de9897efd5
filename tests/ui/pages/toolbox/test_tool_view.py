"""One tool's whole page holds all that is known of it, in plain text, beside its sheets."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.background import articles_of
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.tool_view import ToolView
from mestringstreff_desktop.ui.paper.sheet_button import SheetButton
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import the
from tests.ui.pages.toolbox.toolbox_parts import pictures, shown, tool


@pytest.fixture
def view(context: Context, tmp_path: Path) -> Iterator[ToolView]:
    made = ToolView(context, pictures(context, tmp_path))
    shown(context, made)
    yield made
    # what earlier tools' pages were made of is gone at once: it would be dressed anew with each window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(view: ToolView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel)]


def links(view: ToolView) -> list[Button]:
    return [each for each in view.findChildren(Button) if each.accessibleName().startswith("Gå til")]


def test_every_tools_page_holds_all_that_is_known_of_it(view: ToolView, library: Library) -> None:
    for each in library.tools:
        view.show_tool(each)
        found = texts(view)
        care = tool_words.care(each, library.safety)
        assert {each.when, each.group_form, *each.steps, *each.questions, *care} <= set(found)
        assert {tool_words.own_parts(each)} - {""} <= set(found)
        assert all(thing in " ".join(found) for thing in each.material)
        assert "Slik gjør dere det" in found


def test_no_label_reads_markup(view: ToolView, library: Library) -> None:
    for each in library.tools:
        view.show_tool(each)
        assert {label.textFormat() for label in view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_steps_are_numbered(view: ToolView, context: Context) -> None:
    busk = tool(context, "busk")
    view.show_tool(busk)
    found = texts(view)
    numbers = [found[found.index(step) - 1] for step in busk.steps]
    assert numbers == [str(number) for number in range(1, len(busk.steps) + 1)]


def test_sources_name_the_handbooks_chapter_and_the_books(view: ToolView, context: Context) -> None:
    view.show_tool(tool(context, "pedagogisk-sol"))
    found = texts(view)
    assert "Håndbok for etablering av Mestringstreff (2017/2018), kap. 10.5, s. 51 og 75" in found
    assert "Lesetips" in found
    assert any(text.startswith("Tveiten") for text in found)


def test_a_tool_without_a_sheet_shows_none(view: ToolView, context: Context) -> None:
    view.show_tool(tool(context, "film"))
    assert view.findChildren(SheetButton) == []
    assert "Arket" not in texts(view)


def test_a_sheet_that_is_not_there_is_left_out(view: ToolView, context: Context) -> None:
    view.show_tool(msgspec.structs.replace(tool(context, "busk"), forms=("borte", "busk")))
    assert len(view.findChildren(SheetButton)) == 1


def test_a_sheets_picture_asks_for_the_sheet(view: ToolView, context: Context, qtbot: QtBot) -> None:
    view.show_tool(tool(context, "helsekoppen"))
    second = view.findChildren(SheetButton)[1]
    with qtbot.waitSignal(view.wants_sheet) as told:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert told.args == ["sovn-og-energi"]


def test_its_gatherings_lead_to_samlinger(view: ToolView, context: Context, qtbot: QtBot) -> None:
    view.show_tool(tool(context, "busk"))
    with qtbot.waitSignal(context.go_to) as told:
        QTest.mouseClick(links(view)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["gatherings", context.require_course().gatherings[2].id]


def test_the_gatherings_follow_the_course(view: ToolView, context: Context) -> None:
    view.show_tool(tool(context, "film"))
    assert links(view) == []
    _plan_film(context, context.require_course())
    view.refresh()
    assert [link.text().strip() for link in links(view)] == ["Samling 6"]


def _plan_film(context: Context, course: Course) -> None:
    last = course.gatherings[5].id
    context.act(lambda: gatherings.change_gathering(context.database, last, tools=["film"]))


def test_without_a_course_the_gatherings_are_named_but_lead_nowhere(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    view = ToolView(empty_window.context, pictures(empty_window.context, tmp_path))
    shown(empty_window.context, view)
    view.show_tool(tool(empty_window.context, "busk"))
    assert "Samling 3: Kommunikasjon og samspill" in texts(view)
    assert links(view) == []


def _needed(view: ToolView) -> int:
    content = view._area.widget()
    assert content is not None
    return content.minimumSizeHint().width()


@pytest.mark.looks
@pytest.mark.parametrize("width", [740, 1100, 1650])
def test_nothing_is_wider_than_the_page(view: ToolView, library: Library, width: int) -> None:
    view.resize(width, 600)
    for each in library.tools:
        view.show_tool(each)
        assert _needed(view) <= view._area.viewport().width()


@pytest.mark.looks
def test_a_very_long_name_of_a_gathering_does_not_widen_the_page(view: ToolView, context: Context) -> None:
    third = context.require_course().gatherings[2].id
    change = partial(gatherings.change_gathering, context.database, third)
    context.act(lambda: change(title="Samspill" * 40))
    view.show_tool(tool(context, "busk"))
    assert _needed(view) <= view._area.viewport().width()


@pytest.mark.looks
def test_another_tool_is_shown_from_the_top(view: ToolView, context: Context) -> None:
    view.show_tool(tool(context, "busk"))
    view._area.verticalScrollBar().setValue(300)
    view.show_tool(tool(context, "soal"))
    assert view._area.verticalScrollBar().value() == 0


def test_the_articles_behind_a_tool_are_a_press_away(view: ToolView, context: Context) -> None:
    diamond = tool(context, "kognitiv-modell")
    view.show_tool(diamond)
    assert "Les mer" in texts(view)
    told: list[tuple[str, object]] = []
    context.go_to.connect(lambda name, what: told.append((name, what)))
    first = next(articles_of(diamond, context.library))
    the(view, QPushButton, f"article-{first.id}").click()
    assert told[0] == ("background", first.id)


def test_a_tool_without_an_article_has_no_more_to_read(view: ToolView, context: Context) -> None:
    tools = context.library.tools
    view.show_tool(next(each for each in tools if next(articles_of(each, context.library), None) is None))
    assert "Les mer" not in texts(view)

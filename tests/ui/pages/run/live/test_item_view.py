"""The middle: the question large, the leaders' text, or the tool's steps."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.services import gatherings
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    """A gathering at an item with a question and a tool."""
    runner.press("enter", "next", "next")
    return runner


def points(runner: Runner) -> float:
    return runner.find(QLabel, "run-question").font().pointSizeF()


def test_the_question_and_who_and_how_are_shown(started: Runner) -> None:
    item = started.stored.items[2]
    assert item.question == started.text("run-question")
    assert {item.text, item.responsible, item.way_of_working} <= set(started.texts)


def test_the_leaders_read_their_note_below_what_they_do(started: Runner) -> None:
    context, item = started.window.context, started.stored.items[2]
    context.act(lambda: gatherings.change_item(context.database, item.id, note="Hent nøkkelen"))
    assert f"{item.text}\n\nNotat: Hent nøkkelen" in started.texts


def test_v_shows_the_steps_of_the_tool_and_v_the_question_again(started: Runner) -> None:
    tool = started.window.context.library.tool(started.stored.items[2].tool_id)
    assert tool
    started.press("v")
    safety = started.window.context.library.safety
    assert {*tool.steps, *tool_words.care(tool, safety)} <= set(started.texts)
    assert started.find(QPushButton, "run-steps").accessibleName() == "Tilbake til spørsmålet"
    started.press("v")
    assert not set(tool.steps) & set(started.texts)


def test_the_next_item_begins_with_its_question(started: Runner) -> None:
    started.press("v", "next")
    assert started.text("run-question") == started.stored.items[3].question


def test_an_item_without_a_tool_has_no_steps(started: Runner) -> None:
    started.press("back")
    assert not started.find(QPushButton, "run-steps").isVisible()
    started.press("v")
    assert started.stored.items[1].text in started.texts


@pytest.mark.looks
def test_the_question_is_larger_where_there_is_more_room(started: Runner) -> None:
    small = points(started)
    started.window.resize(1920, 1080)
    started.qtbot.waitUntil(lambda: points(started) > small)
    assert points(started) >= 30


@pytest.mark.looks
def test_the_steps_stay_where_they_were_read_while_time_goes(started: Runner) -> None:
    started.window.resize(1024, 640)
    started.press("v")
    middle = started.page.now.card.middle
    started.qtbot.waitUntil(lambda: middle.verticalScrollBar().maximum() > 20)
    middle.verticalScrollBar().setValue(20)
    started.go(1)
    assert middle.verticalScrollBar().value() == 20

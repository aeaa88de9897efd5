"""The list beside the runner: ticks, clock times, what is on, and no rebuilding while time goes."""

from uuid import UUID

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Mark
from mestringstreff_desktop.course.run.view import Turn
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.run.plan_list import ListLine, RunList
from tests.ui.bare import bare
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def rows(runner: Runner) -> list[QFrame]:
    found = runner.find(RunList, "run-list").findChildren(QFrame)
    return [each for each in found if each.property("role") in ("run-now", "run-row")]


def words(frame: QFrame) -> list[str]:
    return [each.text() for each in frame.findChildren(QLabel) if each.text()]


def now(runner: Runner) -> list[str]:
    return [words(each)[1] for each in rows(runner) if each.property("role") == "run-now"]


def test_every_item_has_its_time_and_minutes_by_phase(started: Runner) -> None:
    first = started.stored.items[0]
    assert len(rows(started)) == len(started.stored.items)
    assert words(rows(started)[0]) == [f"{started.clock().astimezone():%H.%M}", first.title, "3 min"]
    headings = [text for text in words(started.find(RunList, "run-list")) if text in ("Oppstart", "Hoveddel")]
    assert headings == ["Oppstart", "Hoveddel"]


def test_what_is_on_is_marked(started: Runner) -> None:
    assert now(started) == ["Velkommen"]
    started.press("next")
    assert now(started) == ["Om kurset"]


def test_what_follows_moves_when_an_item_runs_over(started: Runner) -> None:
    before = words(rows(started)[1])[0]
    started.go(10)
    assert words(rows(started)[1])[0] == f"{started.clock().astimezone():%H.%M}" != before


def test_time_makes_no_new_rows(started: Runner) -> None:
    before = rows(started)
    started.go(5)
    started.press("next")
    assert rows(started) == before


@pytest.mark.looks
def test_what_is_on_is_kept_in_sight(started: Runner) -> None:
    started.press(*["next"] * 13)
    shown = started.find(RunList, "run-list")
    row = rows(started)[-1]
    started.qtbot.waitUntil(lambda: shown.area.viewport().rect().contains(_place(row, shown)))


def _place(row: QFrame, shown: RunList) -> QRect:
    return row.rect().translated(row.mapTo(shown.area.viewport(), row.rect().topLeft()))


def test_a_changed_plan_is_shown_at_once(started: Runner) -> None:
    context = started.window.context
    item = started.stored.items[2]
    database = context.database
    context.act(
        lambda: gatherings.change_item(database, item.id, title="Navnerunde", minutes=20, mark=Mark.BLUE)
    )
    assert words(rows(started)[2])[1:] == ["Navnerunde", "20 min"]
    assert "Blå trekant" in [each.accessibleName() for each in rows(started)[2].findChildren(QLabel)]


def test_ticks_have_words_for_those_who_cannot_see_them(started: Runner) -> None:
    started.go(1)
    started.press("next")
    names = [each.accessibleName() for each in rows(started)[0].findChildren(QLabel)]
    assert "ferdig" in names


@pytest.fixture
def chooser(database: Database, library: Library, qtbot: QtBot) -> tuple[RunList, list[object]]:
    """A list of three lines of which the first is on, and what it has asked to go to."""
    shown, wanted = RunList(bare(database, library), foot=QWidget()), list[object]()
    shown.wants_item.connect(wanted.append)
    qtbot.addWidget(shown)
    turns = zip("ABC", (Turn.NOW, Turn.COMING, Turn.COMING), strict=True)
    shown.show_lines(
        [ListLine(UUID(int=n), Phase.MAIN, t, "", "", turn) for n, (t, turn) in enumerate(turns)]
    )
    shown.resize(320, 400)
    shown.show()
    qtbot.waitExposed(shown)
    return shown, wanted


def click_on(shown: RunList, place: int) -> None:
    rows = [each for each in shown.findChildren(QFrame) if each.property("jumps")]
    QTest.mouseClick(rows[place], Qt.MouseButton.LeftButton)


def test_a_click_chooses_and_the_second_goes_there(chooser: tuple[RunList, list[object]]) -> None:
    shown, wanted = chooser
    click_on(shown, 1)
    assert (wanted, shown.go.isVisible()) == ([], True)
    click_on(shown, 2)
    assert wanted == []
    click_on(shown, 2)
    assert wanted == [UUID(int=2)]


def test_enter_and_the_button_go_to_what_is_chosen(chooser: tuple[RunList, list[object]]) -> None:
    shown, wanted = chooser
    click_on(shown, 1)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    shown.go.click()
    assert wanted == [UUID(int=1)] * 2


def test_what_is_on_is_not_gone_to(chooser: tuple[RunList, list[object]]) -> None:
    shown, wanted = chooser
    click_on(shown, 0)
    click_on(shown, 0)
    assert (wanted, shown.go.isVisible()) == ([], False)

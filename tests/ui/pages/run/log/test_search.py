"""Ctrl+Skift+F finds words in all logs and leads there by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.services import log, running
from mestringstreff_desktop.ui.pages.run.log.search import RunSearch
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def told(runner: Runner) -> Runner:
    """Two gatherings with something in their logs; the second is under way."""
    context = runner.window.context
    first, second = context.require_course().gatherings[:2]
    running.change_log(context.database, first.id, done="Vi tegnet sola")
    log.add_note(context.database, second.id, NoteKind.WISE, "Ta med sola som plakat", runner.clock())
    running.start(context.database, second.id, runner.clock())
    context.act(lambda: None)
    return runner


def search(told: Runner) -> RunSearch:
    made = RunSearch(told.window.context)
    told.qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_found_is_told_as_one_types(told: Runner) -> None:
    found = search(told)
    assert not found.go.isEnabled()
    QTest.keyClicks(found.field, "sola")
    assert [row.accessibleName() for row in found.list.rows.values()] == [
        "Samling 1 · Gjort: Vi tegnet sola",
        "Samling 2 · Lurt: Ta med sola som plakat",
    ]
    assert found.summary.text() == "2 steder"
    QTest.keyClicks(found.field, "xyz")
    assert found.summary.text() == "Ingen logger eller notater har dette."


def test_arrows_choose_and_enter_goes(told: Runner) -> None:
    found = search(told)
    QTest.keyClicks(found.field, "sola")
    QTest.keyClick(found.field, Qt.Key.Key_Down)
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    assert found.hit is not None
    assert found.hit.part == "wise"
    assert found.isHidden()


def test_the_key_leads_to_the_place(told: Runner, person: FakeAsk) -> None:
    def act(dialog: RunSearch) -> None:
        QTest.keyClicks(dialog.field, "plakat")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    person.answers = [act]
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(told.window, Qt.Key.Key_F, modifiers)
    assert told.page.heading.text().startswith("Samling 2")
    assert told.window.focusWidget() is told.find(QLineEdit, "log-note-wise")


def test_esc_leaves_everything_as_it_was(told: Runner) -> None:
    found = search(told)
    QTest.keyClick(found.field, Qt.Key.Key_Escape)
    assert (found.hit, found.isHidden()) == (None, True)


def test_it_leads_to_the_log_of_a_held_gathering_too(told: Runner, person: FakeAsk) -> None:
    def act(dialog: RunSearch) -> None:
        QTest.keyClicks(dialog.field, "tegnet")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    context, person.answers = told.window.context, [act]
    running.start(context.database, told.first, told.clock())
    context.act(lambda: running.finish(context.database, told.first, told.clock()))
    told.page.search()
    assert told.page.summary.fields.texts["done"].hasFocus()


def test_a_search_that_is_put_away_leads_nowhere(told: Runner, person: FakeAsk) -> None:
    before, person.answers = told.page.heading.text(), [False]
    told.page.search()
    assert told.page.heading.text() == before

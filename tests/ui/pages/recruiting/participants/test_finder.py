"""Finds participants as one types, and by status."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.ui.pages.recruiting.participants.finder import PeopleFinder
from tests.ui.pages.recruiting.participants.people import names

PEOPLE = [Participant(name="Kari", status=Status.PLACE), Participant(name="Ola", status=Status.WAITING)]


@pytest.fixture
def finder(qtbot: QtBot) -> Iterator[PeopleFinder]:
    made = PeopleFinder()
    qtbot.addWidget(made)
    made.show()
    made.show_offered(PEOPLE)
    yield made
    made.hide()


def test_only_the_statuses_that_somebody_has_are_offered(finder: PeopleFinder) -> None:
    offered = [status for status, chip in finder.chips.items() if chip.isVisible()]
    assert offered == [None, Status.PLACE, Status.WAITING]


def test_status_and_words_are_looked_for_together(finder: PeopleFinder, qtbot: QtBot) -> None:
    assert names(finder.found(PEOPLE)) == ["Kari", "Ola"]
    with qtbot.waitSignal(finder.changed):
        finder.chips[Status.WAITING].click()
    assert names(finder.found(PEOPLE)) == ["Ola"]
    finder.field.setText("kari")
    assert finder.found(PEOPLE) == []
    finder.let_all_in()
    assert names(finder.found(PEOPLE)) == ["Kari", "Ola"]


def test_a_chosen_status_stays_in_view_also_when_nobody_has_it(finder: PeopleFinder) -> None:
    finder.chips[Status.WAITING].click()
    finder.show_offered(PEOPLE[:1])
    assert finder.chips[Status.WAITING].isVisible()


def test_enter_is_told_of(finder: PeopleFinder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.entered):
        QTest.keyClick(finder.field, Qt.Key.Key_Return)

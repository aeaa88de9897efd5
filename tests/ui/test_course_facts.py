"""Name, place and number of participants."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.ui.course_facts import CourseFacts
from mestringstreff_desktop.ui.main_window import MainWindow
from tests.ui.planning_page import shown_page, stored

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def facts(window: MainWindow) -> CourseFacts:
    return shown_page(window, "goals").goals.facts


def test_name_and_place_are_stored(facts: CourseFacts) -> None:
    facts.title.selectAll()
    QTest.keyClicks(facts.title, "Høsten")
    QTest.keyClicks(facts.place, "Storstua")
    course = stored(facts.context)
    assert (course.title, course.place) == ("Høsten", "Storstua")


def test_the_rail_follows_when_the_field_is_left(window: MainWindow, facts: CourseFacts) -> None:
    facts.title.selectAll()
    QTest.keyClicks(facts.title, "Høsten")
    QTest.keyClick(facts.title, Qt.Key.Key_Return)
    button = window.rail.findChild(QPushButton, "course-button")
    assert button is not None
    assert button.text() == "Høsten"


def test_a_course_is_never_without_a_name(facts: CourseFacts) -> None:
    facts.title.setFocus()
    facts.title.selectAll()
    QTest.keyClick(facts.title, Qt.Key.Key_Delete)
    facts.place.setFocus()
    assert stored(facts.context).title == "Mestringstreff Orkdal"
    assert facts.title.text() == "Mestringstreff Orkdal"


def test_the_number_of_participants_is_stepped(facts: CourseFacts) -> None:
    QTest.mouseClick(facts.participants.more, LEFT)
    assert stored(facts.context).participants == 11


def test_an_unusual_number_gets_advice(facts: CourseFacts) -> None:
    assert not facts.advice.isVisible()
    for _ in range(3):
        QTest.mouseClick(facts.participants.more, LEFT)
    assert facts.advice.isVisible()
    assert "flere ledere" in facts.advice.text()
    for _ in range(8):
        QTest.mouseClick(facts.participants.less, LEFT)
    assert "Færre enn seks" in facts.advice.text()

"""Name, place and number of participants."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.course import LARGEST_COURSE
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.planning.course_facts import CourseFacts
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.rail_button import RailButton
from tests.ui.finding import the
from tests.ui.pages.planning.planning_page import shown_page, stored

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
    button = the(window, RailButton, "course-button")
    assert button.word.text() == "Høsten"


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


def test_fields_are_read_out_by_their_names(facts: CourseFacts) -> None:
    assert facts.title.accessibleName() == "Navn på kurset"
    assert facts.place.accessibleName() == "Sted"
    assert facts.advice.textFormat() is Qt.TextFormat.PlainText


def test_spaces_are_no_name_but_a_place_may_be_taken_away(facts: CourseFacts) -> None:
    facts.title.selectAll()
    QTest.keyClicks(facts.title, "   ")
    QTest.keyClicks(facts.place, "Storstua")
    assert stored(facts.context).place == "Storstua"
    facts.place.selectAll()
    QTest.keyClick(facts.place, Qt.Key.Key_Delete)
    course = stored(facts.context)
    assert (course.title, course.place) == ("Mestringstreff Orkdal", "")


@pytest.mark.parametrize(("number", "end"), [(1, "less"), (LARGEST_COURSE, "more")])
def test_the_number_stops_at_both_ends(facts: CourseFacts, number: int, end: str) -> None:
    context, key = facts.context, facts.context.require_course().id
    context.act(lambda: planning.change_course(context.database, key, participants=number))
    QTest.mouseClick(getattr(facts.participants, end), LEFT)
    assert stored(context).participants == number


def test_a_name_and_a_place_with_signs_are_kept_as_they_are(facts: CourseFacts) -> None:
    facts.title.selectAll()
    QTest.keyClicks(facts.title, "<b>Ro</b> & hvile")
    QTest.keyClicks(facts.place, "A/S «Storstua» %s")
    course = stored(facts.context)
    assert (course.title, course.place) == ("<b>Ro</b> & hvile", "A/S «Storstua» %s")

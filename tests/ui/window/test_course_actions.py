"""Courses are opened, copied, renamed and deleted from the menu; the example comes and goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.demo.texts import EXAMPLE_TITLE
from mestringstreff_desktop.ui.window.course_actions import CourseActions
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.finding import shown_page
from tests.ui.waiting import click, settle


@pytest.fixture
def courses(window: MainWindow) -> CourseActions:
    """With another course, which is open."""
    window.create_course("Høsten")
    return window.courses


def titles(courses: CourseActions) -> list[str]:
    return sorted(each.title for each in planning.list_courses(courses.context.database))


def other(courses: CourseActions) -> object:
    return courses.context.settings.recent_courses[-1]


def test_control_o_opens_the_menu_and_enter_the_course(courses: CourseActions, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert courses.menu.isVisible()
    QTest.keyClick(courses.menu.field, Qt.Key.Key_Down)
    QTest.keyClick(courses.menu.field, Qt.Key.Key_Return)
    assert window.windowTitle() == "Mestringstreff Orkdal – Mestringstreff"


def test_a_course_that_is_not_on_screen_is_renamed(courses: CourseActions, person: FakeAsk) -> None:
    person.answers = ["Våren"]
    courses.menu.renamed.emit(other(courses))
    assert titles(courses) == ["Høsten", "Våren"]


def test_a_copy_begins_with_its_plan(courses: CourseActions, person: FakeAsk) -> None:
    person.answers = [True]
    courses.menu.copied.emit(other(courses))
    assert courses.context.require_course().title == "Mestringstreff Orkdal (kopi)"


def test_a_deleted_course_can_be_had_back_where_one_is(courses: CourseActions, person: FakeAsk) -> None:
    person.answers = [True]
    courses.menu.deleted.emit(other(courses))
    settle(courses.context)
    assert titles(courses) == ["Høsten"]
    assert courses.context.require_course().title == "Høsten"
    courses.desk.put_away()
    click(courses.desk.notice.button, courses.context)
    assert titles(courses) == ["Høsten", "Mestringstreff Orkdal"]
    courses.desk.put_away()
    assert courses.desk.isHidden()


def test_the_example_is_made_once_and_named_so(empty_window: MainWindow, qtbot: QtBot) -> None:
    courses = empty_window.courses
    empty_window.context.wants_example.emit()
    assert empty_window.context.is_example
    assert empty_window.windowTitle().startswith("Eksempel: ")
    empty_window.show_page("help")
    courses.show_example()
    assert (titles(courses), shown_page(empty_window)) == ([EXAMPLE_TITLE], "page-overview")


def test_the_example_is_taken_away_in_one_click(window: MainWindow) -> None:
    courses, context = window.courses, window.context
    courses.show_example()
    context.wants_example_away.emit()
    settle(context)
    assert titles(courses) == ["Mestringstreff Orkdal"]
    assert (context.require_course().title, context.is_example) == ("Mestringstreff Orkdal", False)


def test_a_course_of_ones_own_is_not_taken_away_as_an_example(courses: CourseActions) -> None:
    courses.take_example_away()
    settle(courses.context)
    assert len(titles(courses)) == 2

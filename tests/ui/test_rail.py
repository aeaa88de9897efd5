"""The rail: the course's name, the menu of courses."""

from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.main_window import MainWindow


def course_button(window: MainWindow) -> QPushButton:
    found = window.findChild(QPushButton, "course-button")
    assert isinstance(found, QPushButton)
    return found


def menu_of(window: MainWindow) -> QMenu:
    menu = course_button(window).menu()
    menu.aboutToShow.emit()
    return menu


def test_the_course_stands_above_the_places(window: MainWindow) -> None:
    assert course_button(window).toolTip() == "Mestringstreff Orkdal"


def test_a_long_name_is_cut_on_the_button_and_whole_in_the_tip(window: MainWindow) -> None:
    long = "Mestringstreff for alle kommunene på Nordmøre og Romsdal våren 2027"
    context = window.context
    context.act(lambda: planning.change_course(context.database, context.require_course().id, title=long))
    assert course_button(window).text().endswith("…")
    assert course_button(window).toolTip() == long


def test_the_menu_lists_all_courses_and_a_new_one(window: MainWindow) -> None:
    window.create_course("Høsten & vinteren")
    texts = [action.text() for action in menu_of(window).actions()]
    assert texts == ["Høsten && vinteren", "Mestringstreff Orkdal", "", "Nytt kurs …"]


def test_choosing_a_course_in_the_menu_opens_it(window: MainWindow) -> None:
    window.create_course("Høsten")
    menu_of(window).actions()[1].trigger()
    assert window.context.require_course().title == "Mestringstreff Orkdal"


def test_without_a_course_it_says_what_to_do(empty_window: MainWindow) -> None:
    assert course_button(empty_window).text() == "Velg eller lag kurs"


def test_the_new_course_entry_asks_for_one(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.wants_new_course.disconnect()
    with qtbot.waitSignal(window.rail.wants_new_course):
        menu_of(window).actions()[-1].trigger()

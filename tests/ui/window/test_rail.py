"""The rail: the course's name, the menu of courses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.navigation import MAIN_PLACES, OTHER_PLACES, PART_OF
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.rail import WIDTH
from tests.ui.finding import the


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


def test_every_place_has_a_button_that_tells_its_word_and_key(window: MainWindow) -> None:
    for place in MAIN_PLACES + OTHER_PLACES:
        button = the(window, QPushButton, f"rail-{place.name}")
        assert button.accessibleName() == place.word
        assert button.toolTip() == f"{place.word} ({place.key})"
        assert not button.icon().isNull()


def test_each_button_tells_where_it_leads(window: MainWindow) -> None:
    told: list[str] = []
    window.rail.chosen.disconnect()
    window.rail.chosen.connect(told.append)
    places = MAIN_PLACES + OTHER_PLACES
    for place in places:
        the(window, QPushButton, f"rail-{place.name}").click()
    assert told == [place.name for place in places]


def test_the_page_on_screen_is_the_one_that_is_down(window: MainWindow) -> None:
    for name in ("toolbox", "planning", *PART_OF):
        window.rail.show_chosen(name)
        down = [each for each in window.rail.findChildren(QPushButton) if each.isChecked()]
        assert [each.objectName() for each in down] == [f"rail-{PART_OF.get(name, name)}"]


@pytest.mark.looks
def test_larger_text_has_a_wider_rail(window: MainWindow) -> None:
    assert window.rail.width() == WIDTH
    window.context.set_theme(Theme("light", 1.5))
    assert window.rail.width() == round(WIDTH * 1.5 * 0.95)
    window.context.set_theme(Theme("light", 0.9))
    assert window.rail.width() == WIDTH


def test_the_course_on_screen_is_ticked_in_the_menu(window: MainWindow) -> None:
    window.create_course("Høsten")
    ticked = [action.text() for action in menu_of(window).actions() if action.isChecked()]
    assert ticked == ["Høsten"]
    assert course_button(window).accessibleName() == "Velg kurs"


def test_an_ampersand_in_the_name_is_no_shortcut(window: MainWindow) -> None:
    context = window.context
    context.act(
        lambda: planning.change_course(context.database, context.require_course().id, title="Vi & dere")
    )
    assert course_button(window).text() == "Vi && dere"
    assert course_button(window).toolTip() == "Vi & dere"


@pytest.mark.parametrize(
    ("place", "participants", "words"), [("", 1, "1 deltaker"), ("Orkdal", 8, "Orkdal · 8 deltakere")]
)
def test_below_stands_where_and_how_many(
    window: MainWindow, place: str, participants: int, words: str
) -> None:
    context = window.context
    key = context.require_course().id
    context.act(lambda: planning.change_course(context.database, key, place=place, participants=participants))
    told = [each for each in window.rail.findChildren(QLabel) if each.isVisible()]
    assert [each.text() for each in told] == [words]
    assert told[0].textFormat() is Qt.TextFormat.PlainText


def test_without_a_course_nothing_stands_below(empty_window: MainWindow) -> None:
    assert not [each for each in empty_window.rail.findChildren(QLabel) if each.isVisible()]
    assert [action.text() for action in menu_of(empty_window).actions()] == ["", "Nytt kurs …"]

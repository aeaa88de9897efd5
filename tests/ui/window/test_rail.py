"""The rail: the course's name, the menu of courses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.navigation import MAIN_PLACES, OTHER_PLACES, PART_OF
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.rail import SLIM, WIDTH
from mestringstreff_desktop.ui.window.rail_button import RailButton
from tests.ui.finding import the


def course_button(window: MainWindow) -> RailButton:
    return the(window, RailButton, "course-button")


def test_the_course_stands_above_the_places(window: MainWindow) -> None:
    assert course_button(window).toolTip() == "Mestringstreff Orkdal (Ctrl+O)"
    assert course_button(window).accessibleName() == "Velg kurs"


def test_a_long_name_is_cut_on_the_button_and_whole_in_the_tip(window: MainWindow) -> None:
    long = "Mestringstreff for alle kommunene på Nordmøre og Romsdal våren 2027"
    context = window.context
    context.act(lambda: planning.change_course(context.database, context.require_course().id, title=long))
    assert course_button(window).word.text().endswith("…")
    assert course_button(window).toolTip() == f"{long} (Ctrl+O)"


def test_without_a_course_it_says_what_to_do(empty_window: MainWindow) -> None:
    assert course_button(empty_window).word.text() == "Velg eller lag kurs"


def test_every_place_has_a_button_that_tells_its_word_and_key(window: MainWindow) -> None:
    for place in MAIN_PLACES + OTHER_PLACES:
        button = the(window, RailButton, f"rail-{place.name}")
        assert button.accessibleName() == place.word
        assert button.toolTip() == f"{place.word} ({place.key})"
        assert not button.picture.pixmap().isNull()


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


@pytest.mark.looks
def test_a_narrow_window_has_the_words_below_the_icons(window: MainWindow) -> None:
    window.context.set_theme(Theme("light", 2.0))
    assert window.rail.width() == round(SLIM * 2 * 0.95)
    buttons = [window.rail.findChild(RailButton, f"rail-{place.name}") for place in MAIN_PLACES]
    assert all(button.word.y() > button.picture.y() for button in buttons if button)
    window.resize(1700, 768)
    assert window.rail.width() == round(WIDTH * 2 * 0.95)


def test_an_ampersand_in_the_name_is_no_shortcut(window: MainWindow) -> None:
    context = window.context
    context.act(
        lambda: planning.change_course(context.database, context.require_course().id, title="Vi & dere")
    )
    assert course_button(window).word.text() == "Vi & dere"
    assert course_button(window).toolTip() == "Vi & dere (Ctrl+O)"


@pytest.mark.parametrize(
    ("place", "participants", "words"), [("", 1, "1 deltaker"), ("Orkdal", 8, "Orkdal · 8 deltakere")]
)
def test_below_stands_where_and_how_many(
    window: MainWindow, place: str, participants: int, words: str
) -> None:
    context = window.context
    key = context.require_course().id
    context.act(lambda: planning.change_course(context.database, key, place=place, participants=participants))
    about = window.rail.about
    assert (about.text(), about.isVisible()) == (words, True)
    assert about.textFormat() is Qt.TextFormat.PlainText


def test_without_a_course_nothing_stands_below(empty_window: MainWindow) -> None:
    assert empty_window.rail.about.text() == ""


def test_a_long_place_moves_nothing_below_it(window: MainWindow) -> None:
    context, button = window.context, the(window, RailButton, "rail-overview")
    QApplication.processEvents()
    before, key = button.y(), context.require_course().id
    long = "Frisklivs- og mestringssenteret i Nordre Land, 2. etasje"
    context.act(lambda: planning.change_course(context.database, key, place=long))
    QApplication.processEvents()
    assert (button.y(), window.rail.about.toolTip()) == (before, f"{long} · 10 deltakere")


@pytest.mark.looks
def test_the_place_on_screen_is_in_sight_where_not_all_have_room(window: MainWindow) -> None:
    window.resize(1024, 640)
    window.context.set_theme(Theme("light", 2.0))
    QApplication.processEvents()
    for name in ("settings", "overview"):
        assert the(window, RailButton, f"rail-{name}").visibleRegion().isEmpty() is (name == "settings")
        window.rail.show_chosen(name)
        assert not the(window, RailButton, f"rail-{name}").visibleRegion().isEmpty()
        window.rail.show_chosen("overview")


def test_a_line_parts_what_is_done_from_where_one_looks(window: MainWindow) -> None:
    QApplication.processEvents()
    (line,) = [each for each in window.rail.findChildren(QFrame) if each.property("role") == "line"]
    around = line.parentWidget()
    assert around is not None
    at = around.y() + line.y()
    assert the(window, RailButton, "rail-run").y() < at < the(window, RailButton, "rail-toolbox").y()

"""The menu of courses: found as one types, gone through by key, and each can be dealt with."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.courses import CourseSummary
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window.course_menu import CourseMenu, course_rows
from tests.conftest import NOW
from tests.ui.bare import bare
from tests.ui.hostile import HOSTILE
from tests.ui.looking import hover, is_plain

SUMMARY = CourseSummary(uuid4(), "Mestringstreff", "Orkdal", NOW, 6, date(2027, 3, 4))
KEY = Qt.Key


class Menu(CourseMenu):
    """The menu on three courses, over an empty window; `told` is what it tells."""

    def __init__(self, database: Database, library: Library, window: QWidget) -> None:
        context = bare(database, library)
        self.ids: dict[str, UUID] = {}
        for title in ("Vår & sol", "Høst", "Vinter"):
            self.ids[title] = planning.create_course(database, library, title, NOW).id
            context.open_course(self.ids[title])
        super().__init__(context, window)
        self.told: list[tuple[str, object]] = []
        for name in ("chosen", "renamed", "copied", "deleted"):
            getattr(self, name).connect(lambda key, name=name: self.told.append((name, key)))
        self.show_at(QPoint(0, 0))

    @property
    def titles(self) -> list[str]:
        return [self.list.model().index(each, 0).data() for each in range(self.list.model().rowCount())]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.field, key)


@pytest.fixture
def menu(database: Database, library: Library, qtbot: QtBot) -> Menu:
    window = QWidget()
    qtbot.addWidget(window)
    return Menu(database, library, window)


def test_the_courses_stand_as_they_were_last_used(menu: Menu) -> None:
    assert menu.titles == ["Vinter", "Høst", "Vår & sol"]
    menu.context.open_course(menu.ids["Høst"])
    menu.show_at(QPoint(0, 0))
    assert menu.titles == ["Høst", "Vinter", "Vår & sol"]


@pytest.mark.parametrize(
    ("typed", "found"), [("vår SOL", ["Vår & sol"]), ("host", ["Høst"]), ("i r", ["Vinter"]), ("xx", [])]
)
def test_it_is_searched_as_one_types(menu: Menu, typed: str, found: list[str]) -> None:
    QTest.keyClicks(menu.field, typed)
    assert (menu.titles, menu.none.isHidden()) == (found, bool(found))


def test_enter_opens_the_marked_course(menu: Menu) -> None:
    menu.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return)
    assert menu.told == [("chosen", menu.ids["Høst"])]
    assert menu.isHidden()


def test_a_click_opens_the_course_under_the_pointer(menu: Menu) -> None:
    place = menu.list.visualRect(menu.list.model().index(1, 0)).topLeft() + QPoint(20, 10)
    QTest.mouseClick(menu.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert menu.told == [("chosen", menu.ids["Høst"])]


def test_the_pointer_marks_the_course_it_is_over(menu: Menu) -> None:
    menu.list.entered.emit(menu.list.model().index(2, 0))
    assert menu.marked is not None
    assert menu.marked.title == "Vår & sol"


@pytest.mark.parametrize(("name", "told"), [("rename", "renamed"), ("copy", "copied"), ("delete", "deleted")])
def test_the_marked_course_can_be_dealt_with(menu: Menu, name: str, told: str) -> None:
    menu.press(KEY.Key_Down)
    button = menu.findChild(QPushButton, f"course-{name}")
    assert button is not None
    assert (button.isVisible(), button.accessibleDescription()) == (True, "Høst")
    button.click()
    assert menu.told == [(told, menu.ids["Høst"])]


def test_f2_renames_and_esc_leaves(menu: Menu, qtbot: QtBot) -> None:
    menu.press(KEY.Key_F2)
    qtbot.waitUntil(lambda: menu.told == [("renamed", menu.ids["Vinter"])])
    menu.show_at(QPoint(0, 0))
    menu.press(KEY.Key_Escape)
    assert (menu.isHidden(), len(menu.told)) == (True, 1)


def test_without_a_course_a_new_one_and_the_example_are_offered(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = CourseMenu(bare(database, library), window)
    made.show_at(QPoint(0, 0))
    assert (made.list.isHidden(), made.new.isHidden(), made.example.isHidden()) == (True, False, False)
    with qtbot.waitSignal(made.wants_example):
        made.example.click()


@pytest.mark.parametrize(
    ("course", "about"),
    [
        (SUMMARY, "Orkdal · fra 4.3.2027"),
        (replace(SUMMARY, first_date=None, place=""), "laget 25.11.2026"),
        (replace(SUMMARY, place="Eksem\npel"), "Eksem pel · fra 4.3.2027"),
    ],
)
def test_place_and_date_tell_equal_titles_apart(course: CourseSummary, about: str) -> None:
    (row,) = course_rows([course], None, None)
    assert (row.about, row.is_open) == (about, False)


def test_the_example_is_called_one() -> None:
    told = replace(SUMMARY, title="Eksempel: Mestringstreff")
    rows = course_rows([SUMMARY, told], SUMMARY.id, SUMMARY.id)
    assert [each.about for each in rows] == ["Eksempel · Orkdal · fra 4.3.2027", "Orkdal · fra 4.3.2027"]
    assert rows[0].is_open


@pytest.mark.parametrize(("width", "tip"), [(900, ""), (120, "Vinter, laget 25.11.2026")])
def test_what_is_cut_can_be_read_whole(menu: Menu, width: int, tip: str) -> None:
    menu.list.resize(width, 200)
    place = menu.list.visualRect(menu.list.model().index(0, 0)).topLeft() + QPoint(5, 5)
    viewport = menu.list.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert QToolTip.text() == tip
    QToolTip.hideText()


@pytest.mark.looks
def test_it_fits_its_words_at_twice_the_size(menu: Menu) -> None:
    menu.context.set_theme(Theme("light", 2.0))
    menu.show_at(QPoint(0, 0))
    buttons = menu.findChildren(QPushButton)
    assert all(each.width() >= each.sizeHint().width() for each in buttons if each.isVisible())
    assert menu.list.visualRect(menu.list.currentIndex()).height() >= menu.rename.height()


@pytest.mark.looks
def test_a_title_is_no_markup_in_its_tooltip(menu: Menu) -> None:
    context, key = menu.context, menu.ids["Vinter"]
    context.act(lambda: planning.change_course(context.database, key, title=HOSTILE))
    menu.show_at(QPoint(0, 0))
    menu.list.resize(60, 200)
    (tip,) = hover(menu.list.viewport(), QPoint(5, 5))
    assert is_plain(tip)

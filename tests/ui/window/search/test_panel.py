"""The search of everything: found as one types, gone to with Enter, put away with Esc."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.search.entry import Kind
from mestringstreff_desktop.services import gatherings, planning, series
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.navigation import BACK_UP, ItemPlace
from mestringstreff_desktop.ui.window.search.panel import SearchPanel
from mestringstreff_desktop.ui.window.search.results import Head, Row, spoken
from tests.conftest import NOW
from tests.ui.bare import bare_course
from tests.ui.waiting import settle

Key = Qt.Key


class Desk:
    """The panel over a widget with one field, and what it asked for."""

    def __init__(self, database: Database, library: Library) -> None:
        self.context = bare_course(database, library)
        self.below = QWidget()
        self.below.resize(900, 600)
        self.before = QLineEdit()
        QVBoxLayout(self.below).addWidget(self.before)
        self.panel = SearchPanel(self.context, self.below)
        self.wanted: list[tuple[str, object]] = []
        self.told: list[str] = []
        self.panel.wants.connect(lambda page, what: self.wanted.append((page, what)))
        self.context.noted.connect(self.told.append)
        self.below.show()
        self.before.setFocus()

    def open(self, *passed: Where) -> None:
        self.panel.open([(self.context.course_id, where) for where in passed])
        settle(self.context)

    def type(self, text: str) -> list[str]:
        self.panel.field.setText(text)
        return [row.words if isinstance(row, Head) else row.title.text for row in self.rows]

    @property
    def rows(self) -> list[Row]:
        return list(self.panel.results.rows.rows)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.panel.field, key)


@pytest.fixture
def desk(qtbot: QtBot, database: Database, library: Library) -> Iterator[Desk]:
    made = Desk(database, library)
    yield made
    made.context.stop()


def test_what_is_typed_is_found_and_gone_to(desk: Desk) -> None:
    desk.open()
    desk.type("samling 2")
    desk.press(Key.Key_Return)
    gathering = desk.context.require_course().gatherings[1]
    assert desk.wanted == [("gatherings", gathering.id)]
    assert desk.panel.isHidden()


def test_the_arrows_step_over_the_names_of_groups(desk: Desk) -> None:
    desk.open()
    rows = desk.type("hjelpehånda")
    assert rows[:4] == ["Verktøy", "Hjelpehånda", "Ark", "Hjelpehånda"]
    told: list[str] = []
    desk.panel.results.chosen.connect(told.append)
    desk.press(Key.Key_Up, Key.Key_Down)
    hit = desk.panel.results.hit
    assert hit is not None
    assert hit.entry.kind is Kind.SHEET
    assert told[-1] == spoken(hit) == "Ark, Hjelpehånda"


def test_escape_puts_it_away_and_the_keys_back(desk: Desk) -> None:
    desk.open()
    desk.press(Key.Key_Tab)
    assert desk.panel.field.hasFocus()
    desk.press(Key.Key_Escape)
    assert desk.panel.isHidden()
    assert desk.before.hasFocus()


def test_a_line_of_another_course_opens_that_course(desk: Desk, library: Library) -> None:
    context = desk.context
    other = planning.create_course(context.database, library, "Meldal", NOW)
    item = other.gatherings[3].items[2]
    gatherings.change_item(context.database, item.id, title="Fjelltur")
    desk.open()
    desk.type("fjellt")
    desk.press(Key.Key_Return)
    assert context.course_id == other.id
    assert desk.wanted == [("gatherings", ItemPlace(other.gatherings[3].id, item.id))]
    assert desk.told == ["Kurset «Meldal» er åpnet."]


def test_where_one_has_been_comes_first_in_an_empty_field(desk: Desk) -> None:
    gathering = desk.context.require_course().gatherings[1]
    desk.open(Where("planning"), Where("gatherings", gathering.id))
    desk.type("pusteankeret")
    desk.press(Key.Key_Return)
    desk.open()
    lately = ["Sist besøkt", "Pusteankeret", gathering.title, "Planlegging", "Dette kan du gjøre"]
    assert desk.type("")[:5] == lately


def test_what_is_gone_is_not_offered_again(desk: Desk) -> None:
    course = desk.context.require_course()
    desk.open()
    desk.type(course.gatherings[5].title)
    desk.press(Key.Key_Return)
    context = desk.context
    context.act(lambda: series.remove_gathering(context.database, course.id, course.gatherings[5].id))
    desk.open()
    assert desk.type("")[0] == "Dette kan du gjøre"


def test_nothing_found_is_said(desk: Desk) -> None:
    desk.open()
    assert desk.type("qqq") == []
    assert desk.panel.sentence.text() == "Ingen treff på «qqq». Prøv et annet ord, gjerne et kortere."
    desk.press(Key.Key_Return)
    assert desk.wanted == []


def test_what_the_window_does_itself_is_asked_of_it(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    desk.type("ta sikkerhetsk")
    with qtbot.waitSignal(desk.panel.acts) as asked:
        desk.press(Key.Key_Return)
    assert asked.args == [BACK_UP]


def test_it_stays_closed_while_the_courses_are_not_to_be_touched(desk: Desk) -> None:
    desk.context.keeper.hold(desk.below, "Henter …", lambda _: None, lambda _: None)
    desk.panel.open()
    assert desk.panel.isHidden()
    settle(desk.context)

"""Hvem kom: before, while it goes on and afterwards, by a tap or by the keys."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.attendance import MISSED
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Presence
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.services import attendance, planning
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.run.attendance import HOW, RunAttendance
from mestringstreff_desktop.ui.pages.run.page import RunPage
from tests.roster import enrol, needing
from tests.ui.bare import bare_course
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner

NAMES = ("Kari Nordmann", "Ola Nordmann", "Åse Kristoffersen-Bakkejord")
CAME, TOLD, AWAY = Presence.PRESENT, Presence.TOLD, Presence.ABSENT


class Door:
    """The page on its own, with some people who have a place, at the first gathering."""

    def __init__(self, database: Database, library: Library, qtbot: QtBot, *names: str) -> None:
        self.ask = FakeAsk()
        self.context = bare_course(database, library, self.ask)
        self.context.clock = MovableClock()
        self.people = enrol(database, self.context.require_course().id, *names, phone="900 11 222")
        self.context.open_course(self.context.require_course().id)
        self.page = RunPage(self.context)
        qtbot.addWidget(self.page)
        self.page.show()
        self.context.changed.connect(self.page.refresh)

    def finish(self) -> None:
        """Finish much too early, and be sure of it."""
        self.ask.answers.append(True)
        self.page.acts.finish()

    @property
    def panel(self) -> RunAttendance:
        """The panel of what is on screen: before, now or afterwards."""
        page = self.page
        return next(
            each.attendance
            for each in (page.before, page.now, page.summary)
            if each is page.stack.currentWidget()
        )

    def open(self) -> None:
        page = self.page
        for each in (page.before, page.now, page.summary):
            if each is page.stack.currentWidget():
                each.turn_attendance()

    def press(self, at: int, *keys: Qt.Key) -> None:
        """Press keys on somebody's line."""
        for key in keys:
            QTest.keyClick(self.line(at), key)

    def tap(self, at: int) -> None:
        QTest.mouseClick(self.line(at), Qt.MouseButton.LeftButton)

    def line(self, at: int) -> QPushButton:
        return self.panel.lines[self.people[at]]

    @property
    def gathering_id(self) -> UUID:
        return self.context.require_course().gatherings[0].id

    @property
    def stored(self) -> tuple[list[Presence | None], int | None]:
        """What is stored of each, and how many came."""
        course = planning.load_course(self.context.database, self.context.require_course().id)
        key = str(self.gathering_id)
        return [each.attendance.get(key) for each in course.roster], course.gatherings[0].log.attendance


@pytest.fixture
def door(database: Database, library: Library, qtbot: QtBot) -> Door:
    made = Door(database, library, qtbot, *NAMES)
    made.open()
    return made


def test_a_tap_turns_a_person_and_the_number_follows(door: Door) -> None:
    door.tap(0)
    door.tap(1)
    assert door.stored == ([CAME, CAME, None], 2)
    door.tap(1)
    door.tap(1)
    assert door.stored == ([CAME, AWAY, None], 1)
    assert door.panel.said.text() == "1 kom, 1 kom ikke, 1 ikke merket"
    assert door.line(1).accessibleName() == "Ola Nordmann: kom ikke"


def test_the_space_bar_turns_and_a_digit_says_it_and_goes_on(door: Door) -> None:
    door.press(0, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Down)
    door.press(1, Qt.Key.Key_3)
    door.press(2, Qt.Key.Key_1)
    assert door.stored == ([TOLD, AWAY, CAME], 1)
    door.press(1, Qt.Key.Key_0)
    assert door.stored == ([TOLD, None, CAME], 1)


def test_a_tap_is_taken_back_with_the_number(door: Door) -> None:
    door.tap(0)
    door.tap(1)
    assert door.context.undo.last is not None
    assert door.context.undo.last.words == "merket at Ola Nordmann kom"
    door.context.undo.undo(door.page.where())
    assert door.stored == ([CAME, None, None], 1)
    assert door.panel.said.text() == "1 kom, 2 ikke merket"


def test_it_is_the_same_list_before_now_and_afterwards(door: Door) -> None:
    door.tap(0)
    for go_on in (door.page.acts.start, door.finish):
        go_on()
        assert not door.panel.isVisible()
        door.open()
        assert door.panel.isVisible()
        assert door.line(0).accessibleName() == "Kari Nordmann: kom"
    door.tap(2)
    assert door.stored == ([CAME, None, CAME], 2)
    assert door.page.summary.fields.attendance.text() == "2"


def test_a_number_alone_is_enough_and_is_told_where_people_say_another(door: Door) -> None:
    door.page.acts.start()
    field = door.page.now.log.fields.attendance
    QTest.keyClicks(field, "3")
    door.context.autosave.flush()
    door.open()
    assert door.stored == ([None, None, None], 3)
    assert door.panel.said.text() == "3 ikke merket. I loggen står det 3."
    door.tap(0)
    assert (field.text(), door.panel.said.text()) == ("1", "1 kom, 2 ikke merket")


def test_the_panel_is_closed_by_its_key_and_the_plan_is_back(door: Door) -> None:
    door.page.acts.start()
    door.open()
    assert door.page.now.log.isHidden()
    door.open()
    assert (door.page.now.log.isHidden(), door.panel.isVisible()) == (False, False)


def test_who_stays_away_is_told_kindly_with_the_number_to_ring(door: Door) -> None:
    course = door.context.require_course()
    for gathering in course.gatherings[:2]:
        attendance.mark(door.context.database, course.id, gathering.id, door.people[1], AWAY)
        attendance.mark(door.context.database, course.id, gathering.id, door.people[0], CAME)
    door.context.open_course(course.id)
    door.page.point_at(course.gatherings[2].id)
    door.panel.open()
    told = [door.line(at).accessibleDescription() for at in range(2)]
    assert told == ["Kom 2 av 2 ganger før", f"{MISSED} 900\u00a011\u00a0222"]


def test_a_course_without_people_looks_as_before(database: Database, library: Library, qtbot: QtBot) -> None:
    door = Door(database, library, qtbot)
    door.open()
    assert not door.page.before.people.isVisible()
    assert not door.panel.isVisible()
    for go_on in (door.page.acts.start, door.finish):
        go_on()
        door.open()
        seen = [each.text() for each in door.page.findChildren(QLabel) if each.isVisible()]
        assert not any("Hvem kom" in each or each == HOW for each in seen)
        assert not door.panel.isVisible()


def test_what_to_allow_for_is_counted_before_the_start_and_names_nobody(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    door = Door(database, library, qtbot, "Kari Hemmelig")
    course = door.context.require_course().id
    enrol(database, course, "Ola Hemmelig", needs=needing(NeedKind.ALLERGY, texts=["Hemmelig nøtt"]))
    door.context.open_course(course)
    door.page.refresh()
    said = [each.text() for each in door.page.before.people.findChildren(QLabel)]
    assert "2 har plass" in said
    assert "1 allergi og mat" in said
    assert not any("Hemmelig" in each for each in said)
    assert any("«Pause»" in each for each in said)


def test_by_keys_alone_while_it_goes_on_and_the_time_goes_on_too(runner: Runner) -> None:
    people = enrol(runner.window.context.database, runner.window.context.require_course().id, *NAMES)
    runner.window.context.act(lambda: None)
    runner.press("enter", "e", "1", "3", "space", "space")
    told = [runner.page.now.attendance.lines[key].there for key in people]
    assert told == [CAME, AWAY, TOLD]
    running = runner.run.status
    runner.press("esc", "space")
    assert (running, runner.run.status) == (RunStatus.RUNNING, RunStatus.PAUSED)

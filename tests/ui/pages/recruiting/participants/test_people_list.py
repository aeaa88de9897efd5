"""The lines of the list: what they say, what is beside them, and the keys they take."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Status
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.people_list import PeopleList, Signs
from mestringstreff_desktop.ui.widgets.layouts import column
from tests.ui.bare import bare

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def people(qtbot: QtBot, database: Database, library: Library) -> Iterator[PeopleList]:
    window, anchor = QWidget(), QPushButton()
    made = PeopleList(bare(database, library), anchor)
    window.setLayout(column(anchor, made))
    qtbot.addWidget(window)
    window.show()
    show(made, a_person())
    yield made
    window.hide()


def a_person() -> Participant:
    needs = (Need(NeedKind.HEARING, "teleslynge"), Need(NeedKind.LARGE_PRINT))
    return Participant(name="Kari", phone="900", needs=needs, is_next_of_kin=True)


def show(people: PeopleList, *those: Participant) -> None:
    people.show_people(those, those, str(those[0].id))


def words(people: PeopleList) -> list[str]:
    return [each.text() for each in people.findChildren(QLabel) if each.isVisible() and each.text()]


def test_a_line_tells_status_name_number_and_needs(people: PeopleList) -> None:
    (row,) = people.rows.values()
    told = "Hørsel: teleslynge, Stor skrift, pårørende"
    assert row.accessibleName() == f"Kari. Interessert. 900 · {told}"
    assert {"Interessert · 1", "Kari", f"900 · {told}", "Interessert"} == set(words(people))
    (signs,) = row.findChildren(Signs)
    assert signs.accessibleName() == told
    assert signs.isVisible()


def test_where_it_is_tight_the_status_stands_below_the_name(people: PeopleList) -> None:
    people.is_tight = True
    show(people, Participant(name="Kari"))
    assert "Interessert · Uten telefon" in words(people)
    assert "Interessert" not in words(people)


def test_what_is_typed_by_a_leader_is_shown_as_it_is(people: PeopleList) -> None:
    show(people, Participant(name="<b>Kari</b> & co", phone="<i>900</i>"))
    assert {"<b>Kari</b> & co", "<i>900</i>"} <= set(words(people))


def test_the_waiting_list_is_numbered_and_headings_of_nobody_are_gone(people: PeopleList) -> None:
    show(
        people, *(Participant(name=name, status=Status.WAITING, position=at) for at, name in enumerate("AB"))
    )
    spoken = [row.accessibleName() for row in people.rows.values()]
    assert spoken == ["A. Venteliste, nr. 1. Uten telefon", "B. Venteliste, nr. 2. Uten telefon"]
    assert "Venteliste · 2" in words(people)
    assert "Interessert · 1" not in words(people)


def test_keys_ask_for_what_is_done_to_the_one(people: PeopleList, qtbot: QtBot) -> None:
    row = people.rows[people.key]
    for key, signal in (
        (Qt.Key.Key_Return, people.opened),
        (Qt.Key.Key_F, people.talk_wanted),
        (Qt.Key.Key_Delete, people.remove_wanted),
        (Qt.Key.Key_3, people.status_wanted),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(row, key)
        with qtbot.assertNotEmitted(signal):
            QTest.keyClick(row, key, Qt.KeyboardModifier.ControlModifier)
            held = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", autorep=True)
            QApplication.sendEvent(row, held)

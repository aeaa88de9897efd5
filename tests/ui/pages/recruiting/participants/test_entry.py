"""Somebody is noted while they are on the telephone: nothing is lost, and the line is ready for the next."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.recruiting.participants.people import add, names, shown_part, stored

ENTER = Qt.Key.Key_Return


@pytest.fixture
def part(window: MainWindow) -> ParticipantsPart:
    made = shown_part(window)
    made.begin()
    return made


def note(part: ParticipantsPart, name: str, phone: str = "") -> None:
    """Type somebody in the line, without Enter."""
    QTest.keyClicks(part.entry.name, name)
    QTest.keyClicks(part.entry.phone, phone)


def test_name_number_and_enter_and_the_line_is_ready_for_the_next(part: ParticipantsPart) -> None:
    note(part, "Kari Nordmann", "900 11 222")
    QTest.keyClick(part.entry.phone, ENTER)
    assert part.entry.name.hasFocus()
    assert (part.entry.name.text(), part.entry.phone.text()) == ("", "")
    note(part, "Ola 900 22 333")
    QTest.keyClick(part.entry.name, ENTER)
    told = [(each.name, each.phone, each.status) for each in stored(part.context)]
    assert told == [
        ("Kari Nordmann", "900 11 222", Status.INTERESTED),
        ("Ola", "900 22 333", Status.INTERESTED),
    ]
    assert [row.accessibleName() for row in part.list.rows.values()] == [
        "Kari Nordmann. Interessert. 900 11 222",
        "Ola. Interessert. 900 22 333",
    ]


def test_what_is_half_typed_is_stored_and_is_one_of_the_others_when_one_comes_back(
    part: ParticipantsPart, window: MainWindow
) -> None:
    note(part, "Kar")
    assert names(stored(part.context)) == ["Kar"]
    part.context.act(lambda: None)
    assert part.list.rows == {}
    window.show_page("overview")
    shown_part(window)
    assert len(part.list.rows) == 1
    assert part.entry.name.text() == ""


def test_without_a_word_nobody_is_added_and_it_is_told_what_is_needed(part: ParticipantsPart) -> None:
    QTest.keyClick(part.entry.name, ENTER)
    assert part.entry.note.text() == "Skriv minst et fornavn først."
    note(part, "K")
    assert not part.entry.note.isVisible()
    QTest.keyClick(part.entry.name, Qt.Key.Key_Backspace)
    assert stored(part.context) == []


def test_a_number_without_a_name_is_not_lost(part: ParticipantsPart) -> None:
    note(part, "", "900 11 222")
    QTest.keyClick(part.entry.phone, ENTER)
    assert [each.phone for each in stored(part.context)] == ["900 11 222"]
    assert "Uten navn" in next(iter(part.list.rows.values())).accessibleName()


def test_the_same_name_is_told_of_as_it_is_typed_and_both_stay(part: ParticipantsPart) -> None:
    add(part.context, "Kari Nordmann", phone="900 11 222")
    note(part, "kari nordmann 911")
    assert not part.entry.note.isVisible()
    part.entry.name.clear()
    note(part, "kari nordmann")
    assert part.entry.note.text() == "Det er en Kari Nordmann i lista fra før (900 11 222)."
    QTest.keyClick(part.entry.name, ENTER)
    assert names(stored(part.context)) == ["Kari Nordmann", "kari nordmann"]
    assert "Kari Nordmann i lista fra før" in part.panel.advice.words.text()


def test_one_who_is_noted_is_undone_as_a_whole_also_while_typing(
    part: ParticipantsPart, window: MainWindow
) -> None:
    undo = part.context.undo
    note(part, "Kari", "900")
    part.context.autosave.flush()
    undo.undo(window.seen())
    assert part.entry.phone.text() == ""
    undo.undo(window.seen())
    assert (part.entry.name.text(), stored(part.context)) == ("", [])
    note(part, "Ola")
    QTest.keyClick(part.entry.name, ENTER)
    assert part.undo_buttons.undo.accessibleName() == "Angre: la til «Ola»"
    undo.undo(window.seen())
    assert (part.list.rows, stored(part.context)) == ({}, [])


def test_control_and_enter_goes_on_to_the_rest_and_the_key_comes_back(part: ParticipantsPart) -> None:
    note(part, "Kari")
    QTest.keyClick(part.entry.name, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert part.panel.name.hasFocus()
    assert part.panel.name.toPlainText() == "Kari"
    QTest.keyClick(part.panel.name, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert part.entry.name.hasFocus()
    QTest.keyClick(part.entry.name, Qt.Key.Key_Down)
    assert part.list.has_focus


@pytest.fixture
def free_disk(part: ParticipantsPart) -> Callable[[], None]:
    """Nothing can be stored until this is called."""
    return disks.fill_for_sqlite(part.context.database)


def test_on_a_full_disk_what_is_typed_stays_in_the_line(
    part: ParticipantsPart, window: MainWindow, free_disk: Callable[[], None]
) -> None:
    note(part, "Kari")
    QTest.keyClick(part.entry.name, ENTER)
    window.show_page("overview")
    shown_part(window)
    assert part.entry.name.text() == "Kari"
    free_disk()
    QTest.keyClick(part.entry.name, ENTER)
    assert names(stored(part.context)) == ["Kari"]

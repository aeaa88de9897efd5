"""Short notes in the log: Enter adds, and what is taken away can be had back."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.pages.run.log.notes import NoteList
from tests.storage.disks import full_disk
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def noted(runner: Runner) -> Runner:
    """A gathering under way with two notes of what was learned."""
    runner.press("enter")
    runner.press("l")
    for text in ("Pauser hjelper", "Kari fortalte godt"):
        runner.write(text)
        runner.press("enter")
        runner.go(3)
    return runner


def notes(runner: Runner) -> list[str]:
    return [note.text for note in runner.stored.notes]


def shown(runner: Runner) -> NoteList:
    return runner.page.now.log.fields.notes["learned"]


def test_enter_adds_a_note_with_its_time_and_the_line_is_ready_for_the_next(noted: Runner) -> None:
    assert notes(noted) == ["Pauser hjelper", "Kari fortalte godt"]
    field = noted.find(QLineEdit, "log-note-learned")
    assert (field.text(), field.hasFocus()) == ("", True)
    times = [f"{note.at.astimezone():%H.%M}" for note in noted.stored.notes]
    assert [text for text in noted.texts if text in times][-2:] == times
    assert [event.kind for event in noted.stored.events] == [EventKind.STARTED]


def test_nothing_written_is_no_note(noted: Runner) -> None:
    noted.press("enter")
    assert len(notes(noted)) == 2


def test_notes_of_the_two_kinds_are_kept_apart(noted: Runner) -> None:
    noted.press("esc", "u")
    noted.write("Kom tidlig")
    noted.press("enter")
    assert [note.kind for note in noted.stored.notes] == ["learned", "learned", "wise"]
    assert len(shown(noted).rows) == 2


def test_a_note_is_changed_in_place(noted: Runner) -> None:
    field = next(iter(shown(noted).rows.values())).text
    field.setFocus()
    field.end(False)
    noted.write(" alltid")
    noted.window.context.autosave.flush()
    assert notes(noted)[0] == "Pauser hjelper alltid"


def test_a_note_emptied_by_mistake_comes_back(noted: Runner) -> None:
    field = next(iter(shown(noted).rows.values())).text
    field.setFocus()
    field.clear()
    field.textEdited.emit("")
    noted.press("esc")
    assert (field.text(), notes(noted)[0]) == ("Pauser hjelper", "Pauser hjelper")


def test_a_note_taken_away_can_be_had_back(noted: Runner) -> None:
    next(iter(shown(noted).rows.values())).remove.click()
    assert notes(noted) == ["Kari fortalte godt"]
    undo = noted.find(QPushButton, "log-note-learned-undo")
    assert undo.isVisible()
    undo.click()
    assert notes(noted) == ["Pauser hjelper", "Kari fortalte godt"]
    assert not undo.isVisible()


def test_a_new_note_puts_an_end_to_having_the_last_one_back(noted: Runner) -> None:
    next(iter(shown(noted).rows.values())).remove.click()
    noted.write("Noe nytt")
    noted.press("enter")
    assert notes(noted) == ["Kari fortalte godt", "Noe nytt"]
    assert not noted.find(QPushButton, "log-note-learned-undo").isVisible()


def test_what_is_half_written_is_stored_as_a_note_and_stays_in_the_line(noted: Runner) -> None:
    noted.write("Halvt skr")
    noted.window.context.autosave.flush()
    noted.window.context.changed.emit()
    assert notes(noted)[2:] == ["Halvt skr"]
    assert (noted.find(QLineEdit, "log-note-learned").text(), len(shown(noted).rows)) == ("Halvt skr", 2)
    noted.write("evet")
    noted.press("enter")
    assert notes(noted)[2:] == ["Halvt skrevet"]
    assert len(shown(noted).rows) == 3


def test_what_is_half_written_and_emptied_is_no_note(noted: Runner) -> None:
    noted.write("H")
    noted.window.context.autosave.flush()
    QTest.keyClick(noted.find(QLineEdit, "log-note-learned"), Qt.Key.Key_Backspace)
    noted.window.context.autosave.flush()
    assert len(notes(noted)) == 2


def test_what_is_half_written_is_among_the_others_when_one_comes_back(noted: Runner) -> None:
    noted.write("Halvt skrevet")
    noted.window.show_page("help")
    noted.window.show_page("run")
    assert noted.find(QLineEdit, "log-note-learned").text() == ""
    assert [row.note.text for row in shown(noted).rows.values()][2:] == ["Halvt skrevet"]


def test_what_cannot_be_stored_stays_in_the_line(noted: Runner) -> None:
    noted.write("Halvt skrevet")
    with full_disk(noted.window.context.database):
        noted.window.show_page("help")
        noted.window.show_page("run")
        field = noted.find(QLineEdit, "log-note-learned")
        assert field.text() == "Halvt skrevet"
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Halvt skrevet"
    assert noted.window.context.autosave.flush()
    assert notes(noted)[2:] == ["Halvt skrevet"]


def test_a_text_that_waits_is_shown_when_one_comes_back_to_it(noted: Runner) -> None:
    first, other = noted.window.context.require_course().gatherings[:2]
    context, field = noted.window.context, noted.page.summary.fields.texts["wise"]
    for each in (first, other):
        for step in (running.start, running.finish):
            context.act(partial(step, context.database, each.id, context.clock()))
    noted.page.point_at(first.id)
    field.setPlainText("Mer tid")
    with full_disk(context.database):
        noted.page.point_at(other.id)
        assert field.toPlainText() == ""
        noted.page.point_at(first.id)
        assert field.toPlainText() == "Mer tid"


def test_another_gathering_has_its_own_notes(noted: Runner) -> None:
    noted.write("Halvt skrevet")
    other = noted.window.context.require_course().gatherings[1]
    context = noted.window.context
    context.act(lambda: running.start(context.database, other.id, context.clock()))
    noted.page.point_at(other.id)
    assert shown(noted).rows == {}
    assert noted.find(QLineEdit, "log-note-learned").text() == ""
    assert notes(noted)[2:] == ["Halvt skrevet"]


def test_a_row_is_not_made_anew_by_time(noted: Runner) -> None:
    before = list(shown(noted).rows.values())
    noted.go(5)
    noted.press("esc", "next")
    assert list(shown(noted).rows.values()) == before


def test_what_is_written_in_the_log_is_undone_step_by_step(noted: Runner) -> None:
    undo, seen = noted.window.context.undo, noted.window.seen
    noted.write("Halvt skrevet")
    noted.find(QPlainTextEdit, "log-learned").setFocus()
    QTest.keyClicks(noted.find(QPlainTextEdit, "log-learned"), "Mer")
    next(iter(shown(noted).rows.values())).remove.click()
    said: list[str] = []
    undo.told.connect(said.append)
    for _ in range(3):
        undo.undo(seen())
    assert [each.removeprefix("Angret: ") for each in said] == [
        "fjernet et notat i Lært.",
        "skrev i Lært.",
        "skrev et notat i Lært.",
    ]
    assert notes(noted) == ["Pauser hjelper", "Kari fortalte godt"]
    assert (noted.stored.log.learned, noted.find(QLineEdit, "log-note-learned").text()) == ("", "")
    assert not noted.find(QPushButton, "log-note-learned-undo").isVisible()

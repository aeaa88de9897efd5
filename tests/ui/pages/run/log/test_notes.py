"""Short notes in the log: Enter adds, and what is taken away can be had back."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.pages.run.log.notes import NoteList
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


def test_another_gathering_has_its_own_notes(noted: Runner) -> None:
    noted.find(QLineEdit, "log-note-learned").setText("Halvt skrevet")
    other = noted.window.context.require_course().gatherings[1]
    context = noted.window.context
    context.act(lambda: running.start(context.database, other.id, context.clock()))
    noted.page.point_at(other.id)
    assert shown(noted).rows == {}
    assert noted.find(QLineEdit, "log-note-learned").text() == ""


def test_a_row_is_not_made_anew_by_time(noted: Runner) -> None:
    before = list(shown(noted).rows.values())
    noted.go(5)
    noted.press("esc", "next")
    assert list(shown(noted).rows.values()) == before

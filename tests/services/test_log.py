"""Short notes of a log, and Gjort filled in from the clock."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import log, running
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering

KEY = UUID(int=7)


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[0]


def stored(database: Database, gathering: Gathering) -> Gathering:
    return load_gathering(database, gathering.id)


def add(database: Database, gathering: Gathering, text: str, now: datetime) -> LogNote:
    note = log.add_note(database, gathering.id, NoteKind.LEARNED, text, now)
    assert note is not None
    return note


def test_notes_are_kept_in_order_with_their_time(
    database: Database, gathering: Gathering, now: datetime
) -> None:
    add(database, gathering, " Pauser hjelper ", now)
    add(database, gathering, "Kari fortalte godt", now + timedelta(minutes=5))
    notes = stored(database, gathering).notes
    assert [note.text for note in notes] == ["Pauser hjelper", "Kari fortalte godt"]
    assert notes[1].at == now + timedelta(minutes=5)


def test_a_note_without_a_word_is_none(database: Database, gathering: Gathering, now: datetime) -> None:
    assert log.add_note(database, gathering.id, NoteKind.WISE, "  ", now) is None
    assert stored(database, gathering).notes == []


def test_a_note_is_written_on_with_the_time_it_was_begun(
    database: Database, gathering: Gathering, now: datetime
) -> None:
    for minutes, text in enumerate(("Pau", "Pauser hjelper")):
        at = now + timedelta(minutes=minutes)
        log.add_note(database, gathering.id, NoteKind.WISE, text, at, key=KEY)
    assert [(note.id, note.text, note.at) for note in stored(database, gathering).notes] == [
        (KEY, "Pauser hjelper", now)
    ]
    log.add_note(database, gathering.id, NoteKind.WISE, " ", now, key=KEY)
    assert stored(database, gathering).notes == []


def test_a_note_is_changed_and_removed(database: Database, gathering: Gathering, now: datetime) -> None:
    first = add(database, gathering, "Pauser", now)
    add(database, gathering, "Sol", now)
    log.change_note(database, first.id, "Pauser hjelper")
    assert [note.text for note in stored(database, gathering).notes] == ["Pauser hjelper", "Sol"]
    log.remove_note(database, first.id)
    assert [note.text for note in stored(database, gathering).notes] == ["Sol"]


def test_a_note_that_is_gone_is_told(database: Database, gathering: Gathering, now: datetime) -> None:
    note = add(database, gathering, "Sol", now)
    log.remove_note(database, note.id)
    with pytest.raises(UserError):
        log.change_note(database, note.id, "Sola")


def test_gjort_is_filled_before_the_leaders_own_text_and_once(
    database: Database, course: Course, gathering: Gathering, now: datetime
) -> None:
    running.start(database, gathering.id, now)
    running.change_log(database, gathering.id, done="Vi lo mye.")
    assert log.fill_done(database, course.id, gathering.id, now)
    done = stored(database, gathering).log.done
    assert done == f"Startet kl. {now.astimezone():%H.%M}.\nVi lo mye."
    assert not log.fill_done(database, course.id, gathering.id, now)
    assert stored(database, gathering).log.done == done

"""What a leader does with the short notes of a log, and Gjort filled in from the clock."""

from datetime import datetime
from uuid import UUID, uuid4

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.course import Course, Gathering, next_position
from mestringstreff_desktop.course.log.done import done_words, put_before
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.services.changes import change, remove
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def add_note(
    database: Database,
    gathering_id: UUID,
    kind: NoteKind,
    text: str,
    now: datetime,
    *,
    key: UUID | None = None,
) -> LogNote | None:
    """Add a short note written now (UTC), or write on the one with the key; one without a word is none."""
    words = clean_text(text).strip()
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        begun = next((note for note in gathering.notes if note.id == key), None)
        if not words:
            if begun is not None:
                gathering.notes.remove(begun)
            return None
        if begun is None:
            place = next_position(gathering.notes)
            begun = LogNote(kind=kind, text="", at=now, position=place, id=key or uuid4())
            gathering.notes.append(begun)
        begun.text = words
        return begun


def change_note(database: Database, note_id: UUID, text: str) -> LogNote:
    return change(database, LogNote, note_id, {"text": text.strip()})


def remove_note(database: Database, note_id: UUID) -> None:
    remove(database, LogNote, note_id)


def fill_done(database: Database, course_id: UUID, gathering_id: UUID, now: datetime) -> bool:
    """Put what happened, in words, before what stands in Gjort. Return whether there was anything new."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        course = courses.find_bare(session, Course, course_id)
        before = gathering.log.done
        gathering.log.done = put_before(done_words(gathering, view(gathering, now), course), before)
        return gathering.log.done != before

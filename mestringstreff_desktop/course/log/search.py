"""Finds words in all logs and short notes of a course."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.log.model import NoteKind

PARTS = {"done": "Gjort", "learned": "Lært", "wise": "Lurt", "deviations": "Avvik"}
_NOTE_PARTS = {NoteKind.LEARNED: "learned", NoteKind.WISE: "wise"}
_AROUND = 70


@dataclass(frozen=True)
class LogHit:
    """A place in a log: which gathering, which part of its log, and the words around."""

    gathering_id: UUID
    part: str
    where: str
    excerpt: str


def search_logs(course: Course, text: str) -> list[LogHit]:
    """Return the places where all words stand, in the course's order; nothing for no words."""
    wanted = text.casefold().split()
    if not wanted:
        return []
    return [hit for each in course.gatherings for hit in _in_gathering(each, wanted)]


def _in_gathering(gathering: Gathering, wanted: list[str]) -> Iterator[LogHit]:
    for part, found in log_texts(gathering):
        plain = clean_name(found)
        if all(word in plain.casefold() for word in wanted):
            where = f"Samling {gathering.number} · {PARTS[part]}"
            yield LogHit(gathering.id, part, where, _excerpt(plain, wanted))


def log_texts(gathering: Gathering) -> Iterator[tuple[str, str]]:
    """Yield each text of a gathering's log and each short note, with the part it belongs to."""
    for part in PARTS:
        yield part, getattr(gathering.log, part)
        for note in gathering.notes:
            if _NOTE_PARTS[note.kind] == part:
                yield part, note.text


def _excerpt(text: str, wanted: list[str]) -> str:
    """Return the text around the first word that is found, cut between words."""
    at = min(text.casefold().find(word) for word in wanted)
    start, end = max(at - _AROUND, 0), at + _AROUND
    cut = text[start:end].split(" ")
    cut = cut[1:] if start and len(cut) > 1 else cut
    cut = cut[:-1] if end < len(text) and len(cut) > 1 else cut
    return ("… " if start else "") + " ".join(cut) + (" …" if end < len(text) else "")

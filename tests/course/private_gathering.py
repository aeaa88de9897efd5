"""A gathering with a canary in every text but those the room may see, also in fields yet to be added."""

from dataclasses import fields
from typing import Any

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Consideration, Gathering, renumber
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote, NoteKind
from tests.course.samples import START

CANARY = "Kanarifugl"
_FOR_THE_ROOM = {"title", "question", "tool_id", "theme_id"}


def _whisper(thing: Any) -> None:
    """Put a canary in each text and each list of texts of a thing."""
    for field in fields(thing):
        if field.name in _FOR_THE_ROOM:
            continue
        if field.type in ("str", str):
            setattr(thing, field.name, CANARY)
        elif field.type == list[str]:
            setattr(thing, field.name, [CANARY])


def _item(phase: Phase, title: str, **rest: Any) -> AgendaItem:
    item = AgendaItem(phase=phase, title=title, minutes=10, **rest)
    _whisper(item)
    return item


def private_gathering() -> Gathering:
    """Return a gathering that has not begun: a talk, a break, a breathing exercise, and a round."""
    items = [
        _item(Phase.OPENING, "Presentasjonsrunde", question="Hva vil du fortelle om deg selv?"),
        _item(Phase.MAIN, "Pause", is_break=True, question=CANARY),
        _item(Phase.MAIN, "Pusteankeret", question="Hva hjelper deg?", tool_id="pusteanker"),
        _item(Phase.CLOSING, "Runde"),
    ]
    renumber(items)
    note = LogNote(kind=NoteKind.LEARNED, text=CANARY, at=START)
    made = Gathering(title="Hva er mestring?", items=items, notes=[note])
    _whisper(made)
    made.log = GatheringLog()
    _whisper(made.log)
    made.considerations = [Consideration(text=CANARY)]
    return made

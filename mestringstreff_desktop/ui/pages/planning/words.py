"""The words and signs of the planning page: states, sources, who and when."""

import datetime as dt
from typing import NamedTuple

from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.checklist import ItemState, Progress, Question
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.planning import is_late
from mestringstreff_desktop.ui.base.navigation import MeetingPlace


class StateLook(NamedTuple):
    """How a state is shown: its word, its icon, and the icon's colour."""

    word: str
    icon: str
    token: str


STATES = {
    ItemState.NOT_STARTED: StateLook("Ikke startet", "circle", "quiet"),
    ItemState.IN_PROGRESS: StateLook("I gang", "circle-dot", "warm"),
    ItemState.SETTLED: StateLook("Avklart", "circle-check", "good"),
    ItemState.NOT_APPLICABLE: StateLook("Ikke aktuelt", "circle-dashed", "quiet"),
}


def where_of(part: str | MeetingPlace, spot: str = "") -> Where:
    """Return where a part of the planning is changed, as undo tells of it; `spot` is a question's key."""
    return Where("planning", part, "Planlegging", spot)


def who_and_when(line: Question, today: dt.date) -> str:
    """Åshild · frist fre. 27. nov.; only while the question is open. `today` is the wall clock's."""
    entry = line.entry
    if entry is None or not line.is_open:
        return ""
    parts = [entry.responsible.strip()] if entry.responsible.strip() else []
    if entry.due:
        word = "fristen var" if is_late(line, today) else "frist"
        parts.append(f"{word} {short_date(entry.due)}")
    found = " · ".join(parts)
    return found[:1].upper() + found[1:]


def how_far(done: Progress) -> str:
    """15 av 41 punkter er avklart."""
    if done.total and done.done == done.total:
        return f"Alle {done.total} punkter er avklart. Godt jobbet!"
    return f"{done.done} av {done.total} punkter er avklart."

"""A gathering in which everything went wrong, and what the log is to tell of it, to the minute.

It was planned at nine (UTC), by the clock of the machine. It began seven minutes late, «Neste» was forgotten
twice, keys were hit that nobody meant, the fire alarm went off, there was a talk nobody had planned, and it
ended early without anybody ending it.
"""

from datetime import timedelta
from uuid import UUID

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import AgendaItem, Gathering, renumber
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW

PLAN = (
    ("Velkommen", 10, Phase.OPENING),
    ("Runde", 20, Phase.OPENING),
    ("Sorteringssirkelen", 15, Phase.MAIN),
    ("Pause", 15, Phase.MAIN),
    ("Samtale to og to", 30, Phase.MAIN),
    ("Det viktigste i dag", 10, Phase.CLOSING),
)
ALARM = "Prat om brannalarmen"


def wall(minute: float) -> str:
    """The clock on the wall so many minutes after nine."""
    return clock_time(local(NOW + timedelta(minutes=minute)))


TOLD = (
    f"Startet kl. {wall(7)}, 7 minutter etter planen. "
    "«Velkommen» tok 3 minutter lengre. "
    "«Samtale to og to» tok 15 minutter kortere. "
    "«Det viktigste i dag» tok 5 minutter kortere. "
    f"Vi la inn «{ALARM}», 11 minutter. "
    "Tida sto stille i 15 minutter. "
    f"Sluttet kl. {wall(115)}."
)
# What was on, from which minute after nine, and how long.
BECAME = [
    ("Velkommen", 7, 13),
    ("Runde", 20, 21),
    ("Sorteringssirkelen", 41, 15),
    ("Pause", 56, 13),
    (ALARM, 90, 11),
    ("Samtale to og to", 84, 15),
    ("Det viktigste i dag", 110, 5),
]


def plan(database: Database, gathering_id: UUID) -> None:
    """Give a gathering its plan."""
    begins = local(NOW)
    with database.transaction() as session:
        gathering = session.get_one(Gathering, gathering_id)
        gathering.items = [
            AgendaItem(phase=phase, title=title, minutes=minutes, is_break=title == "Pause")
            for title, minutes, phase in PLAN
        ]
        renumber(gathering.items)
        gathering.date, gathering.start = begins.date(), begins.time()

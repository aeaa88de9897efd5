"""A gathering being run through the services, with a clock to move."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.run.view import RunView, view
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering

Action = Callable[[Database, UUID, datetime], Gathering]


class Room:
    """A gathering being run, with a clock that goes a minute an action unless told otherwise."""

    def __init__(self, database: Database, course: Course, now: datetime) -> None:
        self.database, self.course_id, self.id = database, course.id, course.gatherings[0].id
        self.start = self.now = now

    def do(self, action: Action, after: float = 1) -> Gathering:
        self.now += timedelta(minutes=after)
        return action(self.database, self.id, self.now)

    def go(self, minutes: float) -> None:
        """Let time pass, and nothing happen."""
        self.now += timedelta(minutes=minutes)

    @property
    def stays(self) -> str:
        """What was on, by the first letter, and from which minute since the start: A0 B10."""
        names = {item.id: item.title[:1] for item in self.stored.items}
        return " ".join(
            f"{names[visit.item_id]}{(visit.began - self.start) / timedelta(minutes=1):g}"
            for visit in self.shown.visits
        )

    def key(self, title: str) -> UUID:
        """The id of an item by the beginning of its title."""
        return next(item.id for item in self.stored.items if item.title.startswith(title))

    @property
    def stored(self) -> Gathering:
        return load_gathering(self.database, self.id)

    @property
    def shown(self) -> RunView:
        return view(self.stored, self.now)

    @property
    def kinds(self) -> list[EventKind]:
        return [event.kind for event in self.stored.events]

    @property
    def at(self) -> int:
        """The place of the current item, or -1."""
        line = self.shown.current
        return line.item.position if line else -1

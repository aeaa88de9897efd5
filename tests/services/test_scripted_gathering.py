"""A gathering through a hard night, scripted: sleep, a clock set back, daylight saving, midnight, a kill.

It begins late on 24 October 2026 in Oslo and goes on past three o'clock, when the clocks are set
back to two. The zone is the machine's own here, so the test sets it.
"""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall
from pathlib import Path
from uuid import UUID

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, renumber
from mestringstreff_desktop.course.log.done import done_words
from mestringstreff_desktop.course.run.gap import gap, wants_heartbeat
from mestringstreff_desktop.course.run.view import RunView, due, view
from mestringstreff_desktop.services import log, running
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering

BEGINS = datetime(2026, 10, 24, 23, 40, tzinfo=UTC)  # 01.40 summer time on the 25th
MINUTE = timedelta(minutes=1)


@pytest.fixture
def oslo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Oslo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Night:
    """A program that is run, put to sleep and killed, and the clock on its wall."""

    def __init__(self, data_dir: Path, course_id: UUID, gathering_id: UUID) -> None:
        self.path, self.course_id, self.id = data_dir / paths.DATABASE_NAME, course_id, gathering_id
        self.database = Database(self.path)
        self.now = BEGINS

    @property
    def gathering(self) -> Gathering:
        return load_gathering(self.database, self.id)

    @property
    def run(self) -> RunView:
        return view(self.gathering, self.now)

    def live(self, minutes: int) -> None:
        """Let time pass while the program follows."""
        for _ in range(minutes):
            self.now += MINUTE
            if wants_heartbeat(self.gathering, self.now):
                running.seen(self.database, self.id, self.now)

    def kill(self, minutes: int) -> None:
        """Nothing is closed down; the program is opened again some minutes later."""
        self.database.close()
        self.now += minutes * MINUTE
        self.database = Database(self.path)

    def next(self) -> None:
        running.next_item(self.database, self.id, self.now)

    @property
    def spent(self) -> list[int]:
        return [round(line.spent / MINUTE) for line in self.run.lines]


@pytest.fixture
def night(oslo: None, data_dir: Path, course: Course, database: Database) -> Iterator[Night]:
    with database.transaction() as session:
        gathering = session.get_one(Gathering, course.gatherings[0].id)
        titles = (("Velkommen", 30), ("Samtale", 40), ("Øvelse", 30), ("Avslutning", 30))
        gathering.items = [
            AgendaItem(phase=Phase.MAIN, title=title, minutes=length) for title, length in titles
        ]
        renumber(gathering.items)
        gathering.date, gathering.start = date(2026, 10, 25), wall(1, 40)
    database.close()
    made = Night(data_dir, course.id, course.gatherings[0].id)
    yield made
    made.database.close()


def test_a_whole_night_is_told_right(night: Night) -> None:
    running.start(night.database, night.id, night.now)
    night.live(30)
    night.next()
    night.live(20)  # 02.30 summer time
    night.now -= 10 * MINUTE  # the clock is set back by hand: nothing is asked, nothing is negative
    assert gap(night.gathering, night.now) is None
    assert night.spent == [30, 10, 0, 0]
    night.live(30)
    night.kill(4)  # too short to ask
    assert gap(night.gathering, night.now) is None
    night.next()
    night.live(10)
    asleep = night.now
    night.now += timedelta(hours=2)
    found = gap(night.gathering, night.now)
    assert found is not None
    assert (found.title, found.seen_at) == ("Øvelse", asleep)
    running.leave_out(night.database, night.id, found.seen_at, night.now)
    night.live(20)
    night.next()
    night.live(25)
    running.finish(night.database, night.id, night.now)
    assert night.spent == [30, 44, 30, 25]
    log.fill_done(night.database, night.course_id, night.id, night.now)
    assert night.gathering.log.done == (
        "Startet kl. 01.40. «Samtale» tok 4 minutter lengre. «Avslutning» tok 5 minutter kortere. "
        "Tida sto stille i 120 minutter. Sluttet kl. 04.49."
    )


def test_the_hour_that_comes_twice_makes_the_gathering_no_longer(night: Night) -> None:
    running.start(night.database, night.id, night.now)
    assert due(night.gathering, night.now) == BEGINS + 130 * MINUTE
    night.live(90)  # past three, when it became two again
    assert night.spent[0] == 90
    assert due(night.gathering, BEGINS) == BEGINS + 130 * MINUTE


def test_killed_for_long_it_asks_and_can_be_finished_then(night: Night) -> None:
    running.start(night.database, night.id, night.now)
    night.live(12)
    seen = night.now
    night.kill(600)
    found = gap(night.gathering, night.now)
    assert found is not None
    running.finish(night.database, night.id, found.seen_at)
    assert (night.run.finished_at, night.spent[0]) == (seen, 12)
    assert done_words(night.gathering, night.run, Course(title="", created_at=BEGINS))[-1] == (
        "Sluttet kl. 01.52."
    )


def test_one_that_went_on_counts_all_of_it(night: Night) -> None:
    running.start(night.database, night.id, night.now)
    night.live(12)
    night.kill(20)
    running.seen(night.database, night.id, night.now)
    assert gap(night.gathering, night.now) is None
    assert night.spent[0] == 32

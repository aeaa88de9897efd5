"""The program killed at seeded random moments while somebody types, through the services.

The child counts: the thing it types is the next number, in one of several places, and it tells of a
number only when the service has returned. After the kill the file must be whole, and each place must
hold the last number told of it, or a later one.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings, keeping, planning, running
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.storage.database import Database
from tests.reliability import forks
from tests.reliability.forks import Tell
from tests.reliability.result import Result
from tests.reliability.world import NOW, World, make
from tests.stored import add_question, delete_course

PROMISE = "Killed at any moment: a whole file, nothing lost that was told stored"
ANEW = 25
MOST_TOLD = 15
LONGEST = 0.03  # seconds from the last that was waited for to the kill


@dataclass(frozen=True)
class Place:
    """Somewhere a number is typed, and how the last one is read."""

    type: Callable[[World, int], object]
    read: Callable[[World, Course], int]


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0


def _make_and_delete(world: World, number: int) -> None:
    made = planning.create_course(world.database, world.library, f"Slettes {number}", NOW)
    keeping.delete_course(world.database, made.id, NOW + timedelta(seconds=number))


def _last_deleted(world: World, _course: Course) -> int:
    """A course that is here has not been deleted: the last number is the one before the first of them."""
    titles = [each.title for each in planning.list_courses(world.database)]
    left = [int(title.removeprefix("Slettes ")) for title in titles if title.startswith("Slettes ")]
    return min(left) - 1 if left else 10**9


PLACES = {
    "log": Place(
        lambda w, n: running.change_log(w.database, w.gathering_id, wise=str(n)),
        lambda w, course: _number(_gathering(course, w.gathering_id).log.wise),
    ),
    "item": Place(
        lambda w, n: gatherings.change_item(w.database, w.item_id, text=str(n)),
        lambda w, course: _number(_gathering(course, w.gathering_id).items[0].text),
    ),
    "long text": Place(
        lambda w, n: planning.set_frame(w.database, w.course_id, "rammer", f"{n} " + "æøå " * 5000),
        lambda _, course: _number(course.frame.get("rammer", "").partition(" ")[0]),
    ),
    "goal": Place(
        lambda w, n: planning.set_goal(w.database, w.course_id, "skill", str(n)),
        lambda _, course: _number(course.goals.get("skill", "")),
    ),
    "member": Place(
        lambda w, n: planning.change_member(w.database, w.course.team[0].id, name=str(n)),
        lambda _, course: _number(course.team[0].name),
    ),
    "new question": Place(
        lambda w, n: add_question(w.database, w.course_id, "drift", str(n)),
        lambda _, course: max(_number(entry.question) for entry in course.entries),
    ),
    "event": Place(
        lambda w, n: running.extend(w.database, w.running_id, n, NOW),
        lambda w, course: max(event.minutes for event in _gathering(course, w.running_id).events),
    ),
    "deleted course": Place(_make_and_delete, _last_deleted),
}


def _gathering(course: Course, key: UUID) -> Gathering:
    found = course.gathering(key)
    assert found is not None
    return found


def _type(world: World, random: Random, first: int, tell: Tell) -> None:
    """Type for ever, now here and now there."""
    world.database = Database(world.database.path)
    for number in count(first):
        place = random.choice(list(PLACES))
        PLACES[place].type(world, number)
        tell(f"{place}: {number}")


def check(world: World, told: dict[str, int]) -> str:
    """Return what is not as it was told; nothing when all is. Courses that were to be deleted are."""
    try:
        world.database = Database(world.database.path)
    except UserError as error:
        return f"does not open: {error}"
    with closing(world.database):
        problems = world.database.problems()
        course = planning.load_course(world.database, world.course_id)
        lost = [place for place, number in told.items() if PLACES[place].read(world, course) < number]
        for each in planning.list_courses(world.database):
            if each.title.startswith("Slettes "):
                delete_course(world.database, each.id)
    torn = [path.name for path in backup.existing(world.database.path)[:1] if not backup.is_whole(path)]
    return f"problems {problems}, lost {lost}, torn {torn}" if problems or lost or torn else ""


def run(tries: int, seed: int) -> Result:
    """Kill so many times; every now and then the file is begun anew."""
    result, random, number = Result(PROMISE), Random(seed), 1
    with tempfile.TemporaryDirectory() as folder, closing(make(Path(folder))) as world:
        for attempt in range(tries):
            if attempt % ANEW == 0:
                world.start_again()
                world.close()
                told: dict[str, int] = {}
            work = partial(_type, world, Random(f"{seed}-{attempt}"), number)
            lines = forks.killed_after(work, random.randrange(MOST_TOLD), random.uniform(0, LONGEST))
            numbers = [line.rpartition(": ") for line in lines]
            told |= {place: int(word) for place, _, word in numbers if word.isdecimal()}
            number += len(lines) + 1
            failed = [line for line in lines if line.startswith("failed")]
            result.record("; ".join(filter(None, [*failed, check(world, told)])))
    return result

"""What is only looked at needs no SQLAlchemy, and what is made or changed has it, however early it comes."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import make_transient_to_detached
from sqlalchemy.orm.attributes import manager_of_class

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.storage import mapping
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import a_full_course

BEGINNING = """
import dataclasses, sys, threading
from pathlib import Path
from uuid import UUID
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.services import planning, settings
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
database, key = Database(Path(sys.argv[1])), UUID(sys.argv[2])
read = database.course(key)
def is_loaded():
    return "sqlalchemy" in sys.modules
def titles():
    with database.transaction() as session:
        return [each.title for each in courses.find(session, Course, key).gatherings]
"""

Early = Callable[[str], list[str]]


@pytest.fixture
def early(tmp_path: Path) -> Early:
    """Returns what a program prints that has opened a file with a course, and changed nothing yet."""
    database = Database(tmp_path / "kurs.sqlite")
    course = a_full_course()
    with database.transaction() as session:
        session.add(course)
    database.close()

    def run(program: str) -> list[str]:
        command = [sys.executable, "-c", BEGINNING + program, str(database.path), str(course.id)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        return done.stdout.splitlines()

    return run


def test_what_is_shown_first_is_read_without_sqlalchemy(early: Early) -> None:
    told = early(
        "settings.change(database, page=settings.load(database).page)\n"
        "planning.course_to_open(database, None)\n"
        "database.close()\n"
        "print(read.gatherings[0].title, is_loaded())"
    )
    assert told == ["Gathering.title æøå ŋ 🌻 False"]


def test_a_thing_that_is_made_before_anything_is_changed_can_be_stored(early: Early) -> None:
    told = early(
        "made = Gathering(title='Ny', position=1)\n"
        "with database.transaction() as session:\n"
        "    course = courses.find(session, Course, key)\n"
        "    course.gatherings.append(made)\n"
        "print(titles()[1], is_loaded())"
    )
    assert told == ["Ny True"]


def test_what_was_read_before_can_stand_in_what_is_made_after(early: Early) -> None:
    told = early(
        "copy = dataclasses.replace(read, title='Et annet', gatherings=[*read.gatherings])\n"
        "print(copy.gatherings[0] is read.gatherings[0], copy.title, len(titles()))"
    )
    assert told == ["True Et annet 1"]


def test_what_is_read_before_and_after_is_the_same(early: Early) -> None:
    told = early(
        "titles()\n"
        "same = repr(read.entries[0]) == repr(dataclasses.replace(read.entries[0]))\n"
        "print(database.course(key) is read, read.gatherings[0].log.done, same)"
    )
    assert told == ["True GatheringLog.done æøå ŋ 🌻 True"]


def test_many_threads_that_make_the_first_things_all_make_whole_ones(early: Early) -> None:
    told = early(
        "ready, made = threading.Barrier(8), []\n"
        "def make(number):\n"
        "    ready.wait()\n"
        "    made.append(Gathering(title=str(number), position=number))\n"
        "threads = [threading.Thread(target=make, args=(number,)) for number in range(1, 9)]\n"
        "[each.start() for each in threads], [each.join() for each in threads]\n"
        "with database.transaction() as session:\n"
        "    course = courses.find(session, Course, key)\n"
        "    course.gatherings.extend(made)\n"
        "print(*sorted(titles()[1:]))"
    )
    assert told == ["1 2 3 4 5 6 7 8"]


def test_what_was_read_can_be_looked_at_while_another_thread_loads_sqlalchemy(early: Early) -> None:
    told = early(
        "from mestringstreff_desktop.storage import mapped\n"
        "things = [read, *read.gatherings, *read.gatherings[0].items, *read.roster, *read.entries]\n"
        "names = [(each, name) for each in things for name in vars(each)]\n"
        "loading, rounds = threading.Thread(target=mapped.load), 0\n"
        "loading.start()\n"
        "while loading.is_alive():\n"
        "    [getattr(each, name) for each, name in names]\n"
        "    rounds += 1\n"
        "print(rounds > 10, is_loaded())"
    )
    assert told == ["True True"]


def test_a_thing_can_be_made_at_any_moment_while_another_thread_loads_sqlalchemy(early: Early) -> None:
    """As soon as its class is another: what SQLAlchemy has put in it by then must do."""
    told = early(
        "from mestringstreff_desktop.storage import mapped\n"
        "sys.setswitchinterval(1e-5)\n"
        "first, loading = Gathering.__init__, threading.Thread(target=mapped.load)\n"
        "loading.start()\n"
        "while Gathering.__init__ is first:\n"
        "    pass\n"
        "made = Gathering(title='Ny', position=1)\n"
        "with database.transaction() as session:\n"
        "    course = courses.find(session, Course, key)\n"
        "    course.gatherings.append(made)\n"
        "print(titles()[1], is_loaded())"
    )
    assert told == ["Ny True"]


def test_a_thing_that_is_made_wrongly_is_still_wrong(early: Early) -> None:
    told = early(
        "try:\n    Gathering(tittel='x')\nexcept TypeError as error:\n    print('tittel' in str(error))"
    )
    assert told == ["True"]


def test_what_was_read_is_no_new_thing_to_a_session(database: Database) -> None:
    """It has been stored: where it comes into a session it is what it was, and not stored once more."""
    course = a_full_course()
    with database.transaction() as session:
        session.add(course)
    note = database.course(course.id).gatherings[0].notes[0]
    with database.transaction() as session:
        session.add(note)
        note.text = "Vi lo."
    assert [each.text for each in database.course(course.id).gatherings[0].notes] == ["Vi lo."]
    assert isinstance(note.id, UUID)


def test_two_threads_may_copy_what_was_read_at_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = a_full_course()
    with database.transaction() as session:
        session.add(course)
    read = database.course(course.id)
    ready = threading.Barrier(2)

    def slowly(step: Callable[..., object], *args: object) -> object:
        time.sleep(0.01)
        return step(*args)

    def copy() -> Course:
        ready.wait()
        return replace(read, roster=[*read.roster])

    for step in (manager_of_class, make_transient_to_detached):
        monkeypatch.setattr(mapping, step.__name__, partial(slowly, step))
    with ThreadPoolExecutor(2) as threads:
        copies = [threads.submit(copy) for _ in range(2)]
    assert [each.result().roster for each in copies] == [read.roster, read.roster]

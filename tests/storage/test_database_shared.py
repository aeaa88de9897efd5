"""Several threads use the open file: a copy lets the others in, and a long turn refuses them at once."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from tests.storage.samples import a_full_course


def titles(opened: Database) -> list[str]:
    with opened.transaction() as session:
        return sorted(each.title for each in courses.summaries(session))


def add_course(opened: Database, title: str = "Kurs") -> None:
    with opened.transaction() as session:
        session.add(a_full_course(title=title))


class BetweenSteps:
    """Does something each time a copy lets others in."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act
        self.steps = 0

    def step(self, done: int, of: int) -> None:
        self.steps += 1
        self._act()

    def settle(self) -> None:
        pass


@pytest.fixture
def large(database: Database) -> Database:
    """A file that takes many steps to copy."""
    for number in range(6):
        add_course(database, f"{number} " + "x" * 300_000)
    return database


def test_what_is_stored_while_a_copy_is_made_is_in_it(large: Database, tmp_path: Path) -> None:
    """It lies in pages that are copied already, and in pages that are not."""
    others = BetweenSteps(lambda: add_course(large, f"Nytt {others.steps} " + "y" * 9_000))
    made = large.write_copy(tmp_path / "kopi.sqlite", others)
    assert others.steps > 5
    copy = Database(made)
    assert (titles(copy), copy.problems()) == (titles(large), [])
    copy.close()


def test_what_is_not_stored_in_the_end_is_not_in_it(large: Database, tmp_path: Path) -> None:
    def change_and_regret() -> None:
        with suppress(ZeroDivisionError), large.transaction() as session:
            session.execute(text("UPDATE course SET title = 'Angret ' || title"))
            raise ZeroDivisionError

    before = titles(large)
    copy = Database(large.write_copy(tmp_path / "kopi.sqlite", BetweenSteps(change_and_regret)))
    assert (titles(copy), copy.problems()) == (before, [])
    copy.close()


def on_another_thread(action: Callable[[], object]) -> None:
    """Do it there, and fail if it has to wait long for the file."""
    outcome: Future[object] = Future()

    def act() -> None:
        try:
            outcome.set_result(action())
        except StorageError as error:
            outcome.set_exception(error)

    Thread(target=act, daemon=True).start()
    outcome.result(timeout=3)


def test_another_thread_gets_in_between_the_steps(large: Database, tmp_path: Path) -> None:
    others = BetweenSteps(lambda: on_another_thread(lambda: titles(large)))
    large.write_copy(tmp_path / "kopi.sqlite", others)
    assert others.steps > 5


def test_a_copy_that_is_given_up_leaves_nothing(large: Database, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ZeroDivisionError):
        large.write_copy(tmp_path / "kopi.sqlite", BetweenSteps(lambda: 1 / 0))
    assert sorted(tmp_path.rglob("*")) == before
    assert large.problems() == []


def test_a_file_that_is_closed_meanwhile_ends_the_copy(large: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told:
        large.write_copy(tmp_path / "kopi.sqlite", BetweenSteps(large.close))
    assert told.value.fault is Fault.UNREACHABLE
    assert list(tmp_path.glob("*.sqlite")) == []


def test_taking_over_another_file_is_undone_where_it_is_given_up(large: Database, tmp_path: Path) -> None:
    before, other = titles(large), Database(large.write_copy(tmp_path / "kopi.sqlite"))
    add_course(other, "Fra den andre")
    with pytest.raises(ZeroDivisionError):
        large.fill_from(other, BetweenSteps(lambda: 1 / 0))
    other.close()
    assert (titles(large), large.problems()) == (before, [])


def test_while_it_is_held_another_thread_is_refused(database: Database) -> None:
    with database.held(), pytest.raises(StorageError) as told:
        on_another_thread(lambda: titles(database))
    assert told.value.fault is Fault.BUSY
    assert titles(database) == []

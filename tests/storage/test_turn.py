"""One thread at a time has the file, and nobody waits for a long turn without being told."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.turn import Turn


@contextmanager
def had_elsewhere(have: Callable[[], AbstractContextManager[None]]) -> Iterator[threading.Event]:
    """Another thread has the turn until the event is set."""
    begun, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with have():
            begun.set()
            let_go.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    begun.wait()
    try:
        yield let_go
    finally:
        let_go.set()
        thread.join()


def test_who_wants_it_in_a_long_turn_is_refused_at_once() -> None:
    turn = Turn()
    with had_elsewhere(turn.taken_for_long) as let_go:
        threading.Timer(2, let_go.set).start()  # so that a wait has an end
        began = time.perf_counter()
        with pytest.raises(StorageError) as told, turn.taken():
            pass
        assert turn.is_long
    assert told.value.fault is Fault.BUSY
    assert time.perf_counter() - began < 0.5
    assert not turn.is_long


def test_a_short_turn_is_waited_for() -> None:
    turn = Turn()
    with had_elsewhere(turn.taken) as let_go:
        assert not turn.is_long
        threading.Timer(0.05, let_go.set).start()
        with turn.taken():
            assert let_go.is_set()


def test_the_thread_that_has_it_may_take_it_again() -> None:
    turn = Turn()
    with turn.taken_for_long(), turn.taken_for_long(), turn.taken():
        assert not turn.is_long


def test_in_the_midst_of_a_turn_another_is_let_in() -> None:
    turn, order = Turn(), list[str]()

    def come_in() -> None:
        with turn.taken():
            order.append("other")

    with turn.taken():
        other = threading.Thread(target=come_in)
        other.start()
        while not order:
            with turn.lent():
                pass
        order.append("own")
    other.join()
    assert order == ["other", "own"]

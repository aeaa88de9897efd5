"""While another thread is at work, Python collects in the window's thread only."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.collector import COLLECTOR, Collector
from mestringstreff_desktop.ui.base.worker import Worker


class Cycle:
    """Tells by `ended` on which thread it was thrown away."""

    ended: list[threading.Thread]

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.me, self.ended = self, ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.fixture(autouse=True)
def _alone() -> None:
    """A worker of an earlier test may still be at its end, and hold Python's collector."""
    for holder in tuple(COLLECTOR._holders):
        COLLECTOR.release(holder)
    gc.enable()


@pytest.fixture
def collector() -> Iterator[Collector]:
    yield Collector()
    gc.enable()


def test_python_collects_by_itself_only_while_nobody_holds_it(collector: Collector) -> None:
    collector.hold("a")
    collector.hold("b")
    collector.release("a")
    assert not gc.isenabled()
    collector.release("b")
    assert gc.isenabled()


def test_where_python_did_not_collect_it_does_not_afterwards(collector: Collector) -> None:
    gc.disable()
    collector.hold("a")
    collector.release("a")
    assert not gc.isenabled()


def test_what_is_turned_on_meanwhile_is_held_too_and_resumed(collector: Collector) -> None:
    gc.disable()
    collector.hold("a")
    gc.enable()
    collector.hold("a")
    assert not gc.isenabled()
    collector.release("a")
    assert gc.isenabled()


def test_it_collects_as_python_would_when_there_is_enough(collector: Collector) -> None:
    collector.hold("a")
    gc.collect()
    ended: list[threading.Thread] = []
    Cycle(ended)
    collector.collect()
    assert ended == []
    enough = [[] for _ in range(gc.get_threshold()[0] + 1)]  # type: ignore[var-annotated]
    collector.collect()
    assert len(ended) == 1, len(enough)


def holds(worker: Worker) -> bool:
    """Does this worker hold it? One that an earlier test left may do so for a while yet."""
    return worker._threads in COLLECTOR._holders


def make_many(ended: list[threading.Thread]) -> None:
    for _ in range(20 * gc.get_threshold()[0]):
        Cycle(ended)


def test_nothing_is_collected_on_the_workers_thread(qapp: object, qtbot: QtBot) -> None:
    worker, ended = Worker(), list[threading.Thread]()
    worker.do(worker, lambda: make_many(ended), lambda _: None)
    qtbot.waitUntil(lambda: worker.is_idle and not holds(worker))
    gc.collect()
    assert len(ended) == 20 * gc.get_threshold()[0]
    assert set(ended) == {threading.main_thread()}


def test_a_worker_that_is_stopped_lets_go(qapp: object) -> None:
    worker = Worker()
    worker.do(worker, lambda: None, lambda _: None)
    assert holds(worker)
    assert not gc.isenabled()
    worker.stop()
    assert not holds(worker)

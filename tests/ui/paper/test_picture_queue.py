"""Pictures are made one at a time, after a pause, and one that cannot be made stops no other."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.paper.picture_queue import PictureQueue


@pytest.fixture
def worker(qapp: object) -> Worker:
    return Worker()


@pytest.fixture
def queue(worker: Worker) -> PictureQueue:
    return PictureQueue(worker, worker)


def picture(width: int = 2) -> Callable[[], QImage]:
    return lambda: QImage(width, 2, QImage.Format.Format_RGB32)


def gone() -> Callable[[], QImage]:
    raise UserError("Borte.")


def broken() -> QImage:
    raise UserError("Skadet.")


def keys(queue: PictureQueue) -> list[object]:
    """The keys of what is made, as they come."""
    found: list[object] = []
    queue.made.connect(lambda key, _: found.append(key))
    return found


def test_all_come_in_the_order_they_were_asked_for(queue: PictureQueue, qtbot: QtBot) -> None:
    found = keys(queue)
    for key in "abc":
        queue.add(key, picture)
    qtbot.waitUntil(lambda: found == ["a", "b", "c"])


def test_one_that_cannot_be_made_stops_no_other(queue: PictureQueue, qtbot: QtBot) -> None:
    found = keys(queue)
    queue.add("gone", gone)
    queue.add("broken", lambda: broken)
    queue.add("empty", lambda: QImage)
    queue.add("last", picture)
    qtbot.waitUntil(lambda: found == ["last"])


def test_the_newest_of_a_key_is_made(queue: PictureQueue, qtbot: QtBot) -> None:
    queue.add("a", picture)
    queue.add("a", lambda: picture(5))
    with qtbot.waitSignal(queue.made) as told:
        pass
    assert isinstance(told.args, list)
    assert told.args[1].width() == 5


def test_none_is_begun_while_more_is_asked_for(worker: Worker, qtbot: QtBot) -> None:
    queue = PictureQueue(worker, worker, pause=10_000)
    with qtbot.assertNotEmitted(queue.made, wait=50):
        queue.add("a", picture)

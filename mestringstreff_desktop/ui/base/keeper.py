"""The keeper: does on a thread of its own what takes time with the file that the courses are in.

It is no errand of the worker's, which draws: a backup must not hold up a preview that somebody waits for,
nor a large print the backup. No ReportLab runs here, and no Qt, as on the worker's thread.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.ui.base.worker import Task, Worker, ignore_sentence, nothing_more

T = TypeVar("T")


class Keeper(Worker):
    """Does one thing after another, through services alone.

    What it has done stands, also where it was given up too late. `held` tells of a task during which the
    courses are not to be touched, and in words what it does; `let_go` tells that it is over.
    """

    held = Signal(object, str)
    let_go = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holding: Task | None = None

    @property
    def is_holding(self) -> bool:
        """Is something under way during which the courses are not to be touched?"""
        return self._holding is not None and not self._holding.is_finished

    def keep(
        self,
        owner: QObject,
        action: Callable[[Task], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] = ignore_sentence,
        *,
        at_end: Callable[[], object] = nothing_more,
    ) -> Task:
        """Do what lets the leader go on meanwhile; else as `run`."""
        carried = partial(_carried_through, action)
        return self.run(owner, carried, then, failed, at_end=at_end)

    def hold(
        self,
        owner: QObject,
        words: str,
        action: Callable[[Task], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] = ignore_sentence,
        *,
        stopped: Callable[[], object] = nothing_more,
    ) -> Task:
        """Do what she waits for, and let the window tell of it in `words`; else as `run`.

        `stopped` is done where she gave it up.
        """

        def end() -> None:
            self.let_go.emit()
            if task.is_cancelled:
                stopped()

        self._holding = task = self.keep(owner, action, then, failed, at_end=end)
        self.held.emit(task, words)
        return task


def _carried_through(action: Callable[[Task], T], task: Task) -> T:
    result = action(task)
    task.stand()
    return result

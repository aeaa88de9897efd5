"""How far a long action has come, told to whoever waits for it, who may give it up on the way."""

from collections.abc import Callable
from typing import Protocol


class Progress(Protocol):
    """Whoever waits. Both may raise, to leave the action; it then leaves everything as it was."""

    def step(self, done: int, of: int) -> None:
        """Tell that `done` out of `of` steps are taken."""

    def settle(self) -> None:
        """Tell that the rest is carried through: from here on nobody can give it up."""


class _Nobody:
    def step(self, done: int, of: int) -> None:
        pass

    def settle(self) -> None:
        pass


NOBODY: Progress = _Nobody()
_FINE = 1000


class Part:
    """A part of an action, which is this share of the whole, from 0 to 1."""

    def __init__(self, whole: Progress, begins: float, ends: float) -> None:
        self._whole, self._begins, self._ends = whole, begins, ends

    def step(self, done: int, of: int) -> None:
        share = self._begins + (self._ends - self._begins) * done / max(of, 1)
        self._whole.step(round(share * _FINE), _FINE)

    def settle(self) -> None:
        """A part alone settles nothing: whether there is a way back, is told of the whole."""


def until_it_counts(progress: Progress, pages: int) -> Callable[[int, int, int], None]:
    """Tell of a copy into a file, made so many pages at a time, which is undone where it is given up.

    The last of its steps also stores it.
    """

    def told(_status: int, left: int, of: int) -> None:
        if left > pages:
            progress.step(of - left, of)
        elif left:
            progress.settle()

    return told

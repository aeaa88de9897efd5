"""Imports what is needed later while nobody waits, so that a page opens the sooner."""

import gc
from collections.abc import Iterable
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 20  # each module takes a few, so that whoever types between two feels nothing


def modules_in(*packages: ModuleType) -> list[str]:
    """Return the names of all modules in packages, a package at a time.

    In each the deepest come first: they import the least themselves.
    """
    return [name for package in packages for name in _deepest_first(package)]


def _deepest_first(package: ModuleType) -> list[str]:
    found = [each.name for each in walk_packages(package.__path__, f"{package.__name__}.")]
    return sorted(found, key=lambda name: -name.count("."))


class Preload(QObject):
    """Imports modules in their order, one at a time.

    What a module is made of stays for as long as the program, so the collector need not look through it:
    to look through all of it at once would hold the window for a tenth of a second.
    """

    def __init__(self, names: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = iter(names)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._import_next)
        self._timer.start(EVERY_MS)

    @property
    def is_done(self) -> bool:
        return not self._timer.isActive()

    def _import_next(self) -> None:
        name = next(self._names, None)
        if name is None:
            self._timer.stop()
        else:
            import_module(name)
            gc.freeze()

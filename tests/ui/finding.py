"""Finds parts of the window by name, and says so when they are not there."""

from typing import TypeVar

from PySide6.QtCore import QObject

from mestringstreff_desktop.ui.window.main_window import MainWindow

T = TypeVar("T", bound=QObject)


def the(parent: QObject, kind: type[T], name: str) -> T:
    """Return the part of a kind that has the name."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), f"there is no {kind.__name__} called {name}"
    return found


def shown_page(window: MainWindow) -> str:
    """Return the name of the place on screen."""
    current = window.stack.currentWidget()
    return current.objectName() if current else ""

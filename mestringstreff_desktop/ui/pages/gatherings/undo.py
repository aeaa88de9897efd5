"""Undo and redo on the pages of the plan: by Ctrl+Z anywhere on them, also within a field, and by buttons."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.undo import FieldChange, UndoStack
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import IconButton

T = TypeVar("T")
UNDO_KEYS, REDO_KEYS = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")


class Undo(QObject):
    """The edits of the course on screen. `moved` tells that there are others to take back than before."""

    moved = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._stacks: dict[UUID, UndoStack] = {}

    @property
    def stack(self) -> UndoStack:
        """The edits of the course on screen."""
        key = self.context.require_course().id
        if key not in self._stacks:
            self._stacks[key] = UndoStack(self.context.database, key)
        return self._stacks[key]

    def do(self, words: str, action: Callable[[], T]) -> T | None:
        """Do something that is stored, and keep it as an edit; on trouble say so and return None."""

        def recorded() -> T:
            course = self.context.require_course()
            before = planning.load_course(self.context.database, course.id)
            result = action()
            self.stack.record(words, before)
            return result

        result = self.context.act(recorded)
        self.moved.emit()
        return result

    def typed(self, words: str, change: FieldChange) -> None:
        """Keep what is typed as an edit; what is stored of it, and when, is for others."""
        self.stack.typed(words, change, self.context.clock())
        self.moved.emit()

    def seal(self) -> None:
        """What is typed from here on is an edit of its own."""
        for stack in self._stacks.values():
            stack.seal()

    def undo(self) -> None:
        """Take back the last edit."""
        self._shift(UndoStack.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._shift(UndoStack.redo)

    def _shift(self, action: Callable[[UndoStack], str]) -> None:
        """A field that has the focus would keep its text: it lets go of it for a moment."""
        field = QApplication.focusWidget()
        if field is not None:
            field.clearFocus()
        self.context.act(lambda: action(self.stack))
        self.moved.emit()
        if field is not None and field.isVisible():
            field.setFocus()


class UndoKeys(QObject):
    """Ctrl+Z on a page is for the page's edits, also in a field, which would take it for itself."""

    def __init__(self, undo: Undo, page: QWidget) -> None:
        super().__init__(page)
        self._undo, self._page = undo, page
        self._watched: QWidget | None = None
        self._add(UNDO_KEYS, undo.undo)
        self._add(REDO_KEYS, undo.redo)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def _add(self, keys: tuple[str, ...], action: Callable[[], None]) -> None:
        for key in keys:
            QShortcut(QKeySequence(key), self._page).activated.connect(action)

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is self._watched:
            old.removeEventFilter(self)
        self._watched = None
        if new is not None and self._page.isAncestorOf(new):
            self._undo.seal()
            self._watched = new
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from taking the key before the page can have it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.ignore()
            return True
        return False


def _is_ours(event: QKeyEvent) -> bool:
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(key) for key in UNDO_KEYS + REDO_KEYS)


class UndoButtons(QObject):
    """Two buttons that say what they take back; off when there is nothing."""

    def __init__(self, undo: Undo) -> None:
        super().__init__(undo)
        self._undo = undo
        self.undo, self.redo = IconButton("undo-2"), IconButton("redo-2")
        self.both = (self.undo, self.redo)
        self.undo.setObjectName("undo")
        self.redo.setObjectName("redo")
        self.undo.clicked.connect(undo.undo)
        self.redo.clicked.connect(undo.redo)
        undo.moved.connect(self.refresh)

    def refresh(self) -> None:
        """Say what would be taken back, or done again."""
        stack = self._undo.stack if self._undo.context.course is not None else None
        done, undone = (stack.done, stack.undone) if stack else ([], [])
        _tell(self.undo, "Angre", "Ctrl+Z", done[-1].words if done else "")
        _tell(self.redo, "Gjør om igjen", "Ctrl+Y", undone[-1].words if undone else "")


def _tell(button: IconButton, verb: str, key: str, words: str) -> None:
    button.setEnabled(bool(words))
    button.setAccessibleName(f"{verb}: {words}" if words else verb)
    button.setToolTip(f"{verb}: {words} ({key})" if words else f"{verb} ({key})")

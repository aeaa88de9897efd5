"""The ways to undo and redo: Ctrl+Z anywhere in a window, also within a field, and two buttons."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.services.edits import EVERYWHERE, Edit, Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.undo import has_its_own
from mestringstreff_desktop.ui.widgets.buttons import IconButton

UNDO_KEYS, REDO_KEYS = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")


class UndoKeys(QObject):
    """Ctrl+Z in a window is for the edits of the course, also in a field, which would take it for itself.

    A field in which something is typed that is no edit, such as a search, has the key first.
    """

    def __init__(self, context: Context, window: QWidget, seen: Callable[[], Where]) -> None:
        super().__init__(window)
        self._undo, self._window, self._seen = context.undo, window, seen
        self._watched: QWidget | None = None
        self._context = context
        self._add(UNDO_KEYS, self._undo.undo)
        self._add(REDO_KEYS, self._undo.redo)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def _add(self, keys: tuple[str, ...], action: Callable[[Where], None]) -> None:
        for key in keys:
            QShortcut(QKeySequence(key), self._window).activated.connect(lambda: self._press(action))

    def _press(self, action: Callable[[Where], None]) -> None:
        if self._context.course is not None and not self._context.keeper.is_holding:
            action(self._seen())

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is self._watched:
            old.removeEventFilter(self)
        self._watched = None
        if new is not None and self._window.isAncestorOf(new):
            self._undo.seal()
            self._watched = new
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from taking the key before the window can have it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_undo, is_redo = _is_one_of(event, UNDO_KEYS), _is_one_of(event, REDO_KEYS)
        if not (is_undo or is_redo) or (
            isinstance(watched, QWidget) and has_its_own(watched, is_undo=is_undo)
        ):
            return False
        event.ignore()
        return True


def _is_one_of(event: QKeyEvent, keys: tuple[str, ...]) -> bool:
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(key) for key in keys)


class UndoButtons(QObject):
    """Two buttons that say what they take back, and where; off when there is nothing."""

    def __init__(self, context: Context, parent: QObject, seen: Callable[[], Where]) -> None:
        super().__init__(parent)
        self._context, self._undo, self._seen = context, context.undo, seen
        self.undo, self.redo = IconButton("undo-2"), IconButton("redo-2")
        self.both = (self.undo, self.redo)
        self.undo.setObjectName("undo")
        self.redo.setObjectName("redo")
        self.undo.clicked.connect(lambda: self._undo.undo(seen()))
        self.redo.clicked.connect(lambda: self._undo.redo(seen()))
        self._undo.moved.connect(self.refresh)

    def refresh(self) -> None:
        """Say what would be taken back, or done again."""
        stack = self._undo.stack if self._context.course is not None else None
        done, undone = (stack.done, stack.undone) if stack else ([], [])
        self._tell(self.undo, "Angre", "Ctrl+Z", done)
        self._tell(self.redo, "Gjør om igjen", "Ctrl+Y", undone)

    def _tell(self, button: IconButton, verb: str, key: str, edits: list[Edit]) -> None:
        button.setEnabled(bool(edits))
        words = _in_words(edits[-1], self._seen()) if edits else ""
        button.setAccessibleName(f"{verb}: {words}" if words else verb)
        button.setToolTip(f"{verb}: {words} ({key})" if words else f"{verb} ({key})")


def _in_words(edit: Edit, seen: Where) -> str:
    return edit.words if edit.where in (seen, EVERYWHERE) else f"{edit.words}, i {edit.where.words}"

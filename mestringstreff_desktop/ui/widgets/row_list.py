"""A list of lines of which one is chosen. The arrow keys go up and down; Tab comes to the chosen one."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.tile import Tile

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ListRow(Tile):
    """A line of a list: a button that stays down while it is the chosen one."""

    def __init__(self, key: str, role: str) -> None:
        super().__init__(role)
        self.key = key
        self.setObjectName(f"{role}-{key}")
        self.setCheckable(True)
        choose_one(self)

    def show_chosen(self, is_chosen: bool) -> None:
        """Show whether it is the chosen one; in a choice of one Qt would not let go of the last."""
        self.setAutoExclusive(False)
        self.setChecked(is_chosen)
        self.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the line; every other key is for the list it stands in."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


Row = TypeVar("Row", bound=ListRow)


class RowList(QWidget, Generic[Row]):
    """Keeps its lines in `rows` by key, in the order they are shown. `chosen` carries a key."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows: dict[str, Row] = {}
        self.key = ""

    def listen_to(self, row: Row) -> Row:
        """Let a press on a new line choose it."""
        row.clicked.connect(lambda: self.choose(row.key))
        return row

    def show_chosen(self, key: str) -> None:
        """Mark a line as the chosen one."""
        self.key = key
        for row in self.rows.values():
            row.show_chosen(row.key == key)
            policy = Qt.FocusPolicy.StrongFocus if row.key == key else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)

    def focus_chosen(self) -> None:
        """Give the keys to the chosen line."""
        if self.key in self.rows:
            self.rows[self.key].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def has_focus(self) -> bool:
        """Is the focus on one of the lines?"""
        return any(row.hasFocus() for row in self.rows.values())

    def step(self, by: int) -> None:
        """Go so many lines down, or up when negative; at the ends stay there."""
        keys = list(self.rows)
        if not keys:
            return
        place = keys.index(self.key) + by if self.key in keys else 0
        self.choose(keys[max(0, min(place, len(keys) - 1))])

    def choose(self, key: str) -> None:
        """Choose a line as a user does; one that is chosen already stays so."""
        self.rows[key].setChecked(True)
        self.rows[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step(-len(self.rows) if key == Qt.Key.Key_Home else len(self.rows))
        else:
            super().keyPressEvent(event)

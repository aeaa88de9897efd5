"""Where a line of the agenda lands when it is dragged, and the mark that shows it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.model import Phase

Rows = Mapping[Phase, Sequence[QWidget]]


class DropMark(QFrame):
    """A thick line between two lines of the agenda. `heads` are the phases' heads, above their lines."""

    def __init__(self, parent: QWidget, heads: Mapping[Phase, QWidget]) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop-mark")
        self._heads = heads
        self.hide()

    def place(self, rows: Rows, y: int) -> tuple[Phase, int]:
        """Return the phase and place in it that a height in the table, in pixels, stands for."""
        reached = [phase for phase, head in self._heads.items() if head.y() <= y]
        phase = reached[-1] if reached else next(iter(self._heads))
        return phase, sum(row.geometry().center().y() < y for row in rows[phase])

    def show_place(self, rows: Rows, y: int) -> None:
        """Show where the line would land."""
        phase, place = self.place(rows, y)
        if place < len(rows[phase]):
            top = rows[phase][place].geometry().top() - 2
        else:
            last = rows[phase][-1] if rows[phase] else self._heads[phase]
            top = last.geometry().bottom()
        parent = self.parentWidget()
        self.setGeometry(8, top, (parent.width() if parent else 0) - 24, 3)
        self.raise_()
        self.show()

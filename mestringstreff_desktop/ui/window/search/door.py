"""The door to the search of everything: the panel is imported and made when it is first opened."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MOST_VISITS

if TYPE_CHECKING:
    from mestringstreff_desktop.ui.window.search.panel import SearchPanel


class SearchDoor(QObject):
    """`wants` carries a page and what to show on it, `acts` what the window itself is asked to do.

    Where one has been is kept in memory only, with the course that was open.
    """

    wants = Signal(str, object)
    acts = Signal(str)

    def __init__(self, context: Context, below: QWidget) -> None:
        super().__init__(below)
        self.context, self._below = context, below
        self._passed: list[tuple[UUID | None, Where]] = []
        self._panel: SearchPanel | None = None

    @property
    def panel(self) -> "SearchPanel":
        """The panel over the window."""
        if self._panel is None:
            from mestringstreff_desktop.ui.window.search.panel import SearchPanel

            self._panel = SearchPanel(self.context, self._below)
            self._panel.wants.connect(self.wants)
            self._panel.acts.connect(self.acts)
        return self._panel

    def visit(self, where: Where) -> None:
        """One has been somewhere, however one came there."""
        self._passed = [*self._passed, (self.context.course_id, where)][-MOST_VISITS:]

    def open(self) -> None:
        """Open the panel, which is told where one has been since the last time."""
        self.panel.open(self._passed)
        self._passed = []

"""The line of a phase where something is added: typed, or chosen among suggestions below it.

It stands at the end of the phase, or after a line that somebody wants to go on from.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.suggestions import Suggestion, empty_item, matching
from mestringstreff_desktop.ui.widgets.buttons import Link
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.suggestions import SuggestionLine, SuggestionList

NEW = "Ny programpost"
_INTO = {Phase.OPENING: "oppstarten", Phase.MAIN: "hoveddelen", Phase.CLOSING: "avslutningen"}


class NewLine(SuggestionLine):
    """The line one types in. Tab takes what is typed, as Enter does; several lines are pasted as several."""

    finished = Signal()
    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if any(mark in text.strip() for mark in "\n\t"):
            self.pasted.emit(text)
        else:
            super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()

    def event(self, event: QEvent) -> bool:
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self.text().strip():
            self.returnPressed.emit()
            return True
        return super().event(event)


class AddLine(QWidget):
    """A quiet button until it is pressed. `added` carries the new line; Esc leaves all as it was.

    `typed` carries what stands in it so far; it stands there again when the line is opened anew. `pasted`
    carries several lines that are pasted there. `closed` tells that it is a button again; `after` is the
    line it stands after meanwhile, None at the end of its phase.
    """

    added = Signal(object)
    pasted = Signal(str)
    closed = Signal()
    left = Signal(object)
    typed = Signal(str)
    opened = Signal()

    def __init__(self, phase: Phase, suggest: Callable[[Phase], Sequence[Suggestion]]) -> None:
        super().__init__()
        self._phase, self._suggest = phase, suggest
        self._all: Sequence[Suggestion] = ()
        self._shown: list[Suggestion | None] = []
        self._begun = ""
        self.after: UUID | None = None
        self.button = Link("Legg til", "plus")
        self.button.setObjectName(f"add-{phase}")
        self.button.setAccessibleName(f"Legg til i {_INTO[phase]}")
        self.field = NewLine(f"Legg til i {_INTO[phase]}", "Skriv hva dere skal gjøre, eller velg under")
        self.list = SuggestionList("Forslag", self.field)
        self._lay_out()
        self._connect()
        self.close_line()

    def _lay_out(self) -> None:
        layout = column(row(self.button, None), self.field, self.list, gap=4)
        layout.setContentsMargins(12, 2, 10, 4)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.button.clicked.connect(self.open_line)
        self.field.edited.connect(self._show_matching)
        self.field.edited.connect(self._begin)
        self.field.escaped.connect(self._leave)
        self.field.finished.connect(self._leave_unless_chosen)
        self.field.pasted.connect(self._paste)
        self.list.taken.connect(self._take)

    @property
    def is_open(self) -> bool:
        return not self.field.isHidden()

    def open_line(self) -> None:
        """Offer what may be added at the end of the phase, and go there to type."""
        self.open_after(None)

    def open_after(self, item_id: UUID | None) -> None:
        """Offer what may be added after a line, and go there to type."""
        self.after = item_id
        self._offer()
        self.field.setFocus()
        self.opened.emit()

    def _offer(self) -> None:
        self._all = self._suggest(self._phase)
        self.field.setText(self._begun)
        self._show_matching(self._begun)
        self._show_open(True)

    def show_begun(self, text: str) -> None:
        """Be a button, or the line with what was begun in it."""
        self._begun = text
        self._offer() if text else self.close_line()

    def _begin(self, text: str) -> None:
        self._begun = text
        self.typed.emit(text)

    def close_line(self) -> None:
        """Be a button again."""
        self.after = None
        self._show_open(False)
        self.closed.emit()

    def _leave(self) -> None:
        """Give up. Whoever came here from a line goes back there."""
        came_from = self.after
        self._begin("")
        self.close_line()
        if came_from is None:
            self.button.setFocus()
        else:
            self.left.emit(came_from)

    def _leave_unless_chosen(self) -> None:
        """Enter on an empty line is the end of a row of them."""
        if self.list.currentRow() < 0:
            self._leave()

    def _paste(self, text: str) -> None:
        self._begin("")
        self.pasted.emit(text)
        self.close_line()

    def _show_open(self, is_open: bool) -> None:
        self.field.setVisible(is_open)
        self.list.setVisible(is_open)
        self.button.setHidden(is_open)

    def _show_matching(self, typed: str) -> None:
        """What is typed comes first, as it is; without anything typed an empty line comes last."""
        found: list[Suggestion | None] = [*matching(self._all, typed)]
        self._shown = [None, *found] if typed.strip() else [*found, None]
        words = [each.words if each else _new_words(typed) for each in self._shown]
        goes_on = self.after is not None and not typed.strip()
        self.list.show_suggestions(words, chosen=-1 if goes_on else 0)

    def _take(self, place: int) -> None:
        """Add what stands at a place in the list."""
        chosen = self._shown[place] or self._named(self.field.text())
        item = chosen.item(self._phase) if chosen else self._empty()
        self._begin("")
        self.added.emit(item)
        self.close_line()

    def _named(self, typed: str) -> Suggestion | None:
        """A suggestion written out in full is meant."""
        wanted = typed.strip().casefold()
        return next((each for each in self._all if each.template.title.casefold() == wanted), None)

    def _empty(self) -> AgendaItem:
        return empty_item(self.field.text().strip() or NEW, self._phase)


def _new_words(typed: str) -> str:
    return f"{NEW}: «{typed.strip()}»" if typed.strip() else "Tom programpost"

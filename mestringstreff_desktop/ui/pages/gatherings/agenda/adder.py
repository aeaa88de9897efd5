"""The line at the end of a phase where something is added: typed, or chosen among suggestions below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.suggestions import Suggestion, empty_item, matching
from mestringstreff_desktop.ui.widgets.buttons import Link
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.suggestions import SuggestionLine, SuggestionList

NEW = "Ny programpost"
_INTO = {Phase.OPENING: "oppstarten", Phase.MAIN: "hoveddelen", Phase.CLOSING: "avslutningen"}


class AddLine(QWidget):
    """A quiet button until it is pressed. `added` carries the new line; Esc leaves all as it was.

    `typed` carries what stands in it so far; it stands there again when the line is opened anew.
    """

    added = Signal(object)
    typed = Signal(str)
    opened = Signal()

    def __init__(self, phase: Phase, suggest: Callable[[Phase], Sequence[Suggestion]]) -> None:
        super().__init__()
        self._phase, self._suggest = phase, suggest
        self._all: Sequence[Suggestion] = ()
        self._shown: list[Suggestion | None] = []
        self._begun = ""
        self.button = Link("Legg til", "plus")
        self.button.setObjectName(f"add-{phase}")
        self.button.setAccessibleName(f"Legg til i {_INTO[phase]}")
        self.field = SuggestionLine(
            f"Legg til i {_INTO[phase]}", "Skriv hva dere skal gjøre, eller velg under"
        )
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
        self.list.taken.connect(self._take)

    @property
    def is_open(self) -> bool:
        return not self.field.isHidden()

    def open_line(self) -> None:
        """Offer what may be added, and go there to type."""
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
        self._show_open(False)

    def _leave(self) -> None:
        self._begin("")
        self.close_line()
        self.button.setFocus()

    def _show_open(self, is_open: bool) -> None:
        self.field.setVisible(is_open)
        self.list.setVisible(is_open)
        self.button.setHidden(is_open)

    def _show_matching(self, typed: str) -> None:
        """What is typed comes first, as it is; without anything typed an empty line comes last."""
        found: list[Suggestion | None] = [*matching(self._all, typed)]
        self._shown = [None, *found] if typed.strip() else [*found, None]
        self.list.show_suggestions([each.words if each else _new_words(typed) for each in self._shown])

    def _take(self, place: int) -> None:
        """Add what stands at a place in the list."""
        chosen = self._shown[place] or self._named(self.field.text())
        item = chosen.item(self._phase) if chosen else self._empty()
        self._begin("")
        self.close_line()
        self.added.emit(item)

    def _named(self, typed: str) -> Suggestion | None:
        """A suggestion written out in full is meant."""
        wanted = typed.strip().casefold()
        return next((each for each in self._all if each.template.title.casefold() == wanted), None)

    def _empty(self) -> AgendaItem:
        return empty_item(self.field.text().strip() or NEW, self._phase)


def _new_words(typed: str) -> str:
    return f"{NEW}: «{typed.strip()}»" if typed.strip() else "Tom programpost"

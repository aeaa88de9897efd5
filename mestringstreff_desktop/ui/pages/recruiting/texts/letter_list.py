"""The list of the texts: a search field, and a line each under whom they are for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content.letters import LetterGroup, LetterTemplate
from mestringstreff_desktop.content.search import NAME, REST, SUMMARY, WORDS, WordSearch
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList
from mestringstreff_desktop.ui.widgets.search_field import SearchField

GROUPS: Mapping[LetterGroup, str] = MappingProxyType(
    {
        "representatives": "Brukerrepresentanter",
        "recruiting": "Rekruttering",
        "participants": "Til deltakerne",
        "after": "Etter kurset",
    }
)
MOST_SHOWN = 40  # letters of what was typed, in the sentence about no hits


@dataclass(frozen=True)
class State:
    """How far a text has come: how many places to fill in, and whether she has changed it."""

    gaps: int = 0
    is_changed: bool = False

    @property
    def words(self) -> str:
        """Endret · 3 steder å fylle inn"""
        parts = ("Endret" if self.is_changed else "", gap_words(self.gaps) if self.gaps else "")
        return " · ".join(part for part in parts if part)


def gap_words(number: int) -> str:
    """3 steder å fylle inn"""
    return f"{count(number, 'sted', 'steder')} å fylle inn"


class LetterRow(ListRow):
    """A title, and below it how far the text has come."""

    def __init__(self, template: LetterTemplate, theme: Theme) -> None:
        super().__init__(template.id, "row")
        self.template = template
        self._title, self._state = label(hyphenated(template.title, theme)), label("", "quiet")
        layout = column(self._title, self._state, gap=0)
        layout.setContentsMargins(10, 6, 10, 6)
        self.setLayout(layout)
        self.show_state(State())

    def show_state(self, state: State) -> None:
        self._state.setText(state.words)
        self._state.setVisible(bool(state.words))
        self.setAccessibleName(". ".join(filter(None, (self.template.title, state.words))))


class LetterList(QWidget):
    """Follows what is typed. `chosen` carries the id of a text; `entered`: it is to be written in."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.field = SearchField("Søk i tekstene", "Søk i tekstene")
        self.field.setObjectName("letter-search")
        self.list = RowList[LetterRow]("Tekster")
        self.states: Mapping[str, State] = {}
        self._templates: list[LetterTemplate] = []
        self._search: WordSearch[LetterTemplate] | None = None
        self._theme: Theme | None = None
        self._none = label("", "lead")
        self._none.setObjectName("letter-nothing")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.list.setLayout(column(self._none, self._lines, None, gap=2))
        self._area = scrolled(self.list)
        layout = column(self.field, self._area, gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._show_found)
        self.field.returnPressed.connect(self.entered)
        self.list.chosen.connect(self.chosen)
        self._area.verticalScrollBar().rangeChanged.connect(
            self._bring_into_view
        )  # the lines have their places
        for key, by in (("Down", 1), ("Up", -1)):
            shortcut = QShortcut(QKeySequence(key), self.field, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=by: self._step(step))

    def show_states(self, states: Mapping[str, State]) -> None:
        """Show how far each text has come; the lines are made the first time, and in another theme."""
        self.states = states
        if self._theme is not self.context.theme:
            self._theme = self.context.theme
            self._templates, self._search = list(self.context.library.letters.values()), None
            self._show_found()
        for key, row in self.list.rows.items():
            row.show_state(states.get(key, State()))

    def _show_found(self) -> None:
        """Show what fits; the best of it is opened at once, and with nothing found what is open stays."""
        typed = self.field.text().strip()
        found = self._find_all(typed) if typed else self._templates
        chosen = self.list.key
        clear(self._lines)
        self.list.rows = {}
        for group, some in groupby(found, key=lambda each: "" if typed else GROUPS[each.group]):
            self._put(group, list(some))
        for before, after in pairwise([self.field, *self.list.rows.values()]):
            self.setTabOrder(before, after)
        self._none.setText(f"Ingen treff på «{short_line(typed, MOST_SHOWN)}». Prøv et annet ord.")
        self._none.setVisible(bool(typed) and not found)
        self._area.verticalScrollBar().setValue(0)
        keeps = chosen in self.list.rows and not typed
        self.show_chosen(chosen if keeps or not found else found[0].id)
        if found and self.list.key != chosen:
            self.chosen.emit(self.list.key)

    def _find_all(self, typed: str) -> list[LetterTemplate]:
        if self._search is None:
            self._search = WordSearch(self._templates, lambda each: each.title, _texts)
        return self._search.find_all(typed)

    def _put(self, group: str, templates: list[LetterTemplate]) -> None:
        if group:
            heading = label(hyphenated(group, self.context.theme), "group")
            heading.setContentsMargins(10, 8, 0, 2)
            self._lines.addWidget(heading)
        for each in templates:
            row = self.list.listen_to(LetterRow(each, self.context.theme))
            row.show_state(self.states.get(each.id, State()))
            self.list.rows[each.id] = row
            self._lines.addWidget(row)
            row.show()  # else it could not have the keys yet

    def show_chosen(self, key: str) -> None:
        """Mark the line of a text, where it is seen."""
        self.list.show_chosen(key)
        self._bring_into_view()

    def _bring_into_view(self, *_range: int) -> None:
        if self.list.key in self.list.rows:
            self._area.ensureWidgetVisible(self.list.rows[self.list.key], 0, 24)

    def show_letter(self, key: str) -> None:
        """Mark a text, in the whole list where it is not among what is found."""
        if key not in self.list.rows:
            self.field.clear()
        self.show_chosen(key)

    def _step(self, by: int) -> None:
        """Step with the keys still in the search field."""
        keys = list(self.list.rows)
        if self.list.key in keys:
            self.show_chosen(keys[max(0, min(keys.index(self.list.key) + by, len(keys) - 1))])
            self.chosen.emit(self.list.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from a line to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.has_focus:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _texts(template: LetterTemplate) -> Iterator[tuple[str, float]]:
    yield template.title, NAME
    yield from ((word, WORDS) for word in (*template.keywords, GROUPS[template.group]))
    yield template.use, SUMMARY
    yield from ((block.text, REST) for block in template.blocks)

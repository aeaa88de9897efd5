"""A line to search for a sheet in, with what is found below it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.search import SheetSearch
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.suggestions import SuggestionLine, SuggestionList

_NOTHING = "Ingen flere ark passer til det du skrev."


class SheetAdder(QWidget):
    """A quiet button until it is pressed. `added` carries the id of a sheet.

    Esc leaves all as it was. `opened` tells that it takes more room now.
    """

    added = Signal(str)
    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._titles: Mapping[str, str] = {}
        self._search = SheetSearch({}, ())
        self._shown: list[str] = []
        self.button = Button("Legg til et ark", "plus", "quiet")
        self.button.setObjectName("add-sheet")
        self.field = SuggestionLine("Søk etter et ark", "Søk: stress, mål, navneskilt …")
        self.list = SuggestionList("Ark som passer", self.field)
        self._nothing = label(_NOTHING, "quiet")
        self._lay_out()
        self._connect()
        self._show_open(False)

    def _lay_out(self) -> None:
        self.setLayout(column(row(self.button, None), self.field, self.list, self._nothing, gap=4))

    def _connect(self) -> None:
        self.button.clicked.connect(self.open_line)
        self.field.edited.connect(self._find)
        self.field.escaped.connect(self.close_line)
        self.list.taken.connect(self._take)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these sheets: title by id."""
        if titles != self._titles:
            self._titles = dict(titles)
            library = self.context.library
            self._search = SheetSearch(titles, (*library.tools, *library.course_sheets))
            self._find(self.field.text())
        self.button.setEnabled(bool(titles))

    @property
    def is_open(self) -> bool:
        return not self.field.isHidden()

    def open_line(self) -> None:
        """Offer what can be added, and go there to type."""
        self.field.clear()
        self._show_open(True)
        self._find("")
        self.field.setFocus()
        self.opened.emit()

    def close_line(self) -> None:
        """Be a button again."""
        self._show_open(False)
        self.button.setFocus()

    def _show_open(self, is_open: bool) -> None:
        self.field.setVisible(is_open)
        self.list.setVisible(is_open)
        self._nothing.hide()
        self.button.setHidden(is_open)

    def _find(self, typed: str) -> None:
        self._shown = self._search.find(typed)
        self.list.show_suggestions([short_line(self._titles[sheet]) for sheet in self._shown])
        if self.is_open:
            self.list.setVisible(bool(self._shown))
            self._nothing.setVisible(not self._shown)

    def _take(self, place: int) -> None:
        sheet = self._shown[place]
        self.close_line()
        self.added.emit(sheet)

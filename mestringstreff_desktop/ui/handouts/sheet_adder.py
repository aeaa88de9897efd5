"""A line to search for a sheet in, with what is found below it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from mestringstreff_desktop.content.search import SheetSearch
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_MOST_SHOWN = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NOTHING = "Ingen flere ark passer til det du skrev."


class _Line(LineField):
    """The arrow keys and Esc are for the list below."""

    stepped = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()  # not passed on: Enter must not press a button of the window
        else:
            super().keyPressEvent(event)


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
        self.field = _Line("Søk etter et ark", "Søk: stress, mål, navneskilt …")
        self.list = QListWidget()
        self._nothing = label(_NOTHING, "quiet")
        self._lay_out()
        self._connect()
        self._show_open(False)

    def _lay_out(self) -> None:
        self.list.setProperty("role", "suggestions")
        self.list.setAccessibleName("Ark som passer")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(row(self.button, None), self.field, self.list, self._nothing, gap=4))

    def _connect(self) -> None:
        self.button.clicked.connect(self.open_line)
        self.field.edited.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.escaped.connect(self.close_line)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentRow()))
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these sheets: title by id."""
        if titles != self._titles:
            self._titles = dict(titles)
            self._search = SheetSearch(titles, self.context.library.tools)
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
        self.list.clear()
        self.list.addItems([short_line(self._titles[sheet]) for sheet in self._shown])
        self.list.setCurrentRow(0)
        if self.is_open:
            self.list.setVisible(bool(self._shown))
            self._nothing.setVisible(not self._shown)
        height = self.list.sizeHintForRow(0) * min(_MOST_SHOWN, len(self._shown))
        self.list.setFixedHeight(height + 2 * self.list.frameWidth() + 10)

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            sheet = self._shown[place]
            self.close_line()
            self.added.emit(sheet)

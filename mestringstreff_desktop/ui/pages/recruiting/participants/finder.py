"""Finds participants as one types, and by their status."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.ui.pages.recruiting.participants.words import STATUSES
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.search_field import SearchField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class PeopleFinder(QWidget):
    """`changed` tells that others are to be shown, `stepped` of an arrow key, `entered` of Enter."""

    changed = Signal()
    stepped = Signal(int)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = SearchField("Søk blant deltakerne", "Navn, telefon eller hensyn")
        self.field.setObjectName("participant-search")
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self.entered)
        for key, by in (("Down", 1), ("Up", -1)):
            shortcut = QShortcut(QKeySequence(key), self.field, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=by: self.stepped.emit(step))
        self.chips: dict[Status | None, FilterChip] = {None: FilterChip("Alle")}
        self.chips |= {status: FilterChip(look.word) for status, look in STATUSES.items()}
        self._group = QButtonGroup(self)
        for status, chip in self.chips.items():
            chip.setObjectName(f"filter-{status or 'all'}")
            chip.setProperty("role", "log-chip")
            chip.clicked.connect(self.changed)
            self._group.addButton(chip)
            choose_one(chip)
        self.chips[None].setChecked(True)
        self._chips = QWidget()
        self._chips.setLayout(WrapLayout(*self.chips.values(), gap=5))
        self._chips.setAccessibleName("Vis bare")
        self.setLayout(column(self.field, self._chips, gap=8))

    @property
    def status(self) -> Status | None:
        """The status that alone is shown; None for all."""
        return next((status for status, chip in self.chips.items() if chip.isChecked()), None)

    @property
    def typed(self) -> str:
        return self.field.text().strip()

    def show_offered(self, people: Sequence[Participant]) -> None:
        """A status that nobody has is not offered, nor a search of nobody."""
        there = {each.status for each in people}
        for status, chip in self.chips.items():
            chip.setVisible(status is None or status in there or chip.isChecked())
        self.setVisible(bool(people))

    def found(self, people: Sequence[Participant]) -> list[Participant]:
        """Return those to show, of these."""
        status = self.status
        some = [each for each in people if status is None or each.status is status]
        return roster.found_by(self.typed, some) if self.typed else some

    def let_all_in(self) -> None:
        """Show everybody again."""
        self.field.clear()
        self.chips[None].setChecked(True)

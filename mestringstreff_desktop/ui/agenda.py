"""The agenda of a gathering: its lines grouped by phase, with clock times and sums."""

from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.timetable import Slot, phase_items
from mestringstreff_desktop.services.gatherings import clock_times
from mestringstreff_desktop.ui.agenda_parts import Foot, PhaseHead, TitleRow
from mestringstreff_desktop.ui.agenda_row import AgendaRow, columns_for
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.tile import give_way
from mestringstreff_desktop.ui.widgets import (
    Button,
    Picture,
    box,
    clear,
    column,
    dress_all,
    label,
    line,
    row,
    scrolled,
)

_NO_START = "Tidene er minutter fra start. Sett et klokkeslett, så regnes de ut."


class Agenda(QFrame):
    """The table. A line is chosen by a click or Enter; its minutes are changed where they stand."""

    chosen = Signal(object)
    minutes_edited = Signal(object, int)
    tool_wanted = Signal(str)
    wants_start = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "card")
        self.setObjectName("agenda")
        self._rows: dict[UUID, AgendaRow] = {}
        self._heads = {phase: PhaseHead(phase) for phase in Phase}
        self._lines = {phase: QVBoxLayout() for phase in Phase}
        self._no_start = self._make_no_start()
        self._titles = TitleRow()
        self._foot = Foot()
        self._lay_out()

    def _make_no_start(self) -> QFrame:
        self._set_start = button = Button("Sett starttid", role="quiet")
        button.setObjectName("set-start")
        button.clicked.connect(self.wants_start)
        words = label(_NO_START, "small")
        layout = row(Picture("clock", 18, "warm"), words, button, gap=8)
        layout.setStretch(1, 1)
        layout.setContentsMargins(10, 2, 4, 2)
        return box("sun", layout, margin=0)

    def _lay_out(self) -> None:
        inner = QWidget()
        lines = column(gap=0)
        for phase in Phase:
            self._lines[phase].setSpacing(1)
            lines.addWidget(self._heads[phase])
            lines.addLayout(self._lines[phase])
        lines.addStretch(1)
        lines.setContentsMargins(0, 0, 8, 8)
        inner.setLayout(lines)
        self._area = scrolled(inner, "on-card")
        give_way(self._area)
        self._area.verticalScrollBar().rangeChanged.connect(self._share_columns)
        no_start = column(self._no_start)
        no_start.setContentsMargins(0, 0, 6, 0)
        layout = column(no_start, self._titles, line(), self._area, line(), self._foot, gap=0)
        layout.setContentsMargins(8, 6, 2, 6)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def refresh(self, gathering: Gathering) -> None:
        """Show the plan; lines are made anew only when others have come or gone."""
        if list(self._rows) != [item.id for phase in Phase for item in phase_items(gathering.items, phase)]:
            self._make_rows(gathering.items)
        slots = clock_times(gathering)
        for slot in slots:
            words = time_words(gathering, slots[0], slot), self._tool_name(slot.item)
            self._rows[slot.item.id].refresh(slot.item, *words)
        for phase, head in self._heads.items():
            head.refresh(gathering, [slot for slot in slots if slot.item.phase is phase])
        self._no_start.setVisible(gathering.start is None)
        self._foot.refresh(gathering)
        self._share_columns()
        dress_all(self, self.context.theme)

    def _tool_name(self, item: AgendaItem) -> str:
        tool = self.context.library.tool(item.tool_id) if item.tool_id else None
        return tool.name if tool else ""

    def show_chosen(self, item_id: UUID | None) -> None:
        for key, each in self._rows.items():
            each.setChecked(key == item_id)

    def focus_row(self, item_id: UUID) -> None:
        if item_id in self._rows:
            self._rows[item_id].setFocus()
            self._area.ensureWidgetVisible(self._rows[item_id], 0, 40)

    def scroll_to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def _make_rows(self, items: list[AgendaItem]) -> None:
        for layout in self._lines.values():
            clear(layout)
        self._rows = {}
        for phase, layout in self._lines.items():
            for item in phase_items(items, phase):
                self._rows[item.id] = self._make_row(item)
                layout.addWidget(self._rows[item.id])
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes through the lines after what is above them, though they are made later."""
        stops = [self._set_start, *(stop for each in self._rows.values() for stop in each.stops())]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _make_row(self, item: AgendaItem) -> AgendaRow:
        made = AgendaRow(item.id, item.is_break)
        made.clicked.connect(lambda: self.chosen.emit(made.item_id))
        made.stepped.connect(lambda step: self._step(made.item_id, step))
        made.minutes_edited.connect(self.minutes_edited)
        made.tool_wanted.connect(self.tool_wanted)
        return made

    def _step(self, key: UUID, step: int) -> None:
        keys = list(self._rows)
        self.focus_row(keys[max(0, min(len(keys) - 1, keys.index(key) + step))])

    def _share_columns(self) -> None:
        """The heads of the phases leave out their clock times where the columns have no room."""
        columns = columns_for(self.width() - 28, self.fontMetrics())
        has_bar = self._area.verticalScrollBar().maximum() > 0
        self._titles.set_columns(columns, right=20 if has_bar else 8)
        for head in self._heads.values():
            head.set_columns(columns)
        for each in self._rows.values():
            each.set_columns(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_columns()


def time_words(gathering: Gathering, first: Slot, slot: Slot) -> str:
    """10.03; without a start the minutes since the first line began: +3."""
    if gathering.start is not None:
        return clock_time(slot.starts)
    return f"+{round((slot.starts - first.starts).total_seconds() / 60)}"

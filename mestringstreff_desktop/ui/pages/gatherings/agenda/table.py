"""The agenda of a gathering: its lines grouped by phase, with clock times and sums."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.suggestions import Suggestion, suggestions
from mestringstreff_desktop.course.timetable import Slot, air_remark, clock_times, phase_items
from mestringstreff_desktop.ui.pages.gatherings.agenda.adder import AddLine
from mestringstreff_desktop.ui.pages.gatherings.agenda.drag import DropMark
from mestringstreff_desktop.ui.pages.gatherings.agenda.heads import Foot, FromLast, PhaseHead, TitleRow, inset
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow, RowWords, columns_for
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, give_way, line, row, scrolled, widgets_in

_NO_START = "Tidene er minutter fra start. Sett et klokkeslett, så regnes de ut."


class Agenda(QFrame):
    """The table. A line is chosen by a click or Enter; its minutes are changed where they stand."""

    chosen = Signal(object)
    minutes_edited = Signal(object, int)
    title_edited = Signal(object, str)
    tool_wanted = Signal(str)
    wants_start = Signal()

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor, self.context = editor, editor.context
        self.setProperty("role", "card")
        self.setObjectName("agenda")
        self._rows: dict[UUID, AgendaRow] = {}
        self._heads = {phase: PhaseHead(phase) for phase in Phase}
        self._lines = {phase: QVBoxLayout() for phase in Phase}
        self.adders = {phase: AddLine(phase, self._suggest) for phase in Phase}
        self.from_last = FromLast()
        self._no_start = self._make_no_start()
        self._titles = TitleRow()
        self._foot = Foot()
        self._lay_out()
        for phase, adder in self.adders.items():
            adder.added.connect(self._add)
            adder.typed.connect(partial(self._keep_begun, phase))
            adder.opened.connect(lambda opened=adder: self._on_opened(opened))

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
        self._inner = inner = QWidget()
        lines = self._column = column(gap=0)
        for phase in Phase:
            self._lines[phase].setSpacing(1)
            lines.addWidget(self._heads[phase])
            if phase is Phase.OPENING:
                lines.addLayout(inset(self.from_last))
            lines.addLayout(self._lines[phase])
            lines.addWidget(self.adders[phase])
        lines.addStretch(1)
        lines.setContentsMargins(0, 0, 8, 8)
        inner.setLayout(lines)
        self._drop = DropMark(inner, self._heads)
        self._area = scrolled(inner, "on-card")
        give_way(self._area)
        self._area.verticalScrollBar().rangeChanged.connect(self._share_columns)
        no_start = column(self._no_start)
        no_start.setContentsMargins(0, 0, 6, 0)
        layout = column(no_start, self._titles, line(), self._area, line(), self._foot, gap=0)
        layout.setContentsMargins(8, 6, 2, 6)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def refresh(self, gathering: Gathering, task: str = "") -> None:
        """Show the plan; `task` is the reflection task from last time. Lines that stay are kept."""
        if list(self._rows) != [item.id for phase in Phase for item in phase_items(gathering.items, phase)]:
            self._arrange_rows(gathering.items)
        slots = clock_times(gathering)
        for slot in slots:
            words = RowWords(
                time_words(gathering, slots[0], slot),
                self._tool_name(slot.item),
                air_remark(slot),
                slot.air < timedelta(),
            )
            self._rows[slot.item.id].refresh(slot.item, words)
        for phase, head in self._heads.items():
            head.refresh(gathering, [slot for slot in slots if slot.item.phase is phase])
        self.from_last.refresh(task)
        self._no_start.setVisible(gathering.start is None)
        self._foot.refresh(gathering)
        self._share_columns()
        apply_theme_within(self, self.context.theme)

    def _tool_name(self, item: AgendaItem) -> str:
        tool = self.context.library.tool(item.tool_id) if item.tool_id else None
        return tool.name if tool else ""

    def show_chosen(self, item_id: UUID | None) -> None:
        for key, each in self._rows.items():
            each.setChecked(key == item_id)

    def focus_row(self, item_id: UUID) -> None:
        if item_id in self._rows:
            self._rows[item_id].show()  # one made just now cannot have the focus before it is shown
            self._rows[item_id].setFocus()
            self.show_row(item_id)

    def show_row(self, item_id: UUID) -> None:
        """Scroll to a line, which may have been moved or made just now."""
        self._column.activate()
        self._area.ensureWidgetVisible(self._rows[item_id], 0, 40)

    def focused_item(self) -> UUID | None:
        """Return the line that has the focus, itself or a field in it."""
        return next((key for key, each in self._rows.items() if _has_focus(each)), None)

    def edit_title(self, item_id: UUID) -> None:
        """Write a line's title where it stands."""
        if item_id in self._rows:
            self._rows[item_id].edit_title()

    def start_at_top(self) -> None:
        """Show another gathering's plan from its top, with the lines that were begun there."""
        for phase, adder in self.adders.items():
            adder.show_begun(self.editor.half_typed(self.editor.gathering.id, phase))
        self._area.verticalScrollBar().setValue(0)

    def _keep_begun(self, phase: Phase, text: str) -> None:
        self.editor.keep_half_typed(self.editor.gathering.id, phase, text)

    def _suggest(self, phase: Phase) -> list[Suggestion]:
        library, gathering = self.context.library, self.editor.gathering
        return suggestions(gathering, library.theme(gathering.theme_id), library.tools, phase)

    def _on_opened(self, opened: AddLine) -> None:
        """One at a time, and all of it in sight."""
        self._close_adders(opened)
        QTimer.singleShot(0, opened, lambda: self._area.ensureWidgetVisible(opened, 0, 8))

    def _close_adders(self, besides: AddLine | None = None) -> None:
        for adder in self.adders.values():
            if adder is not besides and adder.is_open:
                adder.close_line()

    def _add(self, item: AgendaItem) -> None:
        """Add a line, and show it."""
        made = self.editor.add_item(item)
        if made is not None:
            self.chosen.emit(made)
            self.focus_row(made)

    def remove(self, item_id: UUID) -> None:
        """Remove a line; the keys go to the one after it."""
        keys = list(self._rows)
        at = keys.index(item_id) if item_id in keys else 0
        self.editor.remove_item(item_id)
        left = list(self._rows)
        if left:
            self.focus_row(left[min(at, len(left) - 1)])

    def _arrange_rows(self, items: list[AgendaItem]) -> None:
        """Put the lines in order, with those that are new; those that stay keep their focus."""
        wanted = {item.id: item for item in items}
        for key in self._rows.keys() - wanted.keys():
            self._delete_row(self._rows.pop(key))
        kept, self._rows = self._rows, {}
        for phase, layout in self._lines.items():
            while layout.takeAt(0) is not None:
                pass
            for item in phase_items(items, phase):
                self._rows[item.id] = kept.get(item.id) or self._make_row(item)
                layout.addWidget(self._rows[item.id])
        self._order_tabs()

    def _delete_row(self, gone: AgendaRow) -> None:
        gone.hide()
        gone.setParent(None)
        gone.deleteLater()

    def _order_tabs(self) -> None:
        """Tab goes through the lines after what is above them, though they are made later."""
        stops: list[QWidget] = [self._set_start]
        for phase, layout in self._lines.items():
            stops += [
                stop for each in widgets_in(layout) if isinstance(each, AgendaRow) for stop in each.stops()
            ]
            stops += [self.adders[phase].button, self.adders[phase].field]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _make_row(self, item: AgendaItem) -> AgendaRow:
        made = AgendaRow(item.id, item.is_break)
        made.clicked.connect(lambda: self.chosen.emit(made.item_id))
        made.stepped.connect(lambda step: self._step(made.item_id, step))
        made.minutes_edited.connect(self.minutes_edited)
        made.title_edited.connect(self.title_edited)
        made.tool_wanted.connect(self.tool_wanted)
        made.remove_wanted.connect(self.remove)
        made.menu_wanted.connect(lambda key, at: self.menu_of(key).popup(at))
        made.dragged.connect(self._on_dragged)
        made.dropped.connect(self._on_dropped)
        made.drag_left.connect(self._drop.hide)
        return made

    def menu_of(self, item_id: UUID) -> QMenu:
        """Return what can be done with a line, with its keys."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        choices: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Endre tittel\tF2", lambda: self.edit_title(item_id)),
            ("Flytt opp\tAlt+↑", lambda: self.editor.step_item(item_id, -1)),
            ("Flytt ned\tAlt+↓", lambda: self.editor.step_item(item_id, 1)),
            ("Fjern\tDelete", lambda: self.remove(item_id)),
        )
        for words, action in choices:
            menu.addAction(words).triggered.connect(action)
        return menu

    def _on_dragged(self, item_id: UUID, at: QPoint) -> None:
        y = self._inner.mapFromGlobal(at).y()
        self._drop.show_place(self._rows_of(item_id), y)
        self._area.ensureVisible(0, y, 0, 40)

    def _on_dropped(self, item_id: UUID, at: QPoint) -> None:
        phase, place = self._drop.place(self._rows_of(item_id), self._inner.mapFromGlobal(at).y())
        self.editor.move_item(item_id, phase, place)

    def _rows_of(self, without: UUID) -> dict[Phase, list[QWidget]]:
        items = self.editor.gathering.items
        return {
            phase: [self._rows[item.id] for item in phase_items(items, phase) if item.id != without]
            for phase in Phase
        }

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


def _has_focus(row: AgendaRow) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is row or row.isAncestorOf(focused))


def time_words(gathering: Gathering, first: Slot, slot: Slot) -> str:
    """10.03; without a start the minutes since the first line began: +3."""
    if gathering.start is not None:
        return clock_time(slot.starts)
    return f"+{round((slot.starts - first.starts).total_seconds() / 60)}"

"""The agenda of a gathering: its lines grouped by phase, with clock times and sums."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QPoint, QStringListModel, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.suggestions import Suggestion, suggestions
from mestringstreff_desktop.course.timetable import Slot, air_remark, clock_times, phase_items
from mestringstreff_desktop.ui.pages.gatherings.agenda.adder import AddLine
from mestringstreff_desktop.ui.pages.gatherings.agenda.drag import DropMark
from mestringstreff_desktop.ui.pages.gatherings.agenda.heads import Foot, FromLast, PhaseHead, TitleRow, inset
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow, RowWords, columns_for
from mestringstreff_desktop.ui.pages.gatherings.agenda.selection import Selection
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import (
    box,
    column,
    line,
    read_in_order,
    row,
    scrolled,
    widgets_in,
)

_REACHES = {"reach-up": -1, "reach-down": 1}
_NO_START = "Tidene er minutter fra start. Sett en starttid, så blir de til klokkeslett."


class Agenda(QFrame):
    """The table. `selection` is which lines are chosen; what is written in a line is written where it stands.

    `asked` carries a line and what is wanted of it and of those chosen with it, as for `AgendaRow`.
    """

    asked = Signal(object, str)
    minutes_edited = Signal(object, int)
    title_edited = Signal(object, str)
    who_edited = Signal(object, str)
    pasted = Signal(str, object, object)  # text, phase, after which line
    menu_wanted = Signal(object, QPoint)
    tool_wanted = Signal(str)
    wants_start = Signal()
    ranged = Signal()  # there is more or less to scroll than before

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor, self.context = editor, editor.context
        self.setProperty("role", "card")
        self.setObjectName("agenda")
        self.selection = Selection(self)
        self.selection.changed.connect(self._show_chosen)
        self._people = QStringListModel(self)
        self._rows: dict[UUID, AgendaRow] = {}
        self._looks: tuple[object, ...] = ()
        self._heads = {phase: PhaseHead(phase) for phase in Phase}
        self._lines = {phase: QVBoxLayout() for phase in Phase}
        self.adders = {phase: AddLine(phase, self._suggest) for phase in Phase}
        self.from_last = FromLast()
        self._no_start = self._make_no_start()
        self._titles = TitleRow()
        self._foot = Foot()
        self._lay_out()
        for phase, adder in self.adders.items():
            adder.added.connect(lambda item, adder=adder: self._add(item, adder.after))
            adder.left.connect(self.focus_row)
            adder.pasted.connect(
                lambda text, phase=phase, adder=adder: self.pasted.emit(text, phase, adder.after)
            )
            adder.closed.connect(lambda phase=phase: self._place_adder(phase))
            adder.typed.connect(partial(self._keep_begun, phase))
            adder.opened.connect(lambda phase=phase: self._on_opened(phase))

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
            self._lines[phase].addWidget(self.adders[phase])
        lines.addStretch(1)
        lines.setContentsMargins(0, 0, 8, 8)
        inner.setLayout(lines)
        self._drop = DropMark(inner, self._heads)
        self._area = scrolled(inner, "on-card")
        self._area.verticalScrollBar().rangeChanged.connect(self._share_columns)
        self._area.verticalScrollBar().rangeChanged.connect(self.ranged)
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
        self.selection.keep([item.id for item in gathering.items])
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
        self._colour_icons()

    def _colour_icons(self) -> None:
        """Colour what has come, or all of it for another theme: a letter that is typed needs neither."""
        looks = (self.context.theme, *self._rows)
        if looks != self._looks:
            self._looks = looks
            apply_theme_within(self, self.context.theme)

    def _tool_name(self, item: AgendaItem) -> str:
        tool = self.context.library.tool(item.tool_id) if item.tool_id else None
        return tool.name if tool else ""

    def show_people(self, people: list[str]) -> None:
        """Suggest who may be responsible."""
        if people != self._people.stringList():
            self._people.setStringList(people)

    def _show_chosen(self) -> None:
        for key, each in self._rows.items():
            each.setChecked(key in self.selection.ids)

    @property
    def order(self) -> list[UUID]:
        """The lines from the top down."""
        return list(self._rows)

    def focus_row(self, item_id: UUID) -> None:
        if item_id in self._rows:
            self._rows[item_id].show()  # one made just now cannot have the focus before it is shown
            self._rows[item_id].setFocus()
            self.show_row(item_id)

    def focus_first(self) -> None:
        """Give the keys to the first line, where there is one."""
        if self._rows:
            self.focus_row(self.order[0])

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
            self.show_row(item_id)
            self._rows[item_id].edit_title()

    def add_after(self, item_id: UUID) -> None:
        """Offer what may be added after a line, and go there to type."""
        item = self.editor.item(item_id)
        if item is not None:
            self.adders[item.phase].open_after(item_id)

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

    def _on_opened(self, phase: Phase) -> None:
        """One at a time, at its place, and all of it in sight."""
        opened = self.adders[phase]
        self._close_adders(opened)
        self._place_adder(phase)
        QTimer.singleShot(0, opened, lambda: self._area.ensureWidgetVisible(opened, 0, 8))

    def _close_adders(self, besides: AddLine | None = None) -> None:
        for adder in self.adders.values():
            if adder is not besides and adder.is_open:
                adder.close_line()

    def _place_adder(self, phase: Phase) -> None:
        """Let it stand after the line that it goes on from, or else at the end of its phase."""
        adder, layout = self.adders[phase], self._lines[phase]
        rows = phase_items(self.editor.gathering.items, phase)
        ids = [item.id for item in rows if item.id in self._rows]
        place = ids.index(adder.after) + 1 if adder.after in ids else len(ids)
        if layout.indexOf(adder) != place:
            layout.removeWidget(adder)
            layout.insertWidget(place, adder)

    def _add(self, item: AgendaItem, after: UUID | None) -> None:
        """Add a line, and go on in it: its title is written."""
        if self.editor.add_items([item], after):
            self.selection.only(item.id)
            self.focus_row(item.id)
            self._rows[item.id].edit_minutes()

    def show_several(self, item_ids: Sequence[UUID]) -> None:
        """Choose lines that have come, and give the keys to the first of them."""
        there = [key for key in self._rows if key in item_ids]
        if there:
            self.selection.all_of(there)
            self.focus_row(there[0])

    def after_removal(self, at: int) -> None:
        """Give the keys to the line that stands where others were removed."""
        left = self.order
        if left:
            self.focus_row(left[min(at, len(left) - 1)])

    def _arrange_rows(self, items: list[AgendaItem]) -> None:
        """Put the lines in order, with those that are new; those that stay keep their focus."""
        chosen, before = self.selection.single, self.order
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
            layout.addWidget(self.adders[phase])
            self._place_adder(phase)
        self._order_tabs()
        for phase, layout in self._lines.items():
            above = [self.from_last] if phase is Phase.OPENING else []
            read_in_order(self._heads[phase], *above, *widgets_in(layout), self.adders[phase])
        if chosen in before and chosen not in self._rows and QApplication.focusWidget() is None:
            self.after_removal(before.index(chosen))  # it was undone with the keyboard in it

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
        made = AgendaRow(item.id, self._people)
        made.clicked.connect(lambda: self._on_clicked(made.key))
        made.picked.connect(self._pick)
        made.asked.connect(self._on_asked)
        made.stepped.connect(lambda step: self._step(made.key, step))
        made.minutes_edited.connect(self.minutes_edited)
        made.title_edited.connect(self.title_edited)
        made.who_edited.connect(self.who_edited)
        made.tool_wanted.connect(self.tool_wanted)
        made.menu_wanted.connect(self.menu_wanted)
        made.dragged.connect(self._on_dragged)
        made.dropped.connect(self._on_dropped)
        made.drag_left.connect(self._drop.hide)
        return made

    def _on_clicked(self, item_id: UUID) -> None:
        """Choose a line; a click on the one that is chosen writes its title."""
        if self.selection.single == item_id:
            self.edit_title(item_id)
        self.selection.only(item_id)
        self._show_chosen()  # a button that is pressed turns by itself

    def _pick(self, item_id: UUID, is_reach: bool) -> None:
        if is_reach:
            self.selection.reach(item_id, self.order)
        else:
            self.selection.toggle(item_id)

    def _on_asked(self, item_id: UUID, what: str) -> None:
        """Do what only concerns which line it is about, and pass on what is to be done to it."""
        if what == "edit":
            self.selection.only(item_id)
            self.edit_title(item_id)
        elif what == "new":
            self.add_after(item_id)
        elif what == "all":
            self.selection.all_of(self.order)
        elif what in _REACHES:
            self._reach(item_id, _REACHES[what])
        else:
            self.asked.emit(item_id, what)

    def _reach(self, item_id: UUID, step: int) -> None:
        """Choose one line more, or one less, in a direction."""
        if not self.selection.ids:
            self.selection.only(item_id)
        target = self._neighbour(item_id, step)
        self.selection.reach(target, self.order)
        self.focus_row(target)

    def _neighbour(self, item_id: UUID, step: int) -> UUID:
        keys = self.order
        return keys[max(0, min(len(keys) - 1, keys.index(item_id) + step))]

    def _on_dragged(self, item_id: UUID, at: QPoint) -> None:
        y = self._inner.mapFromGlobal(at).y()
        self._drop.show_place(self._rows_without(self.selection.with_others(item_id)), y)
        self._area.ensureVisible(0, y, 0, 40)

    def _on_dropped(self, item_id: UUID, at: QPoint) -> None:
        moved = self.selection.with_others(item_id)
        phase, place = self._drop.place(self._rows_without(moved), self._inner.mapFromGlobal(at).y())
        self.editor.move_items(moved, phase, place)

    def _rows_without(self, moved: Collection[UUID]) -> dict[Phase, list[QWidget]]:
        items = self.editor.gathering.items
        return {
            phase: [self._rows[item.id] for item in phase_items(items, phase) if item.id not in moved]
            for phase in Phase
        }

    def _step(self, key: UUID, step: int) -> None:
        self.focus_row(self._neighbour(key, step))

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

"""One line of the agenda, and the widths that its columns share with the other lines."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.ui.widgets.buttons import Link
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.number_fields import MinutesField
from mestringstreff_desktop.ui.widgets.text_fields import WrapField
from mestringstreff_desktop.ui.widgets.tile import Tile

GAP = 12
SIDE = 18  # the room at the left for the grip, and as much at the right
ARROWS = 21  # the room at the right of the minutes for the arrows that step them
_WIDE_ENOUGH = 62  # average letters, for way of working and responsible to have columns of their own
_HINT = "Dra for å flytte (Alt+↑ og Alt+↓). F2 endrer tittelen, Delete fjerner programposten."


@dataclass(frozen=True)
class Columns:
    """Widths in pixels. `way` and `who` are 0 where they stand under the title instead."""

    time: int
    way: int
    who: int
    minutes: int


@dataclass(frozen=True)
class RowWords:
    """What a line says beside the item's own texts: clock time, air before it, its tool's name."""

    time: str
    tool_name: str = ""
    air: str = ""
    overlaps: bool = False


def columns_for(width: int, metrics: QFontMetrics) -> Columns:
    """Share a width in pixels among the columns, by the size of the letters."""
    time, minutes = metrics.horizontalAdvance("00.00") + 4, metrics.horizontalAdvance("000") + 42
    rest = width - time - minutes - 4 * GAP - 2 * SIDE
    if rest < _WIDE_ENOUGH * metrics.averageCharWidth():
        return Columns(time, 0, 0, minutes)
    return Columns(time, round(rest * 0.25), round(rest * 0.27), minutes)


def lay_in_columns(time: QWidget, what: QHBoxLayout, way: QLabel, who: QLabel) -> QHBoxLayout:
    layout = row(time, what, way, who, gap=GAP)
    layout.setStretch(1, 1)
    layout.setContentsMargins(SIDE, 1, SIDE, 1)
    for each in (time, way, who):
        layout.setAlignment(each, Qt.AlignmentFlag.AlignTop)
    return layout


class AgendaRow(Tile):
    """Clock time, title, way of working, responsible, tool and minutes of a programpost.

    It is dragged by the mouse; `dragged` and `dropped` carry where, in the screen's pixels.
    """

    minutes_edited = Signal(object, int)
    title_edited = Signal(object, str)
    tool_wanted = Signal(str)
    remove_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_left = Signal()

    def __init__(self, item_id: UUID, is_break: bool) -> None:
        super().__init__("agenda-break" if is_break else "agenda-row")
        self.item_id = item_id
        self.setCheckable(True)
        self.setToolTip(_HINT)
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self._tool_id = ""
        self._make_parts(is_break)
        self._lay_out()
        self._connect()

    def _make_parts(self, is_break: bool) -> None:
        self._grip = Picture("grip-vertical", 16, "quiet")
        self._grip.setParent(self)
        self._grip.setGeometry(1, 7, 16, 18)
        self._time = _cell("body", 4)
        self._lock = Picture("lock", 14, "warm")
        self._title = _cell("body" if is_break else "strong", 4)
        self.title_field = WrapField("Tittel", "Hva heter programposten?")
        self.title_field.hide()
        self._air = label("", "quiet")
        self._under = label("", "quiet")
        self._way, self._who = _cell("small", 6), _cell("small", 6)
        self._cup = Picture("coffee", 18, "warm")
        self._cup.setVisible(is_break)
        self.tool = Link("", "toolbox")
        self.minutes = MinutesField(MOST_MINUTES)

    def _lay_out(self) -> None:
        text = column(self._title, self.title_field, self._under, row(self.tool, None), None, gap=0)
        what = row(self._cup, text, gap=8)
        what.setStretch(1, 1)
        what.setAlignment(self._cup, Qt.AlignmentFlag.AlignTop)
        self._cup.setContentsMargins(0, 6, 0, 0)
        self._when = QWidget()
        self._when.setLayout(column(self._time, self._lock, None, gap=0))
        layout = lay_in_columns(self._when, what, self._way, self._who)
        layout.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(self._air, layout, gap=0)
        whole.setStretch(1, 1)
        self._air.setContentsMargins(SIDE, 4, SIDE, 0)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tool.clicked.connect(lambda: self.tool_wanted.emit(self._tool_id))
        self.minutes.edited.connect(lambda value: self.minutes_edited.emit(self.item_id, value))
        self.title_field.edited.connect(lambda text: self.title_edited.emit(self.item_id, text))
        self.title_field.left.connect(lambda: self._show_field(False))

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in the line, in order."""
        return self, self.title_field, self.tool, self.minutes

    def set_columns(self, columns: Columns) -> None:
        """Take the widths all lines share."""
        self._when.setFixedWidth(columns.time)
        self.minutes.setFixedSize(columns.minutes, self.minutes.fontMetrics().lineSpacing() + 8)
        for cell, width in ((self._way, columns.way), (self._who, columns.who)):
            cell.setVisible(bool(width))
            cell.setFixedWidth(width)
        self._under.setVisible(not columns.way and bool(self._under.text()))

    def refresh(self, item: AgendaItem, words: RowWords) -> None:
        """Show the item with its clock time."""
        title = item.title.strip() or "Uten tittel"
        self._time.setText(words.time)
        self._lock.setVisible(item.locked_start is not None)
        self._show_air(words)
        self._title.setText(breakable(title))
        self.title_field.show_text(item.title)
        self._way.setText(breakable(item.way_of_working))
        self._who.setText(breakable(item.responsible))
        parts = (item.way_of_working, item.responsible)
        self._under.setText(breakable(" · ".join(part for part in parts if part)))
        self._under.setVisible(not self._way.isVisibleTo(self) and bool(self._under.text()))
        self._show_tool(item.tool_id if words.tool_name else "", words.tool_name)
        self.minutes.show_minutes(item.minutes)
        self.minutes.setAccessibleName(f"Minutter til {title}")
        locked = ", låst starttid" if item.locked_start else ""
        self.setAccessibleName(f"{words.time} {title}, {item.minutes} minutter{locked}")

    def _show_air(self, words: RowWords) -> None:
        self._air.setText(words.air)
        self._air.setVisible(bool(words.air))
        level = 4 + (self._time.fontMetrics().lineSpacing() - self._grip.height()) // 2
        self._grip.move(1, level + (self._air.sizeHint().height() if words.air else 0))
        set_role(self._air, "small-warm" if words.overlaps else "quiet")

    def _show_tool(self, tool_id: str, name: str) -> None:
        self._tool_id = tool_id
        self.tool.setVisible(bool(tool_id))
        self.tool.show_text(name)
        self.tool.setAccessibleName(f"Åpne {name} i verktøykassa")
        self.tool.setToolTip("Åpne i verktøykassa")

    def edit_title(self) -> None:
        """Write the title where it stands."""
        self._show_field(True)
        self.title_field.setFocus()
        self.title_field.selectAll()

    def _show_field(self, is_shown: bool) -> None:
        self.title_field.setVisible(is_shown)
        self._title.setHidden(is_shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self._leave_drag()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_title()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(self.item_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.item_id, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.globalPosition().toPoint() if is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pressed_at is not None and not self._is_dragged:
            self._is_dragged = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.item_id, at)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A line that was dragged is not clicked."""
        self._pressed_at = None
        if not self._is_dragged:
            super().mouseReleaseEvent(event)
            return
        self._leave_drag()
        self.dropped.emit(self.item_id, event.globalPosition().toPoint())

    def _leave_drag(self) -> None:
        self._is_dragged, self._pressed_at = False, None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.drag_left.emit()


def _cell(role: str, above: int) -> QLabel:
    """A label, so many pixels down that its first line stands level with the others."""
    made = label("", role)
    made.setContentsMargins(0, above, 0, 4)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made

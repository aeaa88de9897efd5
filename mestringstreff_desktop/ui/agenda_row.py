"""One line of the agenda, and the widths that its columns share with the other lines."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.services.gatherings import MOST_MINUTES
from mestringstreff_desktop.ui.fields import MinutesField
from mestringstreff_desktop.ui.tile import Link, Tile, breakable
from mestringstreff_desktop.ui.widgets import Picture, column, label, row

GAP = 12
SIDE = 10
ARROWS = 21  # the room at the right of the minutes for the arrows that step them
_WIDE_ENOUGH = 62  # average letters, for way of working and responsible to have columns of their own


@dataclass(frozen=True)
class Columns:
    """Widths in pixels. `way` and `who` are 0 where they stand under the title instead."""

    time: int
    way: int
    who: int
    minutes: int


def columns_for(width: int, metrics: QFontMetrics) -> Columns:
    """Share a width in pixels among the columns, by the size of the letters."""
    time, minutes = metrics.horizontalAdvance("00.00") + 4, metrics.horizontalAdvance("000") + 42
    rest = width - time - minutes - 4 * GAP - 2 * SIDE
    if rest < _WIDE_ENOUGH * metrics.averageCharWidth():
        return Columns(time, 0, 0, minutes)
    return Columns(time, round(rest * 0.25), round(rest * 0.27), minutes)


def lay_in_columns(time: QLabel, what: QHBoxLayout, way: QLabel, who: QLabel) -> QHBoxLayout:
    layout = row(time, what, way, who, gap=GAP)
    layout.setStretch(1, 1)
    layout.setContentsMargins(SIDE, 1, SIDE, 1)
    for each in (time, way, who):
        layout.setAlignment(each, Qt.AlignmentFlag.AlignTop)
    return layout


class AgendaRow(Tile):
    """Clock time, title, way of working, responsible, tool and minutes of a programpost."""

    minutes_edited = Signal(object, int)
    tool_wanted = Signal(str)

    def __init__(self, item_id: UUID, is_break: bool) -> None:
        super().__init__("agenda-break" if is_break else "agenda-row")
        self.item_id = item_id
        self.setCheckable(True)
        self._time = _cell("body", 4)
        self._title = _cell("body" if is_break else "strong", 4)
        self._under = label("", "quiet")
        self._way, self._who = _cell("small", 6), _cell("small", 6)
        self._cup = Picture("coffee", 18, "warm")
        self._cup.setVisible(is_break)
        self._tool_id = ""
        self.tool = Link("", "toolbox")
        self.tool.clicked.connect(lambda: self.tool_wanted.emit(self._tool_id))
        self.minutes = MinutesField(MOST_MINUTES)
        self.minutes.edited.connect(lambda value: self.minutes_edited.emit(self.item_id, value))
        self._lay_out()

    def _lay_out(self) -> None:
        what = row(self._cup, column(self._title, self._under, row(self.tool, None), None, gap=0), gap=8)
        what.setStretch(1, 1)
        what.setAlignment(self._cup, Qt.AlignmentFlag.AlignTop)
        self._cup.setContentsMargins(0, 6, 0, 0)
        layout = lay_in_columns(self._time, what, self._way, self._who)
        layout.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in the line, in order."""
        return self, self.tool, self.minutes

    def set_columns(self, columns: Columns) -> None:
        """Take the widths all lines share."""
        self._time.setFixedWidth(columns.time)
        self.minutes.setFixedSize(columns.minutes, self.minutes.fontMetrics().lineSpacing() + 8)
        for cell, width in ((self._way, columns.way), (self._who, columns.who)):
            cell.setVisible(bool(width))
            cell.setFixedWidth(width)
        self._under.setVisible(not columns.way and bool(self._under.text()))

    def refresh(self, item: AgendaItem, time: str, tool_name: str) -> None:
        """Show the item; `time` is its clock time as words."""
        title = item.title.strip() or "Uten tittel"
        self._time.setText(time)
        self._title.setText(breakable(title))
        self._way.setText(breakable(item.way_of_working))
        self._who.setText(breakable(item.responsible))
        parts = (item.way_of_working, item.responsible)
        self._under.setText(breakable(" · ".join(part for part in parts if part)))
        self._under.setVisible(not self._way.isVisibleTo(self) and bool(self._under.text()))
        self._show_tool(item.tool_id if tool_name else "", tool_name)
        self.minutes.show_value(item.minutes)
        self.minutes.setAccessibleName(f"Minutter til {title}")
        self.setAccessibleName(f"{time} {title}, {item.minutes} minutter")

    def _show_tool(self, tool_id: str, name: str) -> None:
        self._tool_id = tool_id
        self.tool.setVisible(bool(tool_id))
        self.tool.show_text(name)
        self.tool.setAccessibleName(f"Åpne {name} i verktøykassa")
        self.tool.setToolTip("Åpne i verktøykassa")


def _cell(role: str, above: int) -> QLabel:
    """A label, so many pixels down that its first line stands level with the others."""
    made = label("", role)
    made.setContentsMargins(0, above, 0, 4)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made

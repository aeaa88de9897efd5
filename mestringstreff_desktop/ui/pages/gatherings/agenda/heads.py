"""The heads of the agenda: titles of the columns, heads of the phases, and the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.timetable import (
    PHASE_MINUTES,
    PHASE_NAMES,
    Slot,
    clock_times,
    end_of,
    length_minutes,
    phase_minutes,
    phase_remark,
    whole_remark,
)
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import ARROWS, SIDE, Columns, lay_in_columns
from mestringstreff_desktop.ui.pages.gatherings.words import duration, ends_at
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row


class TitleRow(QWidget):
    """The columns' titles, in the columns' widths."""

    def __init__(self) -> None:
        super().__init__()
        self._time, what = label("Tid", "group", wrap=False), label("Hva", "group", wrap=False)
        self._way = label("Arbeidsform", "group", wrap=False)
        self._who = label("Hovedansvar", "group", wrap=False)
        self._minutes = label("Min", "group", wrap=False)
        self._minutes.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line = lay_in_columns(self._time, row(what, None), self._way, self._who)
        self._line.addWidget(self._minutes)
        self.setLayout(self._line)

    def set_columns(self, columns: Columns, right: int) -> None:
        """Take the widths all lines share; `right` is the room the lines leave at their right."""
        self._line.setContentsMargins(SIDE, 6, SIDE + right + ARROWS, 8)
        self._time.setFixedWidth(columns.time)
        self._minutes.setFixedWidth(columns.minutes - ARROWS)
        for cell, width in ((self._way, columns.way), (self._who, columns.who)):
            cell.setVisible(bool(width))
            cell.setFixedWidth(width)


class PhaseHead(QFrame):
    """A phase's name, when it is, its minutes, and in words where they miss their mark.

    The words have their place in any case: what is below must not move while minutes are typed.
    """

    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self.phase = phase
        self._minutes, self._pause, self._is_narrow = "", "", False
        self._times = label("", "quiet", wrap=False)
        self._sum = label("", "quiet", wrap=False)
        self.remark = label("", "warm")
        self.remark.setObjectName(f"remark-{phase}")
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._empty = label("Ingen programposter her.", "quiet")
        name = label(PHASE_NAMES[phase], "subtitle", wrap=False)
        top = row(name, self._times, self.remark, self._sum, gap=10)
        top.setStretch(2, 1)
        layout = column(top, self._empty, gap=2)
        layout.setContentsMargins(SIDE, 10, SIDE + ARROWS, 3)
        self.setLayout(layout)

    def set_columns(self, columns: Columns) -> None:
        """Leave out the times, and the pause in the sum, where there is little room."""
        self._times.setVisible(bool(columns.way))
        self._is_narrow = not columns.way
        self._show_sum()

    def _show_sum(self) -> None:
        self._sum.setText(self._minutes + ("" if self._is_narrow else self._pause))

    def refresh(self, gathering: Gathering, slots: list[Slot]) -> None:
        items, wanted = gathering.items, PHASE_MINUTES[self.phase]
        remark = phase_remark(items, self.phase)
        pause = sum(slot.item.minutes for slot in slots if slot.item.is_break)
        self._minutes = f"{phase_minutes(items, self.phase)} av {wanted} min"
        self._pause = f" + {pause} min pause" if pause else ""
        self._show_sum()
        self.remark.setText(remark)
        self._empty.setVisible(not slots)
        self._times.setText(_span(slots) if gathering.start else "")


def _span(slots: list[Slot]) -> str:
    return f"{clock_time(slots[0].starts)}–{clock_time(end_of(slots, slots[0].ends))}" if slots else ""


class FromLast(QFrame):
    """The reflection task of the gathering before, which is talked of first. Not there without one."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "small")
        self._text.setObjectName("from-last")
        layout = row(Picture("messages-square", 18), self._text, gap=8)
        layout.setStretch(1, 1)
        frame = box("teal", layout, margin=8)
        self.setLayout(column(frame))

    @property
    def words(self) -> str:
        return self._text.text()

    def refresh(self, task: str) -> None:
        self._text.setText(breakable(f"Fra sist: {task}"))
        self.setVisible(bool(task))


def inset(widget: QWidget) -> QVBoxLayout:
    """Return a widget with room at its sides, to stand among the lines."""
    layout = column(widget)
    layout.setContentsMargins(SIDE - 8, 2, SIDE - 8, 4)
    return layout


class Foot(QWidget):
    """When the gathering ends, how long it lasts, and in words when that is long."""

    def __init__(self) -> None:
        super().__init__()
        self._end = label("", "strong", wrap=False)
        self._end.setObjectName("agenda-end")
        self._length = label("", "quiet")
        self.remark = label("", "warm")
        self.remark.setObjectName("remark-whole")
        top = row(Picture("flag", 18), self._end, self._length, gap=8)
        top.setStretch(2, 1)
        layout = column(top, self.remark, gap=2)
        layout.setContentsMargins(SIDE, 8, SIDE, 4)
        self.setLayout(layout)

    def refresh(self, gathering: Gathering) -> None:
        end = ends_at(gathering)
        has_break = any(item.is_break and item.minutes for item in gathering.items)
        length = length_minutes(clock_times(gathering))
        self._end.setText(f"Slutt kl. {end}" if end else "Varighet")
        self._length.setText(duration(length) + (" med pause" if has_break else ""))
        remark = whole_remark(gathering.items, length)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

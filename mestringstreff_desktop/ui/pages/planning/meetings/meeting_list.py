"""The meetings of the working group, by date: each leads to its own agenda and minutes."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import (
    in_order,
    is_written,
    meeting_name,
    next_of,
    when_words,
)
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.tile import Tile

_HELD, _LACKS, _NEXT = "Holdt", "Referat mangler", "Neste møte"
_ELSEWHERE = "Står under Evaluering"


class MeetingRow(Tile):
    """A meeting in two lines, and a word for how far it has come."""

    def __init__(self, meeting_id: UUID) -> None:
        super().__init__("question")
        self.meeting_id = meeting_id
        self.setObjectName(f"meeting-{meeting_id}")
        self._picture = Picture("calendar-days", 22)
        self._name, self._when, self._state = label("", "strong"), label("", "quiet"), label("", "quiet")
        words = column(self._name, self._when, self._state, gap=0)
        layout = row(column(self._picture, None), words, Picture("chevron-right", 20, "quiet"), gap=12)
        layout.setStretch(1, 1)
        layout.setContentsMargins(12, 10, 12, 10)
        self.setLayout(layout)

    def show_meeting(self, meeting: WorkMeeting, today: dt.date, *, is_next: bool) -> None:
        when, state = when_words(meeting), _state(meeting, today, is_next)
        place = meeting.place.strip()
        self._name.setText(breakable(meeting_name(meeting)))
        self._when.setText(breakable(f"{when} · {place}" if place else when))
        self._state.setText(state)
        self._state.setVisible(bool(state))
        set_role(self._state, "small-warm" if _LACKS in state else "small-strong" if is_next else "quiet")
        self.setAccessibleName(". ".join(filter(None, (meeting_name(meeting), when, place, state))))


def _state(meeting: WorkMeeting, today: dt.date, is_next: bool) -> str:
    """Holdt · 3 beslutninger; Neste møte; Referat mangler."""
    is_gone = meeting.is_held or (meeting.date is not None and meeting.date < today)
    if is_gone and not is_written(meeting):
        return f"{_LACKS} · {_ELSEWHERE}" if meeting.is_review else _LACKS
    decided = sum(bool(each.text.strip()) for each in meeting.decisions)
    words = [_HELD if meeting.is_held else _NEXT if is_next else ""]
    words += [_ELSEWHERE] if meeting.is_review else []
    words += [count(decided, "beslutning", "beslutninger")] if decided else []
    return " · ".join(filter(None, words))


class MeetingList(QWidget):
    """Keeps its rows by the meetings' ids. `chosen` carries one."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setAccessibleName("Arbeidsmøter")
        self.context = context
        self.rows: dict[UUID, MeetingRow] = {}
        self._layout = column(gap=6)
        self.setLayout(self._layout)

    def refresh(self, course: Course, today: dt.date) -> None:
        """Show the meetings; rows that stay are changed in place."""
        meetings = in_order(course.work_meetings)
        if list(self.rows) != [each.id for each in meetings]:
            self._arrange(meetings)
        coming = next_of(course.work_meetings, today)
        for each in meetings:
            self.rows[each.id].show_meeting(each, today, is_next=each is coming)

    def _arrange(self, meetings: Sequence[WorkMeeting]) -> None:
        before, self.rows = self.rows, {}
        while self._layout.takeAt(0) is not None:
            pass
        above: QWidget = self
        for meeting in meetings:
            made = before.pop(meeting.id, None) or self._new_row(meeting.id)
            self.rows[meeting.id] = made
            self._layout.addWidget(made)
            made.show()  # at once: what is not shown cannot take the focus
            self.setTabOrder(above, made)
            above = made
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _new_row(self, meeting_id: UUID) -> MeetingRow:
        made = MeetingRow(meeting_id)
        made.clicked.connect(lambda: self.chosen.emit(meeting_id))
        made.stepped.connect(lambda by: self._step(meeting_id, by))
        return made

    def _step(self, meeting_id: UUID, by: int) -> None:
        keys = list(self.rows)
        place = max(0, min(len(keys) - 1, keys.index(meeting_id) + by))
        self.rows[keys[place]].setFocus()

"""When and where a meeting is, and who is there."""

import datetime as dt
from typing import Unpack

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import times_advice
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.work_meetings import MeetingChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits, Stores
from mestringstreff_desktop.ui.widgets.buttons import Button, TickButton
from mestringstreff_desktop.ui.widgets.captioned import captioned
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.date_field import DateField, TimeField
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField, WrapField

_EDITS = {
    "title": "endret navnet på {}",
    "place": "endret stedet for {}",
    "present": "endret hvem som er med på {}",
    "date": "endret datoen for {}",
    "start": "endret klokkeslettet for {}",
    "ends": "endret klokkeslettet for {}",
    "is_held": "merket om {} er holdt",
}


class MeetingFacts(QFrame):
    """When and where a meeting is, and who is there."""

    def __init__(self, context: Context, edits: MeetingEdits) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.edits = context, edits
        self._team = ""
        self.title = WrapField("Navn på møtet", "Arbeidsmøte", role="title-cell")
        self.date = DateField(context, "Dato for møtet")
        self.start, self.ends = TimeField("Møtet begynner"), TimeField("Møtet slutter")
        self.place = LineField("Sted for møtet", "Rom og adresse")
        self.present = LineField("Hvem er med?", "Navn, med komma mellom")
        self.everybody = Button("Hele arbeidsgruppa", "users", "quiet")
        self.held = TickButton(context, "Møtet er holdt")
        self.advice = label("", "danger")
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        parts = {
            "title": self.title,
            "date": self.date.line,
            "start": self.start.line,
            "ends": self.ends.line,
            "place": self.place,
            "present": self.present,
            "everybody": self.everybody,
            "held": self.held,
            "advice": self.advice,
        }
        for name, part in parts.items():
            part.setObjectName(f"meeting-{name}")

    def _lay_out(self) -> None:
        times = row(captioned("Fra kl.", self.start), captioned("Til kl.", self.ends), None, gap=12)
        when = QWidget()
        when.setLayout(times)
        parts = [captioned("Dato", self.date), when, captioned("Sted", self.place)]
        there = column(label_of(self.present, "Hvem er med?"), self.present, row(self.everybody, None), gap=4)
        facts = CardFlow(self.context, parts, 215, gap=12)
        self.setLayout(column(self.title, facts, self.advice, there, row(self.held, None), gap=12, margin=18))

    def _connect(self) -> None:
        self.title.edited.connect(lambda text: self._write("title", text, title=text))
        self.place.edited.connect(lambda text: self._write("place", text, place=text))
        self.present.edited.connect(lambda text: self._write("present", text, present=text))
        self.date.edited.connect(lambda day: self._write_value("date", day, {"date": day}))
        self.start.edited.connect(lambda time: self._write_value("start", time, {"start": time}))
        self.ends.edited.connect(lambda time: self._write_value("ends", time, {"ends": time}))
        thing = lambda: str(self.edits.meeting_id)  # noqa: E731
        self.edits.keep_half_typed(self.date, thing, "date")
        self.edits.keep_half_typed(self.start, thing, "start")
        self.edits.keep_half_typed(self.ends, thing, "ends")
        self.everybody.clicked.connect(lambda: self._change("present", {"present": self._team}))
        self.held.clicked.connect(lambda is_on: self._change("is_held", {"is_held": is_on}))

    def refresh(self, course: Course, meeting: WorkMeeting, *, is_new: bool) -> None:
        """Show a meeting; what is being typed is left alone while it is the same one."""
        thing, text = str(meeting.id), self.edits.text
        self._team = ", ".join(filter(None, (" ".join(each.name.split()) for each in course.team)))
        self.title.show_text(text(thing, "title", meeting.title))
        self.place.show_text(text(thing, "place", meeting.place))
        self.present.show_text(text(thing, "present", meeting.present))
        self.edits.show_value(self.date, thing, "date", meeting.date, is_new=is_new)
        self.edits.show_value(self.start, thing, "start", meeting.start, is_new=is_new)
        self.edits.show_value(self.ends, thing, "ends", meeting.ends, is_new=is_new)
        self.everybody.setVisible(bool(self._team) and not self.present.text().strip())
        self.held.setChecked(meeting.is_held)
        self._show_advice()

    def _show_advice(self) -> None:
        """It follows what stands in the fields, also while it is typed."""
        advice = times_advice(WorkMeeting(start=self.start.value, ends=self.ends.value))
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def _write(self, name: str, text: str, **changes: Unpack[MeetingChanges]) -> None:
        words = _EDITS[name].format(self.edits.name)
        self.edits.write(str(self.edits.meeting_id), name, text, words, stores(changes))

    def _write_value(self, name: str, value: dt.date | dt.time | None, changes: MeetingChanges) -> None:
        words = _EDITS[name].format(self.edits.name)
        self.edits.write_value(str(self.edits.meeting_id), name, value, words, stores(changes))
        self._show_advice()

    def _change(self, name: str, changes: MeetingChanges) -> None:
        self.edits.do(_EDITS[name].format(self.edits.name), stores(changes))
        if name == "present":
            self.present.setFocus()


def stores(changes: MeetingChanges) -> Stores[object]:
    """Return what stores changes of the meeting that is worked on."""
    return lambda database, key: work_meetings.change_meeting(database, key, **changes)

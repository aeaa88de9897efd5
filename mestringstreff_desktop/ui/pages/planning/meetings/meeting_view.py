"""One meeting: when and where, who is there, what to talk of, what was said, and what was decided."""

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from typing import Unpack

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from mestringstreff_desktop.course.checklist import questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import Open, meeting_name, not_done, review_meeting, times_advice
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import calendar, work_meetings
from mestringstreff_desktop.services.work_meetings import MeetingChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.planning.meetings.agenda import AgendaEditor
from mestringstreff_desktop.ui.pages.planning.meetings.decisions import DecisionsEditor, Seen
from mestringstreff_desktop.ui.pages.planning.meetings.edits import MeetingEdits, Stores
from mestringstreff_desktop.ui.pages.planning.meetings.follow_up import FollowUp
from mestringstreff_desktop.ui.pages.planning.meetings.papers import (
    agenda_paper,
    blank_paper,
    minutes_paper,
    stored,
)
from mestringstreff_desktop.ui.pages.planning.question_fields import captioned
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button, TickButton
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.date_field import DateField, TimeField
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField, WrapField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

INVITATION, TO_REVIEW = "invitasjon-arbeidsmote", "invitasjon-evalueringsmote"
_ICS = "Kalenderfil (*.ics)"
_EDITS = {
    "title": "endret navnet på {}",
    "place": "endret stedet for {}",
    "present": "endret hvem som er med på {}",
    "minutes": "skrev i referatet fra {}",
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
        self.edits.write(str(self.edits.meeting_id), name, text, words, _stores(changes))

    def _write_value(self, name: str, value: dt.date | dt.time | None, changes: MeetingChanges) -> None:
        words = _EDITS[name].format(self.edits.name)
        self.edits.write_value(str(self.edits.meeting_id), name, value, words, _stores(changes))
        self._show_advice()

    def _change(self, name: str, changes: MeetingChanges) -> None:
        self.edits.do(_EDITS[name].format(self.edits.name), _stores(changes))
        if name == "present":
            self.present.setFocus()


def _stores(changes: MeetingChanges) -> Stores[object]:
    return lambda database, key: work_meetings.change_meeting(database, key, **changes)


class MeetingView(QWidget):
    """A meeting under its buttons. `left` asks for all of them, `removed` for this one to be gone."""

    left = Signal()
    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.edits = context, MeetingEdits(context)
        self.desk = PaperDesk(context)
        self._stops: list[QWidget] = []
        self.facts = MeetingFacts(context, self.edits)
        self.follow_up = FollowUp(context)
        self.agenda = AgendaEditor(context, self.edits, self.desk.notice)
        self.minutes = TextField("Ellers fra møtet", "Det som ikke hører til en sak", lines=2)
        self.minutes.setObjectName("meeting-minutes")
        self.decisions = DecisionsEditor(context, self.edits, self.desk.notice)
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.back = Button("Alle møtene", "arrow-left", "quiet")
        self.print = Button("Skriv ut", "printer")
        self.print.setToolTip("Saksliste og referat på papir (Ctrl+P)")
        self.invite = Button("Invitasjon", "file-text")
        self.invite.setToolTip("Brevet til arbeidsgruppa, under Rekruttering")
        self.calendar = Button("Kalenderfil", "calendar-plus")
        self.calendar.setToolTip("Navn, tid og sted til kalenderen, og ikke noe mer")
        self.remove = Button("Fjern møtet", "trash-2", "danger")
        names = ("back", "print", "invite", "calendar", "remove")
        buttons = (self.back, self.print, self.invite, self.calendar, self.remove)
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(f"meeting-{name}")

    def _lay_out(self) -> None:
        ways = QWidget()
        ways.setLayout(WrapLayout(self.back, self.print, self.invite, self.calendar))
        more = column(label_of(self.minutes, "Ellers fra møtet"), self.minutes, gap=4)
        said = box("card", self.agenda, more, gap=GAP)
        decided = box("card", self.decisions)
        inner = QWidget()
        ending = row(self.remove, None)
        layout = column(self.facts, self.follow_up, said, decided, ending, None, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._area = scrolled(inner)
        self.setLayout(column(ways, self._area, self.desk, gap=10))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self._show_menu)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self._show_menu)
        self.invite.clicked.connect(self._invite)
        self.calendar.clicked.connect(self.save_calendar)
        self.remove.clicked.connect(lambda: self.removed.emit(self.edits.meeting_id))
        self.agenda.decided.connect(self.decisions.add)
        self.decisions.pointed.connect(lambda key: self.context.go_to.emit("planning", key))
        self.follow_up.ticked.connect(self._tick)
        self.minutes.edited.connect(self._write_minutes)

    def refresh(self, course: Course, meeting: WorkMeeting) -> None:
        """Show a meeting; what is being typed is left alone while it is the same one."""
        is_new = self.edits.turn_to(meeting)
        if is_new:
            self._begin()
        checklist = self.context.library.checklist
        lines = questions(checklist, course.entries)
        by_key = {line.key: line for line in lines}
        self.facts.refresh(course, meeting, is_new=is_new)
        self.follow_up.refresh([] if meeting.is_held else not_done(course, lines, meeting))
        self.agenda.refresh(meeting, lines, {area.id: area.title for area in checklist.areas})
        self.minutes.show_text(self.edits.text(str(meeting.id), "minutes", meeting.minutes))
        on_agenda = [by_key[each.question] for each in meeting.agenda or () if each.question in by_key]
        people = [each.name for each in course.team if each.name.strip()]
        self.decisions.refresh(meeting, Seen(by_key, [(each.key, each.text) for each in on_agenda], people))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Rows that came later are come to where they stand."""
        rows = (self.follow_up.stops, self.agenda.stops, (self.minutes,), self.decisions.stops)
        stops = [self.facts.held, *(stop for part in rows for stop in part), self.remove]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)

    def _begin(self) -> None:
        """Another meeting than the last one is opened at its top, and nothing is said of it yet."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        self.desk.notice.hide()
        self._area.verticalScrollBar().setValue(0)

    def _invite(self) -> None:
        """Go to the letter that invites to this kind of meeting."""
        meeting = stored(self.context, self.edits.meeting_id)
        is_review = meeting is not None and meeting is review_meeting(self.context.require_course())
        letter = TO_REVIEW if is_review else INVITATION
        self.context.go_to.emit("recruiting", LetterPlace(letter, meeting_id=self.edits.meeting_id))

    def _write_minutes(self, text: str) -> None:
        thing, words = str(self.edits.meeting_id), _EDITS["minutes"].format(self.edits.name)
        self.edits.write(thing, "minutes", text, words, _stores({"minutes": text}))

    def _tick(self, done: Open) -> None:
        """What an earlier meeting decided is done; it is told of here, where it is seen to go."""
        context = self.context
        course, checklist = context.require_course(), context.library.checklist
        context.undo.do(
            f"merket en beslutning fra {meeting_name(done.meeting)} som gjort",
            lambda: work_meetings.set_done(
                context.database, checklist, course.id, done.meeting.id, key=done.decision.id, is_done=True
            ),
            self.edits.where,
        )
        self.desk.notice.show_undoable("Beslutningen er merket som gjort.")
        self.follow_up.focus_next(self.agenda.more)

    def menu_of_papers(self) -> QMenu:
        """Return what can be had on paper."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ways: tuple[tuple[str, Callable[[Context, WorkMeeting], Paper]], ...] = (
            ("Saksliste …", agenda_paper),
            ("Referat …", minutes_paper),
            ("Blankt ark …", lambda context, _: blank_paper(context)),
        )
        for words, paper in ways:
            menu.addAction(words).triggered.connect(lambda _=False, paper=paper: self.preview(paper))
        return menu

    def _show_menu(self) -> None:
        self.menu_of_papers().popup(self.print.mapToGlobal(QPoint(0, self.print.height() + 4)))

    def preview(self, paper: Callable[[Context, WorkMeeting], Paper]) -> None:
        """Show one of the meeting's papers as it will be printed."""
        meeting = stored(self.context, self.edits.meeting_id)
        if meeting is not None:
            open_preview(self.desk, paper(self.context, meeting))

    def save_calendar(self) -> None:
        """Ask where, and write the calendar file. Without a date it is said so before anything is asked."""
        context, notice = self.context, self.desk.notice
        meeting, course = stored(context, self.edits.meeting_id), context.require_course()
        if meeting is None:
            return
        if notice.try_to(lambda: calendar.meeting_file(course, meeting, context.clock())) is None:
            return
        path = context.ask.save_file("Lagre kalenderfil", meeting_name(meeting), _ICS)
        if path is None:
            return
        saved = notice.try_to(lambda: calendar.save_meeting(course, meeting, path, context.clock()))
        if saved is not None:
            notice.show_file(f"{saved.name} er lagret. Send den, eller åpne den i kalenderen din.", saved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to all the meetings."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

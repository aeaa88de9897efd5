"""The meetings of the working group: all of them, or the one that is open."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import meeting_name, planned
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.planning.areas import MEETINGS
from mestringstreff_desktop.ui.pages.planning.meetings.meeting_list import MeetingList
from mestringstreff_desktop.ui.pages.planning.meetings.meeting_view import PlanningMeeting
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.plain_words import named

TITLE = "Møter og referater"
HELP = "arbeidsmoter"
_LEAD = "Arbeidsmøtene der dere planlegger sammen. Hvert møte har saksliste, referat og beslutninger."
_EMPTY = "Ingen møter ennå. Programmet lager en saksliste av det som står åpent i sjekklista."
_PRIVACY = "Referatene ligger sammen med kurset og i sikkerhetskopiene. De følger ikke med når kurset deles."


class MeetingsPart(QWidget):
    """The list, or one meeting. `opened` tells that another one, or the list, is shown."""

    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        tell_topic(self, HELP)
        self._open: UUID | None = None
        self._view: PlanningMeeting | None = None
        self.list = MeetingList(context)
        self.notice = Notice(context)
        self.add = Button("Nytt arbeidsmøte", "plus", "primary")
        self.add.setObjectName("add-meeting")
        self._empty = label(_EMPTY, "body")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        head = column(label(TITLE, "title"), label(_LEAD, "lead"), gap=2)
        card = box("card", self._empty, self.list, margin=12)
        parts = (head, card, row(self.add, None), label(_PRIVACY, "quiet"), None)
        layout = column(*parts, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._all = QWidget()
        self._all.setLayout(column(scrolled(inner), self.notice, gap=10))
        self._shown = OneAtATime(self._all)
        self.setLayout(column(self._shown))

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.list.chosen.connect(self._choose)

    @property
    def view(self) -> PlanningMeeting:
        """One meeting, made when the first one is opened."""
        if self._view is None:
            self._view = PlanningMeeting(self.context)
            self._view.left.connect(self.close_meeting)
            self._view.removed.connect(self._remove)
            self._shown.addWidget(self._view)
        return self._view

    @property
    def where(self) -> Where:
        """What is seen here, as undo tells of it."""
        return where_of(MEETINGS) if self._open is None else self.view.edits.where

    def refresh(self, course: Course) -> None:
        """Show the meeting that is open, or all of them where it is gone."""
        found = [each for each in planned(course) if each.id == self._open]
        if found:
            self.view.refresh(course, found[0])
            self._shown.setCurrentWidget(self.view)
            return
        self._open = None
        self.list.refresh(course, local(self.context.clock()).date())
        self._empty.setVisible(not course.work_meetings)
        set_role(self.add, "plain" if course.work_meetings else "primary")
        self.add.apply_theme(self.context.theme)
        self._shown.setCurrentWidget(self._all)

    def _choose(self, meeting_id: UUID) -> None:
        """Open a meeting; the review is held where the course is evaluated."""
        meeting = self._meeting(meeting_id)
        if meeting is not None and meeting.is_review:
            self.context.go_to.emit("evaluation", MeetingPlace(meeting_id))
        else:
            self.open(meeting_id)

    def open(self, meeting_id: UUID | None) -> None:
        """Show a meeting, or all of them."""
        self.context.autosave.flush()
        self.notice.hide()
        self._open = meeting_id
        self.refresh(self.context.require_course())
        apply_theme_within(self, self.context.theme)
        if self._open is not None:
            self.view.facts.title.setFocus()
        self.opened.emit()

    def close_meeting(self) -> None:
        """Go back to all the meetings, at the one that was open."""
        left = self._open
        self.open(None)
        row_left = self.list.rows.get(left) if left else None
        (row_left or self.add).setFocus()

    def _add(self) -> None:
        context = self.context
        course, checklist = context.require_course(), context.library.checklist
        made = context.undo.do(
            "la til et arbeidsmøte",
            lambda: work_meetings.add_meeting(context.database, checklist, course.id),
            where_of(MEETINGS),
        )
        if made is not None:
            self.open(made.id)
            self.view.facts.date.setFocus()

    def _remove(self, meeting_id: UUID) -> None:
        """Remove a meeting, with what was typed last, and offer to put it back."""
        context = self.context
        context.autosave.flush()
        meeting = self._meeting(meeting_id)
        if meeting is None:
            return
        context.undo.do(
            f"fjernet {named(meeting_name(meeting))}",
            lambda: work_meetings.remove_meeting(context.database, meeting_id),
            where_of(MEETINGS),
        )
        self.open(None)
        self.notice.show_undoable(f"«{breakable(meeting_name(meeting))}» er fjernet.")
        self.add.setFocus()

    def _meeting(self, meeting_id: UUID) -> WorkMeeting | None:
        meetings = self.context.require_course().work_meetings
        return next((each for each in meetings if each.id == meeting_id), None)

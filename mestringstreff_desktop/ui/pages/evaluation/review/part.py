"""Evalueringsmøte: the review meeting, or the way to make one."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import called_review, meeting_name, reviews
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.evaluation.part import Part
from mestringstreff_desktop.ui.pages.evaluation.review.meeting_view import WHERE, ReviewMeeting
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.plain_words import named

_EMPTY = "Samle arbeidsgruppa etter siste samling. Snakk om det deltakerne svarte og det dere selv erfarte."
_MORE = "Sakslista er klar når dere lager møtet. Beslutningene blir med når dere lager neste kurs fra dette."
_IS_IT = "{} står under Planlegging. Er det evalueringsmøtet, kan det brukes her med alt som står i det."


class ReviewPart(Part):
    """The meeting that is open, or else the first one there is."""

    name = "review"
    title = "Evalueringsmøte"
    lead = "Gå gjennom kurset sammen, og bestem hva dere endrer til neste gang."
    help_topic = "evalueringsmote"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._open: UUID | None = None
        self._called: UUID | None = None
        self.view = ReviewMeeting(context)
        self.view.removed.connect(self._remove)
        self.top_buttons = self.view.ways
        self.notice = Notice(context)
        self.make = Button("Lag evalueringsmøte", "plus", "primary")
        self.make.setObjectName("make-review")
        self.make.clicked.connect(self._make)
        self.use = Button("Bruk det møtet", "arrow-right")
        self.use.setObjectName("use-as-review")
        self.use.clicked.connect(self._use)
        self._lay_out()

    def _lay_out(self) -> None:
        self._is_it = label("", "body")
        self._other = box("sun", self._is_it, row(self.use, None), margin=14)
        card = box("card", label(_EMPTY), label(_MORE, "quiet"), row(self.make, None), gap=12, margin=18)
        inner = QWidget()
        layout = column(card, self._other, None, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._none = QWidget()
        self._none.setLayout(column(scrolled(inner), self.notice, gap=10))
        self._shown = OneAtATime(self._none, self.view)
        self.setLayout(column(self._shown))

    def refresh(self, course: Course) -> None:
        found = {each.id: each for each in reviews(course)}
        meeting = found.get(self._open) if self._open else None
        meeting = meeting or next(iter(found.values()), None)
        self._open = meeting.id if meeting else None
        for button in self.top_buttons:
            button.setVisible(meeting is not None)
        if meeting is not None:
            self.view.refresh(course, meeting)
            self._shown.setCurrentWidget(self.view)
            return
        self._show_called(called_review(course))
        self._shown.setCurrentWidget(self._none)

    def _show_called(self, called: WorkMeeting | None) -> None:
        self._called = called.id if called else None
        self._other.setVisible(called is not None)
        if called is not None:
            self._is_it.setText(breakable(_IS_IT.format(named(meeting_name(called)))))

    def point_at(self, what: object) -> bool:
        if not isinstance(what, MeetingPlace):
            return False
        self.context.autosave.flush()
        self._open = what.meeting_id
        self.refresh(self.context.require_course())
        return True

    def where(self) -> Where:
        return WHERE

    def work(self) -> QWidget:
        return self.view.facts.date.line if self._open else self.make

    def _make(self) -> None:
        context, course = self.context, self.context.require_course()
        context.undo.do(
            "la til evalueringsmøtet",
            lambda: work_meetings.add_review(context.database, course.id),
            WHERE,
        )
        if self._open:
            self.view.facts.date.setFocus()

    def _use(self) -> None:
        """Take the meeting that is planned under such a name, with all that stands in it."""
        context, called = self.context, self._called
        if called is None:
            return
        context.undo.do(
            "brukte et møte som evalueringsmøte",
            lambda: work_meetings.make_review(context.database, called),
            WHERE,
        )
        if self._open:
            self.view.facts.title.setFocus()

    def _remove(self, meeting_id: UUID) -> None:
        """Remove the meeting, with what was typed last, and offer to put it back."""
        context = self.context
        context.autosave.flush()
        context.undo.do(
            f"fjernet {self.view.edits.name}",
            lambda: work_meetings.remove_meeting(context.database, meeting_id),
            WHERE,
        )
        self.notice.show_undoable("Evalueringsmøtet er fjernet.")
        self.make.setFocus()

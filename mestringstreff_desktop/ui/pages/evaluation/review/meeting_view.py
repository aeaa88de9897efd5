"""The review meeting: its points with what is known beside them, and its decisions for the next course."""

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.evidence import Known
from mestringstreff_desktop.course.meetings import REVIEW
from mestringstreff_desktop.course.renewal import decisions
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.meetings.view import MeetingView
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE
from mestringstreff_desktop.ui.pages.evaluation.review.agenda import ReviewAgenda
from mestringstreff_desktop.ui.pages.evaluation.review.decisions import ReviewDecisions
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, row

WHERE = Where(PAGE, "review", REVIEW)  # there is one of them in a course
_NEXT = "Velg planen fra dette kurset når dere lager det neste. Da blir beslutningene med."


class ReviewMeeting(MeetingView):
    """Such a meeting."""

    agenda: ReviewAgenda
    decisions: ReviewDecisions

    def __init__(self, context: Context) -> None:
        super().__init__(context, MeetingEdits(context, lambda _: WHERE), PaperDesk(context))
        self.agenda = ReviewAgenda(context, self.edits, self.desk.notice)
        self.decisions = ReviewDecisions(context, self.edits, self.desk.notice)
        self.next = Button("Lag neste kurs", "plus")
        self.next.setObjectName("next-course")
        self.next.clicked.connect(context.wants_new_course)
        self._next = box("teal", label(_NEXT), row(self.next, None), margin=14)
        self.lay_out(after=(self._next,))

    def refresh(self, course: Course, meeting: WorkMeeting) -> None:
        """Show a meeting; what is being typed is left alone while it is the same one."""
        self.show_meeting(course, meeting)
        today = local(self.context.clock()).date()
        known = Known(course=course, channels=self.context.library.channels, today=today)
        self.agenda.refresh(meeting, known)
        self.decisions.refresh(course, meeting)
        self._next.setVisible(meeting.is_held and bool(decisions(course)))
        self.order_tabs(after=(self.next,))

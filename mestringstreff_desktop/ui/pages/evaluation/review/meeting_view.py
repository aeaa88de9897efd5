"""The review meeting: its points with what is known beside them, and its decisions for the next course."""

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.evidence import Known
from mestringstreff_desktop.course.meetings import REVIEW
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.meetings.view import MeetingView
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE
from mestringstreff_desktop.ui.pages.evaluation.review.agenda import ReviewAgenda
from mestringstreff_desktop.ui.pages.evaluation.review.decisions import ReviewDecisions
from mestringstreff_desktop.ui.paper.desk import PaperDesk

WHERE = Where(PAGE, "review", REVIEW)  # there is one of them in a course


class ReviewMeeting(MeetingView):
    """Such a meeting."""

    agenda: ReviewAgenda
    decisions: ReviewDecisions

    def __init__(self, context: Context) -> None:
        super().__init__(context, MeetingEdits(context, lambda _: WHERE), PaperDesk(context))
        self.agenda = ReviewAgenda(context, self.edits, self.desk.notice)
        self.decisions = ReviewDecisions(context, self.edits, self.desk.notice)
        self.lay_out()

    def refresh(self, course: Course, meeting: WorkMeeting) -> None:
        """Show a meeting; what is being typed is left alone while it is the same one."""
        self.show_meeting(course, meeting)
        today = local(self.context.clock()).date()
        known = Known(course=course, channels=self.context.library.channels, today=today)
        self.agenda.refresh(meeting, known)
        self.decisions.refresh(course, meeting)
        self.order_tabs()

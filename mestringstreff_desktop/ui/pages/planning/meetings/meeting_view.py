"""A meeting at which the course is planned: its agenda and its decisions are bound to the checklist."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.checklist import questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import Open, meeting_name, not_done
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.meetings.view import MeetingView
from mestringstreff_desktop.ui.pages.planning.meetings.checklist_agenda import ChecklistAgenda
from mestringstreff_desktop.ui.pages.planning.meetings.checklist_decisions import ChecklistDecisions, Seen
from mestringstreff_desktop.ui.pages.planning.meetings.follow_up import FollowUp
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


def _where(meeting_id: UUID) -> Where:
    return where_of(MeetingPlace(meeting_id))


class PlanningMeeting(MeetingView):
    """Such a meeting, with what earlier ones decided over its agenda."""

    agenda: ChecklistAgenda
    decisions: ChecklistDecisions

    def __init__(self, context: Context) -> None:
        super().__init__(context, MeetingEdits(context, _where), PaperDesk(context))
        self.back = Button("Alle møtene", "arrow-left", "quiet")
        self.back.setObjectName("meeting-back")
        self.back.clicked.connect(self.left)
        self.follow_up = FollowUp(context)
        self.agenda = ChecklistAgenda(context, self.edits, self.desk.notice)
        self.decisions = ChecklistDecisions(context, self.edits, self.desk.notice)
        top = QWidget()
        top.setLayout(WrapLayout(self.back, *self.ways))
        self.lay_out(top, above=(self.follow_up,))
        self.decisions.pointed.connect(lambda key: self.context.go_to.emit("planning", key))
        self.follow_up.ticked.connect(self._tick)

    def refresh(self, course: Course, meeting: WorkMeeting) -> None:
        """Show a meeting; what is being typed is left alone while it is the same one."""
        self.show_meeting(course, meeting)
        checklist = self.context.library.checklist
        lines = questions(checklist, course.entries)
        by_key = {line.key: line for line in lines}
        self.follow_up.refresh([] if meeting.is_held else not_done(course, lines, meeting))
        self.agenda.refresh(meeting, lines, {area.id: area.title for area in checklist.areas})
        on_agenda = [by_key[each.question] for each in meeting.agenda or () if each.question in by_key]
        people = [each.name for each in course.team if each.name.strip()]
        self.decisions.refresh(meeting, Seen(by_key, [(each.key, each.text) for each in on_agenda], people))
        self.order_tabs(self.follow_up.stops)

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

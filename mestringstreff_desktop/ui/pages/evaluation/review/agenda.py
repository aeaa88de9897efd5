"""What the review meeting is to talk of: suggested points, with what is known beside each."""

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.evaluation.evidence import Evidence, Known, evidence
from mestringstreff_desktop.course.evaluation.review import GROUPS, missing
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.agenda import AgendaEditor, PointRow
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.pages.evaluation.review.evidence_box import EvidenceBox
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide

_LEAD = "Sakslista er et forslag. Det som er kjent, står ved siden av, og kommer ikke med på papiret."
_MAKE = "Hent sakene som mangler"
_ROOM = 330  # pixels at 100 % text size, for the minutes and for what is known


class ReviewPoint(PointRow):
    """A point with what is known beside what is said of it."""

    def under_words(self) -> QWidget:
        context, said = self.edits.context, super().under_words()
        self.known = EvidenceBox(context)
        return SideBySide(context, said, self.known, room=_ROOM, last_first=True, gap=10)

    def show_known(self, found: Evidence | None) -> None:
        """Show what is known, and let Tab go by the links to it."""
        self.known.show_evidence(found)
        self.fields = (self.words, self.remove, *self.known.stops, self.said, self.decide)


class ReviewAgenda(AgendaEditor):
    """The points. Those that are suggested can be had back."""

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice) -> None:
        super().__init__(context, edits, notice, _LEAD)
        self.make.show_text(_MAKE)
        self.make.clicked.connect(self._suggest)

    def refresh(self, meeting: WorkMeeting, known: Known) -> None:
        """Show the points of a meeting, and what is known of each."""
        agenda = meeting.agenda or ()
        self.show_points(agenda, GROUPS)
        for point in agenda:
            made = self.points.rows[point.id]
            if isinstance(made, ReviewPoint):
                made.show_known(evidence(known, point.question))
        self.make.setVisible(bool(missing(agenda)))

    def make_row(self, key: str) -> ReviewPoint:
        return ReviewPoint(self.edits, key)

    def _suggest(self) -> None:
        self.edits.do(f"hentet saker til {self.edits.name}", work_meetings.suggest_points)
        self.more.setFocus()

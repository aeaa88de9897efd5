"""Which meeting of the working group a text is about. It is stored nowhere."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import meeting_name, planned, when_words
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.plain_words import short_line

OF_A_MEETING = frozenset({"motedato", "motested", "mote_klokkeslett"})  # fields of a text about a meeting
NEXT = "Det neste møtet"


class MeetingBox(QFrame):
    """Offers the meetings there are; at first it is the next one. `changed`: another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letter-meeting")
        self.field = ChoiceField("Hvilket arbeidsmøte?")
        self.setLayout(column(label_of(self.field, "Hvilket arbeidsmøte?"), self.field, gap=4))
        self._course: Course | None = None
        self._chosen: dict[UUID, UUID | None] = {}
        self.field.activated.connect(self._on_chosen)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.field]

    @property
    def meeting(self) -> WorkMeeting | None:
        """The meeting that is chosen; None where it is the next one."""
        course = self._course
        wanted = self._chosen.get(course.id) if course else None
        return next((each for each in course.work_meetings if each.id == wanted), None) if course else None

    def show_course(self, course: Course) -> None:
        """Offer the meetings of a course; the review has a letter of its own, and is none of these."""
        self._course = course
        meetings = {each.id: _words(each) for each in planned(course)}
        self.field.show_choices([(None, NEXT), *meetings.items()])
        self.field.show_chosen(self.meeting.id if self.meeting and self.meeting.id in meetings else None)

    def choose(self, meeting_id: UUID | None) -> None:
        """Let the text be about a meeting."""
        if self._course is not None:
            self._chosen[self._course.id] = meeting_id
            self.show_course(self._course)
            self.changed.emit()

    def _on_chosen(self) -> None:
        key = self.field.key
        self.choose(key if isinstance(key, UUID) else None)


def _words(meeting: WorkMeeting) -> str:
    """Arbeidsmøte 2 · tirsdag 5. januar"""
    return short_line(" · ".join(filter(None, (meeting_name(meeting), when_words(meeting)))))

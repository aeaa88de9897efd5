"""What the review meeting decided: a line each, of one gathering or of the course, for the next course."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.review import WHOLE, about
from mestringstreff_desktop.course.renewal import mentions_participant
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.services.work_meetings import DecisionChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.decisions import DecisionRow, DecisionsEditor
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.widgets.captioned import captioned
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.notice import Notice

_LEAD = "Én linje for hver endring. De blir med når dere lager neste kurs fra dette."
_NAMES = "Linja nevner en deltaker, og blir ikke med til neste kurs. Skriv den uten navn."
_EDIT = "endret hva en beslutning gjelder, i {}"


class Seen(NamedTuple):
    """What the decisions are shown with: the course, what they can be about, and who can do them."""

    course: Course
    choices: Sequence[tuple[int, str]]
    people: Sequence[str]


def seen(course: Course) -> Seen:
    choices = [(0, WHOLE), *((number, each.name) for number, each in enumerate(course.gatherings, 1))]
    return Seen(course, choices, [each.name for each in course.team if each.name.strip()])


class ReviewDecision(DecisionRow):
    """Such a decision, with the gathering it is about."""

    def __init__(self, context: Context, edits: MeetingEdits, key: str) -> None:
        super().__init__(context, edits, key)
        self._course: Course | None = None
        self.gathering = ChoiceField("Gjelder")
        self.gathering.setObjectName("decision-gathering")
        self.gathering.activated.connect(self._choose)
        self.names = label(_NAMES, "warm")
        fields = [captioned("Gjelder", self.gathering), captioned("Hvem", self.who)]
        self.parts.addWidget(CardFlow(context, fields, 210, gap=10))
        self.parts.addWidget(self.names)
        self.names.hide()
        self.words.edited.connect(self._show_names)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self.words, self.remove, self.gathering, self.who)

    def _choose(self) -> None:
        chosen: DecisionChanges = {"gathering": int(str(self.gathering.key))}
        self.edits.do(_EDIT.format(self.edits.name), self.stores(chosen))

    def show_decision(self, decision: Decision, number: int, seen: Seen) -> None:
        """Show what is stored, and whether it can come along; what is being typed is left alone."""
        self.show_words(decision, number, seen.people)
        choices = list(seen.choices)
        if decision.gathering not in dict(choices):  # there were more gatherings when it was decided
            choices.append((decision.gathering, about(decision)))
        self.gathering.show_choices(choices)
        self.gathering.show_chosen(decision.gathering)
        self.gathering.setAccessibleName(f"Beslutning {number} gjelder")
        self._course = seen.course
        self._show_names(self.words.toPlainText())

    def _show_names(self, text: str) -> None:
        """It follows what stands in the field, also while it is typed."""
        self.names.setVisible(self._course is not None and mentions_participant(self._course, text))


class ReviewDecisions(DecisionsEditor[ReviewDecision]):
    """The decisions of a review."""

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice) -> None:
        super().__init__(context, edits, notice, _LEAD)

    def refresh(self, course: Course, meeting: WorkMeeting) -> None:
        """Show the decisions of a meeting; rows that stay are changed in place."""
        self.arrange(meeting)
        shown = seen(course)
        for number, decision in enumerate(meeting.decisions, 1):
            self.rows[decision.id].show_decision(decision, number, shown)

    def make_row(self, key: str) -> ReviewDecision:
        return ReviewDecision(self.context, self.edits, key)

"""What a planning meeting decided: also when, and its way into the checklist, once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.course.meetings import is_done, is_entered, state_by
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.work_meetings import DecisionChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.decisions import DecisionRow, DecisionsEditor
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.pages.planning.words import STATES, who_and_when
from mestringstreff_desktop.ui.widgets.buttons import Button, Link, TickButton
from mestringstreff_desktop.ui.widgets.captioned import captioned
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.date_field import DateField
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.notice import Notice

_LEAD = "Skriv det dere ble enige om. Før det inn i sjekklista, så vet alle hvem som gjør hva."
_OWN = "Et nytt punkt i sjekklista"
_WILL_BE = {
    ItemState.IN_PROGRESS: "Punktet blir merket «I gang» i sjekklista, med hvem og når.",
    ItemState.SETTLED: "Punktet blir merket «Avklart» i sjekklista.",
}
_EDITS = {
    "due": "endret en frist i {}",
    "question": "endret hvilket punkt en beslutning svarer på, i {}",
}


class Seen(NamedTuple):
    """What the decisions are shown with: the checklist, what they can answer, and who can do them."""

    lines: Mapping[str, Question]
    choices: Sequence[tuple[str, str]]
    people: Sequence[str]


class ChecklistDecisionRow(DecisionRow):
    """Such a decision. `entered`, `pointed` and `ticked` carry its key, and what is said of it."""

    entered = Signal(str)
    pointed = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, context: Context, edits: MeetingEdits, key: str) -> None:
        super().__init__(context, edits, key)
        self._entry, self._is_new = "", True
        self.due = DateField(context, "Når skal det være gjort?")
        self.question = ChoiceField("Svarer på")
        self.enter = Button("Før inn i sjekklista", "list-checks")
        self.will_be, self.state = label("", "hint"), label("", "body")
        self.way = Link("Vis punktet", "arrow-right")
        self.tick = TickButton(context, "Gjort")
        self._name_parts()
        self._lay_out()
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        fields = (self.due.line, self.due.button, self.question)
        return (*super().stops, *fields, self.enter, self.way, self.tick)

    def _name_parts(self) -> None:
        parts = {
            "due": self.due.line,
            "question": self.question,
            "enter": self.enter,
            "way": self.way,
            "tick": self.tick,
        }
        for name, part in parts.items():
            part.setObjectName(f"decision-{name}")

    def _lay_out(self) -> None:
        fields = {"Hvem": self.who, "Når": self.due, "Svarer på": self.question}
        named_fields = [captioned(name, field) for name, field in fields.items()]
        self._fields = CardFlow(self.context, named_fields, 210, gap=10)
        self._waits, self._is_in = QWidget(), QWidget()
        self._waits.setLayout(column(row(self.enter, None), self.will_be, gap=2))
        self._is_in.setLayout(column(self.state, row(self.way, None), gap=2))
        ending = row(column(self._waits, self._is_in), column(self.tick, None), gap=12)
        ending.setStretch(0, 1)
        self.parts.addWidget(self._fields)
        self.parts.addLayout(ending)

    def _connect(self) -> None:
        self.due.edited.connect(self._write_due)
        self.edits.keep_half_typed(self.due, lambda: self.key, "due")
        self.question.activated.connect(self._answer)
        self.enter.clicked.connect(lambda: self.entered.emit(self.key))
        self.way.clicked.connect(lambda: self.pointed.emit(self._entry))
        self.tick.clicked.connect(lambda is_on: self.ticked.emit(self.key, is_on))

    def _write_due(self, day: dt.date | None) -> None:
        words = _EDITS["due"].format(self.edits.name)
        self.edits.write_value(self.key, "due", day, words, self.stores({"due": day}))

    def _answer(self) -> None:
        answered: DecisionChanges = {"question": str(self.question.key)}
        self.edits.do(_EDITS["question"].format(self.edits.name), self.stores(answered))

    def show_decision(self, decision: Decision, number: int, seen: Seen) -> None:
        """Show what is stored, and where it is in the checklist; what is being typed is left alone."""
        self._entry = decision.entry
        self.show_words(decision, number, seen.people)
        self.edits.show_value(self.due, self.key, "due", decision.due, is_new=self._is_new)
        self._is_new = False
        self.question.show_choices(_with_chosen(seen, decision.question))
        self.question.show_chosen(decision.question)
        self.tick.setChecked(is_done(decision, seen.lines))
        self._show_way(decision, seen.lines)
        self._name(number)

    def _show_way(self, decision: Decision, lines: Mapping[str, Question]) -> None:
        """What is in the checklist is changed there, and no longer here."""
        is_in = is_entered(decision, lines)
        for part, is_shown in ((self._fields, not is_in), (self._waits, not is_in), (self._is_in, is_in)):
            part.setVisible(is_shown)
        self.will_be.setText(_WILL_BE[state_by(decision)])
        if is_in:
            line = lines[decision.entry]
            today = local(self.context.clock()).date()
            told = filter(None, (STATES[line.state].word, who_and_when(line, today)))
            self.state.setText(breakable(f"Ført inn i sjekklista: {' · '.join(told)}"))

    def _name(self, number: int) -> None:
        self.enter.setAccessibleName(f"Før beslutning {number} inn i sjekklista")
        self.way.setAccessibleName(f"Vis punktet fra beslutning {number} i sjekklista")
        self.tick.setAccessibleName(f"Beslutning {number} er gjort")


def _with_chosen(seen: Seen, chosen: str) -> list[tuple[str, str]]:
    """Offer what is on the agenda, and what the decision answers already."""
    choices = [("", _OWN), *seen.choices]
    if chosen in dict(choices) or chosen not in seen.lines:
        return choices
    return [*choices, (chosen, seen.lines[chosen].text)]


class ChecklistDecisions(DecisionsEditor[ChecklistDecisionRow]):
    """The decisions of a meeting. `pointed` carries the key of a question of the checklist to be shown."""

    pointed = Signal(str)

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice) -> None:
        super().__init__(context, edits, notice, _LEAD)

    def refresh(self, meeting: WorkMeeting, seen: Seen) -> None:
        """Show the decisions of a meeting; rows that stay are changed in place."""
        self.arrange(meeting)
        for number, decision in enumerate(meeting.decisions, 1):
            self.rows[decision.id].show_decision(decision, number, seen)

    def make_row(self, key: str) -> ChecklistDecisionRow:
        made = ChecklistDecisionRow(self.context, self.edits, key)
        made.entered.connect(self._enter)
        made.pointed.connect(self.pointed)
        made.ticked.connect(self._tick)
        return made

    def _enter(self, key: str) -> None:
        course, checklist = self.context.require_course(), self.context.library.checklist
        entry = self.edits.do(
            f"førte en beslutning fra {self.edits.name} inn i sjekklista",
            lambda database, meeting: work_meetings.enter_decision(
                database, checklist, course.id, meeting, key
            ),
        )
        if entry is not None:
            self.notice.show_undoable("Beslutningen er ført inn i sjekklista.")
            self.rows[key].way.setFocus()

    def _tick(self, key: str, is_on: bool) -> None:
        course, checklist = self.context.require_course(), self.context.library.checklist
        self.edits.do(
            f"merket en beslutning som {'gjort' if is_on else 'ikke gjort'}",
            lambda database, meeting: work_meetings.set_done(
                database, checklist, course.id, meeting, key=key, is_done=is_on
            ),
        )

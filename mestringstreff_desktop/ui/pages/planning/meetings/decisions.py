"""What a meeting decided: the words, who and when, and its way into the checklist, once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.course.meetings import is_done, is_entered, state_by
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.work_meetings import DecisionChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.meetings.edits import MeetingEdits, Stores
from mestringstreff_desktop.ui.pages.planning.question_fields import captioned
from mestringstreff_desktop.ui.pages.planning.words import STATES, who_and_when
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, Link, TickButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.date_field import DateField
from mestringstreff_desktop.ui.widgets.labels import breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

TITLE = "Beslutninger"
_LEAD = "Skriv det dere ble enige om. Før det inn i sjekklista, så vet alle hvem som gjør hva."
_OWN = "Et nytt punkt i sjekklista"
_WILL_BE = {
    ItemState.IN_PROGRESS: "Punktet blir merket «I gang» i sjekklista, med hvem og når.",
    ItemState.SETTLED: "Punktet blir merket «Avklart» i sjekklista.",
}
_EDITS = {
    "text": "skrev en beslutning i {}",
    "responsible": "endret hvem som gjør det, i {}",
    "due": "endret en frist i {}",
    "question": "endret hvilket punkt en beslutning svarer på, i {}",
}


class Seen(NamedTuple):
    """What the decisions are shown with: the checklist, what they can answer, and who can do them."""

    lines: Mapping[str, Question]
    choices: Sequence[tuple[str, str]]
    people: Sequence[str]


class DecisionRow(QFrame):
    """A decision. `entered`, `pointed`, `ticked` and `removed` carry its key, and what is said of it."""

    entered = Signal(str)
    pointed = Signal(str)
    ticked = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, context: Context, edits: MeetingEdits, key: str) -> None:
        super().__init__()
        self.setProperty("role", "ordered-row")
        self.context, self.edits, self.key = context, edits, key
        self._entry, self._is_new = "", True
        self.words = TextField("Beslutning", "Hva bestemte dere?", lines=1)
        self.who = SuggestField("Hvem gjør det?", "Velg eller skriv")
        self.due = DateField(context, "Når skal det være gjort?")
        self.question = ChoiceField("Svarer på")
        self.enter = Button("Før inn i sjekklista", "list-checks")
        self.will_be, self.state = label("", "hint"), label("", "body")
        self.way = Link("Vis punktet", "arrow-right")
        self.tick = TickButton(context, "Gjort")
        self.remove = IconButton("x")
        set_role(self.remove, "icon-quiet")
        self._name_parts()
        self._lay_out()
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        fields = (self.who, self.due.line, self.due.button, self.question)
        return (self.words, self.remove, *fields, self.enter, self.way, self.tick)

    def _name_parts(self) -> None:
        parts = {
            "words": self.words,
            "who": self.who,
            "due": self.due.line,
            "question": self.question,
            "enter": self.enter,
            "way": self.way,
            "tick": self.tick,
            "remove": self.remove,
        }
        for name, part in parts.items():
            part.setObjectName(f"decision-{name}")

    def _lay_out(self) -> None:
        head = row(self.words, column(self.remove, None), gap=6)
        head.setStretch(0, 1)
        fields = {"Hvem": self.who, "Når": self.due, "Svarer på": self.question}
        named_fields = [captioned(name, field) for name, field in fields.items()]
        self._fields = CardFlow(self.context, named_fields, 210, gap=10)
        self._waits, self._is_in = QWidget(), QWidget()
        self._waits.setLayout(column(row(self.enter, None), self.will_be, gap=2))
        self._is_in.setLayout(column(self.state, row(self.way, None), gap=2))
        ending = row(column(self._waits, self._is_in), column(self.tick, None), gap=12)
        ending.setStretch(0, 1)
        layout = column(head, self._fields, ending, gap=8)
        layout.setContentsMargins(12, 10, 12, 10)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.words.edited.connect(lambda text: self._write("text", text, {"text": text}))
        self.who.edited.connect(lambda text: self._write("responsible", text, {"responsible": text}))
        self.due.edited.connect(self._write_due)
        self.edits.keep_half_typed(self.due, lambda: self.key, "due")
        self.question.activated.connect(self._answer)
        self.enter.clicked.connect(lambda: self.entered.emit(self.key))
        self.way.clicked.connect(lambda: self.pointed.emit(self._entry))
        self.tick.clicked.connect(lambda is_on: self.ticked.emit(self.key, is_on))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))

    def _write(self, name: str, text: str, changes: DecisionChanges) -> None:
        self.edits.write(self.key, name, text, _EDITS[name].format(self.edits.name), self._store(changes))

    def _write_due(self, day: dt.date | None) -> None:
        words = _EDITS["due"].format(self.edits.name)
        self.edits.write_value(self.key, "due", day, words, self._store({"due": day}))

    def _store(self, changes: DecisionChanges) -> Stores[None]:
        return lambda database, meeting_id: work_meetings.change_decision(
            database, meeting_id, self.key, **changes
        )

    def _answer(self) -> None:
        answered: DecisionChanges = {"question": str(self.question.key)}
        self.edits.do(_EDITS["question"].format(self.edits.name), self._store(answered))

    def show_decision(self, decision: Decision, number: int, seen: Seen) -> None:
        """Show what is stored; what is being typed is left alone."""
        self._entry = decision.entry
        self.words.show_text(self.edits.text(self.key, "text", decision.text))
        self.who.show_suggestions(seen.people)
        self.who.show_text(self.edits.text(self.key, "responsible", decision.responsible))
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
        self.words.setAccessibleName(f"Beslutning {number}")
        self.setAccessibleName(f"Beslutning {number}")
        self.remove.setAccessibleName(f"Fjern beslutning {number}")
        self.remove.setToolTip("Fjern beslutningen")
        self.enter.setAccessibleName(f"Før beslutning {number} inn i sjekklista")
        self.way.setAccessibleName(f"Vis punktet fra beslutning {number} i sjekklista")
        self.tick.setAccessibleName(f"Beslutning {number} er gjort")


def _with_chosen(seen: Seen, chosen: str) -> list[tuple[str, str]]:
    """Offer what is on the agenda, and what the decision answers already."""
    choices = [("", _OWN), *seen.choices]
    if chosen in dict(choices) or chosen not in seen.lines:
        return choices
    return [*choices, (chosen, seen.lines[chosen].text)]


class DecisionsEditor(QWidget):
    """The decisions of a meeting. `pointed` carries the key of a question of the checklist to be shown."""

    pointed = Signal(str)

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice) -> None:
        super().__init__()
        self.context, self.edits, self.notice = context, edits, notice
        self.rows: dict[str, DecisionRow] = {}
        self.more = Button("Ny beslutning", "plus")
        self.more.setObjectName("add-decision")
        self.more.clicked.connect(partial(self.add, ""))
        self._rows = column(gap=8)
        head = column(label(TITLE, "subtitle"), label(_LEAD, "hint"), gap=2)
        buttons = QWidget()
        buttons.setLayout(WrapLayout(self.more))
        self.setLayout(column(head, self._rows, buttons, gap=10))

    def refresh(self, meeting: WorkMeeting, seen: Seen) -> None:
        """Show the decisions of a meeting; rows that stay are changed in place."""
        keys = [decision.id for decision in meeting.decisions]
        if list(self.rows) != keys:
            self._arrange(keys)
        for number, decision in enumerate(meeting.decisions, 1):
            self.rows[decision.id].show_decision(decision, number, seen)

    def _arrange(self, keys: Sequence[str]) -> None:
        before, self.rows = self.rows, {}
        while self._rows.takeAt(0) is not None:
            pass
        for key in keys:
            self.rows[key] = before.pop(key) if key in before else self._new_row(key)
            self._rows.addWidget(self.rows[key])
            self.rows[key].show()  # at once: what is not shown cannot take the focus
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*(stop for each in self.rows.values() for stop in each.stops), self.more]

    def _new_row(self, key: str) -> DecisionRow:
        made = DecisionRow(self.context, self.edits, key)
        made.entered.connect(self._enter)
        made.pointed.connect(self.pointed)
        made.ticked.connect(self._tick)
        made.removed.connect(self._remove)
        apply_theme_within(made, self.context.theme)
        return made

    def add(self, question: str) -> None:
        """Begin a decision, perhaps an answer to a question, ready to be written."""
        key = self.edits.do(
            f"la til en beslutning i {self.edits.name}",
            lambda database, meeting: work_meetings.add_decision(database, meeting, question),
        )
        if key in self.rows:
            self.rows[key].words.setFocus()
            bring_into_view(self.rows[key])

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

    def _remove(self, key: str) -> None:
        self.edits.do(
            f"fjernet en beslutning fra {self.edits.name}",
            lambda database, meeting: work_meetings.remove_decision(database, meeting, key),
        )
        self.notice.show_undoable("Beslutningen er fjernet fra møtet.")
        if key not in self.rows:
            self.more.setFocus()

"""What a meeting decided: a line each, of the words and who does it, and what more a kind of meeting has."""

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.services.work_meetings import DecisionChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits, Stores
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

TITLE = "Beslutninger"
_EDITS = {
    "text": "skrev en beslutning i {}",
    "responsible": "endret hvem som gjør det, i {}",
}


class DecisionRow(QFrame):
    """A decision: its words and who does it. `removed` carries its key."""

    removed = Signal(str)

    def __init__(self, context: Context, edits: MeetingEdits, key: str) -> None:
        super().__init__()
        self.setProperty("role", "ordered-row")
        self.context, self.edits, self.key = context, edits, key
        self.words = TextField("Beslutning", "Hva bestemte dere?", lines=1)
        self.who = SuggestField("Hvem gjør det?", "Velg eller skriv")
        self.remove = IconButton("x")
        set_role(self.remove, "icon-quiet")
        for name, part in {"words": self.words, "who": self.who, "remove": self.remove}.items():
            part.setObjectName(f"decision-{name}")
        head = row(self.words, column(self.remove, None), gap=6)
        head.setStretch(0, 1)
        self.parts = column(head, gap=8)
        self.parts.setContentsMargins(12, 10, 12, 10)
        self.setLayout(self.parts)
        self.words.edited.connect(lambda text: self._write("text", text, {"text": text}))
        self.who.edited.connect(lambda text: self._write("responsible", text, {"responsible": text}))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (self.words, self.remove, self.who)

    def _write(self, name: str, text: str, changes: DecisionChanges) -> None:
        self.edits.write(self.key, name, text, _EDITS[name].format(self.edits.name), self.stores(changes))

    def stores(self, changes: DecisionChanges) -> Stores[None]:
        """Return what stores changes of the decision."""
        return lambda database, meeting_id: work_meetings.change_decision(
            database, meeting_id, self.key, **changes
        )

    def show_words(self, decision: Decision, number: int, people: Sequence[str]) -> None:
        """Show what is stored; what is being typed is left alone."""
        self.words.show_text(self.edits.text(self.key, "text", decision.text))
        self.who.show_suggestions(people)
        self.who.show_text(self.edits.text(self.key, "responsible", decision.responsible))
        self.words.setAccessibleName(f"Beslutning {number}")
        self.setAccessibleName(f"Beslutning {number}")
        self.remove.setAccessibleName(f"Fjern beslutning {number}")
        self.remove.setToolTip("Fjern beslutningen")


Row_co = TypeVar("Row_co", bound=DecisionRow, covariant=True)


class DecisionsEditor(QWidget, Generic[Row_co]):
    """The decisions of a meeting, in `rows` by their keys."""

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice, lead: str) -> None:
        super().__init__()
        self.context, self.edits, self.notice = context, edits, notice
        self.rows: dict[str, Row_co] = {}
        self.more = Button("Ny beslutning", "plus")
        self.more.setObjectName("add-decision")
        self.more.clicked.connect(partial(self.add, ""))
        self._rows: QVBoxLayout = column(gap=8)
        head = column(label(TITLE, "subtitle"), label(lead, "hint"), gap=2)
        buttons = QWidget()
        buttons.setLayout(WrapLayout(self.more))
        self.setLayout(column(head, self._rows, buttons, gap=10))

    def make_row(self, key: str) -> Row_co:
        """Return a row for a decision."""
        raise NotImplementedError

    def arrange(self, meeting: WorkMeeting) -> None:
        """Have a row for each decision of a meeting; rows that stay are the same."""
        keys = [decision.id for decision in meeting.decisions]
        if list(self.rows) == keys:
            return
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

    def _new_row(self, key: str) -> Row_co:
        made = self.make_row(key)
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

    def _remove(self, key: str) -> None:
        self.edits.do(
            f"fjernet en beslutning fra {self.edits.name}",
            lambda database, meeting: work_meetings.remove_decision(database, meeting, key),
        )
        self.notice.show_undoable("Beslutningen er fjernet fra møtet.")
        if key not in self.rows:
            self.more.setFocus()

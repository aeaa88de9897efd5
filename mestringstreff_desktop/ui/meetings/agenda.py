"""What a meeting is to talk of: points in an order of one's own, each with what was said of it."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from mestringstreff_desktop.course.work_meeting import AgendaPoint
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRow, OrderedRows
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.text_fields import TextField, WrapField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

TITLE = "Saksliste og referat"
OWN, _WIDEST = "Egen sak", "00."


class PointRow(OrderedRow):
    """A point: its words, where it is from, and what was said of it.

    `decided` and `removed` carry its key.
    """

    decided = Signal(str)
    removed = Signal(str)

    def __init__(self, edits: MeetingEdits, key: str) -> None:
        super().__init__(key)
        self.edits = edits
        self.words = WrapField("Sak", "Hva skal dere snakke om?", role="cell")
        self.words.setObjectName("point-words")
        self.said = TextField("Referat fra saken", "Hva sa dere om dette?", lines=1)
        self.said.setObjectName("point-minutes")
        self._number, self._group = label("", "strong", wrap=False), label("", "quiet")
        self.decide = Link("Ny beslutning", "check")
        self.remove = IconButton("x")
        set_role(self.remove, "icon-quiet")
        self.fields = (self.words, self.remove, self.said, self.decide)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = row(self.words, column(self.remove, None), gap=6)
        head.setStretch(0, 1)
        self._number.setContentsMargins(0, 4, 0, 0)
        self.lay_out(column(self._number, None), column(head, self.under_words(), gap=4))

    def under_words(self) -> QWidget:
        """Return what was said, and the way to a decision of it."""
        below = row(self._group, self.decide, gap=10)
        below.setStretch(0, 1)
        under = QWidget()
        under.setLayout(column(self.said, below, None, gap=4))
        return under

    def _connect(self) -> None:
        self.words.edited.connect(lambda text: self._write("text", text))
        self.said.edited.connect(lambda text: self._write("minutes", text))
        self.decide.clicked.connect(lambda: self.decided.emit(self.key))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))

    def _write(self, name: str, text: str) -> None:
        words = {"text": "endret en sak til {}", "minutes": "skrev i referatet fra {}"}[name]
        stores = partial(_store_text if name == "text" else _store_minutes, self.key, text)
        self.edits.write(self.key, name, text, words.format(self.edits.name), stores)

    def show_point(self, point: AgendaPoint, number: int, group: str) -> None:
        """Show what is stored; what is being typed is left alone."""
        self.words.show_text(self.edits.text(self.key, "text", point.text))
        self.said.show_text(self.edits.text(self.key, "minutes", point.minutes))
        self._number.setText(f"{number}.")
        self._number.ensurePolished()
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance(_WIDEST))
        self._group.setText(group)
        name = named(point.text) if point.text.strip() else "uten ord"
        self.setAccessibleName(f"Sak {number}: {name}")
        self.words.setAccessibleName(f"Sak {number}")
        self.said.setAccessibleName(f"Referat fra sak {number}")
        self.decide.setAccessibleName(f"Ny beslutning om sak {number}")
        self.remove.setAccessibleName(f"Fjern sak {number}")
        self.remove.setToolTip("Fjern saken fra møtet")


class AgendaEditor(QWidget):
    """The points, and a way to one of one's own. `decided` carries what a point with a decision is about."""

    decided = Signal(str)

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice, lead: str) -> None:
        super().__init__()
        self.context, self.edits, self.notice, self._lead = context, edits, notice, lead
        self._questions: dict[str, str] = {}
        self.points: OrderedRows[PointRow] = OrderedRows("Saker")
        self.make = Button("", "list-checks")
        self.make.setObjectName("make-agenda")
        self.more = Button("Legg til egen sak", "plus")
        self.more.setObjectName("add-point")
        self._lay_out()
        self.points.moved.connect(self._move)
        self.more.clicked.connect(self._add)

    def _lay_out(self) -> None:
        buttons = QWidget()
        buttons.setLayout(WrapLayout(self.more, self.make))
        head = column(label(TITLE, "subtitle"), label(self._lead, "hint"), gap=2)
        self.setLayout(column(head, self.points, buttons, *self.below(), gap=10))

    def below(self) -> Sequence[QLayout]:
        """Return what stands below the points and the buttons."""
        return ()

    def show_points(self, agenda: Sequence[AgendaPoint], groups: Mapping[str, str]) -> None:
        """Show the points, and by what they are about where they are from; rows that stay are the same."""
        self._questions = {point.id: point.question for point in agenda}
        self._arrange(agenda)
        for number, point in enumerate(agenda, 1):
            self.points.rows[point.id].show_point(point, number, groups.get(point.question, OWN))

    def _arrange(self, agenda: Sequence[AgendaPoint]) -> None:
        keys = [point.id for point in agenda]
        if list(self.points.rows) == keys:
            return
        rows = {key: self.points.rows.get(key) or self._new_row(key) for key in keys}
        self.points.arrange(rows)
        for each in rows.values():
            apply_theme_within(each, self.context.theme)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        rows = [stop for each in self.points.rows.values() for stop in (each, *each.fields)]
        return [*rows, self.more, self.make]

    def make_row(self, key: str) -> PointRow:
        return PointRow(self.edits, key)

    def _new_row(self, key: str) -> PointRow:
        made = self.make_row(key)
        made.removed.connect(self._remove)
        made.decided.connect(lambda key: self.decided.emit(self._questions.get(key, "")))
        return made

    def _add(self) -> None:
        key = self.edits.do(f"la til en sak i {self.edits.name}", work_meetings.add_point)
        if key in self.points.rows:
            made = self.points.rows[key]
            made.words.setFocus()
            bring_into_view(made)

    def _move(self, key: str, place: int) -> None:
        self.edits.do(
            f"flyttet en sak i {self.edits.name}",
            lambda database, meeting: work_meetings.move_point(database, meeting, key, place),
        )
        if key in self.points.rows:
            self.points.show_line(key)

    def _remove(self, key: str) -> None:
        keys = list(self.points.rows)
        after = [*keys[keys.index(key) + 1 :], *reversed(keys[: keys.index(key)])]
        self.edits.do(
            f"fjernet en sak fra {self.edits.name}",
            lambda database, meeting: work_meetings.remove_point(database, meeting, key),
        )
        self.notice.show_undoable("Saken er fjernet fra møtet.")
        if after and key not in self.points.rows:
            self.points.show_line(after[0])
        elif not after:
            self.more.setFocus()


def _store_text(point: str, text: str, database: Database, meeting_id: UUID) -> None:
    work_meetings.change_point(database, meeting_id, point, text=text)


def _store_minutes(point: str, text: str, database: Database, meeting_id: UUID) -> None:
    work_meetings.change_point(database, meeting_id, point, minutes=text)

"""Whom a letter is to: to nobody by name, or one to each of those that are ticked. It is stored nowhere."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.course.recruiting.receivers import receivers, usual
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import Person
from mestringstreff_desktop.ui.widgets.buttons import Link, chip
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.tick_line import TickBox
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

NOBODY, EACH, WHO = "Uten navn", "Én til hver", "Velg hvem"
NOBODY_YET, NOBODY_CHOSEN = "Det er ingen å velge ennå.", "Velg hvem det gjelder."
TO, ABOUT = "Hvem er den til?", "Hvem handler den om?"
_ROOM = 210  # pixels a name needs at 100 % text size
_STATUS: Mapping[Status, str] = MappingProxyType(
    {
        Status.INTERESTED: "er interessert",
        Status.PRE_TALK: "skal ha forsamtale",
        Status.PLACE: "har plass",
        Status.WAITING: "på venteliste",
        Status.WITHDRAWN: "har trukket seg",
    }
)


class PersonLine(QFrame):
    """A name with a box to tick, and how far the enrolment has come. `ticked` carries whether it is on."""

    ticked = Signal(bool)

    def __init__(self, context: Context, name: str, status: str) -> None:
        super().__init__()
        self.box = TickBox(context)
        self.box.setAccessibleName(", ".join(filter(None, (name, status))))
        self.box.toggled.connect(self.ticked)
        words = column(label(breakable(name)), label(status, "quiet"), gap=0)
        layout = row(column(self.box, None), words, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.toggle()


class ReceiversBox(QFrame):
    """The choice, and the names once they are asked for, which is `opened`. `changed`: others are chosen."""

    changed = Signal()
    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("letter-receivers")
        self.nobody, self.each = chip(NOBODY, checked=True), chip(EACH)
        self.who, self.all, self.none = Link(WHO, "users"), Link("Alle", "list-checks"), Link("Ingen", "x")
        self.lines: dict[UUID, PersonLine] = {}
        self._chosen: dict[tuple[UUID, str], frozenset[UUID]] = {}
        self._shown: tuple[Course, LetterTemplate] | None = None
        self._people: Sequence[Person] = ()
        self._listed: object = None
        self.question = label(TO, "group")
        self._sum, self._names = label("", "quiet"), QWidget()
        self._flow = CardFlow(context, [], _ROOM, is_even=False, gap=8)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        choose_one(self.nobody, self.each)
        self._names.setLayout(column(WrapLayout(self.all, self.none), self._flow, gap=4))
        self._names.hide()
        choice = WrapLayout(self.nobody, self.each, self._sum, self.who, gap=8)
        self.setLayout(column(self.question, choice, self._names, gap=6))

    def _connect(self) -> None:
        self.nobody.clicked.connect(lambda: self._choose(()))
        self.each.clicked.connect(self.choose_usual)
        self.all.clicked.connect(lambda: self._choose(each.id for each in self._people))
        self.none.clicked.connect(lambda: self._choose(()))
        self.who.clicked.connect(lambda: self._open(self._names.isHidden()))

    @property
    def people(self) -> list[Person]:
        """Those it is to, in the order they are listed; nobody where no names are asked for."""
        return [each for each in self._people if each.id in self._ids]

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        lines = (each.box for each in self.lines.values())
        return [self.nobody, self.each, self.who, self.all, self.none, *lines]

    @property
    def _ids(self) -> frozenset[UUID]:
        return self._chosen.get(self._key, frozenset())

    @property
    def _key(self) -> tuple[UUID, str]:
        assert self._shown is not None, "a text is shown first"
        course, template = self._shown
        return course.id, template.id

    def show_letter(self, course: Course, template: LetterTemplate) -> None:
        """Show whom a text may be to; not there for one that names nobody."""
        if self._shown is not None and self._key != (course.id, template.id):
            self._names.hide()
        self._shown = course, template
        self._people = receivers(template, course)
        self.question.setText(ABOUT if template.to and "{navn}" not in template.to else TO)
        self.setVisible(bool(template.person))
        self._show()

    def choose_usual(self) -> None:
        """Let it be to those it is usually for."""
        if self._shown is not None:
            course, template = self._shown
            self._choose(each.id for each in usual(template, course))
            self._open(not self._ids)

    def choose_only(self, person_id: UUID) -> None:
        """Let it be to one of them alone."""
        self._choose([person_id])

    def _choose(self, ids: Iterable[UUID]) -> None:
        self._chosen[self._key] = frozenset(ids)
        self._show()
        self.changed.emit()

    def _tick(self, person_id: UUID, is_on: bool) -> None:
        self._choose(self._ids | {person_id} if is_on else self._ids - {person_id})

    def _open(self, is_open: bool) -> None:
        self._names.setVisible(is_open)
        self._show()
        self.opened.emit()

    def _show(self) -> None:
        number = len(self.people)
        self.nobody.setChecked(not number)
        self.each.setChecked(bool(number))
        self._sum.setText(count(number, "eksemplar", "eksemplarer") if number else "")
        if not number and not self._names.isHidden():
            self._sum.setText(NOBODY_CHOSEN)
        if not self._people:
            self._sum.setText(NOBODY_YET)
        self._sum.setVisible(bool(self._sum.text()))
        self.each.setEnabled(bool(self._people))
        self.who.setVisible(bool(self._people))
        self._show_names()

    def _show_names(self) -> None:
        if self._names.isHidden():
            return
        listed = [(each.id, each.name.strip(), _status_of(each)) for each in self._people]
        if listed != self._listed:
            self._listed = listed
            self.lines = {each[0]: self._line(*each) for each in listed}
            self._flow.show_cards(list(self.lines.values()))
        for key, line in self.lines.items():
            line.box.show_ticked(key in self._ids)

    def _line(self, key: UUID, name: str, status: str) -> PersonLine:
        made = PersonLine(self.context, name, status)
        made.ticked.connect(lambda is_on: self._tick(key, is_on))
        return made


def _status_of(person: Person) -> str:
    return _STATUS[person.status] if isinstance(person, Participant) else ""

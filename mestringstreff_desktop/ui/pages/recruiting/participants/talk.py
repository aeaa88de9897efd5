"""The talk before the course, guided: tell first, ask then, allow for, and what was agreed."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import pre_talk, roster
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.pre_talk import AGREED, AGREEMENTS, ASKED, NEXT, Agreement
from mestringstreff_desktop.ui.pages.recruiting.participants.consent import Consent
from mestringstreff_desktop.ui.pages.recruiting.participants.dates import PersonDate
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.pages.recruiting.participants.needs import NeedFields
from mestringstreff_desktop.ui.pages.recruiting.participants.words import name_of
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import breakable, label, label_of
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_ROOM = 400  # pixels at 100 % text size that each half needs
_NOBODY = "Velg en kontaktperson i Planlegging, under Arbeidsgruppa."
_RING_US = "Si hvem du er, og hvem hos oss som kan ringes:"
_NOT_FOR_PAPER = "Vi spør ikke om diagnose. Blir den nevnt, skriver vi den ikke."


class Agreements(QWidget):
    """What the talk ended with; one press stores it."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(pre_talk.AGREED_ON)
        self._group = QButtonGroup(self)
        self.chips = {agreed: FilterChip(words) for agreed, words in AGREEMENTS.items()}
        for agreed, chip in self.chips.items():
            chip.setObjectName(f"agreed-{agreed}")
            chip.clicked.connect(lambda _=False, agreed=agreed: self.wanted.emit(agreed))
            self._group.addButton(chip)
            choose_one(chip)
        self.setLayout(WrapLayout(*self.chips.values(), gap=6))

    def show_agreed(self, agreed: str) -> None:
        """Show what was agreed, by its value; nothing before there is anything."""
        self._group.setExclusive(False)
        for each, chip in self.chips.items():
            chip.setAutoExclusive(False)
            chip.setChecked(each == agreed)
            chip.setAutoExclusive(True)
        self._group.setExclusive(True)


class TalkView(QWidget):
    """Takes the place of the list while one talks. `closed` tells that the talk is over."""

    closed = Signal()
    print_wanted = Signal()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.context, self._editing = editing.context, editing
        self._person: Participant | None = None
        self._identity: UUID | None = None
        self.back = Button("Til lista", "arrow-left", "quiet")
        self.print = Button("Samtalen på ark", "printer", "quiet")
        self.title, self.number = label("", "title"), label("", "lead")
        self.answers = {each.key: TextField(each.words, lines=each.lines) for each in (*ASKED, NEXT)}
        self.needs = NeedFields(editing)
        self.phone, self.crisis = LineField(pre_talk.REACHED), LineField(pre_talk.CRISIS)
        self.contacts = label("", "body")
        self.consent = Consent(editing)
        self.agreements, self.advice = Agreements(), AdviceBox()
        self.held = PersonDate(editing, "pre_talk_on", "Samtalen var")
        self.done = Button("Ferdig", "check", "primary")
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        parts: Mapping[str, QWidget] = {
            "talk-back": self.back,
            "talk-print": self.print,
            "talk-phone": self.phone,
            "talk-crisis": self.crisis,
            "talk-done": self.done,
            **{f"talk-{key}": field for key, field in self.answers.items()},
        }
        for name, part in parts.items():
            part.setObjectName(name)
        self.back.setToolTip("Esc")

    def _lay_out(self) -> None:
        head = row(self.back, column(self.title, self.number, gap=0), gap=12)
        head.setStretch(1, 1)
        told = pre_talk.told_first(self.context.library.forms[pre_talk.FORM])
        steps = [label(breakable(f"{number}. {text}")) for number, text in enumerate(told, 1)]
        title, rule = label("Fortell først", "subtitle"), label(_NOT_FOR_PAPER, "quiet")
        first = box("card", title, *steps, rule, WrapLayout(self.print), gap=10)
        halves = SideBySide(self.context, _top(first), self._asked(), room=_ROOM, shares=(4, 5))
        inner = QWidget()
        layout = column(halves, None, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._area = scrolled(inner)
        whole = column(head, self._area, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _asked(self) -> QFrame:
        asked = [_under(each.words, self.answers[each.key]) for each in ASKED]
        return box(
            "card",
            label("Spør så", "subtitle"),
            *asked,
            label("Legg til rette", "subtitle"),
            label(pre_talk.ALLOW_FOR),
            self.needs,
            _under(pre_talk.REACHED, self.phone),
            _under(pre_talk.CRISIS, self.crisis),
            self.contacts,
            WrapLayout(self.consent),
            label(pre_talk.AGREED_ON, "subtitle"),
            self.agreements,
            self.advice,
            _under(NEXT.words, self.answers[NEXT.key]),
            self.held,
            row(self.done, None),
            gap=12,
        )

    def _connect(self) -> None:
        for key, field in self.answers.items():
            field.edited.connect(lambda text, key=key: self._answer(key, text))
        self.phone.edited.connect(self._on_phone)
        self.crisis.edited.connect(self._on_crisis)
        self.agreements.wanted.connect(self._agree)
        self.print.clicked.connect(self.print_wanted)
        for button in (self.back, self.done):
            button.clicked.connect(self.closed)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.closed)

    def show_person(self, course: Course, person: Participant) -> None:
        """Show a talk; what is being typed is left alone while it is the same one."""
        is_new = person.id != self._identity
        self._person, self._identity = person, person.id
        self.title.setText(breakable(f"Forsamtale med {name_of(person)}"))
        text = self._editing.text
        self.phone.show_text(text(person, "phone", person.phone))
        self.crisis.show_text(text(person, "crisis_contact", person.crisis_contact))
        self.number.setText(breakable(person.phone.strip()))
        for key, field in self.answers.items():
            field.show_text(text(person, f"answer-{key}", person.pre_talk.get(key, "")))
        self.needs.show_person(person)
        self._show_contacts(course)
        self.consent.show_person(person)
        self.agreements.show_agreed(person.pre_talk.get(AGREED, ""))
        about = roster.person_advice(person, course, self._editing.today)
        self.advice.refresh([*about, *roster.course_advice(course)])
        self.held.show_person(person, is_new=is_new)
        if is_new:
            self._area.verticalScrollBar().setValue(0)

    def _show_contacts(self, course: Course) -> None:
        people = [each for each in course.team if each.is_contact_person]
        known = [" · ".join(filter(None, (each.name.strip(), each.contact.strip()))) for each in people]
        lines = [_RING_US, *filter(None, known)] if any(known) else [_NOBODY]
        self.contacts.setText(breakable("\n".join(lines)))

    def open(self) -> None:
        """Give the keys to the first question."""
        self.answers[ASKED[0].key].setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """The next talk that is shown begins at its top."""
        self._person = self._identity = None

    def _answer(self, key: str, text: str) -> None:
        if self._person is not None:
            self._editing.answered(self._person, key, text)

    def _on_phone(self, text: str) -> None:
        if self._person is not None:
            self._editing.typed(self._person, "phone", text, phone=text)

    def _on_crisis(self, text: str) -> None:
        if self._person is not None:
            self._editing.typed(self._person, "crisis_contact", text, crisis_contact=text)

    def _agree(self, agreed: Agreement) -> None:
        if self._person is not None:
            self._editing.agree(self._person, agreed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _under(name: str, field: QWidget) -> QVBoxLayout:
    """Return a field below its question."""
    return column(label_of(field, name), field, gap=2)


def _top(part: QWidget) -> QWidget:
    """Return a part that is no higher than it needs to be."""
    made = QWidget()
    made.setLayout(column(part, None))
    return made

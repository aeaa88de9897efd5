"""Hvem kom: those with a place, one line each. A tap turns a line through kom, ga beskjed and kom ikke.

The keys do the same to the line they are at. The number in the log follows, and all of it can be undone.
"""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.recruiting import attendance as rules
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence
from mestringstreff_desktop.services import attendance
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.words import where_of
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.tile import Tile

KEY, TITLE = "E", "Hvem kom"
HOW = "Mellomrom bytter. Tast 1 for kom, 2 for ga beskjed og 3 for kom ikke."
FIXED = "\u00a0"  # a telephone number stays on one line
DIGITS: Mapping[int, Presence | None] = {
    Qt.Key.Key_1: Presence.PRESENT,
    Qt.Key.Key_2: Presence.TOLD,
    Qt.Key.Key_3: Presence.ABSENT,
    Qt.Key.Key_0: None,
}
_ICONS: Mapping[Presence | None, tuple[str, str]] = {
    Presence.PRESENT: ("circle-check", "good"),
    Presence.TOLD: ("message-circle", "primary"),
    Presence.ABSENT: ("circle-dot", "warm"),
    None: ("circle-dashed", "quiet"),
}


class PersonLine(Tile):
    """Somebody, and whether they came. `set_to` carries what a digit says of them."""

    set_to = Signal(object)

    def __init__(self, context: Context, person: Participant) -> None:
        super().__init__("row")
        self.setObjectName(f"attendance-{person.id}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the runner its keys
        self._context = context
        self.there: Presence | None = None
        self._picture, self._state = Picture("circle-dashed", 20, "quiet"), label("", "small", wrap=False)
        self._name, self._before = label("", "body"), label("", "quiet")
        words = column(self._name, self._before, gap=0)
        layout = row(self._picture, words, self._state, gap=10)
        layout.setContentsMargins(8, 7, 10, 7)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_person(self, person: Participant, course: Course, gathering: Gathering) -> None:
        self.there = rules.presence(person, gathering)
        state = rules.WORDS[self.there] if self.there else rules.UNMARKED
        name = person.name.strip() or "Uten navn"
        self._name.setText("-".join(map(breakable, name.split("-"))))
        self._state.setText(state)
        before = _before_words(person, course, gathering)
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._picture.show_icon(*_ICONS[self.there], self._context.theme)
        said = f"{name}: {state}"
        if said != self.accessibleName() and self.hasFocus():
            announce(self, said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DIGITS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.set_to.emit(DIGITS[event.key()])
        else:
            super().keyPressEvent(event)


def _before_words(person: Participant, course: Course, gathering: Gathering) -> str:
    """Kom 3 av 4 ganger før; and where somebody has stayed away, that one may ring."""
    if rules.is_missed(person, course):
        return " ".join((rules.MISSED, person.phone.strip().replace(" ", FIXED))).strip()
    came = rules.attended(person, course, gathering)
    return f"Kom {came.words} ganger før" if came.of else ""


class RunAttendance(QFrame):
    """A panel with those who may have come to a gathering, that is opened and closed again."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("run-attendance")
        self.context = context
        self._course: Course | None = None
        self._gathering: Gathering | None = None
        self.lines: dict[UUID, PersonLine] = {}
        self._shape: object = None
        self.said = label("", "quiet")
        self.said.setObjectName("attendance-said")
        self._lay_out()
        context.saved.connect(self._on_saved)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)

    def _lay_out(self) -> None:
        close = SmallButton("Lukk", "Esc")
        close.setObjectName("attendance-close")
        close.clicked.connect(self.left)
        heading = row(label(TITLE, "title"), close)
        heading.setStretch(0, 1)
        self._column = column(gap=0)
        inner = QWidget()
        inner.setLayout(column(self._column, None, gap=0))
        self.area = scrolled(inner, "on-card")
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        layout = column(heading, self.said, self.area, label(HOW, "quiet"), gap=8, margin=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_course(self, course: Course, gathering: Gathering) -> None:
        """Show what is stored; where it is not seen, that waits until it is opened."""
        self._course, self._gathering = course, gathering
        if self.isVisible():
            self._show()

    @property
    def is_of_use(self) -> bool:
        """Is there anybody to ask for?"""
        return bool(self._course and self._gathering and rules.listed(self._course, self._gathering))

    def open(self) -> None:
        """Begin at the first one whom nothing is noted of; below the runner, come into view."""
        self._take_stored()
        self._show()
        QTimer.singleShot(0, self, lambda: bring_into_view(self))
        lines = list(self.lines.values())
        first = next((each for each in lines if each.there is None), next(iter(lines), None))
        if first is not None:
            self._go_to(first)

    def _take_stored(self) -> None:
        """A number that is typed in the log is stored without the page being shown anew."""
        course, key = self.context.course, self._gathering.id if self._gathering else None
        gathering = course.gathering(key) if course and key else None
        if course is not None and gathering is not None:
            self.show_course(course, gathering)

    def _on_saved(self) -> None:
        if self.isVisible():
            self._take_stored()

    def _show(self) -> None:
        if self._course is None or self._gathering is None:
            return
        people = rules.listed(self._course, self._gathering)
        shape = self._gathering.id, [each.id for each in people], self.context.theme
        if shape != self._shape:
            self._shape = shape
            self._make_lines(people)
        for each in people:
            self.lines[each.id].show_person(each, self._course, self._gathering)
        self.said.setText(_said(self._course, self._gathering))

    def _make_lines(self, people: list[Participant]) -> None:
        clear(self._column)
        self.lines = {}
        for each in people:
            self.lines[each.id] = made = PersonLine(self.context, each)
            made.clicked.connect(partial(self._turn, each.id))
            made.stepped.connect(partial(self._step, each.id))
            made.set_to.connect(partial(self._set, each.id))
            self._column.addWidget(made)
            made.show()  # else it could not have the keys yet
        apply_theme_within(self, self.context.theme)

    def _step(self, key: UUID, by: int) -> None:
        keys = list(self.lines)
        at = keys.index(key) + by
        if 0 <= at < len(keys):
            self._go_to(self.lines[keys[at]])

    def _go_to(self, line: PersonLine) -> None:
        line.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """The line that the keys are at is seen, also when the room for the lines is another."""
        line = next((each for each in self.lines.values() if each.hasFocus()), None)
        if line is not None:
            self.area.ensureWidgetVisible(line, 0, 40)

    def _turn(self, key: UUID) -> None:
        self._mark(key, rules.turned(self.lines[key].there))

    def _set(self, key: UUID, there: Presence | None) -> None:
        """Note it, and go on to the next."""
        self._mark(key, there)
        self._step(key, 1)

    def _mark(self, key: UUID, there: Presence | None) -> None:
        course, gathering = self._course, self._gathering
        person = next((each for each in course.roster if each.id == key), None) if course else None
        if course is None or gathering is None or person is None:
            return
        database, name = self.context.database, person.name.strip() or "en deltaker"
        words = f"merket at {name} {rules.WORDS[there]}" if there else f"tok bort merket for {name}"
        mark = partial(attendance.mark, database, course.id, gathering.id, key, there)
        self.context.undo.do(words, mark, where_of(gathering))


def _said(course: Course, gathering: Gathering) -> str:
    """7 kom, 2 ikke merket; and where the log has another number, that it has."""
    said, stored = rules.gathering_words(course, gathering), gathering.log.attendance
    counted = rules.present(course, gathering)
    if stored is None or stored == counted:
        return said
    return f"{said}. I loggen står det {stored}." + (
        "" if counted is None else " Neste trykk teller på nytt."
    )

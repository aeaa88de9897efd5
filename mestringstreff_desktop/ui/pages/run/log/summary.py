"""A gathering that has been held: how it went against the plan, and its log."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation.sheets import ROUND
from mestringstreff_desktop.course.run.view import RunLine, RunView
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import AnswersPlace
from mestringstreff_desktop.ui.pages.run import attendance, words
from mestringstreff_desktop.ui.pages.run.attendance import RunAttendance
from mestringstreff_desktop.ui.pages.run.happened import RunHappened
from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.pages.run.log.editor import FIELDS, KEYS, LogFields
from mestringstreff_desktop.ui.pages.run.plan_list import ListLine, RunList
from mestringstreff_desktop.ui.pages.run.reading import RunReading
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_SIDE = SideWidth(share=0.42, least=300, most=1000, room=560)


class RunSummary(QWidget):
    """Planned against actual minutes to the left, the whole log to the right."""

    wants_print = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._list = RunList(context, "body", "Slik gikk det")
        self._list.setObjectName("run-summary-list")
        self.happened = RunHappened(context)
        self.happened.left.connect(self.turn_happened)
        self.panels = OneAtATime()
        self._plan = self._plan_card()
        self.panels.addWidget(self._plan)
        self.panels.addWidget(self.happened)
        self.attendance = RunAttendance(context)
        self.attendance.left.connect(self.turn_attendance)
        self.panels.addWidget(self.attendance)
        self.reading = RunReading(context)
        self.panels.addWidget(self.reading)
        self._shown: UUID | None = None
        self.fields = LogFields(context, lines=2, most_lines=40, name="held-log", most_notes=8)
        self._of = label("", "quiet", wrap=False)
        self._side = self._log_card()
        self.setLayout(column(MainAndSide(self.context, self.panels, self._side, _SIDE)))
        actions = {Qt.Key[f"Key_{key}"]: partial(self.fields.write, part) for part, key in KEYS.items()}
        panels = {Qt.Key.Key_O: self.turn_happened, Qt.Key.Key_E: self.turn_attendance}
        self._keys = RunKeys(self, {**actions, **panels})

    def _plan_card(self) -> QWidget:
        """How it went, and the way to put that right."""
        self.open_happened = Button("Hva som skjedde", "clock", key="O")
        self.open_happened.setObjectName("summary-happened-open")
        self.open_happened.clicked.connect(self.turn_happened)
        self.open_attendance = Button(attendance.TITLE, "users", key=attendance.KEY)
        self.open_attendance.setObjectName("summary-attendance-open")
        self.open_attendance.clicked.connect(self.turn_attendance)
        self.to_round = Button("Skriv inn runden", "clipboard-pen")
        self.to_round.setObjectName("summary-round")
        self.to_round.setToolTip("Det deltakerne skrev på arket «Runde før vi går»")
        self.to_round.clicked.connect(self._go_to_round)
        made, buttons = QWidget(), QWidget()
        buttons.setLayout(WrapLayout(self.open_happened, self.open_attendance, self.to_round, gap=8))
        layout = column(self._list, buttons, gap=10)
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made

    @property
    def is_reading(self) -> bool:
        """Is the background, or what to do when it is hard, beside the log?"""
        return self.panels.currentWidget() is self.reading

    def open_reading(self) -> None:
        """Give what is read the place of how it went."""
        self.panels.setCurrentWidget(self.reading)

    def close_reading(self) -> None:
        self.panels.setCurrentWidget(self._plan)
        self.open_happened.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_happened(self) -> None:
        """Show what happened, to put it right, or how it went against the plan again."""
        is_open = self.panels.currentWidget() is self.happened
        self.panels.setCurrentWidget(self._plan if is_open else self.happened)
        if is_open:
            self.open_happened.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.happened.open()

    def turn_attendance(self) -> None:
        """Show who came, to put it right, or how it went against the plan again."""
        if self.panels.currentWidget() is self.attendance:
            self.panels.setCurrentWidget(self._plan)
            self.open_attendance.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.attendance.is_of_use:
            self.panels.setCurrentWidget(self.attendance)
            self.attendance.open()

    def _go_to_round(self) -> None:
        self.context.go_to.emit("evaluation", AnswersPlace(ROUND, self._shown))

    def _log_card(self) -> QFrame:
        parts = column(gap=6)
        parts.addLayout(self._attendance())
        parts.addWidget(self.fields.too_many)
        for key, name, _ in FIELDS:
            parts.addSpacing(8)
            parts.addLayout(row(label(name, "subtitle"), label(KEYS[key], "key", wrap=False), None))
            parts.addLayout(self.fields.part(key))
        parts.addStretch(1)
        inner = QWidget()
        inner.setLayout(parts)
        card = QFrame()
        card.setProperty("role", "card")
        printed = Button("Skriv ut loggen", "printer", "quiet")
        printed.setObjectName("run-print-log")
        printed.clicked.connect(self.wants_print)
        heading = row(Picture("notebook-pen", 22), label("Logg", "title"), None, printed)
        layout = column(heading, scrolled(inner, "on-card"), gap=10, margin=18)
        layout.setStretch(1, 1)
        card.setLayout(layout)
        return card

    def _attendance(self) -> QHBoxLayout:
        self.fields.attendance.setFixedWidth(64)
        return row(label("Til stede", "body", wrap=False), self.fields.attendance, self._of, None)

    def show_course(self, course: Course, gathering: Gathering, run: RunView) -> None:
        if self.is_reading and gathering.id != self._shown:
            self.panels.setCurrentWidget(self._plan)
        self._shown = gathering.id
        self.attendance.show_course(course, gathering)
        self.open_attendance.setVisible(self.attendance.is_of_use)
        if self.panels.currentWidget() is self.attendance and not self.attendance.is_of_use:
            self.panels.setCurrentWidget(self._plan)
        self.fields.show_log(gathering)
        self._of.setText(f"av {course.expected}" if course.expected else "")
        self._list.show_lines([_line(each) for each in run.lines])
        self.happened.show_gathering(gathering, self.context.clock())


def _line(line: RunLine) -> ListLine:
    was_on = line.was_on
    return ListLine(
        key=line.item.id,
        phase=line.item.phase,
        title=line.item.title,
        clock=words.wall_time(line.starts) if was_on else "",
        time=words.used_words(line) if was_on else "hoppet over",
        turn=line.turn,
        is_quiet=not was_on,
        is_skipped=not was_on,
    )

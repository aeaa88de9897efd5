"""The view before a gathering starts: when and where, its plan, and what to have ready."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, task_from_last
from mestringstreff_desktop.course.handouts.stack import material, stack
from mestringstreff_desktop.course.recruiting.needs import ADVICE, Allowance, allowances
from mestringstreff_desktop.course.timetable import Slot, timetable
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run import attendance, words
from mestringstreff_desktop.ui.pages.run.attendance import RunAttendance
from mestringstreff_desktop.ui.pages.run.buttons import BigButton
from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.pages.run.plan_list import ListLine, RunList
from mestringstreff_desktop.ui.pages.run.reading import RunReading
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.tick_line import TickLine

_SIDE = SideWidth(share=0.36, least=270, most=440, room=560)


class RunBefore(QWidget):
    """The gathering as it is planned, with the button that starts it."""

    wants_start = Signal()
    wants_earlier = Signal()
    wants_stack = Signal()
    wants_article = Signal(str)
    wants_reading = Signal()  # on paper

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._clock = label("", "banner-title")
        self._length = label("", "banner")
        self.start = BigButton("Start samlingen", "play", "Enter", "sun", "Start")
        self.start.setObjectName("run-start")
        self.start.clicked.connect(self.wants_start)
        self.earlier = Button("Vi startet for … minutter siden", "clock", "banner", key="S")
        self.earlier.setObjectName("run-earlier-start")
        self.earlier.clicked.connect(self.wants_earlier)
        self._plan = RunList(context, "body")
        self._plan.setObjectName("run-plan")
        self._empty = _EmptyPlan(context)
        self._ready = _Ready(context)
        self._ready.stack.clicked.connect(self.wants_stack)
        self._task = _ReflectionTask(context)
        self.to_read = _ToRead(context)
        self.to_read.links.chosen.connect(self.wants_article)
        self.to_read.print.clicked.connect(self.wants_reading)
        self.reading = RunReading(context)
        self.people = _People(context)
        self.people.who.clicked.connect(self.turn_attendance)
        self.attendance = RunAttendance(context)
        self.attendance.left.connect(self.close_reading)
        self._shown: UUID | None = None
        self._lay_out()
        start = self.wants_start.emit
        keys = {Qt.Key.Key_Return: start, Qt.Key.Key_Enter: start, Qt.Key.Key_S: self._ask_earlier}
        self._keys = RunKeys(self, {**keys, Qt.Key.Key_E: self.turn_attendance})

    def _lay_out(self) -> None:
        texts, buttons, left = QWidget(), QWidget(), QWidget()
        texts.setLayout(column(None, self._clock, self._length, None, gap=2))
        buttons.setLayout(column(self.start, self.earlier))
        inner = SideBySide(self.context, texts, buttons, room=240, shares=(1, 0))
        self._banner = box("banner", inner, margin=20)
        parts = column(self._banner, self._plan, self._empty, gap=GAP)
        parts.setStretch(1, 1)
        parts.setStretch(2, 1)
        left.setLayout(parts)
        side = QWidget()
        side.setLayout(column(self.to_read, self.people, self._ready, self._task, None, gap=GAP))
        self._around = scrolled(side)
        self._panels = OneAtATime(self._around, self.reading, self.attendance)
        self.setLayout(column(MainAndSide(self.context, left, self._panels, _SIDE)))

    @property
    def is_reading(self) -> bool:
        """Is the background, or what to do when it is hard, beside the plan?"""
        return self._panels.currentWidget() is self.reading

    def open_reading(self) -> None:
        """Give what is read the place of what to have ready."""
        self._panels.setCurrentWidget(self.reading)

    def turn_attendance(self) -> None:
        """Show who has come, to note it person by person, or what to have ready again."""
        if self._panels.currentWidget() is self.attendance:
            self.close_reading()
        elif self.attendance.is_of_use:
            self._panels.setCurrentWidget(self.attendance)
            self.attendance.open()

    def close_reading(self) -> None:
        self._panels.setCurrentWidget(self._around)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_earlier(self) -> None:
        """Without a plan there is nothing to start."""
        if not self._banner.isHidden():
            self.wants_earlier.emit()

    def show_course(self, course: Course, gathering: Gathering) -> None:
        items = gathering.items
        if gathering.id != self._shown:
            self._panels.setCurrentWidget(self._around)
        self._shown = gathering.id
        self.attendance.show_course(course, gathering)
        self.people.show_course(course, gathering)
        if self._panels.currentWidget() is self.attendance and not self.attendance.is_of_use:
            self._panels.setCurrentWidget(self._around)
        self.to_read.show_articles(read_before(gathering, self.context.library))
        self._clock.setText(words.clock_words(gathering))
        self.show_time(gathering)
        self._banner.setVisible(bool(items))
        self._plan.setVisible(bool(items))
        self._empty.setVisible(not items)
        self._empty.gathering_id = gathering.id
        self._plan.show_lines(_plan_lines(gathering))
        self._ready.show_gathering(course, gathering)
        self._task.show_task(task_from_last(course, gathering))

    def show_time(self, gathering: Gathering) -> None:
        """Say how long it lasts; where today is not its day, say that too."""
        today = words.other_day_words(gathering, self.context.clock())
        self._length.setText(today or words.length_words(gathering))


def _plan_lines(gathering: Gathering) -> list[ListLine]:
    """Clock times only where a start is set: a guessed time would be read as a promise."""
    start = gathering.starts_at
    slots: Sequence[Slot] = timetable(gathering.items, start) if start else ()
    clocks = [clock_time(slot.starts) for slot in slots] or [""] * len(gathering.items)
    return [_line(item, clock) for item, clock in zip(gathering.items, clocks, strict=True)]


def _line(item: AgendaItem, clock: str) -> ListLine:
    time = f"{item.minutes} min"
    return ListLine(item.id, item.phase, item.title, clock, time, is_quiet=item.is_break, mark=item.mark)


class _Ready(QFrame):
    """Material and sheets to have ready. The ticks are on the screen alone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._ticked: dict[UUID, set[str]] = {}
        self._shown: object = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.stack = Button("Bunke", "layers", "quiet")
        self.stack.setObjectName("run-stack")
        self.stack.setToolTip("Samlingens bunke: arkene dere deler ut")
        self.stack.setAccessibleName("Samlingens bunke")
        head = row(label("Ha dette klart", "title"), self.stack)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._lines, gap=10, margin=18))

    def show_gathering(self, course: Course, gathering: Gathering) -> None:
        spares = self.context.settings.spare_copies
        sheets = stack(course, gathering, self.context.library, spares)
        things = [_capital(each) for each in material(gathering, sheets)]
        things += [words.sheet_words(each) for each in sheets]
        if (gathering.id, things) == self._shown:
            return
        self._shown = (gathering.id, things)
        clear(self._lines)
        ticked = self._ticked.setdefault(gathering.id, set())
        for thing in things:
            self._add(thing, ticked)
        if not things:
            self._lines.addWidget(label("Ingenting spesielt denne gangen.", "lead"))

    def _add(self, thing: str, ticked: set[str]) -> None:
        made = TickLine(self.context, thing, thing in ticked)
        made.ticked.connect(lambda on: ticked.add(thing) if on else ticked.discard(thing))
        self._lines.addWidget(made)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class _People(QFrame):
    """How many have a place and what to allow for, and the way to who has come; not there without any."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._number = label("", "quiet")
        self.who = Button(attendance.TITLE, role="quiet", key=attendance.KEY)
        self.who.setObjectName("run-who")
        self._lines = column(gap=8)
        head = row(label("Deltakerne", "title"), self.who)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._number, self._lines, gap=4, margin=18))
        self._shown: object = None

    def show_course(self, course: Course, gathering: Gathering) -> None:
        self._number.setText(f"{len(course.taking_part)} har plass")
        self.setVisible(bool(course.taking_part))
        found = allowances(course, gathering)
        if (found, self.context.theme) == self._shown:
            return
        self._shown = (found, self.context.theme)
        clear(self._lines)
        for each in found:
            self._lines.addLayout(self._line(each))

    def _line(self, need: Allowance) -> QVBoxLayout:
        """2 allergi og mat; what to do, and at which lines of the plan."""
        lines = f" Gjelder {' og '.join(need.lines)}." if need.lines else ""
        theme = self.context.theme
        advice = label(hyphenated(f"{ADVICE[need.kind]}{lines}", theme), "small")
        return column(label(hyphenated(need.words, theme), "small-strong"), advice, gap=0)


class _ToRead(QFrame):
    """What to read before the gathering; not there where there is nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.links, self._time = ReadingLinks(context), label("", "quiet")
        self.print = Button("Skriv ut", "printer", "quiet")
        self.print.setObjectName("run-print-reading")
        head = row(label(article_words.READ_BEFORE, "title"), self.print)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._time, self.links, gap=4, margin=18))

    def show_articles(self, articles: Sequence[Article]) -> None:
        self.links.show_articles(articles)
        self._time.setText(article_words.minutes_to_read(articles))
        self.setVisible(bool(articles))


class _ReflectionTask(QFrame):
    """What the participants were asked to think about since last time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "sun")
        self._text = label("")
        title = hyphenated("Refleksjonsoppgaven fra sist", context.theme)
        heading = row(Picture("lightbulb", 20, "ink"), label(title, "subtitle"))
        heading.setStretch(1, 1)
        self.setLayout(column(heading, self._text, gap=6, margin=16))

    def show_task(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))


class _EmptyPlan(QFrame):
    """A gathering without a plan cannot be run: the way to where it is made."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.gathering_id: UUID | None = None
        go = Button("Åpne samlingen", "calendar-days", "primary")
        go.clicked.connect(lambda: context.go_to.emit("gatherings", self.gathering_id))
        text = "Legg inn det dere vil gjøre, så kan dere starte her."
        heading = label("Samlingen har ingen programposter ennå", "title")
        self.setLayout(column(heading, label(text, "lead"), row(go, None), None, gap=12, margin=24))

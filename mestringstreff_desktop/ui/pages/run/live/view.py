"""The runner while a gathering goes on: what is on, how long is left, what comes, and the log."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.run.view import RunLine, RunView, Turn, due, paused_at
from mestringstreff_desktop.course.talk import prompt_for, responsible_words
from mestringstreff_desktop.services.running import can_start_earlier
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run import attendance, words
from mestringstreff_desktop.ui.pages.run.attendance import RunAttendance
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.happened import RunHappened
from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.pages.run.live.adjust import RunAdjust
from mestringstreff_desktop.ui.pages.run.live.bar import RunBar
from mestringstreff_desktop.ui.pages.run.live.card import NowShown, RunCard
from mestringstreff_desktop.ui.pages.run.live.item_view import NO_EXTRAS, Extras
from mestringstreff_desktop.ui.pages.run.log.editor import KEYS, RunLog
from mestringstreff_desktop.ui.pages.run.plan_list import ListLine, RunList
from mestringstreff_desktop.ui.pages.run.reading import RunReading
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.widgets.layouts import GAP, column
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

# a third of a narrow page, and no more than it needs of a wide one
_SIDE = SideWidth(share=0.33, least=270, most=420, room=560)


class RunNow(QWidget):
    """Shows a run at a moment, and tells what the leader wants to do. It reads no clock."""

    wants_next = Signal()
    wants_back = Signal()
    wants_pause = Signal()
    wants_minutes = Signal(int)
    wants_item = Signal(object)
    wants_new = Signal()
    wants_earlier = Signal()
    wants_went_on = Signal()
    wants_adjusted = Signal(object)
    wants_sheets = Signal(object)
    wants_slide = Signal(int)  # 1 is the next, -1 the one before
    wants_own_slides = Signal()

    def __init__(self, context: Context, pictures: SlidePictures) -> None:
        super().__init__()
        self.context = context
        self._show, self._is_on_wall = SlideShow(), False
        self._turned: bool | None = None  # did the leader ask for the slides of this line, or put them away?
        self._tool: Tool | None = None
        self._with_steps = False
        self._run: RunView | None = None
        self._gathering: Gathering | None = None
        self._course: Course | None = None
        self.bar = RunBar(context)
        self.card = RunCard(context, pictures)
        self.list = RunList(context, foot=self._make_foot())
        self.list.setObjectName("run-list")
        self.adjust = RunAdjust(context)
        self.happened = RunHappened(context, self._make_went_on())
        self.attendance = RunAttendance(context)
        self.reading = RunReading(context)
        self.log = RunLog(context, self.leave_log)
        self._lay_out()
        self._connect()

    def _make_foot(self) -> QWidget:
        """What can be done with the rest of the plan."""
        self.open_adjust = SmallButton("Juster resten", "J")
        self.add = SmallButton("Legg inn", "N")
        self.open_happened = SmallButton("Rett opp", "O")
        named = {"run-adjust-open": self.open_adjust, "run-add": self.add}
        self.open_attendance = SmallButton(attendance.TITLE, attendance.KEY)
        named |= {"run-happened-open": self.open_happened, "run-attendance-open": self.open_attendance}
        for name, button in named.items():
            button.setObjectName(name)
        self.add.setToolTip("Legg inn noe som ikke sto i planen")
        self.open_happened.setToolTip("Hva som skjedde: rett opp tider, og hva dere holdt")
        foot = QWidget()
        foot.setLayout(WrapLayout(*named.values(), gap=8))
        return foot

    def _make_went_on(self) -> QWidget:
        self.went_on = SmallButton("Vi har gått videre", "F")
        self.went_on.setObjectName("happened-went-on")
        return self.went_on

    def _lay_out(self) -> None:
        self._side = QWidget()
        self.panels = OneAtATime()
        self.panels.addWidget(self.list)
        self.panels.addWidget(self.adjust)
        self.panels.addWidget(self.happened)
        self.panels.addWidget(self.attendance)
        self.panels.addWidget(self.reading)
        side = column(self.panels, self.log, gap=GAP)
        side.setStretch(0, 1)
        self._side.setLayout(side)
        columns = MainAndSide(self.context, self.card, self._side, _SIDE)
        layout = column(self.bar, columns, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        card = self.card
        card.next.clicked.connect(self.wants_next)
        card.back.clicked.connect(self.wants_back)
        card.pause.clicked.connect(self.wants_pause)
        card.more.clicked.connect(lambda: self.wants_minutes.emit(1))
        card.less.clicked.connect(lambda: self.wants_minutes.emit(-1))
        card.steps.clicked.connect(self.turn_steps)
        card.sheets.clicked.connect(self._ask_for_sheets)
        card.turn_slides.clicked.connect(self.turn_slides)
        card.slides.wants_step.connect(self.wants_slide)
        card.own_slides.clicked.connect(self.wants_own_slides)
        self.list.wants_item.connect(self.wants_item)
        self.open_adjust.clicked.connect(self.turn_adjust)
        self.add.clicked.connect(self.wants_new)
        card.earlier.clicked.connect(self.wants_earlier)
        card.went_on.clicked.connect(self.wants_went_on)
        self.went_on.clicked.connect(self.wants_went_on)
        self.open_happened.clicked.connect(self.turn_happened)
        self.happened.left.connect(self.close_panel)
        self.open_attendance.clicked.connect(self.turn_attendance)
        self.attendance.left.connect(self.close_panel)
        self.adjust.used.connect(self._use_adjusted)
        self.adjust.left.connect(self.close_panel)
        self._keys = RunKeys(self, self._actions())

    def _actions(self) -> dict[Qt.Key, Callable[[], object]]:
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: self.wants_pause.emit,
            Qt.Key.Key_Right: self.wants_next.emit,
            Qt.Key.Key_Left: self.wants_back.emit,
            Qt.Key.Key_Plus: lambda: self.wants_minutes.emit(1),
            Qt.Key.Key_Minus: lambda: self.wants_minutes.emit(-1),
            Qt.Key.Key_V: self.turn_steps,
            Qt.Key.Key_K: self._ask_for_sheets,
            Qt.Key.Key_T: self.turn_slides,
            Qt.Key.Key_P: self.wants_own_slides.emit,
            Qt.Key.Key_J: self.turn_adjust,
            Qt.Key.Key_N: self.wants_new.emit,
            Qt.Key.Key_O: self.turn_happened,
            Qt.Key.Key_S: self._ask_earlier,
            Qt.Key.Key_F: self.wants_went_on.emit,
            Qt.Key.Key_E: self.turn_attendance,
        }
        return actions | {Qt.Key[f"Key_{key}"]: partial(self.write, part) for part, key in KEYS.items()}

    def leave_log(self) -> None:
        """Back from the log to the runner and its keys."""
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_steps(self) -> None:
        """Show how the item's tool is used, or the question again."""
        if self._tool is not None and self._gathering is not None and self._run is not None:
            self._with_steps = not self._with_steps
            self._show_again()

    @property
    def with_slides(self) -> bool:
        """Are the slides to be seen here? They are while the room sees them, if nobody has said otherwise."""
        wanted = self._is_on_wall if self._turned is None else self._turned
        return wanted and bool(self._show.slides) and not self._with_steps

    def turn_slides(self) -> None:
        """Show the slides of the item with their notes, or what the item is about again."""
        if self._show.slides:
            self._turned = not self.with_slides
            self._with_steps = False
            self._show_again()

    def show_slides(self, show: SlideShow, is_on_wall: bool) -> None:
        """Show the place in the slides, and whether the room sees them.

        Those of another line come with the run, which is shown just after.
        """
        before, was_on_wall = self._show, self._is_on_wall
        self._show, self._is_on_wall = show, is_on_wall
        if show.line != before.line:
            self._turned = None
        elif show.slides == before.slides and is_on_wall is was_on_wall:
            self.card.slides.show_place(show)
        else:
            self._show_again()

    def _show_again(self) -> None:
        if self._gathering is not None and self._run is not None:
            self.show_run(self._gathering, self._run)

    def turn_adjust(self) -> None:
        """Propose new minutes for the rest, or show the plan again."""
        if self.panels.currentWidget() is self.adjust:
            self.close_panel()
        elif self._gathering is not None and self._run is not None and self._run.started_at is not None:
            self.panels.setCurrentWidget(self.adjust)
            self.log.hide()
            self.adjust.open_for(self._run, due(self._gathering, self._run.started_at))

    def turn_happened(self) -> None:
        """Show what happened, to put it right, or the plan again."""
        if self.panels.currentWidget() is self.happened:
            self.close_panel()
        else:
            self.panels.setCurrentWidget(self.happened)
            self.log.hide()
            self.happened.open()

    def turn_attendance(self) -> None:
        """Show who came, to note it person by person, or the plan again."""
        if self.panels.currentWidget() is self.attendance:
            self.close_panel()
        elif self.attendance.is_of_use:
            self.panels.setCurrentWidget(self.attendance)
            self.log.hide()
            self.attendance.open()

    @property
    def is_reading(self) -> bool:
        """Is the background, or what to do when it is hard, beside the runner?"""
        return self.panels.currentWidget() is self.reading

    def open_reading(self) -> None:
        """Give what is read the place of the plan and the log."""
        self.panels.setCurrentWidget(self.reading)
        self.log.hide()

    def close_reading(self) -> None:
        self.close_panel()

    def close_panel(self) -> None:
        """Back to the plan and the log."""
        self._show_list()
        self.leave_log()

    def _show_list(self) -> None:
        """The list and the log have the room that a proposal takes while it is looked at."""
        self.panels.setCurrentWidget(self.list)
        self.log.show()

    def write(self, part: str) -> None:
        """Write in a part of the log."""
        self._show_list()
        self.log.write(part)

    def _use_adjusted(self, proposal: object) -> None:
        self.close_panel()
        self.wants_adjusted.emit(proposal)

    def _ask_earlier(self) -> None:
        if not self.card.earlier.isHidden():
            self.wants_earlier.emit()

    def _ask_for_sheets(self) -> None:
        if self._tool is not None and self._tool.forms:
            self.wants_sheets.emit(self._tool)

    def show_course(self, course: Course, gathering: Gathering) -> None:
        """Show what is stored now; the run itself is shown by `show_run`."""
        if self._gathering is None or self._gathering.id != gathering.id:
            self._show_list()
        self._course = course
        self.attendance.show_course(course, gathering)
        self.open_attendance.setVisible(self.attendance.is_of_use)
        if self.panels.currentWidget() is self.attendance and not self.attendance.is_of_use:
            self._show_list()
        self.log.show_log(gathering, course.expected)
        self.card.can_start_earlier = can_start_earlier(gathering)
        self.happened.show_gathering(gathering, self.context.clock())

    def show_run(self, gathering: Gathering, run: RunView) -> None:
        """Show the run at a moment. Called at every tick, so what is the same is left alone."""
        before = self._run.current.item.id if self._run and self._run.current else None
        self._gathering, self._run = gathering, run
        line = run.current
        if line is None or line.item.id != before:
            self._with_steps = False
            self._tool = self.context.library.tool(line.item.tool_id) if line and line.item.tool_id else None
        self.bar.show_lines(run.lines)
        self.list.show_lines([_list_line(each) for each in run.lines])
        still = words.still_words(paused_at(gathering))
        extras = self._extras(gathering, line.item) if line else NO_EXTRAS
        own = bool(gathering.own_slides)
        shown = NowShown(self._tool, self._with_steps, still, extras, self._show, self.with_slides, own)
        self.card.show_run(run, shown)
        if self.panels.currentWidget() is self.adjust and run.started_at is not None:
            self.adjust.show_run(run, due(gathering, run.started_at))

    def _extras(self, gathering: Gathering, item: AgendaItem) -> Extras:
        team = self._course.team if self._course else ()
        return Extras(prompt_for(gathering, item), responsible_words(item, team))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.log.show_room(event.size().height())


def _list_line(line: RunLine) -> ListLine:
    is_skipped = line.is_skipped or line.is_dropped
    return ListLine(
        key=line.item.id,
        phase=line.item.phase,
        title=line.item.title,
        clock="" if is_skipped else words.wall_time(line.starts),
        time="hoppes over" if line.is_dropped else f"{words.whole_minutes(line.planned)} min",
        turn=line.turn,
        is_quiet=line.turn is Turn.DONE or line.item.is_break or is_skipped,
        is_skipped=is_skipped,
        mark=line.item.mark,
    )

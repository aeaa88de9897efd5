"""The runner while a gathering goes on: what is on, how long is left, what comes, and the log."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.words import countdown
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run import RunStatus
from mestringstreff_desktop.course.run_view import Place, RunLine, RunView, paused_at
from mestringstreff_desktop.course.timetable import PHASE_NAMES
from mestringstreff_desktop.ui import run_words as words
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.run_bar import RunBar
from mestringstreff_desktop.ui.run_keys import RunKeys
from mestringstreff_desktop.ui.run_list import ListLine, RunList
from mestringstreff_desktop.ui.run_log import RunLog
from mestringstreff_desktop.ui.run_middle import RunMiddle
from mestringstreff_desktop.ui.run_parts import (
    BigButton,
    set_points,
    set_timer_points,
    show,
    show_short,
    timer_label,
)
from mestringstreff_desktop.ui.widgets import GAP, Button, Picture, box, column, label, row, set_role

TITLE_POINTS = 23.0
# A card lower than this, in pixels at 100 % text size, has no room to spare.
LOW = 400
VERY_LOW = 300
FINISH = "Avslutt samlingen"
STILL = "Pause i tida – trykk mellomrom for å gå videre"


class RunNow(QWidget):
    """Shows a run at a moment, and tells what the leader wants to do. It reads no clock."""

    wants_next = Signal()
    wants_back = Signal()
    wants_pause = Signal()
    wants_minutes = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._tool: Tool | None = None
        self._with_steps = False
        self._run: RunView | None = None
        self._gathering: Gathering | None = None
        self.bar = RunBar(context)
        self.card = RunCard(context)
        self.list = RunList(context)
        self.list.setObjectName("run-list")
        self.log = RunLog(context, self.leave_log)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = column(self.list, self.log, gap=GAP)
        side.setStretch(0, 1)
        self._side.setLayout(side)
        columns = row(self.card, self._side, gap=GAP)
        columns.setStretch(0, 1)
        self.setLayout(column(self.bar, columns, gap=GAP))

    def _connect(self) -> None:
        card = self.card
        card.next.clicked.connect(self.wants_next)
        card.back.clicked.connect(self.wants_back)
        card.pause.clicked.connect(self.wants_pause)
        card.more.clicked.connect(lambda: self.wants_minutes.emit(1))
        card.less.clicked.connect(lambda: self.wants_minutes.emit(-1))
        card.steps.clicked.connect(self.turn_steps)
        actions: dict[str, Callable[[], object]] = {
            "Space": self.wants_pause.emit,
            "Right": self.wants_next.emit,
            "Left": self.wants_back.emit,
            "+": lambda: self.wants_minutes.emit(1),
            "-": lambda: self.wants_minutes.emit(-1),
            "L": self.log.write,
            "V": self.turn_steps,
        }
        self._keys = RunKeys(self, actions)

    def leave_log(self) -> None:
        """Back from the log to the runner and its keys."""
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_steps(self) -> None:
        """Show how the item's tool is used, or the question again."""
        if self._tool is not None and self._gathering is not None and self._run is not None:
            self._with_steps = not self._with_steps
            self.show_run(self._gathering, self._run)

    def show_course(self, course: Course, gathering: Gathering, run: RunView) -> None:
        """Show what is stored now."""
        self.log.show_log(gathering, course.participants)
        self.show_run(gathering, run)

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
        self.card.show_run(run, self._tool, self._with_steps, words.still_words(paused_at(gathering)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right column takes a third of a narrow page, and no more than it needs of a wide one."""
        super().resizeEvent(event)
        width, scale = event.size().width(), self.context.theme.scale
        self._side.setFixedWidth(round(max(270, min(width * 0.33, 420 * scale))))
        self.log.show_room(event.size().height())


def _list_line(line: RunLine) -> ListLine:
    return ListLine(
        key=line.item.id,
        phase=line.item.phase,
        title=line.item.title,
        clock=words.wall_time(line.starts),
        time=f"{words.whole_minutes(line.planned)} min",
        place=line.place,
        is_quiet=line.place is Place.DONE or line.item.is_break,
    )


class RunCard(QFrame):
    """The item that is on, large, and the buttons that run the gathering."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.context = context
        self.phase = label("", "group")
        self.title = label("", "run-title")
        self.title.setObjectName("run-title")
        self.timer = timer_label()
        self.timer.setObjectName("run-timer")
        self.left = label("", "subtitle")
        self.left.setObjectName("run-left")
        self.under = label("", "lead")
        self.middle = RunMiddle(context)
        self.then = label("", "run-then", wrap=False)
        self.then.setObjectName("run-then")
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.less = BigButton("−1 min", "", "−", short="−1")
        self.less.setAccessibleName("Ett minutt mindre")
        self.more = BigButton("+1 min", "", "+", short="+1")
        self.more.setAccessibleName("Ett minutt mer")
        self.steps = Button("Slik gjør dere det", "book-open", key="V")
        self.back = BigButton("Tilbake", "skip-back", "←")
        self.pause = BigButton("Pause", "pause", "mellomrom", short="Pause")
        self.next = BigButton("Neste", "skip-forward", "→", "primary", "Neste")
        named = {"less": self.less, "more": self.more, "steps": self.steps}
        named |= {"back": self.back, "pause": self.pause, "next": self.next}
        for name, button in named.items():
            button.setObjectName(f"run-{name}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        top = column(self.phase, self.title, gap=0)
        # As wide as there is room for, whatever it says: the rest is cut with an ellipsis.
        self.then.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.then.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        below = row(self.steps, self.then, gap=12)
        below.setStretch(1, 1)
        parts = (top, self._still_row(), self._time_row(), self.middle, below, self._button_row())
        layout = column(*parts, gap=10, margin=18)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _time_row(self) -> QFrame:
        self._time_frame = QFrame()
        texts: QVBoxLayout = column(None, self.left, self.under, None, gap=0)
        layout = row(self.timer, texts, gap=16)
        layout.setStretch(1, 1)
        self._time_frame.setLayout(layout)
        return self._time_frame

    def _still_row(self) -> QFrame:
        """Time stands still: told in another way than the plan's own breaks."""
        inner = row(Picture("pause", 20), label(STILL, "run-still"), gap=10)
        inner.setStretch(1, 1)
        self._still = box("teal", inner, margin=6)
        self._still.setObjectName("run-still")
        return self._still

    def _button_row(self) -> QHBoxLayout:
        layout = row(self.back, self.pause, self.less, self.more, self.next)
        for place, share in enumerate((4, 5, 3, 3, 7)):
            layout.setStretch(place, share)
        return layout

    def show_run(self, run: RunView, tool: Tool | None, with_steps: bool, still: str) -> None:
        scale = self.context.theme.scale
        # Where it is low, what is large already does not grow with the text size too.
        is_low = self.height() < LOW * scale
        set_timer_points(self.timer, self.context.theme.timer_points() / (scale if is_low else 1))
        set_points(self.title, TITLE_POINTS * (1 if is_low else scale))
        self._show_buttons(run, tool, with_steps)
        show_short(self.then, words.then_words(run), 1, Qt.TextElideMode.ElideMiddle)
        if run.current is None:
            self._show_nothing()
        else:
            self._show_line(run, run.current, tool, with_steps)
        self._show_time(run, still)

    def _show_nothing(self) -> None:
        """The item that was on has been taken out of the plan."""
        show(self.phase, "")
        show(self.title, "Posten er tatt ut av planen. Gå til neste.")
        self.middle.hide()

    def _show_line(self, run: RunView, line: RunLine, tool: Tool | None, with_steps: bool) -> None:
        show(self.phase, PHASE_NAMES[line.item.phase])
        show_short(self.title, line.item.title, 2)
        self.middle.show()
        break_words = words.break_words(run) if line.item.is_break else ""
        self.middle.show_item(line.item, tool if with_steps else None, break_words)

    def _show_time(self, run: RunView, still: str) -> None:
        line, is_still = run.current, run.status is RunStatus.PAUSED
        self._time_frame.setVisible(line is not None)
        room = self.height() / self.context.theme.scale
        self._still.setVisible(is_still and room >= VERY_LOW)
        self.phase.setVisible(not is_still and room >= LOW)
        self.under.setVisible(room >= VERY_LOW)
        if line is None:
            return
        show(self.timer, countdown(line.left))
        set_role(self.timer, "timer-still" if is_still else "timer-warm" if run.is_nearly_done else "timer")
        show(self.left, words.left_words(line) if room >= VERY_LOW or not is_still else "Pause i tida")
        show(self.under, still if is_still else words.under_words(run))

    def _show_buttons(self, run: RunView, tool: Tool | None, with_steps: bool) -> None:
        theme = self.context.theme
        is_still = run.status is RunStatus.PAUSED
        if self.back.isEnabled() is not (run.previous is not None):
            self.back.setEnabled(run.previous is not None)
            self.back.dress(theme)
        self.next.show_words(*(("Neste", "Neste") if run.following else (FINISH, "Avslutt")))
        self.next.show_icon("skip-forward" if run.following else "flag", theme)
        self.next.show_role("plain" if is_still else "primary")
        self.pause.show_words("Gå videre" if is_still else "Pause", "Videre" if is_still else "Pause")
        self.pause.show_icon("play" if is_still else "pause", theme)
        self.pause.show_role("primary" if is_still else "plain")
        self.steps.setVisible(tool is not None)
        wanted = "Tilbake til spørsmålet" if with_steps else "Slik gjør dere det"
        if self.steps.accessibleName() != wanted:
            self.steps.show_text(wanted)

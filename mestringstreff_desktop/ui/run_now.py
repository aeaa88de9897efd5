"""The runner while a gathering goes on: what is on, how long is left, what comes, and the log."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run_view import Place, RunLine, RunView, paused_at
from mestringstreff_desktop.ui import run_words as words
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.run_bar import RunBar
from mestringstreff_desktop.ui.run_card import RunCard
from mestringstreff_desktop.ui.run_keys import RunKeys
from mestringstreff_desktop.ui.run_list import ListLine, RunList
from mestringstreff_desktop.ui.run_log import RunLog
from mestringstreff_desktop.ui.widgets import GAP, column, row


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
        actions: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: self.wants_pause.emit,
            Qt.Key.Key_Right: self.wants_next.emit,
            Qt.Key.Key_Left: self.wants_back.emit,
            Qt.Key.Key_Plus: lambda: self.wants_minutes.emit(1),
            Qt.Key.Key_Minus: lambda: self.wants_minutes.emit(-1),
            Qt.Key.Key_L: self.log.write,
            Qt.Key.Key_V: self.turn_steps,
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

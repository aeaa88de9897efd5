"""The watch over the run from every page: stores that it is seen, notices a gap, and reminds in one line.

The heartbeat is no act of the leader's: it neither refreshes the pages nor says that it is stored.
"""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.reminder import Urgency, reminder
from mestringstreff_desktop.course.run.gap import gap, wants_heartbeat
from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import draw_anew

TICK_MS = 15_000


class RunSignal(Button):
    """The line on all pages that leads to the gathering it is about. Hidden where there is nothing to say."""

    def __init__(self, context: Context) -> None:
        super().__init__("", "play", "signal")
        self.context = context
        self.setObjectName("run-signal")
        self._about: UUID | None = None
        self._is_on_page = False
        self.clicked.connect(lambda: context.go_to.emit("run", self._about))
        self.hide()

    def show_page(self, name: str) -> None:
        """On the page where the gathering is run, all this is told already."""
        self._is_on_page = name == "run"

    def show_course(self, course: Course | None, now: datetime) -> None:
        found = reminder(course, now) if course else None
        if found is None or self._is_on_page:
            self.hide()
            return
        gathering, words, urgency = found
        self._about = gathering.id
        self.setProperty("role", "signal" if urgency is Urgency.PLAIN else "signal-warm")
        self.icon_name = "play" if urgency is Urgency.PLAIN else "clock"
        if self.accessibleName() != words:
            self.show_text(words)
        draw_anew(self)
        self.apply_theme(self.context.theme)
        self.show()


class RunWatch(QObject):
    """Ticks for as long as the program lives."""

    def __init__(self, context: Context, signal: RunSignal, parent: QObject, tick_ms: int = TICK_MS) -> None:
        super().__init__(parent)
        self.context, self._signal = context, signal
        self._reminded_of: set[tuple[UUID, datetime]] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(tick_ms)
        context.changed.connect(self.remind)
        context.themed.connect(self.remind)
        self.remind()

    def tick(self) -> None:
        """See how the run goes on."""
        course = self.context.try_to(lambda: self.context.course)
        for gathering in under_way(course) if course else ():
            self._see(gathering, self.context.clock())
        self._signal.show_course(course, self.context.clock())

    def _see(self, gathering: Gathering, now: datetime) -> None:
        found = gap(gathering, now)
        if found is not None and (gathering.id, found.seen_at) not in self._reminded_of:
            self._reminded_of.add((gathering.id, found.seen_at))
            self.context.changed.emit()
        elif wants_heartbeat(gathering, now):
            _store_seen(self.context, gathering, now)

    def remind(self) -> None:
        """Say what there is to say now."""
        course = self.context.try_to(lambda: self.context.course)
        self._signal.show_course(course, self.context.clock())


def _store_seen(context: Context, gathering: Gathering, now: datetime) -> None:
    """A heartbeat that cannot be stored is tried again; what the leader does will tell of the trouble."""
    try:
        running.seen(context.database, gathering.id, now)
    except UserError:
        return
    gathering.seen_at = now

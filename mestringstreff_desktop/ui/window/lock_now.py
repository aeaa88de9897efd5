"""«Lås nå», and the lock that comes by itself: what is typed is stored, and the window may be put away.

Where something cannot be stored, or a dialog holds what only its own button can store, the window stays,
and that is told. While a gathering is run it never locks by itself.
"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.run.gap import last_seen
from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.idle import Idle
from mestringstreff_desktop.ui.base.navigation import LOCK_KEY, LOCK_PLACE

FORGOTTEN = timedelta(hours=4)  # a gathering that nobody followed for so long is not going on
_BUSY = "Programmet holder på med kursene akkurat nå. Lås igjen om et øyeblikk."
_CANNOT_STORE = "Programmet er ikke låst, for noe av det du har skrevet, lar seg ikke lagre akkurat nå."
_NOT_DONE = "Programmet er ikke låst, for du er ikke ferdig i «{window}». Gjør deg ferdig der først."
_GOES_ON = "Samlingen går ennå"
_WHAT_HAPPENS = "Låser du nå, forsvinner deltakerskjermen. Tida går videre, og loggen er lagret."


class LockNow(QObject):
    """`locked` tells that all is stored, and that the window is to go with all it shows."""

    locked = Signal()

    def __init__(self, context: Context, window: QWidget, remember: Callable[[], object]) -> None:
        super().__init__(window)
        self.context, self._remember = context, remember
        self._told = ""
        self.idle = Idle(self, context.clock, self._limit)
        self.idle.lasted.connect(self._lock_by_itself)
        context.wants_lock.connect(self.lock)
        QShortcut(QKeySequence(LOCK_KEY), window).activated.connect(self.lock)

    def lock(self) -> None:
        """Lock; where there is no lock yet, show where one is made."""
        context = self.context
        if not locking.is_locked(context.database):
            context.go_to.emit("settings", LOCK_PLACE)
        elif trouble := self._trouble():
            context.failed.emit(trouble)
        elif not self._is_running() or context.ask.confirm(_GOES_ON, _WHAT_HAPPENS, "Lås likevel", "Bli her"):
            self._put_away()

    def _lock_by_itself(self) -> None:
        """What hinders it is told once; it is tried again and again."""
        if self._is_running() or not self.context.keeper.is_idle:
            return
        trouble = self._trouble()
        if not trouble:
            self._put_away()
        elif trouble != self._told:
            self.context.failed.emit(trouble)
        self._told = trouble

    def _limit(self) -> timedelta | None:
        minutes = self.context.settings.lock_after
        is_wanted = minutes > 0 and locking.is_locked(self.context.database)
        return timedelta(minutes=minutes) if is_wanted else None

    def _trouble(self) -> str:
        """Store what is typed. Return why that cannot be done; nothing where it is."""
        context = self.context
        if not context.keeper.is_idle:
            return _BUSY
        if not context.autosave.flush():
            return _CANNOT_STORE
        held = context.autosave.held
        return _NOT_DONE.format(window=held) if held else ""

    def _is_running(self) -> bool:
        context = self.context
        course, now = context.try_to(lambda: context.course), context.clock()
        seen = [last_seen(each) for each in under_way(course)] if course else []
        return any(each is not None and now - each < FORGOTTEN for each in seen)

    def _put_away(self) -> None:
        self._remember()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self.idle.blockSignals(True)
        QTimer.singleShot(0, self, self.locked.emit)  # not from within the event that somebody came back by

"""The end of the window: what is typed is stored, what is under way is waited for, and a copy is put by.

The window stands there, alive, until all of that is done.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.ui.base.context import Context

WAITING = "Lagrer en kopi før programmet lukkes …"
_STAYS = "Du avbrøt, så programmet er fortsatt åpent."


class Closing(QObject):
    """`may_close` is asked each time somebody wants the window closed; `close` closes it in the end."""

    def __init__(self, context: Context, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._close = close
        self._is_waiting = self._is_ready = self._leaves = False

    def may_close(self) -> bool:
        """May it close now? What is to be done first is begun, and closes it then. May be asked again."""
        if self._is_waiting:
            return False
        if self._is_ready:
            return self._is_stored()
        context = self.context
        if context.keeper.is_idle:  # else what is typed may have to wait for it too
            if not self._is_stored():
                return False
            if not self._takes_long():
                context.try_to(self._close_up)
                return True
        self._wait()
        return False

    def end_session(self) -> None:
        """The machine is being turned off: do all there is to do at once."""
        context = self.context
        context.keeper.give_up()
        context.autosave.flush()
        context.try_to(self._close_up)
        self._is_ready = True

    def _close_up(self) -> None:
        keeping.close_up(self.context.database, self.context.clock())

    def _is_stored(self) -> bool:
        """Store what is typed; if it cannot be stored, ask once before it is lost."""
        if not (self.context.autosave.flush() or self._leaves):
            self._leaves = self._leave_anyway()
            return self._leaves
        return True

    def _takes_long(self) -> bool:
        context = self.context
        return context.try_to(lambda: keeping.takes_long_to_close(context.database)) or False

    def _wait(self) -> None:
        """Put the copy by when what is under way is done."""
        context, self._is_waiting = self.context, True
        context.keeper.hold(
            self,
            WAITING,
            lambda task: keeping.close_up(context.database, context.clock(), task),
            lambda _: self._end(),
            self._on_trouble,
            stopped=self._stay,
        )

    def _end(self) -> None:
        """What was typed while something was under way is stored now."""
        self._is_waiting = False
        if self._is_stored():
            self._is_ready = True
            self._close()

    def _on_trouble(self, sentence: str) -> None:
        """It is told, and tried again if she wants; the window closes all the same."""
        if self.context.ask.confirm("Kopien ble ikke lagt i mappa", sentence, "Prøv igjen", "Lukk uten kopi"):
            self._wait()
        else:
            self._end()

    def _stay(self) -> None:
        self._is_waiting = self._leaves = False
        self.context.failed.emit(_STAYS)

    def _leave_anyway(self) -> bool:
        return self.context.ask.confirm(
            "Noe er ikke lagret",
            "Noe av det du har skrevet, lar seg ikke lagre akkurat nå. Lukker du nå, blir det borte.",
            "Lukk likevel",
            "Bli her",
        )

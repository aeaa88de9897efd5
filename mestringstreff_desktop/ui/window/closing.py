"""The end of the window: what is typed is stored, what is under way is waited for, and a copy is put by.

The window stands there, alive, until all of that is done.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.course.run.gap import gap
from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.ui.base.context import Context

WAITING = "Lagrer en kopi før programmet lukkes …"
_CANNOT_STORE = "Noe av det du har skrevet, lar seg ikke lagre akkurat nå."
_NOT_DONE = "Du er ikke ferdig i «{window}», og det du har skrevet der, er ikke lagret."
GOES_ON = "Samlingen går ennå"
_WHAT_HAPPENS = (
    "{gathering} pågår. Lukker du programmet nå, går tida videre, og loggen er lagret. "
    "Når du åpner det igjen, kan du si hvordan det gikk imens."
)
_STAYS = "Du avbrøt, så programmet er fortsatt åpent."


class Session(Protocol):
    """The machine's session, while it is about to end: what of Qt's QSessionManager is used."""

    def allowsInteraction(self) -> bool:
        """May something be asked now?"""

    def cancel(self) -> None:
        """Have the machine wait."""

    def release(self) -> None:
        """There is nothing more to ask."""


class Closing(QObject):
    """`may_close` is asked each time somebody wants the window closed; `close` closes it in the end."""

    def __init__(self, context: Context, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._close = close
        self._is_waiting = self._is_ready = self._leaves = self._leaves_run = False

    @property
    def is_under_way(self) -> bool:
        """Is the window to close as soon as what is being done is done?"""
        return self._is_waiting

    def may_close(self) -> bool:
        """May it close now? What is to be done first is begun, and closes it then. May be asked again."""
        if self._is_waiting:
            return False
        if self._is_ready:
            return self._is_stored()
        if not self._may_leave_run():
            return False
        context = self.context
        if context.keeper.is_idle:  # else what is typed may have to wait for it too
            if not self._is_stored():
                self._leaves_run = False
                return False
            if not self._takes_long():
                context.try_to(self._close_up)
                return True
        self._wait()
        return False

    def end_session(self, session: Session) -> None:
        """The machine is being turned off: do all there is to do at once.

        Where something typed would be lost it is asked, or has to wait if nothing may be asked.
        """
        context, self._is_waiting = self.context, False
        context.keeper.give_up()
        has_all = context.autosave.flush() and not context.autosave.held
        if has_all or (session.allowsInteraction() and self._is_stored()):
            context.try_to(self._close_up)
            self._is_ready = True
        else:
            session.cancel()
        session.release()

    def _close_up(self) -> None:
        keeping.close_up(self.context.database, self.context.clock())

    def _is_stored(self) -> bool:
        """Store what is typed; what cannot be stored, or is in a dialog, is asked about once."""
        reasons = [] if self.context.autosave.flush() else [_CANNOT_STORE]
        if held := self.context.autosave.held:
            reasons.append(_NOT_DONE.format(window=held))
        if reasons and not self._leaves:
            self._leaves = all(map(self._leave_anyway, reasons))
        return self._leaves or not reasons

    def _may_leave_run(self) -> bool:
        """Ask once before a gathering that goes on is left; one that was forgotten is not going on."""
        course, now = self.context.try_to(lambda: self.context.course), self.context.clock()
        going = [each for each in under_way(course) if gap(each, now) is None] if course else []
        if going and not self._leaves_run:
            text = _WHAT_HAPPENS.format(gathering=going[-1].name)
            self._leaves_run = self.context.ask.confirm(GOES_ON, text, "Lukk likevel", "Bli her")
            return self._leaves_run
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
        self._is_waiting = self._leaves = self._leaves_run = False
        self.context.failed.emit(_STAYS)

    def _leave_anyway(self, why: str) -> bool:
        text = f"{why} Lukker du nå, blir det borte."
        return self.context.ask.confirm("Noe er ikke lagret", text, "Lukk likevel", "Bli her")


def put_dialogs_away() -> None:
    """Close the dialogs that are open: one that stayed would keep the program from ending."""
    while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
        pass

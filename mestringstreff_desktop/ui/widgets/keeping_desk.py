"""The desk of a card that has something done with the file: backed up, fetched, sent, deleted."""

from collections.abc import Callable
from typing import TypeVar

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.desk import Desk

T = TypeVar("T")
STOPPED = "Du avbrøt. Alt er som før."


class KeepingDesk(Desk):
    """Stores what is typed, has it done on the keeper's thread, and says what went wrong or was given up."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._comfort, self._stopped = "", STOPPED
        self.progress.cancelled.connect(self._stop)

    def keep(
        self,
        words: str,
        action: Callable[[Task], T],
        then: Callable[[T], object],
        *,
        comfort: str = "",
        stopped: str = STOPPED,
    ) -> None:
        """Do it while the leader goes on, one thing at a time; `words` say what is done.

        `comfort` is added to what went wrong, and `stopped` is said where it is given up.
        """
        if self.is_busy:
            return
        self._begin(comfort, stopped)
        self.progress.follow(self.context.keeper.keep(self, action, then, self._fail), words)

    def hold(self, words: str, action: Callable[[Task], T], then: Callable[[T], object]) -> None:
        """Do it while the window waits, and tells of it in `words`."""
        self._begin()
        self.context.keeper.hold(self, words, action, then, self._fail, stopped=self._stop)

    def _begin(self, comfort: str = "", stopped: str = STOPPED) -> None:
        self.notice.hide()
        self._comfort, self._stopped = comfort, stopped
        self.context.autosave.flush()

    def _fail(self, sentence: str) -> None:
        self.notice.show_trouble(sentence, self._comfort)

    def _stop(self) -> None:
        self.notice.show_good(self._stopped)

"""The dialog for a bug of ours, which should never happen.

The program goes on, what is typed is stored first, and the user is told in a sentence. The details
she may send us hold no data of hers (diagnosis.py). What guards against bugs has to live with its own:
they are logged, and never lead back here.
"""

import sys
import threading
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop import diagnosis, missing
from mestringstreff_desktop.ui.base.context import Context

TITLE = "Noe gikk galt i programmet"
MISSING = "Noe mangler på maskinen"
STORED = "Alt du har skrevet er lagret, og du kan fortsette. Skjer det igjen, start programmet på nytt."
GO_ON = "Alt du har skrevet er lagret, og du kan fortsette med resten."
NOT_STORED = "Det siste du skrev er ikke lagret ennå. La vinduet stå åpent, så prøver programmet igjen."
FAULTY = (
    "Noe av det du har skrevet, lar seg ikke lagre. Det står fortsatt i feltet: kopier det til et annet "
    "sted før du lukker vinduet. Ellers kan du fortsette."
)


HELD = (
    "Det du har skrevet i vinduet som står åpent, er ikke lagret før du er ferdig der. Alt annet er lagret, "
    "og du kan fortsette."
)


class _ErrorRelay(QObject):
    """Brings an error from whatever thread to the window's. It belongs to no window, so none ends it."""

    caught = Signal(str, str)  # the details, and the sentence where a part is missing


class CrashGuard(QObject):
    """Catches what nobody caught, on every thread, and tells the user once at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.context = context
        self._is_telling = False
        self._known: set[str] = set()
        self._herald = _ErrorRelay()
        self._herald.caught.connect(self.tell)

    def install(self) -> None:
        """Be asked for every error nobody catches, from now on. The hooks hold the herald, not the guard."""
        herald = self._herald
        sys.excepthook = partial(_on_error, herald)
        threading.excepthook = partial(_on_thread_error, herald)

    def tell(self, details: str, lacks: str = "") -> None:
        """Store what is typed, and show the dialog unless one is up already. What is missing is told once.

        Where there is not enough left for a dialog, the sentence stands in the window.
        """
        if self._is_telling or lacks in self._known:
            return
        self._is_telling = True
        self._known |= {lacks} - {""}
        try:
            text = self._what_is_stored()
            if lacks:
                text = f"{lacks} {GO_ON if text == STORED else text}"
            self._show(MISSING if lacks else TITLE, text, details)
        except Exception as error:  # noqa: BLE001 - raised again it would lead back here, for ever
            diagnosis.record(error)
        finally:
            self._is_telling = False

    def _show(self, title: str, text: str, details: str) -> None:
        try:
            from mestringstreff_desktop.ui.window.crash_dialog import CrashDialog
        except Exception as error:  # noqa: BLE001 - no more files can be opened, or one is gone
            diagnosis.record(error)
            self.context.failed.emit(f"{title}. {text}")
        else:
            self.context.ask.exec(CrashDialog(self.context, title, text, details))

    def _what_is_stored(self) -> str:
        autosave = self.context.autosave
        if autosave.flush() and not autosave.is_waiting:
            return HELD if autosave.held else STORED
        return FAULTY if autosave.is_faulty else NOT_STORED


def _on_error(
    herald: _ErrorRelay, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if diagnosis.is_a_wish_to_stop(error):
        sys.__excepthook__(kind, error, trace)
        return
    _tell(herald, error)


def _on_thread_error(herald: _ErrorRelay, arguments: threading.ExceptHookArgs) -> None:
    """The signal brings it to the window's own thread."""
    if arguments.exc_value is not None:
        _tell(herald, arguments.exc_value)


def _tell(herald: _ErrorRelay, error: BaseException) -> None:
    details = diagnosis.record(error)
    if isinstance(error, ImportError) and not missing.is_mistake(error):
        diagnosis.log.error(missing.detail(error))
        herald.caught.emit(details, missing.sentence(error))
    else:
        herald.caught.emit(details, "")

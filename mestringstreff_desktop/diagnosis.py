"""What is kept of an unexpected error: where in the program it was, and never what it was about.

An error's message and variables may hold what a leader has typed. So only its kind and its path
through the code are told and logged. Where the whole program is brought to a stop, by a fault outside
Python, there is nobody left to tell: its trace is found at the next start.
"""

import faulthandler
import logging
import platform
import re
import traceback
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from mestringstreff_desktop import __version__, private

LOG_NAME = "mestringstreff.log"
LOG_BYTES = 100_000
LOGS_KEPT = 3
STOP_NAME = "mestringstreff-stopp.txt"
_MOST_LETTERS = 20_000  # of a trace
_PATH = re.compile(r'"[^"\n]*[\\/]([^"\\/\n]*)"')
log = logging.getLogger("mestringstreff")
log.addHandler(logging.NullHandler())  # without a place for the log it does not go to standard error


def describe(error: BaseException) -> str:
    """Return an error's kind, its causes and its path through the code, without any data."""
    parts = [_program()]
    chain: BaseException | None = error
    while chain is not None:
        parts.append(type(chain).__qualname__)
        parts += [_place(frame) for frame in traceback.extract_tb(chain.__traceback__)]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(parts)


def _program() -> str:
    return f"Mestringstreff {__version__}, Python {platform.python_version()}, {platform.platform()}"


def _place(frame: traceback.FrameSummary) -> str:
    """Folders may hold the user's name: only the file's own name is told."""
    return f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"


class LogFile(logging.Handler):
    """The log: only the user may read it, and it never grows large.

    It is opened at the first error, and what turns its pages is imported then: most starts have none.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Where there is too little left of the machine to open it, what went wrong is told all the same."""
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.emit(record)
        except Exception:  # noqa: BLE001 - as every handler of logging does
            self.handleError(record)

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        class PrivateFile(RotatingFileHandler):
            def _open(self) -> TextIOWrapper:
                private.make_file(Path(self.baseFilename))
                return super()._open()

        file = PrivateFile(
            self._path, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
        )
        file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        return file

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def start_log(folder: Path) -> None:
    """Log errors to a file that never grows large. Without a place for it the program goes on."""
    try:
        _make_private(folder)
    except OSError:
        return
    stop_log()
    log.addHandler(LogFile(folder / LOG_NAME))
    log.propagate = False


def _make_private(folder: Path) -> None:
    private.make_folder(folder)
    for path in (folder, *folder.glob("mestringstreff*")):
        private.tighten(path)


def stop_log() -> None:
    for handler in list(log.handlers):
        if isinstance(handler, LogFile):
            log.removeHandler(handler)
            handler.close()


def record(error: BaseException) -> str:
    """Log an unexpected error; return its details."""
    details = describe(error)
    log.error(details)
    return details


def is_a_wish_to_stop(error: BaseException) -> bool:
    """Is it no error at all, but Ctrl+C or an exit?"""
    return isinstance(error, (KeyboardInterrupt, SystemExit))


class StopTrace:
    """The file beside the log in which a sudden stop leaves its trace, open while the program runs.

    Without a place for it the program goes on.
    """

    def __init__(self, folder: Path) -> None:
        self.of_last_run = ""
        self._file: TextIO | None = None
        self._is_asked = False
        try:
            _make_private(folder)
            private.make_file(folder / STOP_NAME)
            self._file = (folder / STOP_NAME).open("a+", encoding="utf-8", errors="replace")
            self.of_last_run = _taken(self._file)
        except OSError:
            return
        if self.of_last_run:
            log.error(self.of_last_run)
        self._is_asked = not faulthandler.is_enabled()  # else somebody wants the trace elsewhere
        if self._is_asked:
            faulthandler.enable(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The program ends as it should: what Windows reports of faults that it got over is no stop."""
        if self._is_asked:
            faulthandler.disable()
        if self._file is not None:
            self._file.truncate(0)
            self._file.close()


def _taken(file: TextIO) -> str:
    """Return the trace in the file, and empty it. Folders may hold the user's name: none is told."""
    file.seek(0)
    trace = _PATH.sub(r'"\1"', file.read(_MOST_LETTERS))
    file.truncate(0)
    return f"{_program()}\n{trace}" if trace.strip() else ""

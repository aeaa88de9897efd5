"""What is kept of an unexpected error: where in the program it was, and never what it was about.

An error's message and variables may hold what a leader has typed. So only its kind and its path
through the code are told and logged.
"""

import logging
import platform
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from mestringstreff_desktop import __version__

LOG_NAME = "mestringstreff.log"
LOG_BYTES = 100_000
LOGS_KEPT = 3
log = logging.getLogger("mestringstreff")


def describe(error: BaseException) -> str:
    """Return an error's kind, its causes and its path through the code, without any data."""
    parts = [f"Mestringstreff {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    chain: BaseException | None = error
    while chain is not None:
        parts.append(type(chain).__qualname__)
        parts += [_place(frame) for frame in traceback.extract_tb(chain.__traceback__)]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(parts)


def _place(frame: traceback.FrameSummary) -> str:
    """Folders may hold the user's name: only the file's own name is told."""
    return f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"


def start_log(folder: Path) -> None:
    """Log errors to a file that never grows large. Without a place for it the program goes on."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    stop_log()
    log.addHandler(handler)
    log.propagate = False


def stop_log() -> None:
    for handler in list(log.handlers):
        if isinstance(handler, RotatingFileHandler):
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

"""A sentence to whoever started the program, where there is no window of ours to say it in.

It goes to standard error. Started from the desktop nobody reads that, and then what the system has for
showing a sentence is used: none of it needs Qt, which may be what is missing.
"""

import os
import shutil
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator

from mestringstreff_desktop import paths, programs

_APPLE = (
    "on run words",
    f'display dialog (item 1 of words) with title "{paths.PROGRAM}" buttons {{"OK"}} with icon stop',
    "end run",
)
_STOP_SIGN, _TO_FRONT = 0x10, 0x10000  # of MessageBoxW
_SHOWN = (0, 1)  # as these programs end, by the button or by the corner of the window


def show(sentence: str) -> None:
    """Say a sentence where whoever started the program sees it."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr, flush=True)
    if not _is_read():
        _show(sentence)


def _is_read() -> bool:
    """Does somebody read standard error? A terminal is read, and a pipe is by the one who made it.

    What the desktop gives a program is a log: a socket or a file, with no terminal that it belongs to.
    """
    try:
        if sys.stderr.isatty():
            return True
        kind = os.fstat(sys.stderr.fileno()).st_mode
    except (AttributeError, OSError, ValueError):
        return False
    return stat.S_ISFIFO(kind) or (stat.S_ISREG(kind) and _has_terminal())


def _has_terminal() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDONLY))
    except OSError:
        return False
    return True


def _show(sentence: str) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, paths.PROGRAM, _STOP_SIGN | _TO_FRONT)
        return
    for command in _commands(sentence):
        if shutil.which(command[0]) and _is_shown_by(command):
            return


def _commands(sentence: str) -> Iterator[list[str | bytes]]:
    """Yield what can show a sentence here, the plainest first."""
    title = paths.PROGRAM
    if sys.platform == "darwin":
        yield ["osascript", *(part for line in _APPLE for part in ("-e", line)), sentence]
        return
    yield ["zenity", "--error", "--no-markup", f"--title={title}", f"--text={sentence}", "--width=440"]
    yield ["kdialog", "--title", title, "--error", sentence]
    old = textwrap.fill(sentence, 70).encode("latin-1", "replace")  # all it knows
    yield ["xmessage", "-center", "-title", title, old]
    yield ["notify-send", "--urgency=critical", title, sentence]


def _is_shown_by(command: list[str | bytes]) -> bool:
    try:
        done = subprocess.run(
            command, env=programs.surroundings(), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode in _SHOWN

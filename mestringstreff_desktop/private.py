"""Files and folders that only the user may read: 0600 and 0700, where the system has such marks.

On Windows the user's own folders are the user's alone already, and nothing is done.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_folder(folder: Path) -> None:
    """Make a folder for the user alone where it is missing, with those it is in.

    Raises:
        OSError: it cannot be made.
    """
    folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file for the user alone where there is none. What hinders it is told where it is opened.

    The file is not opened where it is there: to close it again would let go of SQLite's lock on it.
    """
    with suppress(OSError):
        os.close(opener(os.path.realpath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def opener(path: str, flags: int) -> int:
    """Open a file for the built-in `open`, which then makes it for the user alone."""
    return os.open(path, flags, stat.S_IRUSR | stat.S_IWUSR)


def tighten(path: Path) -> None:
    """Keep others from a file or a folder that is the user's own; what is not there is left so."""
    if os.name == "nt":
        return
    with suppress(OSError):
        found = path.stat()
        if found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
            path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)

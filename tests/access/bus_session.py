"""A session with a screen that nobody sees, an accessibility bus, and the program on it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("Xvfb", "dbus-run-session")
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


def what_is_missing() -> str:
    """Return what this machine lacks for a bus, in a sentence; nothing where it lacks nothing."""
    lacks = [name for name in NEEDED if shutil.which(name) is None]
    lacks += [] if _SERVICE.exists() else ["at-spi2-core"]
    return f"There is no accessibility bus here: {', '.join(lacks)} missing." if lacks else ""


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a new display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def program(display: str) -> Iterator[None]:
    """Have the program on a display, and on the bus of this session."""
    chosen = {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    command = [sys.executable, "-m", "tests.access.program"]
    with subprocess.Popen(command, env=os.environ | chosen, stdout=subprocess.DEVNULL) as started:
        try:
            yield
        finally:
            started.kill()

"""How soon the window stands there beside other programs': `python -m tests.benchmarks.neighbours`.

Programs of the same kind (Python and Qt), each installed in a Python of its own, are started in turn on an X
display of their own, each with a home folder that it has been started in before. Told is the time from the
start until the first window is shown that is large enough to be the one to work in, and the processor time
that the program and all it started had used by then. Goal (design.md 10): half of the fastest other.

    Xvfb :97 -screen 0 1366x768x24 & DISPLAY=:97 python -m tests.benchmarks.neighbours \\
        mestringstreff=VENV/bin/mestringstreff "anki=VENV/bin/anki -l en" vorta=VENV/bin/vorta \\
        novelwriter=VENV/bin/novelwriter
"""

import ctypes
import os
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from select import select

ROUNDS = 5
GOAL = 0.5
LEAST_WIDTH, LEAST_HEIGHT = 400, 300  # pixels of a window to work in; a question is smaller
LONGEST = 60.0  # seconds
REST = 3.0  # seconds that a first run has to write what it keeps
_SUBSTRUCTURE_NOTIFY, _MAP_NOTIFY = 1 << 19, 19  # X.h
_TICKS = os.sysconf("SC_CLK_TCK")


class _MapEvent(ctypes.Structure):
    """XMapEvent, of Xlib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
        ("room", ctypes.c_long * 24),  # an XEvent is 24 long numbers
    )


class Display:
    """The X display, which tells of each window that is shown."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._handler)  # a window may be gone before its size is asked for
        self.last = ""  # size and title of the window that was waited for
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display:
            raise SystemExit("there is no X display")
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, 1)

    def wait_for_window(self, seconds: float) -> bool:
        """Wait until a window to work in is shown."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            while self._x.XPending(self._display):
                event = _MapEvent()
                self._x.XNextEvent(self._display, ctypes.byref(event))
                if event.type == _MAP_NOTIFY and not event.override_redirect and self._is_large(event.window):
                    return True
            select([self._x.XConnectionNumber(self._display)], [], [], left)
        return False

    def _is_large(self, window: int) -> bool:
        root = ctypes.c_ulong()
        x, y = ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        told = (root, x, y, width, height, border, depth)
        self._x.XGetGeometry(self._display, ctypes.c_ulong(window), *map(ctypes.byref, told))
        name = ctypes.c_char_p()
        self._x.XFetchName(self._display, ctypes.c_ulong(window), ctypes.byref(name))
        self.last = f"{width.value} × {height.value} «{(name.value or b'').decode('utf-8', 'replace')}»"
        return width.value >= LEAST_WIDTH and height.value >= LEAST_HEIGHT


def processor_of(session: int) -> float:
    """Return the seconds of the processor that all processes of a session have used, those that ended too."""
    used = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
            if int(fields[3]) == session:
                used += sum(int(each) for each in fields[11:15]) / _TICKS
    return used


def start(command: str, home: Path, display: Display, rest: float = 0.0) -> tuple[float, float] | None:
    """Return the seconds on the wall and of the processor until the window is shown; None where none is."""
    own = {"HOME": str(home), "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "xcb"}
    environment = {key: each for key, each in os.environ.items() if not key.startswith(("PYTHON", "XDG_"))}
    began = time.perf_counter()
    process = subprocess.Popen(
        shlex.split(command),
        env=environment | own,
        cwd=home,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        if not display.wait_for_window(LONGEST):
            return None
        found = time.perf_counter() - began, processor_of(process.pid)
        time.sleep(rest)
        return found
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def main() -> None:
    programs = dict(each.split("=", 1) for each in sys.argv[1:])
    display = Display()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        homes = {name: Path(folder) / name for name in programs}
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for name, home in homes.items():
            home.mkdir()
            if start(programs[name], home, display, REST) is None:
                print(f"{name}: no window the first time")
            print(f"{name}: {display.last}")
        for _ in range(ROUNDS):
            for name, command in programs.items():
                if (cost := start(command, homes[name], display)) is not None:
                    found[name].append(cost)
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors")
    first, *others = programs
    medians = {
        name: [statistics.median(each) for each in zip(*costs, strict=True)]
        for name, costs in found.items()
        if costs
    }
    for name, (wall, processor) in medians.items():
        print(
            f"{name:14} {wall:6.2f} s on the wall, {processor:6.2f} s of the processor ({len(found[name])})"
        )
    if first in medians and (rivals := [medians[name] for name in others if name in medians]):
        for number, what in enumerate(("wall", "processor")):
            ratio = medians[first][number] / min(each[number] for each in rivals)
            print(f"{first} / the fastest other, {what}: {ratio:.2f} (goal {GOAL})")


if __name__ == "__main__":
    main()

"""Limits of what a file may take, and how a process of ours keeps below them."""

import os
import sys
import threading
import time

SECONDS = 10.0  # without a page more being looked at
MEMORY = 512 * 1024 * 1024  # bytes
PAGE_SECONDS = 0.25  # more for each page, in all
WORK_SECONDS = 300  # of the processor, over all files of one process (Windows)
GRACE_SECONDS = 2.0  # after which a process ends itself that nobody has ended
START_SECONDS = 60.0  # for the process to stand there: a slow disk, a virus guard
OUTPUT = 64 * 1024 * 1024  # bytes of one answer
_LOOK_SECONDS = 0.1


def limit_memory() -> None:
    """Let the system refuse this process more than MEMORY.

    Linux counts what is written to (setrlimit(2), RLIMIT_DATA), Windows what is promised (job objects).
    macOS heeds no such limit, so there `watch` looks at what is used.
    """
    if sys.platform == "win32":
        from mestringstreff_desktop.sandbox.windows import limit_job

        limit_job(MEMORY, WORK_SECONDS)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a picture of memory would hold the file


def end_after(seconds: float) -> None:
    """End this process unless this is called again before so many seconds have gone; 0 lets it be.

    The system does it: a thread of ours would have to wait until a drawing is done. Windows counts the
    time of the processor instead, see `windows`.
    """
    if sys.platform != "win32":
        import signal

        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def watch() -> None:
    """End this process when the program is gone, or when it has taken too much memory.

    It looks between two pages, and not while one is drawn.
    """
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    from multiprocessing import parent_process  # only the child needs it

    program = parent_process()
    while program is not None and program.is_alive() and _used() <= MEMORY:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


def _used() -> int:
    """Return the most bytes of memory this process has had, where no limit of the system's is heeded."""
    if sys.platform != "darwin":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

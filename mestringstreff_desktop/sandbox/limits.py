"""Limits of what a file may take, and how a process of ours keeps below them."""

import os
import sys
import threading
import time

SECONDS = 10.0  # without a page more being looked at
MEMORY = 512 * 1024 * 1024  # bytes
PAGE_SECONDS = 0.25  # more for each page, in all
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

        limit_job(MEMORY)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a picture of memory would hold the file


def watch() -> None:
    """End this process when the program is gone, or when it has taken too much memory."""
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

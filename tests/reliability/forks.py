"""A child process to be killed: it does its work, tells of each thing that is done, and dies in between."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

Tell = Callable[[str], object]


@dataclass
class Child:
    """A process of our own, and the pipe it tells through."""

    pid: int
    pipe: BinaryIO

    def wait_for(self, lines: int) -> list[str]:
        """Wait until it has told so much. Return it."""
        return [line for line in (self.pipe.readline().decode().strip() for _ in range(lines)) if line]

    def kill(self) -> list[str]:
        """Kill it without warning. Return what more it had told."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return self._read_all()

    def wait(self) -> list[str]:
        """Wait until it ends by itself, or by its own hand."""
        os.waitpid(self.pid, 0)
        return self._read_all()

    def _read_all(self) -> list[str]:
        with self.pipe:
            return self.pipe.read().decode().splitlines()


def start(work: Callable[[Tell], object]) -> Child:
    """Start a child that does `work`; a file that is open here must not be used there."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, os.fdopen(reading, "rb"))
    os.close(reading)
    _work_and_exit(work, writing)
    raise AssertionError


def _work_and_exit(work: Callable[[Tell], object], pipe: int) -> None:
    try:
        work(lambda word: os.write(pipe, f"{word}\n".encode()))
    except BaseException as error:  # noqa: BLE001 - the parent must hear of it, whatever it is
        os.write(pipe, f"failed: {error!r}\n".encode())
    finally:
        os._exit(0)


def killed_after(work: Callable[[Tell], object], lines: int, seconds: float) -> list[str]:
    """Kill a child some time after it has told so many lines. Return all that it told."""
    child = start(work)
    told = child.wait_for(lines)
    time.sleep(seconds)
    return told + child.kill()

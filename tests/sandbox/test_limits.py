"""The limits hold in a process of its own: memory is refused, and nobody outlives the program."""

import subprocess
import sys
import time

import pytest

from mestringstreff_desktop.sandbox import limits

_TAKE = """
from mestringstreff_desktop.sandbox.limits import limit_memory
limit_memory()
bytearray({size})
"""
_START = """
import multiprocessing, os
def stay():
    from mestringstreff_desktop.sandbox import limits
    limits.watch()
    import time
    time.sleep(60)
child = multiprocessing.get_context("fork").Process(target=stay)
child.start()
print(child.pid, flush=True)
os._exit(0)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own way")
@pytest.mark.parametrize(("size", "is_refused"), [(limits.MEMORY // 2, False), (limits.MEMORY * 2, True)])
def test_no_more_memory_is_had_than_the_limit(size: int, is_refused: bool) -> None:
    assert ("MemoryError" in run(_TAKE.format(size=size)).stderr) is is_refused


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
def test_the_process_ends_when_the_program_is_gone() -> None:
    child = int(run(_START).stdout)
    until = time.monotonic() + 20
    while is_running(child):
        assert time.monotonic() < until
        time.sleep(0.05)


def is_running(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123
            return file.read().split()[2] != "Z"
    except OSError:
        return False

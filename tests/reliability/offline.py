"""No socket to a network is ever opened, whatever the program does. See whole_way.py."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.reliability.result import Result

PROMISE = "Offline: no socket is opened, by Python or by Qt"
DONE = "done: "


def _strace(log: Path) -> list[str]:
    """Let the system tell of every socket, Qt's too, where the program for that is installed."""
    usual = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)]
    quick = [*usual, "--seccomp-bpf"]  # the process is not stopped at each of its other calls
    ways = (quick, usual) if shutil.which("strace") else ()
    return next((way for way in ways if subprocess.run([*way, "true"], check=False).returncode == 0), [])


def run(tries: int, seed: int) -> Result:
    """Go the whole way so many times; each step is a try. The seed changes nothing."""
    result = Result(PROMISE)
    for _ in range(tries):
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "sockets"
            command = [*_strace(log), sys.executable, "-m", "tests.reliability.whole_way", folder]
            told = subprocess.run(command, capture_output=True, text=True, check=False)
            sockets = log.read_text().splitlines() if log.exists() else []
        for line in told.stdout.splitlines():
            if line.startswith(DONE):
                result.record()
        result.failures += [line for line in sockets if "AF_INET" in line]
        if told.returncode:
            result.failures.append(f"ended with {told.returncode}: {told.stderr[-2000:]}")
    return result

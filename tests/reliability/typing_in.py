"""Whatever is typed, and however it is left: it is stored, or it is asked first. See typing_child.py."""

import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from mestringstreff_desktop import paths
from tests.reliability.result import Result
from tests.reliability.typing_child import ALL_WAYS, FAULT, TRIES, TYPED
from tests.reliability.world import rows_in

PROMISE = "Typed anywhere: stored when it is left, closed or killed a second later, or asked about"
KILLS = 12
FIELDS = 95  # those of the window itself, where anything can be lost by a kill


def _child(folder: str, way: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.reliability.typing_child", folder, way]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _walk(result: Result, way: str) -> None:
    """Type in every field and leave it in a way; each field is a try."""
    with tempfile.TemporaryDirectory() as folder:
        told = _child(folder, way)
    lines = told.stdout.splitlines()
    result.tries += sum(int(line.removeprefix(TRIES)) for line in lines if line.startswith(TRIES))
    result.failures += [f"{way}: {line.removeprefix(FAULT)}" for line in lines if line.startswith(FAULT)]
    if told.returncode:
        result.failures.append(f"{way}: ended with {told.returncode}: {told.stderr[-2000:]}")


def _kill(result: Result, number: int) -> None:
    """Type in one field, be killed a second later, and look for it in the file."""
    with tempfile.TemporaryDirectory() as folder:
        told = _child(folder, str(number))
        line = next((each for each in told.stdout.splitlines() if each.startswith(TYPED)), "")
        typed, _, where = line.removeprefix(TYPED).partition(" ")
        stored = str(rows_in(Path(folder) / paths.DATABASE_NAME))
    lost = f"killed at field {number}, {where}: «{typed}» is lost {told.stderr[-500:]}"
    result.record("" if typed and typed in stored else lost)


def run(tries: int | None, seed: int) -> Result:
    """Go so many of the ways; None is all of them, and then kill at some fields."""
    result, random = Result(PROMISE), Random(seed)
    for way in ALL_WAYS[:tries]:
        _walk(result, way)
    for _ in range(KILLS if tries is None else 1):
        _kill(result, random.randrange(1, FIELDS))
    return result

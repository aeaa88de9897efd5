"""What the program promises about a leader's data, a few tries of each; `--full` tries them in earnest."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.reliability.__main__ import HARNESSES, main
from tests.reliability.result import Result

FORKING = ("killing", "migrating", "restoring")  # a process with threads of Qt's must not fork


@pytest.mark.parametrize("name", [name for name in HARNESSES if name not in FORKING])
def test_the_promise_holds(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--only", name])
    print(out := capsys.readouterr().out)
    assert status == 0
    assert out.startswith("seed ")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_the_promises_about_being_killed_hold() -> None:
    only = [word for name in FORKING for word in ("--only", name)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability", *only], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_seed_tries_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        main(["--only", "flipping", "--seed", "7"])
        told.append(capsys.readouterr().out.splitlines()[-1])
    assert told[0] == told[1]


def test_a_promise_that_does_not_hold_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: Callable[[int, int], Result]
) -> None:
    monkeypatch.setitem(HARNESSES, "offline", HARNESSES["offline"]._replace(run=failing))
    assert main(["--only", "offline"]) == 1
    assert "try 2 failed" in capsys.readouterr().out

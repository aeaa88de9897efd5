"""All words fit on the smallest screen with the largest text; the others are tried by --full."""

import os
import subprocess
import sys

from tests.sizes.__main__ import SMALLEST


def test_nothing_is_cut() -> None:
    command = [sys.executable, "-m", "tests.sizes", "--theme", SMALLEST.theme]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=False)
    assert " 0 cut" in done.stdout, done.stdout[-3000:] + done.stderr[-2000:]

"""All words fit on the smallest screen with the largest text, and on the usual one."""

import os
import subprocess
import sys

import pytest

from tests.sizes.__main__ import SMALLEST
from tests.sizes.case import Case

USUAL = Case((1366, 768), 100, "dark")


@pytest.mark.parametrize("case", [SMALLEST, USUAL], ids=str)
def test_nothing_is_cut(case: Case) -> None:
    screen = "x".join(map(str, case.screen))
    command = [sys.executable, "-m", "tests.sizes", "--screen", screen, "--text", str(case.text)]
    done = subprocess.run(
        [*command, "--theme", case.theme], env=os.environ, capture_output=True, text=True, check=False
    )
    assert " 0 cut" in done.stdout, done.stdout[-3000:] + done.stderr[-2000:]

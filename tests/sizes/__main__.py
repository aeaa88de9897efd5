"""Measures whether all words fit, and prints a table: pages by size of screen and text and by theme.

python -m tests.sizes                            the smallest screen at 200 %, light
python -m tests.sizes --full                     all sizes and themes, in some minutes
python -m tests.sizes --screen 1366x768 --text 150 --theme dark
"""

import json
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from tests.sizes.case import Case

SCREENS, TEXTS, THEMES = ((1024, 676), (1366, 768)), (100, 150, 200), ("light", "dark", "contrast")
SMALLEST = Case(SCREENS[0], TEXTS[-1], THEMES[0])


def main(arguments: Sequence[str]) -> int:
    parser = ArgumentParser(prog="tests.sizes")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--screen", default="1024x676")
    parser.add_argument("--text", type=int, default=SMALLEST.text)
    parser.add_argument("--theme", default=SMALLEST.theme)
    asked = parser.parse_args(arguments)
    width, height = map(int, asked.screen.split("x"))
    one = Case((width, height), asked.text, asked.theme)
    cases = [Case(*each) for each in product(SCREENS, TEXTS, THEMES)] if asked.full else [one]
    return sum(map(_measured, cases))


def _measured(case: Case) -> int:
    """Measure in a process of its own, on a screen of that size; return how much does not fit."""
    with tempfile.TemporaryDirectory() as folder:
        width, height = case.screen
        screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
        described = Path(folder) / "screens.json"
        described.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "dpr": 1}]}), "utf-8")
        platform = f"offscreen:configfile={described}"
        command = [
            sys.executable,
            "-m",
            "tests.sizes.walking",
            f"{width}",
            f"{height}",
            f"{case.text}",
            case.theme,
        ]
        return subprocess.run(command, env=os.environ | {"QT_QPA_PLATFORM": platform}, check=False).returncode


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))

"""Measures whether all words fit, and prints a table: pages by size of screen and text and by theme.

python -m tests.sizes                            the smallest screen at 200 %, light
python -m tests.sizes --full                     all sizes and themes, in some minutes
python -m tests.sizes --screen 1366x768 --text 150 --theme dark
"""

import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from itertools import product

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop.ui.window.application import make_application
from tests.sizes.walking import Case, walk_through

SCREENS, TEXTS, THEMES = ((1024, 676), (1366, 768)), (100, 150, 200), ("light", "dark")
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
    _application = make_application()
    return sum(map(_told, cases))


def _told(case: Case) -> int:
    """Print what did not fit, by place, and return how much it is."""
    fitter = walk_through(case)
    cut = Counter(fault.split(": ")[0] for fault in fitter.faults)
    print(
        f"\n{case}: {len(fitter.places)} places, {fitter.places.total()} measured, {len(fitter.faults)} cut"
    )
    for place, number in fitter.places.items():
        print(f"  {place:45} {number:5} {cut[place]:4}")
    for fault in fitter.faults:
        print(f"    {fault}")
    return len(fitter.faults)


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))

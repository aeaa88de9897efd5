"""Every action, whatever the system lets new files be: all that is in the data folder is the user's alone."""

import os
import tempfile
from itertools import product
from pathlib import Path
from random import Random

from tests.reliability import living
from tests.reliability.result import Result
from tests.reliability.world import World, make

PROMISE = "Every file and folder of ours after every action: the user's alone"
HABITS = (0o022, 0o000)  # what a system usually takes from the rights of a new file, and nothing


def attempt(world: World, action: str) -> str:
    """Do one action; return what went wrong."""
    if wrong := living.told(lambda: living.LIFE[action](world)):
        return wrong
    found = living.open_to_others(world.folder / "data")
    return f"open to others: {found}" if found else ""


def run(tries: int | None, seed: int) -> Result:
    """Try so many, or all, of the actions under each habit."""
    result, every = Result(PROMISE), list(product(living.LIFE, HABITS))
    with tempfile.TemporaryDirectory() as folder:
        world, before = make(Path(folder)), os.umask(0)
        try:
            living.keep_backup(world)
            for action, habit in every if tries is None else Random(seed).sample(every, tries):
                os.umask(habit)
                living.begin_again(world)
                wrong = attempt(world, action)
                result.record(f"{action}, {habit:03o}: {wrong}" if wrong else "")
        finally:
            os.umask(before)
            world.close()
    return result

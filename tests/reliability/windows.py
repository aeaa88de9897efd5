"""Every action under Windows' rules: nothing that is open is replaced, renamed or removed.

What is refused counts also where the program makes light of it, as it does of a backup that could not be
let go of.
"""

import tempfile
from pathlib import Path
from random import Random

from tests.reliability import living
from tests.reliability.result import Result
from tests.reliability.world import World, make
from tests.storage import windows_rules

PROMISE = "Every action where open files can be neither replaced nor removed: done, nothing refused"


def attempt(world: World, action: str) -> str:
    """Do one action; return what went wrong."""
    with windows_rules.enforced() as refused:
        wrong = living.told(lambda: living.LIFE[action](world))
    return wrong or ", ".join(map(str, refused))


def run(tries: int | None, seed: int) -> Result:
    """Try so many, or all, of the actions."""
    result, every = Result(PROMISE), list(living.LIFE)
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        living.keep_backup(world)
        for action in every if tries is None else Random(seed).sample(every, tries):
            living.begin_again(world)
            wrong = attempt(world, action)
            result.record(f"{action}: {wrong}" if wrong else "")
        world.close()
    return result

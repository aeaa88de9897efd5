"""The folder of the courses gone while they are open, in every way that a system allows.

Each action must tell that the courses are not there any longer, what was stored can be read all the same,
and one can go on with all of it in another folder.
"""

import shutil
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random

from mestringstreff_desktop.services import keeping, settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from tests.reliability.faults import ACTIONS
from tests.reliability.result import Result
from tests.reliability.world import World, make, rows

PROMISE = "The courses' folder gone while they are open: told so, all can be read and kept elsewhere"


def _rename(folder: Path) -> None:
    folder.rename(folder.with_name("borte"))


def _empty(folder: Path) -> None:
    _rename(folder)
    folder.mkdir()


def _replace(folder: Path) -> None:
    """Another memory stick is in the place of the first."""
    _empty(folder)
    Database(folder / "mestringstreff.sqlite").close()


WAYS: dict[str, Callable[[Path], object]] = {
    "renamed": _rename,
    "removed": shutil.rmtree,
    "emptied": _empty,
    "replaced": _replace,
    "only the file removed": lambda folder: (folder / "mestringstreff.sqlite").unlink(),
}


def _begin_again(world: World) -> None:
    """Put the folder back as it was at first, with its backup, and open it."""
    world.database.close()
    for name in ("data", "borte", "ny"):
        shutil.rmtree(world.folder / name, ignore_errors=True)
    world.backup.parent.mkdir(parents=True)
    shutil.copyfile(world.folder / "backup", world.backup)
    shutil.copyfile(world.folder / "first", world.folder / "data" / "mestringstreff.sqlite")
    world.database = Database(world.folder / "data" / "mestringstreff.sqlite")


def _courses(world: World) -> dict[str, object]:
    """Return all rows of the courses: the settings know where the file has been."""
    return {name: found for name, found in rows(world.database).items() if name != "setting"}


def attempt(world: World, action: str, way: str, *, has_written: bool) -> str:
    """Try one action after the folder went in one way; return what went wrong."""
    if has_written:  # SQLite then has its journal open too
        settings.change(world.database, text_size=110)  # not what an action changes it to
    before = _courses(world)
    WAYS[way](world.folder / "data")
    try:
        ACTIONS[action](world)
    except StorageError as error:
        if error.fault is not Fault.UNREACHABLE or "ligger ikke i mappa «data»" not in str(error):
            return str(error)
    else:
        return "nothing told"
    if _courses(world) != before:
        return "what was stored cannot be read"
    keeping.save_elsewhere(world.database, world.folder / "ny")
    return "" if _courses(world) == before else "what was stored is not in the other folder"


def run(tries: int | None, seed: int) -> Result:
    """Try so many, or all, of the actions after each way for a folder to go."""
    result, every = Result(PROMISE), list(product(ACTIONS, WAYS, (False, True)))
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        shutil.copyfile(world.backup, world.folder / "backup")
        for action, way, has_written in every if tries is None else Random(seed).sample(every, tries):
            _begin_again(world)
            try:
                wrong = attempt(world, action, way, has_written=has_written)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong = repr(error)
            result.record(f"{action}, {way}, {has_written}: {wrong}" if wrong else "")
        world.close()
    return result

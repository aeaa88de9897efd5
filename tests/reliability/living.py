"""Everything that is done with the files themselves, beside what the services do with what is in them."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, other_copies, sharing
from mestringstreff_desktop.storage import in_use, pictures, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.other_copies import Kind, Place
from tests.reliability.faults import ACTIONS
from tests.reliability.world import NOW, World

LATER = NOW + keeping.DELETED_KEPT + timedelta(days=1)


def _thin(world: World) -> None:
    for minute in range(15):
        keeping.take_backup(world.database, NOW + timedelta(minutes=minute))


def _replace(world: World) -> None:
    for _ in range(2):
        keeping.take_backup(world.database, NOW, world.folder / "data" / "min kopi.sqlite")
        sharing.export_course(world.database, world.library, world.course_id, world.package)


def _erase(world: World) -> None:
    keeping.delete_course(world.database, world.course_id, NOW)
    keeping.erase_from_backups(world.database, world.course_id)


def _let_go(world: World) -> None:
    """After a month the backups let a deleted course go by themselves."""
    keeping.delete_course(world.database, world.course_id, NOW)
    keeping.take_backup(world.database, LATER)
    found = keeping.list_backups(world.database.path)
    assert all(world.course_id not in (each.courses or {}) for each in found)


def _rescue(world: World) -> None:
    world.database.close()
    world.database.path.write_bytes(b"SQLite format 3\x00" + bytes(8000))
    with suppress(UserError):
        Database(world.database.path)
    keeping.rescue_from_backup(world.database.path, NOW)
    world.database = Database(world.database.path)


def _move(world: World) -> None:
    """Go on in another folder, let the old place be forgotten, and take away what is left in it."""
    old = world.database.path
    new = keeping.save_elsewhere(world.database, world.folder / "data" / "nytt sted")
    places.remember(old.parent, new.parent)
    places.forget(old.parent)
    other_copies.remove(world.database, Place(Kind.OLD_PLACE, old))


def _close_with_copies(world: World) -> None:
    stick = world.folder / "data" / "minnepinne"
    stick.mkdir(mode=0o700, exist_ok=True)
    keeping.choose_copy_folder(world.database, stick)
    for minute in range(15):
        keeping.close_up(world.database, NOW + timedelta(minutes=minute))


def _draw(world: World) -> None:
    for mark in ("0" * 16, "1" * 16):
        place = pictures.folder(world.database.path)
        pictures.keep(pictures.path_of(place, "own", world.course_id, mark), b"png")


def _take_over(world: World) -> None:
    """Another machine left its note, and the leader opens all the same."""
    world.database.close()
    path = world.database.path
    path.with_name(f"{path.name}.lock").write_text('{"host": "PC-2", "pid": 1}')
    in_use.clear(path)
    world.database = Database(path)


LIFE: dict[str, Callable[[World], object]] = ACTIONS | {
    "take many backups": _thin,
    "save over what is there": _replace,
    "erase from the backups": _erase,
    "let go after a month": _let_go,
    "fetch everything": lambda w: keeping.restore_all(w.database, w.backup, NOW),
    "put a damaged file right": _rescue,
    "go on elsewhere": _move,
    "close with copies": _close_with_copies,
    "draw own sheets": _draw,
    "take over from another machine": _take_over,
    "write all anew": lambda w: w.database.rewrite(),
}


def begin_again(world: World) -> None:
    """Put the data folder back as it was at first, with its backup, and open it."""
    world.database.close()
    shutil.rmtree(world.folder / "data")
    for path, name in ((world.backup, "backup"), (world.folder / "data" / "mestringstreff.sqlite", "first")):
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(world.folder / name, path)
    world.database = Database(world.folder / "data" / "mestringstreff.sqlite")


def keep_backup(world: World) -> None:
    """Keep the first backup, to begin again with."""
    shutil.copyfile(world.backup, world.folder / "backup")


def told(act: Callable[[], object]) -> str:
    """Return what went wrong in doing something."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return repr(error)
    return ""


def open_to_others(folder: Path) -> list[str]:
    """Return the names of what others than the user may read or write in a folder, and itself."""
    return [path.name for path in (folder, *folder.rglob("*")) if path.lstat().st_mode & 0o077]

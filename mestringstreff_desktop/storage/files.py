"""Writes a file whole or not at all: to a name beside it first, synced, then put in place."""

import os
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from mestringstreff_desktop import private
from mestringstreff_desktop.errors import UserError

_FAILED = "Fila ble ikke lagret. Sjekk at mappa finnes, at du har lov til å skrive der, og at det er plass."
_FOLDER = "«{name}» er en mappe. Velg et filnavn i den."
_IN_USE = "«{name}» kan ikke skrives over. Lukk den i {program}, og prøv igjen."
_PROGRAMS = {".docx": "Word", ".pptx": "PowerPoint", ".xlsx": "Excel"}
_DATABASE = "Fila «{name}» holder på kurs. Velg et annet filnavn, så ingenting blir borte."
UNFINISHED = f".{'[0-9a-f]' * 8}.del"  # as `beside` names them
_NO_TEXT = "bytes:"  # no whole path begins so
SQLITE = b"SQLite format 3\x00"
LOCKED = b"MSTRLOCK"  # how a file with courses begins that has a lock
_ZEROS = bytes(1 << 20)


def write_whole(target: Path, data: bytes) -> Path:
    """Write `data` to `target`; an older file there is replaced only by a whole one.

    Raises:
        UserError: it could not be written, or a database would be lost, and what to do.
    """
    return fill_whole(target, lambda file: file.write(data))


def fill_whole(target: Path, fill: Callable[[BinaryIO], object]) -> Path:
    """Let `fill` write to `target` piece by piece; else as `write_whole`."""
    try:
        _write(final_place(target), fill)
    except (OSError, ValueError) as error:  # also what no file is called, as with a NUL in it
        raise UserError(_FAILED) from error
    return target


def write_made(target: Path, data: bytes) -> Path:
    """Write a file that another program may have open; else as `write_whole`.

    Raises:
        UserError: the disk refuses the file, or another program has the older one open.
    """
    try:
        return write_whole(target, data)
    except UserError as error:
        if isinstance(error.__cause__, PermissionError) and target.exists():
            program = _PROGRAMS.get(target.suffix.lower(), "programmet som viser den")
            raise UserError(_IN_USE.format(name=target.name, program=program)) from error
        raise


def final_place(target: Path) -> Path:
    """Return where a file is really to be written, links followed.

    Raises:
        UserError: a folder is there.
    """
    if target.is_dir() or not target.name:
        raise UserError(_FOLDER.format(name=target))
    return Path(os.path.realpath(target))


def lock_note(path: Path) -> Path:
    """Return where the note is of who has a database open, links followed. See in_use.py."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ".lock")


def beside(target: Path) -> Path:
    """Return a name for the unfinished file: in the same folder, so that it can be put in place."""
    return target.with_name(f".{secrets.token_hex(4)}.del")


def sync(path: Path) -> None:
    """Wait until a file is on the disk. Windows syncs only a file that is open for writing."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk: what was put in place, and that what went is gone.

    Windows has no such thing, and some drives have not: there the system sees to it in its own time.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def path_to_text(path: Path) -> str:
    """Return a whole path as text that can be stored, also where the system's names are no text."""
    name = os.fsencode(path)
    try:
        return name.decode()
    except UnicodeDecodeError:
        return f"{_NO_TEXT}{name.hex()}"


def text_to_path(text: str) -> Path:
    """Return the path of a text that was stored."""
    if text.startswith(_NO_TEXT):
        return Path(os.fsdecode(bytes.fromhex(text.removeprefix(_NO_TEXT))))
    return Path(text)


def make_folder(folder: Path) -> None:
    """Make a folder for the user alone, with those it is in, where it is missing.

    Raises:
        OSError: it cannot be made.
    """
    missing = [each for each in (folder, *folder.parents) if not os.path.exists(each)]  # noqa: PTH110
    private.make_folder(folder)
    for each in missing:
        sync_folder(each.parent)


def put_in_place(fresh: Path, target: Path) -> None:
    """Put a file that is whole in another's place, on the disk.

    Raises:
        OSError: the disk refuses; the other is as it was.
    """
    sync(fresh)
    _unmark(target)
    fresh.replace(target)
    sync_folder(target.parent)


def put_over(fresh: Path, target: Path) -> None:
    """Put a file that is whole in another's place, and overwrite what was there.

    The system may keep what is overwritten all the same, as some disks do. The other has a second name until
    it is overwritten, of those that are cleared away at the next start; where a disk gives no second name, it
    is replaced as it is.

    Raises:
        OSError: the disk refuses; the other is as it was.
    """
    aside = beside(target)
    with suppress(OSError):
        os.link(target, aside)
    try:
        put_in_place(fresh, target)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    wipe(aside)


def wipe(path: Path) -> None:
    """Overwrite a file that is to be gone, and remove it, as far as the disk lets us.

    One that has another name too is only removed: by that name what it holds is somebody's.
    """
    with suppress(OSError):
        if path.stat().st_nlink == 1:
            _overwrite(path)
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _overwrite(path: Path) -> None:
    with path.open("rb+") as file:
        left = file.seek(0, os.SEEK_END)
        file.seek(0)
        while left > 0:
            left -= file.write(_ZEROS[: min(left, len(_ZEROS))])
        file.flush()
        os.fsync(file.fileno())


def remove(path: Path) -> None:
    """Remove a file, if it is there, from the disk.

    Raises:
        OSError: the disk refuses.
    """
    _unmark(path)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def _unmark(path: Path) -> None:
    """Take off the mark of a file that may only be read: Windows neither replaces nor removes one."""
    with suppress(OSError):
        mode = path.stat().st_mode
        if not mode & stat.S_IWUSR:
            path.chmod(stat.S_IMODE(mode) | stat.S_IWUSR)


def _write(target: Path, fill: Callable[[BinaryIO], object]) -> None:
    if target.exists() and not target.is_file():  # /dev/null must not be replaced by a file
        _fill(target, fill)
        return
    if _is_database(target):
        raise UserError(_DATABASE.format(name=target.name))
    unfinished = beside(target)
    try:
        _fill(unfinished, fill)
        put_in_place(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _fill(path: Path, fill: Callable[[BinaryIO], object]) -> None:
    with path.open("wb") as file:
        fill(file)


def _is_database(path: Path) -> bool:
    """An open database is told by the note beside it: to open it here would let go of SQLite's lock."""
    if not path.exists() or lock_note(path).exists():
        return path.exists()
    with path.open("rb") as file:
        return is_database(file.read(len(SQLITE)))


def is_database(beginning: bytes) -> bool:
    """Does a file that begins so hold a database, locked or not?"""
    return beginning.startswith((SQLITE, LOCKED))

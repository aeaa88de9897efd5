"""Folders: can one be written to, and is it really on this machine's own disk, where a database is safe?

A synchronised folder copies the file while it is being written and lets two machines write at once;
a network drive may lie about its locks (SQLite, "How To Corrupt An SQLite Database File", 2.1).
"""

import errno
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from mestringstreff_desktop import private
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files
from mestringstreff_desktop.storage.faults import (
    SENTENCES,
    Fault,
    StorageError,
    cannot_open,
    closed_to_us,
    gone,
)

_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
# How the folders begin that each program keeps in step with a server, in small letters.
_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Disk",
    "googledrive": "Google Disk",
    "jottacloud": "Jottacloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
}
_SYNCED_ENVIRONMENT = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_KINDS = ("nfs", "cifs", "smb", "9p", "afs", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse")
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4  # GetDriveTypeW

_IN_CLOUD = (
    "Mappa med kursene er i {name}, som kan kopiere fila mens den skrives. "
    "Velg heller en mappe som bare er på denne maskinen."
)
_ON_NETWORK = (
    "Mappa med kursene er på et nettverk. Åpne kursene på bare én maskin om gangen, "
    "eller velg en mappe på denne maskinen."
)

POINTER = "kursene-er-flyttet.txt"
BACKUPS = "sikkerhetskopier"  # the folder of backups, beside the database


def warning(folder: Path) -> str:
    """Return a sentence when the folder is synchronised or on a network; nothing when it is neither."""
    real = Path(os.path.realpath(folder))
    name = synced_by(real, os.environ)
    if name:
        return _IN_CLOUD.format(name=name)
    return _ON_NETWORK if _is_on_network(real) else ""


def synced_by(folder: PurePath, environment: Mapping[str, str]) -> str:
    """Return what keeps the folder in step with a server, told by its path; empty when nothing does."""
    roots = [environment[name] for name in _SYNCED_ENVIRONMENT if environment.get(name)]
    if any(folder.is_relative_to(root) for root in roots):
        return "OneDrive"
    for part in folder.parts:
        for beginning, name in _SYNCED.items():
            if part.casefold().startswith(beginning):
                return name
    return ""


def _is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        is_share = str(folder).startswith("\\\\")
        return is_share or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE
    try:
        return is_network_mount(folder, _MOUNTS.read_text("utf-8", "replace").splitlines())
    except OSError:  # no such list on this system
        return False


def is_network_mount(folder: PurePath, mounts: Iterable[str]) -> bool:
    """Is the folder on a network, by the system's list of mounts (proc(5): device, place, kind, …)?"""
    best, kind = -1, ""
    for line in mounts:
        place, found = PurePath(line.split(" ")[1].replace("\\040", " ")), line.split(" ")[2]
        if folder.is_relative_to(place) and len(place.parts) > best:
            best, kind = len(place.parts), found
    return kind.startswith(_NETWORK_KINDS)


def make_folder(folder: Path) -> None:
    """Make a folder, with those it is in, where it is missing.

    Raises:
        StorageError: it cannot be made.
    """
    try:
        files.make_folder(folder)
    except (OSError, ValueError) as error:  # also what no folder is called, as with a NUL in it
        is_denied = isinstance(error, OSError) and error.errno in _DENIED
        raise (StorageError(Fault.READ_ONLY) if is_denied else cannot_open()) from error


def is_writable(path: Path) -> bool:
    """Can the file be written to, and a file be made beside it? Another fault than a refusal shows later."""
    probe = files.beside(path)
    try:
        with path.open("r+b"):
            probe.touch()
        probe.unlink()
    except OSError as error:
        return error.errno not in _DENIED
    return True


def file_number(path: Path) -> int:
    """Return the number by which the system knows a file while it is open; 0 where it tells none."""
    try:
        return path.stat().st_ino if os.name != "nt" else 0  # Windows keeps an open file where it is
    except OSError:
        return 0


def absence(path: Path, number: int) -> StorageError | None:
    """Return what there is to tell when the file of that number is not at `path`; None when it is."""
    try:
        is_it = file_number(path) == number if path.stat() else False
    except (FileNotFoundError, NotADirectoryError):
        return gone(path.parent)
    except PermissionError:
        return closed_to_us(path.parent)
    except OSError:
        return StorageError(Fault.UNREACHABLE)
    return None if is_it else gone(path.parent)


def remember(usual: Path, folder: Path) -> bool:
    """Note in the usual folder that the courses are in another. Return whether the disk let us."""
    try:
        make_folder(usual)
        private.tighten(files.write_whole(usual / POINTER, os.fsencode(folder.absolute())))
    except UserError:
        return False
    return True


def remembered(usual: Path, name: str) -> Path:
    """Return the folder the courses were moved to, or the usual one when they never were.

    Raises:
        StorageError: the file called `name` is not there now.
    """
    try:
        folder = Path(os.fsdecode((usual / POINTER).read_bytes()))
    except OSError:
        return usual
    if not folder.is_absolute():
        return usual
    if not (folder / name).is_file():  # another memory stick must not be begun on
        raise StorageError(Fault.MOVED, SENTENCES[Fault.MOVED].format(folder=folder))
    return folder


def forget(usual: Path) -> None:
    """Let the usual folder be where the courses are again.

    Raises:
        StorageError: the disk does not let us.
    """
    try:
        files.remove(usual / POINTER)
    except OSError as error:
        raise StorageError(Fault.READ_ONLY) from error

"""Where envelopes are: beside the file with the courses, and at the end of each copy of it.

A copy is one file that can be carried off alone, so its envelope is appended to it; SQLite reads no further
than the pages that its header tells of.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import files, places
from mestringstreff_desktop.storage.lock import mark
from mestringstreff_desktop.storage.lock.envelope import Envelope, decoded, encoded

ENDING = ".las"
_END = b"MSTRENVL"
_LENGTH_BYTES = 4
_LONGEST = 8192  # bytes


def path_of(database_path: Path) -> Path:
    """Return where the envelopes of a file in use are."""
    return database_path.with_name(database_path.name + ENDING)


def write(database_path: Path, *envelopes: Envelope) -> None:
    """Store the envelopes of a file in use, instead of those there were.

    Raises:
        UserError: the disk refuses.
    """
    place = path_of(database_path)
    private.tighten(files.write_whole(place, encoded(envelopes)))


def remove(database_path: Path) -> None:
    """Remove the envelopes of a file that has no lock any longer."""
    with suppress(OSError):
        files.remove(path_of(database_path))


def append(path: Path, envelope: Envelope) -> None:
    """Put an envelope at the end of a copy.

    Raises:
        OSError: the disk refuses.
    """
    content = encoded((envelope,))
    with path.open("ab") as file:
        file.write(content + len(content).to_bytes(_LENGTH_BYTES, "big") + _END)


def find(path: Path) -> Envelope | None:
    """Return the envelope of a locked file, from wherever there is one; None where there is none."""
    wanted = mark.lock_of(path)
    return next((each for each in _near(path) if each.id == wanted), None) if wanted else None


def beside(database_path: Path) -> tuple[Envelope, ...]:
    """Return the envelopes beside a file in use."""
    return _stored_in(path_of(database_path))


def _near(path: Path) -> Iterator[Envelope]:
    """Yield what is beside the file, at its end, in the folders it is in, and at the end of its copies."""
    yield from beside(path)
    yield from _at_end(path)
    for folder in (path.parent, path.parent.parent):
        for each in _in_folder(folder, f"*{ENDING}"):
            yield from _stored_in(each)
    for folder in (path.parent, path.parent / places.BACKUPS):
        for each in _in_folder(folder, "*.sqlite"):
            yield from _at_end(each)


def _in_folder(folder: Path, pattern: str) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob(pattern), reverse=True)
    return []


def _stored_in(place: Path) -> tuple[Envelope, ...]:
    with suppress(OSError), place.open("rb") as file:
        return decoded(file.read(_LONGEST))
    return ()


def _at_end(path: Path) -> tuple[Envelope, ...]:
    tail = _LENGTH_BYTES + len(_END)
    if files.lock_note(path).exists():  # it is in use: to close it here would let go of SQLite's lock on it
        return ()
    with suppress(OSError), path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - tail))
        end = file.read(tail)
        length = int.from_bytes(end[:_LENGTH_BYTES], "big")
        if end.endswith(_END) and len(end) == tail and length <= min(_LONGEST, size - tail):
            file.seek(size - tail - length)
            return decoded(file.read(length))
    return ()

"""Pictures of a leader's own sheets and files: which may stay, and a file's own, drawn in the sandbox."""

import hashlib
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop import __version__
from mestringstreff_desktop.sandbox.process import Refused, Sandbox
from mestringstreff_desktop.storage import attachments, courses, pictures, reading, tables
from mestringstreff_desktop.storage.database import Database


def place(database: Database) -> Path:
    """Return the folder of the pictures, which is where the courses are now."""
    return pictures.folder(database.path)


def place_to_keep(database: Database) -> Path | None:
    """Return where pictures may be kept; None where the courses are locked: a picture could be read."""
    return None if database.key is not None else place(database)


def keep_known(database: Database) -> None:
    """Remove the pictures of sheets and files that no course has any longer.

    Raises:
        StorageError: what there is cannot be read.
    """
    with database.reading() as raw, courses.as_it_was_stored():
        known = [key for each in (tables.own_sheet, tables.attachment) for key in reading.ids(raw, each)]
    pictures.remove_unknown(place(database), known)


def forget(database: Database, key: UUID) -> None:
    """Remove the pictures of a sheet or a file that is changed or gone."""
    pictures.remove_of(place(database), key)


def forget_all(database: Database) -> None:
    """Remove all pictures, where much is another than it was."""
    pictures.remove_unknown(place(database))


def keep_of_file(database: Database, key: UUID, picture: bytes) -> None:
    """Keep the picture (PNG) of a file, so that it need not be drawn again."""
    if picture and place_to_keep(database):
        pictures.keep(_of_file(database, key), picture)


def of_file(database: Database, sandbox: Sandbox, key: UUID) -> bytes:
    """Return the picture (PNG) of a file's first page, kept or drawn; empty when it cannot be drawn.

    Raises:
        UserError: the file is gone.
    """
    with suppress(OSError):
        return _of_file(database, key).read_bytes()
    with database.reading() as raw:
        content = attachments.read(raw, key)
    try:
        picture = sandbox.look_at(content).picture
    except Refused:  # an earlier version of the program let it in
        return b""
    keep_of_file(database, key, picture)
    return picture


def _of_file(database: Database, key: UUID) -> Path:
    """Return where the picture of a file is: its bytes are never others while it has the same id."""
    return pictures.path_of(
        place(database), "fil", key, hashlib.sha256(__version__.encode()).hexdigest()[:16]
    )

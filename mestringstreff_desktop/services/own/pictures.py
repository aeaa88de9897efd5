"""Which pictures of a leader's own sheets and files may stay: those of what there is."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from mestringstreff_desktop.storage import courses, mapping, pictures
from mestringstreff_desktop.storage.database import Database


def place(database: Database) -> Path:
    """Return the folder of the pictures, which is where the courses are now."""
    return pictures.folder(database.path)


def keep_known(database: Database) -> None:
    """Remove the pictures of sheets and files that no course has any longer.

    Raises:
        StorageError: what there is cannot be read.
    """
    with database.transaction() as session, courses.as_it_was_stored():
        keys = [select(table.c.id) for table in (mapping.own_sheet, mapping.attachment)]
        known = [key for query in keys for key in session.scalars(query)]
    pictures.remove_unknown(place(database), known)


def forget(database: Database, key: UUID) -> None:
    """Remove the pictures of a sheet or a file that is changed or gone."""
    pictures.remove_of(place(database), key)


def forget_all(database: Database) -> None:
    """Remove all pictures, where much is another than it was."""
    pictures.remove_unknown(place(database))

"""The folder with the courses: is it a safe place, and going on in another one."""

from pathlib import Path

from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage import courses, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.progress import NOBODY, Progress

_ACCEPTED = "accepted_folder"


def warning(database: Database) -> str:
    """Return a sentence when the folder is synchronised or on a network; nothing when it is neither."""
    return places.warning(database.path.parent)


def new_warning(database: Database) -> str:
    """Return the warning, unless somebody has said of this very folder that she knows."""
    words = warning(database)
    return words if words and not _is_accepted(database) else ""


def _is_accepted(database: Database) -> bool:
    with database.reading() as raw:
        return courses.read_setting(raw, _ACCEPTED) == str(database.path.parent)


def accept(database: Database) -> None:
    """Remember that the leader knows what the folder is.

    Raises:
        UserError: it could not be stored.
    """
    with database.transaction() as session:
        courses.write_setting(session, _ACCEPTED, str(database.path.parent))


def move(database: Database, target: Path, home: Path, progress: Progress = NOBODY) -> bool:
    """Go on in another folder, and note in `home`, where the program looks first, that it is there.

    Return whether that could be noted; the courses are moved all the same.

    Raises:
        UserError: there are courses in that folder already, or it cannot be written to.
    """
    progress.settle()
    keeping.save_elsewhere(database, target)
    return places.remember(home, target)

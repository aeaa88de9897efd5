"""What earlier runs left behind, and what is to be gone when the program closes: cleared without a word."""

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from mestringstreff_desktop import clock, paths
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import other_copies
from mestringstreff_desktop.services.other_copies import Kind
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.storage import copies, files
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles

# Earlier versions put opened files and the example course in folders of such names, and drew all sheets,
# own ones too, into one folder of the cache.
_EARLIER = re.compile(r"mestringstreff-[a-z0-9_]{8}")
_EARLIER_PICTURES = "ark"
_A_DAY = 24 * 60 * 60  # seconds: a window of an earlier version may be open


def clear_at_start(database: Database, temporary: TemporaryFiles) -> None:
    """Remove files in passing, pictures of what is gone, unfinished files, and what earlier versions left."""
    temporary.clear()
    clear_earlier(paths.user_cache(), Path(tempfile.gettempdir()))
    if not database.is_read_only:
        _keep_known_pictures(database)
        for place in (database.path.parent, copies.folder(database.path), *_known(database)):
            clear_unfinished(place)


def clear_at_close(database: Database) -> None:
    """Remove pictures of what is gone: one may have been under way when its sheet was removed."""
    if not database.is_read_only:
        _keep_known_pictures(database)


def _keep_known_pictures(database: Database) -> None:
    with suppress(UserError):  # the disk is away, or the file damaged: told of elsewhere
        pictures.keep_known(database)


def _known(database: Database) -> list[Path]:
    """Return the folders where copies were put, but for old places: somebody may have gone on in one."""
    with suppress(UserError):
        places = other_copies.places(database)
        return [place.folder for place in places if place.kind is not Kind.OLD_PLACE and place.is_here]
    return []


def clear_unfinished(place: Path) -> None:
    """A copy of everything must not be left where nobody sees it."""
    with suppress(OSError):
        for cut_off in list(place.glob(files.UNFINISHED)):
            files.wipe(cut_off)


def clear_earlier(cache: Path, temporary: Path) -> None:
    """Remove what versions before this one left in the cache and among the system's temporary files."""
    shutil.rmtree(cache / _EARLIER_PICTURES, ignore_errors=True)
    with suppress(OSError):
        for folder in filter(_is_of_earlier_version, list(temporary.iterdir())):
            shutil.rmtree(folder, ignore_errors=True)


def _is_of_earlier_version(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    is_old = clock.now().timestamp() - found.st_mtime > _A_DAY
    is_ours = found.st_uid == os.getuid() if hasattr(os, "getuid") else True
    return bool(_EARLIER.fullmatch(folder.name)) and is_old and is_ours and folder.is_dir()

"""What in a data folder is the program's own, and is kept to the user alone, whichever version wrote it."""

from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import copies, files, pictures, places
from mestringstreff_desktop.storage.lock.beside import ENDING


def tighten(database_path: Path) -> None:
    """Keep others from our files, and from the folders in which there is nothing else."""
    for folder, names in _names(database_path).items():
        with suppress(OSError):
            _tighten(folder, names)


def _tighten(folder: Path, names: tuple[str, ...]) -> None:
    found = list(folder.iterdir())
    ours = [path for path in found if any(fnmatch(path.name, name) for name in names)]
    for path in ours if len(ours) < len(found) else [*ours, folder]:
        private.tighten(path)


def _names(path: Path) -> dict[Path, tuple[str, ...]]:
    """Return the names of ours in each folder."""
    backups, drawn = copies.folder(path), pictures.folder(path)
    own = (path.name, *(f"{path.name}{ending}" for ending in ("-journal", ".lock", ENDING)))
    around = (copies.PATTERN, places.POINTER, backups.name, drawn.name, files.UNFINISHED)
    return {
        path.parent: (*own, f"{path.stem}-skadet-*", *around),
        backups: (copies.PATTERN, files.UNFINISHED),
        drawn: (pictures.PATTERN, files.UNFINISHED),
    }

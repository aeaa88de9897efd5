"""Pictures of sheets and files, kept so that they need not be drawn again: what each is called, and where.

Those of the leader's own lie beside the database, readable by the user alone, and go with what they are
of: each is named by its id, never by its title. A picture that cannot be kept is drawn again next time.
"""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import files

_FINGERPRINT = "?" * 16
PATTERN = f"*_*_{_FINGERPRINT}.png"  # others may keep pictures of their own in a folder of that name


def folder(database_path: Path) -> Path:
    """Return where pictures of the leader's own sheets and files are; it need not exist yet."""
    return database_path.parent / "bilder"


def path_of(place: Path, kind: str, key: object, fingerprint: str) -> Path:
    """Return the file of one picture. `fingerprint` is 16 letters that change with what is drawn."""
    return place / f"{kind}_{key}_{fingerprint}.png"


def keep(file: Path, png: bytes) -> None:
    """Keep a picture in place of the older ones of the same kind and key."""
    kind, key, _ = file.stem.split("_")
    whole = files.beside(file)
    with suppress(OSError):
        private.make_folder(file.parent)
        _remove(file.parent, f"{kind}_{key}_{_FINGERPRINT}.png")
        try:
            private.make_file(whole)
            whole.write_bytes(png)
            whole.replace(file)
        finally:
            whole.unlink(missing_ok=True)


def remove_of(place: Path, key: object) -> None:
    """Remove all pictures of a sheet or a file."""
    _remove(place, f"*_{key}_{_FINGERPRINT}.png")


def remove_unknown(place: Path, known: Collection[object] = ()) -> None:
    """Remove all pictures but those of what is `known`, by id, and what was left of unfinished ones."""
    keys = set(map(str, known))
    for file in _files(place, PATTERN):
        if file.stem.partition("_")[2].partition("_")[0] not in keys:
            _let_go(file)
    _remove(place, files.UNFINISHED)


def _remove(place: Path, pattern: str) -> None:
    for file in _files(place, pattern):
        _let_go(file)


def _files(place: Path, pattern: str) -> list[Path]:
    try:
        return list(place.glob(pattern))
    except OSError:
        return []


def _let_go(file: Path) -> None:
    """On Windows one that is being read cannot be removed; it is tried again at the next start."""
    with suppress(OSError):
        file.unlink(missing_ok=True)

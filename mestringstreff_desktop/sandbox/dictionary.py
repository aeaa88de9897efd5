"""The system's dictionary of Bokmål: where Hunspell's two files lie on Linux, macOS and Windows."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

NAMES = ("nb_NO", "nb-NO", "nb", "no_NO", "no")
_OFFICE = "share/extensions/dict-no"  # LibreOffice brings its own


def folders() -> Iterator[Path]:
    """Yield the folders that hold dictionaries here, those of the user first."""
    home, told = Path.home(), os.environ.get("DICPATH", "")
    yield from (Path(each) for each in told.split(os.pathsep) if each)
    if sys.platform == "win32":
        for name in ("LOCALAPPDATA", "APPDATA"):
            base = Path(os.environ.get(name, home))
            yield from (base / "hunspell", base / "enchant" / "hunspell")
        for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
            yield Path(os.environ.get(name, "C:/Program Files")) / "LibreOffice" / _OFFICE
    elif sys.platform == "darwin":
        yield from (
            home / "Library/Spelling",
            Path("/Library/Spelling"),
            Path("/opt/homebrew/share/hunspell"),
        )
        yield Path("/Applications/LibreOffice.app/Contents/Resources/extensions/dict-no")
    else:
        yield from (home / ".local/share/hunspell", home / ".config/enchant/hunspell")
        shared = Path("/usr/share")
        yield from (shared / "hunspell", Path("/usr/local/share/hunspell"), shared / "myspell/dicts")
        yield from (shared / "myspell", Path("/usr/lib/libreoffice") / _OFFICE)


def find_dictionary(places: Iterable[Path] | None = None) -> Path | None:
    """Return the first dictionary of Bokmål, without its suffix; None where there is none."""
    candidates = (place / name for place in (folders() if places is None else places) for name in NAMES)
    return next((each for each in candidates if _is_whole(each)), None)


def _is_whole(path: Path) -> bool:
    return all(os.access(path.with_name(path.name + end), os.R_OK) for end in (".aff", ".dic"))

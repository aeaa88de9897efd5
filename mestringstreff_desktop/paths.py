"""Where things are: the user's data folder, and the bundled forms and resources.

The bundled folders stand beside the package in a checkout, inside it in a wheel, and in the
unpacked bundle when PyInstaller has frozen the program.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from mestringstreff_desktop.errors import UserError

PROGRAM = "Mestringstreff"
# What a desktop knows the program by. The project has no domain; .alt belongs to nobody (RFC 9476).
APPLICATION_ID = "alt.mestringstreff.app"
PACKAGE_TYPE = "application/x-mestringskurs"
DATABASE_NAME = "mestringstreff.sqlite"
PACKAGE_SUFFIX = ".mestringskurs"
_NO_HOME = "Programmet finner ikke hjemmemappa di på maskinen. Be IT om en, eller start det med HOME satt."
_NOT_WHOLE = "Denne installasjonen mangler mappa «{folder}». Be IT installere programmet på nytt."


@contextmanager
def _at_home() -> Iterator[None]:
    """Tell in a sentence where the machine knows no home folder of the user's.

    Raises:
        UserError: it knows none.
    """
    try:
        yield
    except RuntimeError as error:  # as platformdirs and pathlib say it
        raise UserError(_NO_HOME) from error


def user_data() -> Path:
    """Return the folder of the user's own data (not roaming); it need not exist yet."""
    from platformdirs import user_data_path

    with _at_home():
        return user_data_path(PROGRAM, appauthor=False, roaming=False)


def user_log() -> Path:
    """Return the folder of the program's log; it need not exist yet."""
    from platformdirs import user_log_path

    with _at_home():
        return user_log_path(PROGRAM, appauthor=False)


def user_cache() -> Path:
    """Return the folder of what can be made again; it need not exist yet."""
    from platformdirs import user_cache_path

    with _at_home():
        return user_cache_path(PROGRAM, appauthor=False)


def sheet_pictures() -> Path:
    """Return the folder of pictures of built-in sheets; it need not exist yet."""
    return user_cache() / "bilder"


def temporary() -> Path:
    """Return the folder of files in passing; it need not exist yet. See storage/temporary.py."""
    return user_cache() / "midlertidig"


def licences() -> Path | None:
    """Return the folder with the licences of all parts; None where there is no bundle that brings it."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    folder = Path(bundle) / "licences" if bundle else None
    return folder if folder and folder.is_dir() else None


def user_sockets() -> Path | None:
    """Return the session's folder for the user's own sockets; None where there is none, as on Windows."""
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return folder if folder.is_absolute() and folder.is_dir() else None


@cache
def bundled(folder: str) -> Path:
    """Return the bundled folder `forms` or `resources`.

    Raises:
        UserError: the program is not whole.
    """
    return find(folder, Path(__file__).resolve().parent)


def find(folder: str, package: Path) -> Path:
    """Return a bundled folder of the program whose package is there.

    Raises:
        UserError: the program is not whole.
    """
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for root in (frozen, package, package.parent):
        if (root / folder).is_dir():
            return root / folder
    raise UserError(_NOT_WHOLE.format(folder=folder))


def forms() -> Path:
    """Return the folder with one TOML file a printable form."""
    return bundled("forms")


def resources() -> Path:
    """Return the folder with course content, drawings, icons, fonts and the theme."""
    return bundled("resources")

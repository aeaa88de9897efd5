"""Where PDFs are put when they are made: where the leader wants them, or in passing, for a reader to show."""

import tempfile
from pathlib import Path

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files


def keep_pdf(pdf: bytes, target: Path) -> Path:
    """Write a PDF that is made already, whole or not at all.

    Raises:
        UserError: the disk refuses the file.
    """
    return files.write_whole(target, pdf)


def passing_folder() -> Path:
    """Return a new folder that the system clears away in time: a reader may have the file open long.

    Raises:
        UserError: there is no room for it.
    """
    try:
        return Path(tempfile.mkdtemp(prefix="mestringstreff-"))
    except OSError as error:
        raise UserError("Fant ikke plass til fila. Gjør plass på disken, og prøv igjen.") from error

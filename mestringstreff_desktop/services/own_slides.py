"""A presentation of the leader's own, beside a gathering: where it is, and whether it can be opened there.

It is never read by the program, and never copied: what she changes in it stays hers. Only its path is kept.
"""

from pathlib import Path
from uuid import UUID

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.storage.database import Database

# Presentations, and nothing that a system would run.
ENDINGS = (".pptx", ".ppsx", ".ppt", ".pps", ".odp", ".key", ".pdf")
_BUNDLE = ".key"  # Keynote may keep a presentation as a folder
_OTHER_KIND = "«{name}» er ingen presentasjon. Velg en PDF, eller en fil fra PowerPoint eller liknende."
_UNNAMED = "Navnet på fila har tegn som ikke kan lagres. Gi fila et annet navn, og velg den på nytt."
_GONE = "«{name}» er ikke der den var. Velg fila på nytt under «Støtteark» i Samlinger."


def attach(database: Database, gathering_id: UUID, path: Path) -> Gathering:
    """Keep where a leader's own presentation is.

    Raises:
        UserError: it is no presentation, or is not there.
    """
    _require_presentation(path)
    whole = str(path.absolute())
    try:
        whole.encode()
    except UnicodeEncodeError as error:
        raise UserError(_UNNAMED) from error
    return change(database, Gathering, gathering_id, {"own_slides": whole})


def detach(database: Database, gathering_id: UUID) -> Gathering:
    """Forget where it is; the file itself is left alone."""
    return change(database, Gathering, gathering_id, {"own_slides": ""})


def to_open(gathering: Gathering) -> Path:
    """Return the presentation, to be opened by its own program.

    Raises:
        UserError: it is gone, or is no presentation.
    """
    path = Path(gathering.own_slides)
    _require_presentation(path)
    return path


def _require_presentation(path: Path) -> None:
    """Look at its name, and that it is there: a database from elsewhere may hold any path."""
    if path.suffix.lower() not in ENDINGS:
        raise UserError(_OTHER_KIND.format(name=path.name))
    try:
        is_there = path.is_file() or (path.suffix.lower() == _BUNDLE and path.is_dir())
    except (OSError, ValueError):
        is_there = False
    if not is_there:
        raise UserError(_GONE.format(name=path.name))

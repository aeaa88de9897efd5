"""Pictures of a leader's own for slides: looked at as all files are, and stored with their slide."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.formats import format_of
from mestringstreff_desktop.sandbox.process import Sandbox, Step, nobody
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.services.own import files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.storage.database import Database

_OTHER_KIND = "«{name}» er {kind}. Velg et bilde, for eksempel et foto eller en tegning."
_SEVERAL_PAGES = "«{name}» har flere sider. Velg et bilde på én side."
_NO_KIND = "ikke et bilde"


def check(path: Path, sandbox: Sandbox, step: Step = nobody) -> CheckedFile:
    """Read a file and return it if it is a picture. Needs no database, so any thread may do it.

    Raises:
        UserError: it cannot be read, or is no picture, and why.
    """
    kind = format_of(files.read(path))
    if kind is None or not kind.media_type.startswith("image/"):
        raise UserError(_OTHER_KIND.format(name=path.name, kind=kind.name if kind else _NO_KIND))
    found = files.check_file(path, sandbox, step=step)
    if not found.media_type.startswith("image/"):
        raise UserError(_SEVERAL_PAGES.format(name=path.name))
    return found


def put(
    database: Database,
    course_id: UUID,
    gathering_id: UUID,
    file: CheckedFile,
    changed: Callable[[str], tuple[Slide, ...]],
) -> Attachment:
    """Store a picture with a course; `changed` returns the gathering's slides with it, given its id.

    Raises:
        UserError: the course's files would be too large together, or it could not be stored.
    """
    added = files.attach(database, course_id, file)
    gatherings.change_gathering(database, gathering_id, slides=changed(str(added.id)))
    return added

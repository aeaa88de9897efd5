"""What a leader does to make a new course from an earlier one, and with what was found wise in it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import Question, questions
from mestringstreff_desktop.course.course import Consideration, Course, CourseConsideration, renumber
from mestringstreff_desktop.course.recruiting.channels import for_next_course
from mestringstreff_desktop.course.renewal import Renewal, answers
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.planning import require_name
from mestringstreff_desktop.storage import attachments, courses
from mestringstreff_desktop.storage.database import Database


def renew(
    database: Database,
    library: Library,
    source_id: UUID,
    title: str,
    *,
    kept: Collection[UUID],
    now: datetime,
) -> Course:
    """Make a course from an earlier one. `kept` are the ids of the answers that stay true; `now` is UTC.

    Raises:
        UserError: it has no name, the earlier one is gone, or it could not be stored.
    """
    name = require_name(title)
    with database.transaction() as session:
        source = courses.find(session, Course, source_id)
        renewal = Renewal(source, library.frame.responsible, kept, now)
        made = renewal.course(name)
        made.channels = for_next_course(source, library.channels)
        renumber(made.channels)
        session.add(made)
        for attachment in source.attachments:
            content = attachments.read(session, attachment.id)
            attachments.write(session, UUID(renewal.ids[str(attachment.id)]), content)
    return made


def answered(library: Library, course: Course) -> list[Question]:
    """Return the questions of a course that have an answer, in the checklist's order."""
    found = {entry.id for entry in answers(course)}
    lines = questions(library.checklist, course.entries)
    return [line for line in lines if line.entry is not None and line.entry.id in found]


def deal_with(database: Database, consideration_id: UUID, is_dealt_with: bool) -> Consideration:
    """Tick something off as considered, or open it again."""
    return change(database, Consideration, consideration_id, {"is_dealt_with": is_dealt_with})


def deal_with_decision(
    database: Database, consideration_id: UUID, is_dealt_with: bool
) -> CourseConsideration:
    """Tick off something that was decided of the course as a whole, or open it again."""
    return change(database, CourseConsideration, consideration_id, {"is_dealt_with": is_dealt_with})

"""What is stored, read again."""

from uuid import UUID

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def load_gathering(database: Database, gathering_id: UUID) -> Gathering:
    with database.transaction() as session:
        return courses.find(session, Gathering, gathering_id)

"""An attachment's bytes are stored beside it, and go with it."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import attachments, courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.mapping import attachment_content

CONTENT = b"%PDF-1.7\0\xff"


@pytest.fixture
def attached(database: Database, course: Course) -> UUID:
    """An attachment with its bytes, stored in one transaction."""
    made = Attachment(name="kart.pdf", media_type="application/pdf", size=len(CONTENT), pages=1)
    with database.transaction() as session:
        found = courses.find(session, Course, course.id)
        found.attachments.append(made)
        attachments.write(session, made.id, CONTENT)
    return made.id


def test_what_is_written_is_read(database: Database, attached: UUID) -> None:
    with database.transaction() as session:
        assert attachments.read(session, attached) == CONTENT


def test_new_bytes_take_the_place_of_the_old(database: Database, attached: UUID) -> None:
    with database.transaction() as session:
        attachments.write(session, attached, b"")
        assert attachments.read(session, attached) == b""


def test_what_is_gone_is_told(database: Database) -> None:
    with database.transaction() as session, pytest.raises(UserError, match="finnes ikke lenger"):
        attachments.read(session, uuid4())


@pytest.mark.usefixtures("attached")
def test_the_bytes_go_with_their_attachment(database: Database, course: Course) -> None:
    with database.transaction() as session:
        found = courses.find(session, Course, course.id)
        found.attachments.clear()
    with database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(attachment_content)) == 0
        assert [each.id for each in courses.find(session, Course, course.id).attachments] == []
    assert database.problems() == []

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
from tests.storage.package.packed_samples import CONTENTS, PDF, a_jpeg, a_png

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


@pytest.mark.parametrize("kind", CONTENTS)
def test_what_a_file_is_is_told_by_its_first_bytes(kind: str) -> None:
    assert attachments.media_type(CONTENTS[kind]) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Hei!",
        b" %PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(50),
        a_png()[:20],
        a_png().replace(b"IHDR", b"IDAT"),
        a_png(0, 10),
        a_png(50_000, 50_000),
        a_jpeg()[:9],
        a_jpeg(65_000, 65_000),
        a_jpeg(10, 0),
        b"\xff\xd8\xff" + b"\xff" * 1000,
        b"\xff\xd8" + b"\xff\xe0\0\0" * 1000,
        b"\xff\xd8\xff\xda" + a_jpeg(),
        PDF.ljust(attachments.LARGEST + 1),
    ],
)
def test_what_cannot_be_printed_is_nothing(content: bytes) -> None:
    assert attachments.media_type(content) is None


def test_a_photo_may_be_large_and_have_a_small_picture_within() -> None:
    small, photo = a_jpeg(3, 2), a_jpeg(8_000, 6_000)
    small_one_inside = b"\xff\xe1" + (len(small) + 2).to_bytes(2, "big") + small
    assert attachments.media_type(photo[:2] + small_one_inside + photo[2:]) == "image/jpeg"


@pytest.mark.parametrize(
    ("size", "kind"), [(20 * 1024 * 1024, "application/pdf"), (20 * 1024 * 1024 + 1, None)]
)
def test_a_file_of_20_mb_is_taken_and_no_larger_one(size: int, kind: str | None) -> None:
    assert attachments.media_type(PDF.ljust(size)) == kind

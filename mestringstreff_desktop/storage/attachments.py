"""The bytes of attachments: apart from the course, so that loading a course never loads them."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.mapping import attachment_content

_GONE = "Vedlegget finnes ikke lenger. Åpne siden på nytt."


def read(session: Session, attachment_id: UUID) -> bytes:
    """Return an attachment's bytes.

    Raises:
        UserError: there is no such attachment.
    """
    query = select(attachment_content.c.content).where(attachment_content.c.attachment_id == attachment_id)
    row = session.execute(query).first()
    if row is None:
        raise UserError(_GONE)
    return bytes(row[0])


def write(session: Session, attachment_id: UUID, content: bytes) -> None:
    """Store the bytes of an attachment that is in its course's list; older bytes are replaced."""
    session.flush()  # the bytes may only refer to an attachment that is stored
    session.execute(attachment_content.delete().where(attachment_content.c.attachment_id == attachment_id))
    session.execute(attachment_content.insert().values(attachment_id=attachment_id, content=content))

"""The bytes of attachments: apart from the course, so that loading a course never loads them.

What a file is, is told by its first bytes and never by its name. Nothing is decoded here.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.reading import connection, rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

LARGEST = 20 * 1024 * 1024  # bytes of one
MOST_PIXELS_KEPT = 50_000_000  # of a picture kept as it came: earlier versions read no larger one
LARGEST_TOGETHER = 10 * LARGEST  # bytes of all in a course
ENDINGS: Mapping[str, str] = MappingProxyType(
    {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}
)
_GONE = "Fila finnes ikke lenger. Åpne siden på nytt."
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the markers before a JPEG's size (T.81, B.1)


def media_type(content: bytes) -> str | None:
    """Return which kind of file it is by its first bytes; None when it is none that can be printed.

    A picture of more than MOST_PIXELS_KEPT is none.
    """
    if len(content) > LARGEST:
        return None
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    kind, size = ("image/png", _png_size) if content.startswith(_PNG) else ("image/jpeg", _jpeg_size)
    width, height = size(content)
    return kind if 0 < width * height <= MOST_PIXELS_KEPT else None


def _png_size(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels; 0 when they are not where they should be."""
    if len(content) < 24 or content[12:16] != b"IHDR":
        return 0, 0
    width, height = struct.unpack(">LL", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels, found by going from marker to marker; 0 when it is no JPEG."""
    at = 2 if content.startswith(_JPEG) else len(content)
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 1 if marker == 0xFF else 2 + max(length, 2)
    return 0, 0


def read(source: Source, attachment_id: UUID) -> bytes:
    """Return an attachment's bytes.

    Raises:
        UserError: there is no such attachment.
    """
    found = rows(connection(source), tables.attachment_content, "attachment_id = ?", attachment_id.hex)
    if not found:
        raise UserError(_GONE)
    return bytes(found[0][1])


def write(session: Session, attachment_id: UUID, content: bytes) -> None:
    """Store the bytes of an attachment that is in its course's list; older bytes are replaced."""
    from mestringstreff_desktop.storage.mapping import attachment_content

    session.flush()  # the bytes may only refer to an attachment that is stored
    session.execute(attachment_content.delete().where(attachment_content.c.attachment_id == attachment_id))
    session.execute(attachment_content.insert().values(attachment_id=attachment_id, content=content))

"""Messages between the program and its sandbox: plain bytes, decoded strictly on both sides."""

from enum import StrEnum

import msgspec

from mestringstreff_desktop.pdf.filled_field import FilledField


class Reason(StrEnum):
    """Why a file is refused."""

    LOCKED = "locked"  # it asks for a password
    WRONG_PASSWORD = "wrong-password"
    DAMAGED = "damaged"
    NO_PAGES = "no-pages"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_HEAVY = "too-heavy"  # it takes more time, memory or room than a file of its kind should


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A file to look at. `password` is what the leader has typed; empty when nobody was asked.

    `seconds` is how long it may take until it is told of a page. With `only_fields` it is not drawn: what is
    asked for is what somebody has filled in.
    """

    content: bytes
    seconds: float
    password: str = ""
    only_fields: bool = False


class Clean(msgspec.Struct, frozen=True, kw_only=True, tag="clean"):
    """A file that can be printed, as a file of ours: PDF, PNG or JPEG.

    `picture` is its first page as PNG, at most PICTURE_SIDE pixels wide and high.
    """

    media_type: str
    content: bytes
    pages: int
    picture: bytes


class Filled(msgspec.Struct, frozen=True, tag="filled"):
    """The names and values of a file's fields, in the order of its pages; nothing else of it."""

    fields: tuple[FilledField, ...]


class Refusal(msgspec.Struct, frozen=True, tag="refusal"):
    """A file that cannot be printed, or not be read."""

    reason: Reason


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """So many of the pages are looked at."""

    done: int
    of: int


Answer = Clean | Filled | Refusal | Progress

encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_answer = msgspec.msgpack.Decoder(Answer).decode

"""The sandbox itself: a process that reads, measures and draws one file after another, and nothing else.

Only `process` starts it. A file's words and names never leave it but in what it answers.
"""

import contextlib
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection

from mestringstreff_desktop.pdf.clean import clean_pdf, clean_picture
from mestringstreff_desktop.pdf.damage import DAMAGE, Locked, NoPages, TooLarge, TooManyPages
from mestringstreff_desktop.pdf.formats import PDF, format_of
from mestringstreff_desktop.pdf.read_fields import read_fields
from mestringstreff_desktop.sandbox import drawing, limits
from mestringstreff_desktop.sandbox.messages import (
    Answer,
    Clean,
    Filled,
    Progress,
    Reason,
    Refusal,
    Request,
    decode_request,
    encode,
)

IDLE_SECONDS = 60.0


def serve(requests: Connection, answers: Connection) -> None:
    """Look at each file that is asked for, until nobody has asked for a while or the program is gone."""
    _be_silent()
    limits.limit_memory()
    limits.watch()
    with contextlib.suppress(EOFError, OSError):
        answers.send_bytes(b"")  # ready
        while requests.poll(IDLE_SECONDS):
            request = decode_request(requests.recv_bytes())
            limits.end_after(request.seconds + limits.GRACE_SECONDS)
            for answer in look_at(request):
                answers.send_bytes(encode(answer))
                limits.end_after(request.seconds + limits.GRACE_SECONDS)
            limits.end_after(0)


def _be_silent() -> None:
    """Let what libraries print of a file go nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)


def look_at(request: Request) -> Iterator[Answer]:
    """Read and draw a file as printing does, or read its fields. The last answer is what comes of it."""
    try:
        yield from _look_at(request)
    except Locked:
        yield Refusal(Reason.WRONG_PASSWORD if request.password else Reason.LOCKED)
    except TooManyPages:
        yield Refusal(Reason.TOO_MANY_PAGES)
    except NoPages:
        yield Refusal(Reason.NO_PAGES)
    except (MemoryError, TooLarge):
        yield Refusal(Reason.TOO_HEAVY)
    except (*DAMAGE, drawing.NotDrawn):
        yield Refusal(Reason.DAMAGED)


def _look_at(request: Request) -> Iterator[Answer]:
    found = format_of(request.content)
    if found is None or not found.is_readable:
        yield Refusal(Reason.DAMAGED)
    elif request.only_fields:
        yield _fields(request)
    elif found.media_type == PDF.media_type:
        yield from _pdf(clean_pdf(request.content, request.password))
    else:
        media_type, content = clean_picture(request.content)
        yield from _pdf(content) if media_type == PDF.media_type else _picture(media_type, content)


def _fields(request: Request) -> Filled:
    is_pdf = format_of(request.content) is PDF  # a picture has no fields
    return Filled(tuple(read_fields(request.content, request.password)) if is_pdf else ())


def _pdf(content: bytes) -> Iterator[Answer]:
    picture, pages = b"", 0
    for page, of in drawing.draw_pages(content):
        picture, pages = picture or drawing.png(page), pages + 1
        yield Progress(pages, of)
    yield Clean(media_type=PDF.media_type, content=content, pages=pages, picture=picture)


def _picture(media_type: str, content: bytes) -> Iterator[Answer]:
    picture = drawing.png(drawing.small_picture(content))
    yield Clean(media_type=media_type, content=content, pages=1, picture=picture)

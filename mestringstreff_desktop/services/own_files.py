"""Looks at a file that a leader wants to print with the sheets, and says what is wrong with it.

What it is, is told by what is in it and never by its name. pypdf and Pillow are imported when the
first file comes.
"""

import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.attachments import LARGEST, media_type

MOST_PAGES = 500
LONGEST_NAME = 120
_MB = 1024 * 1024
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
# What a reader may stumble over in a damaged file: neither pypdf nor Pillow has one kind for all of it.
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)


@dataclass(frozen=True)
class CheckedFile:
    """A file that can be printed. `media_type` tells what it is."""

    name: str
    media_type: str
    content: bytes
    pages: int


def check_file(path: Path) -> CheckedFile:
    """Read a file and return it if it can be printed. Needs no database, so any thread may do it.

    Raises:
        UserError: it cannot be read, is too large, damaged, protected, or no PDF, PNG or JPEG.
    """
    name, content = path.name, _read(path)
    kind = media_type(content)
    if kind is None:
        raise UserError(_refusal(name, content))
    pages = _pages_of_pdf(name, content) if kind == "application/pdf" else _look_at_picture(name, content)
    return CheckedFile(tidy_name(path.stem), kind, content, pages)


def tidy_name(text: str) -> str:
    """Return a name on one line, not too long, and without half letters."""
    whole = text.encode("utf-8", "replace").decode()
    plain = "".join(letter if letter.isprintable() else " " for letter in whole)
    return " ".join(plain.split())[:LONGEST_NAME].strip() or "Uten navn"


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(f"Fikk ikke lest «{path.name}». Se om fila er der, og prøv igjen.") from error
    if len(content) > LARGEST:
        most = LARGEST // _MB
        raise UserError(
            f"«{path.name}» er for stor. En fil kan være på høyst {most} MB. Lag den mindre først."
        )
    if not content:
        raise UserError(f"«{path.name}» er tom. Velg en annen fil.")
    return content


def _refusal(name: str, content: bytes) -> str:
    if content.startswith(_PICTURES):
        return f"Bildet «{name}» er skadet eller for stort til å skrives ut. Lagre det mindre, og prøv igjen."
    return f"«{name}» er verken PDF, PNG eller JPEG. Lagre den som PDF, og legg den inn på nytt."


def _pages_of_pdf(name: str, content: bytes) -> int:
    """Return how many pages a PDF has, when each of them can be read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise UserError(f"«{name}» er beskyttet med passord. Lag en kopi uten passord, og legg inn den.")
        pages = len(reader.pages)
        sizes = [tuple(page.mediabox) for page in reader.pages] if pages <= MOST_PAGES else []
    except (PyPdfError, *_DAMAGE) as error:
        raise UserError(f"«{name}» er skadet og lar seg ikke lese. Lag PDF-en på nytt.") from error
    if not pages:
        raise UserError(f"«{name}» har ingen sider. Velg en annen fil.")
    if len(sizes) != pages:
        raise UserError(
            f"«{name}» har flere enn {MOST_PAGES} sider. Del den opp, og legg inn det dere trenger."
        )
    return pages


def _look_at_picture(name: str, content: bytes) -> int:
    """Read the whole picture, which is a page of its own; half a picture is none."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            picture.load()
    except _DAMAGE as error:
        raise UserError(f"Bildet «{name}» er skadet og lar seg ikke vise. Lagre det på nytt.") from error
    return 1

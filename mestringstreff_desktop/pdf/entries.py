"""What a PDF's dictionaries hold, read so that nothing in a stranger's file need be of the right kind."""

import math
from collections.abc import Sequence
from typing import cast

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

Key = tuple[int, int, int]


def resolved(thing: object) -> PdfObject | None:
    """Return what a reference leads to, and anything else as it is."""
    found = thing.get_object() if isinstance(thing, IndirectObject) else thing
    return found if isinstance(found, PdfObject) else None


def at(thing: object, key: str) -> PdfObject | None:
    """Return what a dictionary has at a key, wherever in the file it is."""
    return resolved(thing.raw_get(key)) if isinstance(thing, DictionaryObject) and key in thing else None


def dictionary(thing: object, key: str) -> DictionaryObject:
    """Return the dictionary at a key; an empty one when there is none."""
    found = at(thing, key)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def stream(thing: object, key: str) -> StreamObject | None:
    found = at(thing, key)
    return found if isinstance(found, StreamObject) else None


def items(thing: object, key: str) -> Sequence[PdfObject]:
    """Return the parts of the array at a key, references and all; none when there is no array."""
    found = at(thing, key)
    return cast(Sequence[PdfObject], found) if isinstance(found, ArrayObject) else ()


def number(thing: object, key: str, otherwise: float = 0) -> float:
    """Return the number at a key; `otherwise` when there is none, or it has no end."""
    return finite(at(thing, key), otherwise)


def whole(thing: object, key: str, otherwise: int = 0) -> int:
    return int(number(thing, key, otherwise))


def finite(thing: object, otherwise: float = 0) -> float:
    """Return a number; `otherwise` where it is none, or has no end."""
    value = float(thing) if isinstance(thing, FloatObject | NumberObject) else otherwise
    return value if math.isfinite(value) else otherwise


def numbers(thing: object, key: str, count: int | None = None) -> list[float]:
    """Return the numbers of the array at a key; none when there are not `count` of them, or other things."""
    parts = [resolved(part) for part in items(thing, key)]
    values = [finite(part, math.nan) for part in parts]
    is_right = count is None or len(values) == count
    return values if is_right and all(map(math.isfinite, values)) else []


def box(thing: object, key: str) -> list[float]:
    """Return left, bottom, right and top of the rectangle at a key, whichever corners it names; or none."""
    sides = numbers(thing, key, 4)
    return [*map(min, sides[:2], sides[2:]), *map(max, sides[:2], sides[2:])]


def word(thing: object, key: str) -> str:
    """Return the name or text at a key; nothing when it is neither."""
    found = at(thing, key)
    return str(found) if isinstance(found, str) else ""


def text(thing: object) -> str:
    """Return what a text says; nothing when it is none."""
    match resolved(thing):
        case StreamObject() as long:
            return long.get_data().decode("latin-1")
        case ByteStringObject() as bytes_:
            return bytes_.decode("latin-1")
        case str() as found:
            return str(found)
    return ""


def inherited(thing: object, key: str) -> PdfObject | None:
    """Return what a field has at a key, or one of those above it has."""
    for _ in range(32):
        if (found := at(thing, key)) is not None:
            return found
        thing = at(thing, "/Parent")
    return None


def key_of(reference: IndirectObject) -> Key:
    """Return what tells one object from another, in whichever file it is."""
    return id(reference.pdf), reference.idnum, reference.generation

"""A sheet's edition: six letters that change with the words that stand on it, and with nothing else.

How it is laid out, what it is searched by and where it is from have no say, nor has a field that a later
version of the program has and a sheet leaves as it is: those who have filled it in have answered the same.
"""

import hashlib
from collections.abc import Iterator

import msgspec

from mestringstreff_desktop.content.forms import Form

LENGTH = 6  # of an edition
_UNSAID = frozenset({"id", "source", "words", "group", "credit", "paper"})  # of a whole sheet
_LAYOUT = frozenset({"tint", "style", "art", "of"})  # of a part of one


def edition_of(form: Form) -> str:
    """Return the edition of a sheet, as it is before what a course knows is put into it."""
    said = [*_said(form, _UNSAID)]
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:LENGTH]


def _said(thing: object, unsaid: frozenset[str] = _LAYOUT) -> Iterator[str]:
    """Yield the words of a part, each after the name of its field, and whether several may be chosen."""
    match thing:
        case str():
            yield thing
        case tuple():
            for each in thing:
                yield from _said(each)
        case msgspec.Struct():
            yield type(thing).__name__
            for field in msgspec.structs.fields(thing):
                value = getattr(thing, field.name)
                if field.name in unsaid or value == field.default:
                    continue
                if field.name == "several" or isinstance(value, str | tuple):
                    yield field.name
                    yield from _said(value)

"""Is a sheet or a tool of the leader's own fit to travel, and to be taken in from anybody?

It is TOML, with all the freedom of it, so its size is bounded before, while and after it is read: no
endless keys, no number that gives a million lines, and no drawing from elsewhere on the machine.
"""

import math
import re
import tomllib
from collections.abc import Iterator

import msgspec

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.content.toml import decode, encode
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.storage.package.format import PackedCourse

_MOST_VALUES = 5_000
_LARGEST_SUM = 5_000  # of all whole numbers: lines to write on, empty rows, minutes
_LARGEST_YEAR = 3_000
_LARGEST_LENGTH = 1_000.0
_ART = re.compile(r"[a-z0-9-]{1,60}\.svg")
# tomllib takes minutes for a key of thousands of parts; bounded, so that the search itself is quick
_PART = r"""(?:(?<![\w-])[\w-]++|"(?:[^"\\\n]|\\.){0,99}+"|'[^'\n]{0,99}+')"""
_LONG_KEY = re.compile(rf"(?:{_PART}[ \t]*+\.[ \t]*+){{16}}")
_NAMES_OF_PLACES = ("year", "page", "annex")


def is_right(toml: str, kind: type[Form] | type[Tool]) -> bool:
    """Is the text a sheet or a tool that this program can show and print in a moment?"""
    if _LONG_KEY.search(toml):
        return False
    try:
        values = list(_values("", tomllib.loads(toml)))
        decode(toml, kind, kind.__name__)
    except (ContentError, ValueError, RecursionError):
        return False
    whole = (value for name, value in values if isinstance(value, int) and name not in _NAMES_OF_PLACES)
    is_bounded = all(_is_within(name, value) for name, value in values)
    return is_bounded and len(values) <= _MOST_VALUES and sum(whole) <= _LARGEST_SUM


def clean_document(toml: str, kind: type[Form] | type[Tool]) -> str:
    """Return a sheet or a tool with every text in it clean; what is neither stays as it is."""
    try:
        found = decode(toml, kind, kind.__name__)
    except (ContentError, RecursionError):
        return toml
    plain = clean(found)
    return toml if plain is found else encode(plain)


def with_clean_documents(course: PackedCourse) -> PackedCourse:
    """Return a course with the texts of its sheets and tools clean. They must be right."""
    replace = msgspec.structs.replace
    sheets = (replace(each, toml=clean_document(each.toml, Form)) for each in course.own_sheets)
    tools = (replace(each, toml=clean_document(each.toml, Tool)) for each in course.own_tools)
    return replace(course, own_sheets=tuple(sheets), own_tools=tuple(tools))


def _values(name: str, thing: object) -> Iterator[tuple[str, object]]:
    """Give every value that is neither a table nor a list, with the name it has."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            yield from _values(key, value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _values(name, value)
    else:
        yield name, thing


def _is_within(name: str, value: object) -> bool:
    if isinstance(value, str):
        return "\0" not in value and (name != "art" or _ART.fullmatch(value) is not None)
    if isinstance(value, float):
        return math.isfinite(value) and 0 <= value <= _LARGEST_LENGTH
    return not isinstance(value, int) or 0 <= value <= _LARGEST_YEAR

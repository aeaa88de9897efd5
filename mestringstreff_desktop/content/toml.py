"""Content as TOML: read strictly, and written so that it is read back as it was."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec
import tomli_w

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.errors import ContentError

T = TypeVar("T")


def decode(text: bytes | str, kind: type[T], name: str) -> T:
    """Decode TOML into a content type.

    Raises:
        ContentError: the file's name, the field and the reason.
    """
    try:
        return msgspec.toml.decode(text, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise ContentError(f"{name}: {error}") from error


def encode(thing: Form | Tool) -> str:
    """Return the TOML of a form or a tool; `decode` reads back an equal one.

    Half a letter, as a broken clipboard may give, cannot be stored and becomes a question mark.
    """
    fields = _without_nothing(msgspec.to_builtins(thing))
    assert isinstance(fields, dict), "forms and tools have fields"
    return tomli_w.dumps(fields).encode("utf-8", "replace").decode()


def _without_nothing(value: object) -> object:
    """Leave out what has no value: TOML has no word for it."""
    match value:
        case Mapping():
            return {key: _without_nothing(each) for key, each in value.items() if each is not None}
        case list() | tuple():
            return [_without_nothing(each) for each in value]
        case _:
            return value

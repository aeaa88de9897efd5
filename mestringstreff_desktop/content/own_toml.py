"""Writes a sheet or a tool as the same TOML as the built-in ones, to be read back as it was."""

import json
from collections.abc import Mapping

import msgspec

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool


def to_toml(thing: Form | Tool) -> str:
    """Return the TOML of a form or a tool; `decode` reads back an equal one."""
    fields = msgspec.to_builtins(thing)
    sections = fields.pop("sections") if fields.get("sections") else ()
    blocks = [_lines(fields), *("[[sections]]\n" + _lines(section) for section in sections)]
    return "\n".join(blocks)


def _lines(fields: Mapping[str, object]) -> str:
    return "".join(f"{name} = {_value(value)}\n" for name, value in fields.items() if value is not None)


def _value(value: object) -> str:
    """A value on one line. JSON's strings are TOML's, but for one letter that TOML wants escaped."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(_whole(value), ensure_ascii=False).replace("\x7f", "\\u007f")
        case dict():
            inner = (f"{key} = {_value(each)}" for key, each in value.items() if each is not None)
            return f"{{ {', '.join(inner)} }}"
        case list() | tuple():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            return repr(value)


def _whole(text: str) -> str:
    """Half a letter, as a broken clipboard may give, cannot be stored."""
    return text.encode("utf-8", "replace").decode()

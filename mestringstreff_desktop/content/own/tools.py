"""A tool page of the leader's own, as plain data."""

import msgspec

from mestringstreff_desktop.content.model import Source, Tool
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.errors import ContentError

MOST_MINUTES = 240
_NAME = "Nytt verktøy"


def new_tool(tool_id: str) -> Tool:
    """Return a tool page to begin with."""
    return Tool(
        id=tool_id,
        name=_NAME,
        kind="coping",
        summary="",
        when="",
        minutes=(15, 20),
        group_form="",
        material=(),
        steps=(),
        care=(),
        source=Source(doc="own"),
    )


def copy_of(tool: Tool, tool_id: str) -> Tool:
    """Return a copy of a tool page, under a name that tells it from the first.

    It is told no more which parts are the program's own: the leader will change them.
    """
    return msgspec.structs.replace(tool, id=tool_id, name=f"{tool.name} (kopi)", own=None)


def read_tool(toml: str, tool_id: str) -> Tool:
    """Return a stored tool page; its id is always the one it is stored under.

    Raises:
        ContentError: it is no tool page.
    """
    tool = decode(toml, Tool, "own tool")
    if not 0 <= tool.minutes[0] <= tool.minutes[1] <= MOST_MINUTES:
        raise ContentError(f"own tool: minutes {tool.minutes}")
    return clean(msgspec.structs.replace(tool, id=tool_id))

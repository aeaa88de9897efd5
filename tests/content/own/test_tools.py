"""A tool page of one's own: made, copied and read back."""

import msgspec
import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own import tools
from mestringstreff_desktop.content.toml import encode
from mestringstreff_desktop.errors import ContentError


def test_a_new_tool_has_a_name_and_a_time() -> None:
    made = tools.new_tool("eget")
    assert made.name == "Nytt verktøy"
    assert tools.read_tool(encode(made), "annet").id == "annet"


def test_a_copy_keeps_all_but_its_name_and_what_is_ours(library: Library) -> None:
    tool = library.tools[0]
    copy = tools.copy_of(tool, "eget")
    assert msgspec.structs.replace(copy, id=tool.id, name=tool.name, own=tool.own) == tool
    assert copy.own is None


@pytest.mark.parametrize("minutes", [(-1, 5), (20, 10), (0, 999_999)])
def test_a_time_that_cannot_be_is_told(minutes: tuple[int, int]) -> None:
    toml = encode(msgspec.structs.replace(tools.new_tool("eget"), minutes=minutes))
    with pytest.raises(ContentError):
        tools.read_tool(toml, "eget")

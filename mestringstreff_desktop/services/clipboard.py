"""Lines of a plan on the clipboard: in a format of our own, with all there is in them, and as plain text.

Whatever stands on a clipboard is taken for a stranger's: what does not fit is no line of ours.
"""

from collections.abc import Sequence
from typing import Annotated

import msgspec

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.course.agenda import MOST_ITEMS
from mestringstreff_desktop.course.copying import line_like
from mestringstreff_desktop.course.course import AgendaItem, Course
from mestringstreff_desktop.course.handouts.sheets import GONE, title_of
from mestringstreff_desktop.storage.package.format import PackedItem
from mestringstreff_desktop.storage.package.pack import ExportOptions, pack_item
from mestringstreff_desktop.storage.package.unpack import item

FORMAT = "application/x-mestringstreff-programposter"
_Items = Annotated[tuple[PackedItem, ...], msgspec.Meta(max_length=MOST_ITEMS)]


def encode(items: Sequence[AgendaItem]) -> bytes:
    """Return lines as they stand on the clipboard of one who may see all of them."""
    return msgspec.json.encode([pack_item(each, (), ExportOptions(team=True)) for each in items])


def decode(data: bytes, course: Course, library: Library) -> list[AgendaItem]:
    """Return the lines that were copied, as new ones; none of what is something else.

    A tool or a sheet of another course is left out.
    """
    try:
        packed = msgspec.json.decode(data, type=_Items)
    except msgspec.DecodeError:
        return []
    return [_known(line_like(item(clean(each))), course, library) for each in packed]


def _known(line: AgendaItem, course: Course, library: Library) -> AgendaItem:
    if library.tool(line.tool_id) is None:
        line.tool_id = ""
    if line.sheet and title_of(line.sheet, course, library) == GONE:
        line.sheet = ""
    return line

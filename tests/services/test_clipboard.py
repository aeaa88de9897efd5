"""Lines that are copied come back whole, and a stranger's clipboard brings nothing."""

import dataclasses
import datetime as dt

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Mark
from mestringstreff_desktop.services.clipboard import decode, encode
from tests.storage.samples import filled, plain


def a_line(**own: object) -> AgendaItem:
    return filled(AgendaItem, phase=Phase.MAIN, minutes=25, mark=Mark.BLUE, **own)


def test_a_line_comes_back_with_all_there_is_in_it(course: Course, library: Library) -> None:
    line = a_line(tool_id="busk", sheet="busk")
    (back,) = decode(encode([line]), course, library)
    assert back.id != line.id
    assert plain(dataclasses.replace(back, id=line.id)) == plain(line)


def test_a_start_of_its_own_and_another_courses_tool_stay_behind(course: Course, library: Library) -> None:
    (back,) = decode(encode([a_line(locked_start=dt.time(10), is_unplanned=True)]), course, library)
    assert (back.locked_start, back.is_unplanned, back.tool_id, back.sheet) == (None, False, "", "")


@pytest.mark.parametrize(
    "data", [b"", b"[1]", b"{", b'[{"title": "x"}]', b"\xff", b"[" + b"[]," * 300 + b"[]]"]
)
def test_what_is_no_line_of_ours_is_none(data: bytes, course: Course, library: Library) -> None:
    assert decode(data, course, library) == []

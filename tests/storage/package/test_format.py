"""What a package may hold is bounded, and nothing else is let in."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.storage.package import format as package_format
from mestringstreff_desktop.storage.package.format import PackedAnswer, PackedCourse, PackedNote
from mestringstreff_desktop.storage.package.pack import pack
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send

STRUCTS = [name for name in vars(package_format) if name.startswith("Packed")]


@pytest.mark.parametrize("name", STRUCTS)
def test_every_struct_that_travels_refuses_fields_it_does_not_know(name: str) -> None:
    kind = getattr(package_format, name)
    assert kind.__struct_config__.forbid_unknown_fields
    assert kind.__struct_config__.frozen


def test_every_part_has_an_id_of_its_own() -> None:
    packed = pack(a_course_to_send(), (), EVERYTHING)
    assert len(packed.part_ids) == len(set(packed.part_ids)) == 1 + 2 + 1 + 1 + 1 + 3


def decoded(kind: Any, /, **fields: object) -> Any:
    return msgspec.json.decode(msgspec.json.encode(fields), type=kind)


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31", "2026-02-30", "i morgen", 1])
def test_a_day_far_from_now_is_refused(day: object) -> None:
    fields = {"item_id": "mat", "area_id": "drift", "state": "settled", "note": "", "responsible": ""}
    with pytest.raises(msgspec.ValidationError):
        decoded(PackedAnswer, **fields, due=day)


@pytest.mark.parametrize(
    "at", ["2026-11-25T09:30:00", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"]
)
def test_a_moment_without_a_zone_or_far_from_now_is_refused(at: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        decoded(PackedNote, kind="wise", text="", at=at)


def test_a_moment_may_come_from_another_zone() -> None:
    there = datetime(2026, 11, 25, 10, tzinfo=timezone(timedelta(hours=1)))
    note = decoded(PackedNote, kind=NoteKind.WISE, text="", at=there)
    assert note.at == datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_a_course_of_the_first_version_says_nothing_of_what_came_later() -> None:
    goals = {"attitude": "", "knowledge": "", "skill": ""}
    course = decoded(
        PackedCourse, id=a_course_to_send().id, title="Kurs", goals=goals, gatherings=[], questions=[]
    )
    assert (course.folder, course.made_on, course.answers, course.attachments) == (None, None, (), ())

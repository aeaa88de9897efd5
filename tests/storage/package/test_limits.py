"""The limits of a package hold to the very number, from both sides."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from mestringstreff_desktop.storage.package.format import (
    Document,
    FileName,
    Key,
    Keys,
    Line,
    MediaType,
    Minutes,
    Moment,
    PackedEvent,
    PackedLog,
    PackedNote,
    Text,
    Texts,
)

NOTE = {"kind": "wise", "text": "Mer pause <b>& ŋ 🌻"}
EVENT: dict[str, Any] = {"kind": "adjusted", "item_id": None, "minutes": 0, "plan": {}}
LOG = {"done": "", "learned": "", "wise": "", "deviations": ""}


def fits(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "longest"), [(Key, 100), (Line, 1_000), (Text, 20_000), (Document, 100_000)]
)
def test_a_text_may_be_so_long_and_no_longer(kind: Any, longest: int) -> None:
    assert fits("ŋ" * longest, kind)
    assert not fits("ŋ" * (longest + 1), kind)


@pytest.mark.parametrize("kind", [Key, Line, Text, Document, FileName])
@pytest.mark.parametrize("text", ["\x00", "a\x00", "\x00a", "a\n\x00"])
def test_a_text_has_no_nul(kind: Any, text: str) -> None:
    assert not fits(text, kind)


@pytest.mark.parametrize("text", ["", "<b>&", "🌻", "Ŋálmmi", "linje\nskift", "\t"])
def test_any_other_text_may_travel(text: str) -> None:
    assert fits(text, Line)


@pytest.mark.parametrize("name", ["../ark.pdf", "a/b", "a\\b", "a\nb", "\x7f", "\x1f", "x" * 256])
def test_a_file_name_leads_nowhere(name: str) -> None:
    assert not fits(name, FileName)


@pytest.mark.parametrize("name", ["ark.pdf", "Á ŋ æøå 🌻.png", "x" * 255])
def test_a_usual_file_name_may_travel(name: str) -> None:
    assert fits(name, FileName)


@pytest.mark.parametrize(("minutes", "may"), [(-1, False), (0, True), (600, True), (601, False)])
def test_an_item_takes_from_nothing_to_ten_hours(minutes: int, may: bool) -> None:
    assert fits(minutes, Minutes) is may


@pytest.mark.parametrize("minutes", [True, 1.5, "10", None])
def test_minutes_are_whole_numbers(minutes: object) -> None:
    assert not fits(minutes, Minutes)


@pytest.mark.parametrize("kind", [Texts, Keys])
def test_a_list_has_two_hundred_lines_at_most(kind: Any) -> None:
    assert fits(["x"] * 200, kind)
    assert not fits(["x"] * 201, kind)


@pytest.mark.parametrize(("moment", "may"), [("2026-11-25T09:00:00Z", True), ("2026-11-25T09:00:00", False)])
def test_a_moment_tells_its_zone(moment: str, may: bool) -> None:
    assert fits(moment, Moment) is may


@pytest.mark.parametrize(
    ("year", "may"), [(1969, False), (1970, True), (2026, True), (2199, True), (2200, False), (9999, False)]
)
def test_a_moment_is_near_enough_to_be_meant(year: int, may: bool) -> None:
    at = datetime(year, 6, 1, tzinfo=UTC)
    assert fits({**NOTE, "at": at}, PackedNote) is may
    assert fits({**EVENT, "at": at}, PackedEvent) is may


@pytest.mark.parametrize(("minutes", "may"), [(-601, False), (-600, True), (600, True), (601, False)])
def test_a_change_of_minutes_has_a_limit_both_ways(minutes: int, may: bool) -> None:
    event = {**EVENT, "at": "2026-11-25T09:00:00Z", "minutes": minutes}
    assert fits(event, PackedEvent) is may


@pytest.mark.parametrize(("count", "may"), [(200, True), (201, False)])
def test_an_adjustment_is_of_so_many_items(count: int, may: bool) -> None:
    plan = {str(number): 5 for number in range(count)}
    assert fits({**EVENT, "at": "2026-11-25T09:00:00Z", "plan": plan}, PackedEvent) is may


@pytest.mark.parametrize(
    ("people", "may"), [(None, True), (0, True), (10_000, True), (-1, False), (10_001, False)]
)
def test_so_many_can_have_come(people: int | None, may: bool) -> None:
    assert fits({**LOG, "attendance": people}, PackedLog) is may


def test_a_field_nobody_named_does_not_travel() -> None:
    assert fits({**LOG, "attendance": 3}, PackedLog)
    assert not fits({**LOG, "attendance": 3, "names": "Kari"}, PackedLog)


@pytest.mark.parametrize("kind", ["image/svg+xml", "text/html", "application/zip", "IMAGE/PNG", ""])
def test_other_kinds_of_file_do_not_travel(kind: str) -> None:
    assert not fits(kind, MediaType)

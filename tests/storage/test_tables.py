"""Each kind of value comes back as it was, and what SQLAlchemy is told is what tables.py tells."""

import datetime as dt
from uuid import UUID

import msgspec
import pytest

from mestringstreff_desktop.course.course import Role
from mestringstreff_desktop.storage import mapping, tables
from mestringstreff_desktop.storage.tables import Kind

KEY = UUID("0f8fad5bd9cb469fa165708679289501")
ROLE = tables.team_member.columns["role"]
VALUES: dict[str, tuple[Kind, object, object]] = {
    "id": (tables.ID, KEY, "0f8fad5bd9cb469fa165708679289501"),
    "day": (tables.DATE, dt.date(2026, 11, 25), "2026-11-25"),
    "clock": (tables.TIME, dt.time(9, 30), "09:30:00.000000"),
    "moment": (tables.MOMENT, dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), "2026-11-25T09:00:00+00:00"),
    "yes": (tables.BOOLEAN, True, 1),
    "list": (tables.JSON, ["å"], '["\\u00e5"]'),
    "choice": (ROLE, Role.LEADER, str(Role.LEADER)),
    "typed": (tables.course.columns["text_values"], {"a": "å"}, '{"a":"å"}'),
    "typed nothing": (tables.gathering.columns["slides"], None, "null"),
    "nothing": (tables.DATE, None, None),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_stored_and_read(name: str) -> None:
    kind, value, stored = VALUES[name]
    assert kind.stored(value) == stored
    assert kind.value(stored) == value
    assert type(kind.value(stored)) is type(value)


def test_a_moment_is_stored_in_utc() -> None:
    there = dt.datetime(2026, 11, 25, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert tables.MOMENT.stored(there) == "2026-11-25T09:00:00+00:00"


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (tables.ID, "x"),
        (tables.DATE, "i går"),
        (tables.team_member.columns["role"], "sjef"),
        (tables.JSON, "["),
    ],
)
def test_what_is_not_as_it_was_stored_is_not_taken(kind: Kind, stored: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        kind.value(stored)


def test_what_is_in_a_value_is_checked_too() -> None:
    with pytest.raises(msgspec.ValidationError):
        tables.course.columns["text_values"].value('{"a": 1}')


def test_parents_stand_before_their_children() -> None:
    places = {table.name: place for place, table in enumerate(tables.ALL)}
    assert all(places[table.parent.name] < places[table.name] for table in tables.ALL if table.parent)


def test_all_that_is_stored_belongs_to_something_but_the_course() -> None:
    belonging = [kind for of in tables.LISTS.values() for kind in of.kinds.values()]
    assert {*belonging, next(iter(tables.KINDS))} == set(tables.KINDS)
    assert len(belonging) == len(set(belonging))


def test_sqlalchemy_is_told_the_same() -> None:
    for table in tables.ALL:
        told = mapping.TABLES[table.name].c
        assert list(told.keys()) == list(table.columns)
        assert {each.name for each in told if each.nullable} == table.optional

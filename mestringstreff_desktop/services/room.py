"""What the room may see of a gathering under way, stored so that a restart lets nothing out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.room import Room
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

_KEY = "room"


def load(database: Database) -> Room:
    """Return what the room may see of the gatherings that were begun last."""
    with database.reading() as raw:
        return _read(raw)


def begin(session: Session, gathering: Gathering) -> None:
    """Let out what was planned, as the gathering begins."""
    _write(session, _read(session).begun(gathering))


def let_out(database: Database, gathering_id: UUID, item_id: UUID, slide_id: str = "") -> Room:
    """Let the room see an item as it is now, and a slide of it; one that is gone changes nothing."""
    with database.transaction() as session:
        gathering, room = courses.find_bare(session, Gathering, gathering_id), _read(session)
        item = gathering.item(item_id)
        if item is not None:
            room = room.with_item(gathering, item)
            for slide in gathering.slides or ():
                room = room.with_slide(gathering, slide) if slide.id == slide_id else room
            _write(session, room)
        return room


def _read(source: Source) -> Room:
    """What cannot be read is as nothing let out but the plan."""
    try:
        return msgspec.json.decode(courses.read_setting(source, _KEY, "{}"), type=Room)
    except msgspec.MsgspecError:
        return Room()


def _write(session: Session, room: Room) -> None:
    courses.write_setting(session, _KEY, msgspec.json.encode(room).decode())

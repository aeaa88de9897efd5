"""What a leader notes of how participants are reached, and what came of it in the course before.

Every function is one transaction, and may raise `UserError`.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.channels import ChannelRow, channel_at, is_blank, lasting
from mestringstreff_desktop.services.changes import remove, set_fields
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


class ChannelChanges(TypedDict, total=False):
    """What of a channel can be changed; the title of one's own alone."""

    title: str
    responsible: str
    due: dt.date | None
    done_on: dt.date | None
    note: str


def change_channel(
    database: Database, course_id: UUID, row: ChannelRow, **changes: Unpack[ChannelChanges]
) -> Channel | None:
    """Change what is noted of a channel; the first change begins it. One's own without a word is none."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        channel = channel_at(course, row)
        set_fields(channel, changes)
        if is_blank(channel):
            course.channels.remove(channel)
            return None
        return channel


def remove_channel(database: Database, key: UUID) -> Channel:
    """Remove a channel of the course's own."""
    return remove(database, Channel, key)


def came_last(
    database: Database, course: Course, templates: Collection[ChannelTemplate]
) -> Mapping[str, int] | None:
    """Return how many came by each channel, by its lasting name, in the newest earlier course that knows.

    None where no earlier course knows.
    """
    with database.transaction() as session:
        before = [each.id for each in courses.summaries(session) if each.created_at < course.created_at]
        for key in before:
            if found := lasting(courses.find_bare(session, Course, key), templates):
                return found
    return None

"""The channels of a course: the built-in ones and its own, who came by each, and by each the last time.

They are counted from what the roster says of how somebody heard of the course. What is written there in
free words is no channel, and may name somebody: it is counted together, and named nowhere else.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.search import fold
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.recruiting.channel import Channel

OTHER_WAYS = ""  # the key of all who heard of the course in another way
UNNAMED = "Kanal uten navn"


@dataclass(frozen=True)
class ChannelRow:
    """A channel as one course sees it. `channel` is what is noted of it, if anything.

    `came` is how many of those who asked heard of the course by it, `placed` how many of them have a
    place, and `last` how many came by it in the course before; None where that is not known.
    """

    key: str
    title: str
    hint: str = ""
    letter: str = ""
    is_essential: bool = False
    is_own: bool = False
    channel: Channel | None = None
    came: int = 0
    placed: int = 0
    last: int | None = None

    @property
    def is_used(self) -> bool:
        return self.channel is not None and self.channel.done_on is not None

    @property
    def name(self) -> str:
        return self.title.strip() or UNNAMED

    @property
    def words(self) -> str:
        """3 kom, 2 har plass, 5 sist; nothing where there is nothing to tell."""
        placed = f"{self.placed} har plass" if self.placed else ""
        last = "" if self.last is None else f"{self.last or 'ingen'} sist"
        came = f"{self.came} kom" if self.came else "Ingen ennå" if last else ""
        return ", ".join(filter(None, (came, placed, last)))


def rows(
    course: Course, templates: Sequence[ChannelTemplate], last: Mapping[str, int] | None = None
) -> list[ChannelRow]:
    """Return the channels: those that are essential first, then the others, and last the course's own.

    `last` is how many came by each in an earlier course, by what `lasting` calls it; it is asked where the
    channel itself does not know. One's own that nobody came by then may not have been there.
    """
    noted = {each.key: each for each in course.channels}
    in_turn = sorted(templates, key=lambda each: not each.is_essential)
    found = [_built_in(each, noted.pop(each.id, None)) for each in in_turn]
    found += [_own(each) for each in sorted(noted.values(), key=lambda each: each.position)]
    return [_counted(each, course, last) for each in found]


def _built_in(template: ChannelTemplate, channel: Channel | None) -> ChannelRow:
    return ChannelRow(
        key=template.id,
        title=template.title,
        hint=template.hint,
        letter=template.letter,
        is_essential=template.is_essential,
        channel=channel,
    )


def _own(channel: Channel) -> ChannelRow:
    """One that the program had once, and has no longer, is as the course's own: what is noted of it stays."""
    return ChannelRow(key=channel.key, title=channel.title, is_own=True, channel=channel)


def _counted(row: ChannelRow, course: Course, last: Mapping[str, int] | None) -> ChannelRow:
    people = [each for each in course.roster if each.heard == row.key]
    came = len(people) if course.figures is None else course.figures.channels.get(row.key, 0)
    known = row.channel.came_last if row.channel else None
    if known is None and last is not None:
        known = last.get(_lasting_name(row), None if row.is_own else 0)
    return replace(row, came=came, placed=sum(each.has_place for each in people), last=known)


def results(course: Course, templates: Collection[ChannelTemplate]) -> dict[str, int]:
    """Return how many heard of the course by each channel, by its key; free words together, without a word.

    Of a course that is ended it is what stayed.
    """
    if course.figures is not None:
        return dict(course.figures.channels)
    keys = {*(each.id for each in templates), *(each.key for each in course.channels)}
    heard = [each.heard for each in course.roster if each.heard.strip()]
    return dict(Counter(each if each in keys else OTHER_WAYS for each in heard))


def lasting(course: Course, templates: Collection[ChannelTemplate]) -> dict[str, int]:
    """Return the same by what a channel is known by in another course: one's own by what it is called."""
    names = {each.key: _lasting_name(_own(each)) for each in course.channels if not each.channel_id}
    return {names.get(key, key): number for key, number in results(course, templates).items()}


def _lasting_name(row: ChannelRow) -> str:
    return fold(row.title).strip() if row.is_own else row.key


def for_next_course(course: Course, templates: Collection[ChannelTemplate]) -> list[Channel]:
    """Return the channels of a course made from this one: what came of each, and those of its own.

    Who did what, when, and the notes stay behind.
    """
    came = results(course, templates)
    titles = {each.id: each.title for each in templates}
    built_in = [Channel(channel_id=key, title=titles[key], came_last=came.get(key, 0)) for key in titles]
    own = [
        Channel(title=each.title, came_last=came.get(each.key, 0) if came else None)
        for each in course.channels
        if not each.channel_id and each.title.strip()
    ]
    return [*(built_in if came else []), *own]


def channel_at(course: Course, row: ChannelRow) -> Channel:
    """Return what a course has noted of a channel, begun now where there was nothing."""
    found = next((each for each in course.channels if each.key == row.key), None)
    if found is None:
        found = Channel(title=row.title, position=next_position(course.channels))
        if row.is_own and not (row.channel and row.channel.channel_id):
            found.id = UUID(row.key)
        else:
            found.channel_id = row.key
        course.channels.append(found)
    return found


def is_blank(channel: Channel) -> bool:
    """Is a channel of the course's own without a word?"""
    texts = (channel.title, channel.responsible, channel.note)
    return not channel.channel_id and not (any(map(str.strip, texts)) or channel.due or channel.done_on)


def sum_words(shown: Sequence[ChannelRow], course: Course) -> str:
    """7 av 15 kanaler er brukt. 9 har svart på hvordan de fikk vite om kurset."""
    used = sum(each.is_used for each in shown)
    stayed = course.figures.channels.values() if course.figures else ()
    answered = sum(stayed) or sum(bool(each.heard.strip()) for each in course.roster)
    told = f" {answered} har svart på hvordan de fikk vite om kurset." if answered else ""
    return f"{used} av {count(len(shown), 'kanal', 'kanaler')} er brukt.{told}"


def next_essential(course: Course, templates: Sequence[ChannelTemplate]) -> ChannelRow | None:
    """Return the first channel that the handbook stresses, and that is not used yet."""
    return next((each for each in rows(course, templates) if each.is_essential and not each.is_used), None)

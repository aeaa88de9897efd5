"""The words the room may see: those a gathering began with, and what the leader has let out since.

What is typed while people are looking at the wall is typed in haste, and may name somebody. Words are
known again by a mark that is made with the id of what they stand on, so that none of them is kept twice.
"""

from dataclasses import dataclass, replace
from hashlib import blake2s
from uuid import UUID

from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind


@dataclass(frozen=True)
class Room:
    """The marks of all words let out in a gathering. Of another gathering the room may see the plan."""

    gathering_id: UUID | None = None
    marks: frozenset[str] = frozenset()

    def may_see_theme(self, gathering: Gathering) -> bool:
        return gathering.id != self.gathering_id or _mark(gathering.id, gathering.title) in self.marks

    def may_see(self, gathering: Gathering, item: AgendaItem, words: str) -> bool:
        """May the room see words of an item: its title, or its question?"""
        if gathering.id != self.gathering_id:
            return not item.is_unplanned
        return _mark(item.id, words) in self.marks

    def may_see_slide(self, gathering: Gathering, slide: DeckSlide) -> bool:
        """May the room see a slide: one of the program's own always, else one with the words let out?"""
        is_ours = slide.kind is SlideKind.BUILT_IN
        return is_ours or gathering.id != self.gathering_id or _slide(gathering, slide.slide) in self.marks

    def with_slide(self, gathering: Gathering, slide: Slide) -> "Room":
        """Return the room where a slide is let out as it is now."""
        before = self if gathering.id == self.gathering_id else room_of(gathering)
        return replace(before, marks=before.marks | {_slide(gathering, slide)})

    def with_item(self, gathering: Gathering, item: AgendaItem) -> "Room":
        """Return the room where an item and the theme are let out as they are now."""
        before = self if gathering.id == self.gathering_id else room_of(gathering)
        return replace(before, marks=before.marks | _theme(gathering) | _words(item))


def room_of(gathering: Gathering) -> Room:
    """Return what the room may see when a gathering begins: all that was planned."""
    planned = (item for item in gathering.items if not item.is_unplanned)
    slides = {_slide(gathering, each) for each in gathering.slides or ()}
    return Room(gathering.id, _theme(gathering).union(slides, *map(_words, planned)))


def _slide(gathering: Gathering, slide: Slide) -> str:
    """All that the room would see of it, so that a changed word is another slide."""
    words = (slide.title, *slide.words, "", *slide.labels, "")
    seen = (slide.id, slide.layout, slide.art, slide.picture, *words)
    return _mark(gathering.id, "\n".join(seen))


def _theme(gathering: Gathering) -> frozenset[str]:
    return frozenset({_mark(gathering.id, gathering.title)})


def _words(item: AgendaItem) -> frozenset[str]:
    return frozenset(_mark(item.id, words) for words in (item.title, item.question))


def _mark(owner: UUID, words: str) -> str:
    return blake2s(words.strip().encode(), key=owner.bytes, digest_size=12).hexdigest()

"""The words the room may see: those a gathering began with, and what the leader has let out since.

What is typed while people are looking at the wall is typed in haste, and may name somebody. Words are
known again by a mark that is made with the id of what they stand on, so that none of them is kept twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2s
from uuid import UUID

from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind

_MOST = 8  # gatherings that are remembered: those begun last


@dataclass(frozen=True)
class Room:
    """The marks of all words let out, by gathering: two may be under way. Of others the plan may be seen.

    They are in the order in which the gatherings began.
    """

    let_out: Mapping[UUID, frozenset[str]] = field(default_factory=dict)

    def may_see_theme(self, gathering: Gathering) -> bool:
        return self._may_see(gathering, _mark(gathering.id, gathering.title))

    def may_see(self, gathering: Gathering, item: AgendaItem, words: str) -> bool:
        """May the room see words of an item: its title, or its question?"""
        if gathering.id not in self.let_out:
            return not item.is_unplanned
        return self._may_see(gathering, _mark(item.id, words))

    def may_see_slide(self, gathering: Gathering, slide: DeckSlide) -> bool:
        """May the room see a slide: one of the program's own always, else one with the words let out?"""
        is_ours = slide.kind is SlideKind.BUILT_IN
        return is_ours or self._may_see(gathering, _slide(gathering, slide.slide))

    def _may_see(self, gathering: Gathering, mark: str) -> bool:
        marks = self.let_out.get(gathering.id)
        return marks is None or mark in marks

    def begun(self, gathering: Gathering) -> "Room":
        """Return the room as a gathering begins: it may see all that was planned of it."""
        others = [each for each in self.let_out.items() if each[0] != gathering.id]
        return Room({**dict(others[1 - _MOST :]), gathering.id: _planned(gathering)})

    def with_slide(self, gathering: Gathering, slide: Slide) -> "Room":
        """Return the room where a slide is let out as it is now."""
        return self._with(gathering, frozenset({_slide(gathering, slide)}))

    def with_item(self, gathering: Gathering, item: AgendaItem) -> "Room":
        """Return the room where an item and the theme are let out as they are now."""
        return self._with(gathering, _theme(gathering) | _words(item))

    def _with(self, gathering: Gathering, marks: frozenset[str]) -> "Room":
        before = self if gathering.id in self.let_out else self.begun(gathering)
        return Room({**before.let_out, gathering.id: before.let_out[gathering.id] | marks})


def room_of(gathering: Gathering) -> Room:
    """Return what the room may see when a gathering begins."""
    return Room().begun(gathering)


def _planned(gathering: Gathering) -> frozenset[str]:
    planned = (item for item in gathering.items if not item.is_unplanned)
    slides = {_slide(gathering, each) for each in gathering.slides or ()}
    return _theme(gathering).union(slides, *map(_words, planned))


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

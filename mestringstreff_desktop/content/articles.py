"""The types of the background articles (fagstoff), decoded straight from TOML."""

import math
from typing import Literal

from mestringstreff_desktop.content.model import Source, Struct

WORDS_A_MINUTE = 180  # of one who reads to remember it

Shelf = Literal["living", "change", "group", "involvement", "frame", "safety"]


class Paragraph(Struct, frozen=True, kw_only=True):
    """A few sentences with the source they are from. `points` follow the text as a list."""

    text: str
    source: Source
    title: str = ""
    points: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All it says, in the order it is read."""
        return (self.title, self.text, *self.points)


class Article(Struct, frozen=True, kw_only=True):
    """Background to read before a gathering. `answer` says it in a sentence; `say` can be said aloud.

    `tools` are ids of those it is background to, most of all to the first; `keywords` are what one may
    search it by.
    """

    id: str
    title: str
    shelf: Shelf
    answer: str
    say: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    tools: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All it says but its title, in the order it is read."""
        said = (text for each in self.paragraphs for text in each.texts)
        return (self.answer, *self.say, *filter(None, said))

    @property
    def minutes(self) -> int:
        """How long it takes to read, in whole minutes."""
        return math.ceil(sum(len(text.split()) for text in self.texts) / WORDS_A_MINUTE)

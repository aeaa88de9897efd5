"""What can be found: one entry a thing, in plain texts, so that it can be kept in whatever index.

Each kind of thing has its provider in providers.py; a new kind is a new member here and one provider there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from mestringstreff_desktop.content.search import tokens


class Kind(StrEnum):
    """What is found. Among what fits equally well the first kind comes first."""

    PAGE = "page"
    ACTION = "action"
    COURSE = "course"
    PARTICIPANT = "participant"
    GATHERING = "gathering"
    LINE = "line"
    TOOL = "tool"
    SHEET = "sheet"
    BACKGROUND = "background"
    SLIDE = "slide"
    LETTER = "letter"
    OWN = "own"
    FILE = "file"
    QUESTION = "question"
    LOG = "log"
    ARTICLE = "article"


WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PAGE: "Sider",
        Kind.ACTION: "Dette kan du gjøre",
        Kind.COURSE: "Kurs",
        Kind.PARTICIPANT: "Deltakere",
        Kind.GATHERING: "Samlinger",
        Kind.LINE: "Programposter",
        Kind.TOOL: "Verktøy",
        Kind.SHEET: "Ark",
        Kind.BACKGROUND: "Fagstoff",
        Kind.SLIDE: "Støtteark",
        Kind.LETTER: "Tekster",
        Kind.OWN: "Eget",
        Kind.FILE: "Egne filer",
        Kind.QUESTION: "Sjekkliste og planer",
        Kind.LOG: "Logger og notater",
        Kind.ARTICLE: "Hjelp",
    }
)


@dataclass(frozen=True)
class Entry:
    """One thing. `key` tells where it is shown, in the way of its kind; `course` is an id in hex, or empty.

    `names` are what else it is called, `words` what people may look for it by, `where` tells where it stands,
    and `text` is what else it says.
    """

    kind: Kind
    title: str
    key: str = ""
    where: str = ""
    text: str = ""
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    course: str = ""
    course_title: str = ""

    def work_out(self) -> "Entry":
        """Find its words now, so that nobody waits for them later."""
        _ = self.title_words, self.other_words, self.text_words
        return self

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The title and the other names, as they are compared."""
        return tuple(" ".join(tokens(name)) for name in (self.title, *self.names))

    @cached_property
    def title_words(self) -> str:
        """All words of the names, each after a space."""
        return " " + " ".join(self.titles)

    @cached_property
    def other_words(self) -> str:
        """All words it may be looked for by, each after a space."""
        return " " + " ".join(tokens(" ".join(self.words)))

    @cached_property
    def text_words(self) -> str:
        """All words of what else it says, each after a space."""
        return " " + " ".join(tokens(f"{self.where} {self.text}"))

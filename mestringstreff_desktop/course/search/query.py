"""What is typed in the search of everything, and how well a thing fits it.

A typed word is found where a word begins with it, and in a name also inside a word. Words may stand in
any order, and æøå may be typed as one likes. Slips are forgiven only where nothing is found without.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from mestringstreff_desktop.content.search import LEAST_FOR_TYPO, fold, starts_nearly, tokens
from mestringstreff_desktop.course.search.entry import Entry

LEAST_INSIDE = 3  # letters: fewer stand inside nearly every word
MOST_WORDS = 8  # of what is typed; further ones are left out
_AROUND = 60  # letters on each side of what is found, in an excerpt
_WORD = re.compile(r"\w+")


class Fit(IntEnum):
    """How well a thing fits: the lower the better."""

    EXACT = 0
    START = 1
    WORDS = 2
    INSIDE = 3
    OTHER = 4
    TEXT = 5
    SLIP = 6


@dataclass(frozen=True)
class Term:
    """A typed word as it is compared; `nearly` are words of names that may have been meant."""

    typed: str
    nearly: tuple[str, ...] = ()

    @cached_property
    def may_be_inside(self) -> bool:
        """Is it long enough to be looked for inside words?"""
        return len(self.typed) >= LEAST_INSIDE


@dataclass(frozen=True)
class Query:
    """All that is typed."""

    terms: tuple[Term, ...]

    @property
    def phrase(self) -> str:
        """The typed words, as they stand."""
        return " ".join(term.typed for term in self.terms)

    def fit(self, entry: Entry) -> Fit | None:
        """Return how well a thing fits; None where a typed word is not in it."""
        fits = [_fit(term, entry) for term in self.terms]
        worst = max((fit for fit in fits if fit is not None), default=None)
        if worst is None or None in fits:
            return None
        if worst is Fit.WORDS:
            return self._whole(entry.titles)
        return worst

    def _whole(self, titles: Sequence[str]) -> Fit:
        if self.phrase in titles:
            return Fit.EXACT
        return Fit.START if any(title.startswith(self.phrase) for title in titles) else Fit.WORDS

    def forgiving(self, words: Sequence[str]) -> "Query":
        """Return the query where each word that begins none of the names' may be one of them with a slip."""
        return Query(tuple(Term(term.typed, tuple(_meant(term.typed, words))) for term in self.terms))


def asked(text: str) -> Query:
    """Return what is typed as a query."""
    return Query(tuple(map(Term, tokens(text)[:MOST_WORDS])))


def _fit(term: Term, entry: Entry) -> Fit | None:
    begun = f" {term.typed}"
    if begun in entry.title_words:
        return Fit.WORDS
    if term.may_be_inside and term.typed in entry.title_words:
        return Fit.INSIDE
    if begun in entry.other_words:
        return Fit.OTHER
    if begun in entry.text_words:
        return Fit.TEXT
    return Fit.SLIP if any(f" {word}" in entry.title_words for word in term.nearly) else None


def _meant(typed: str, words: Iterable[str]) -> Iterator[str]:
    if len(typed) >= LEAST_FOR_TYPO and not any(word.startswith(typed) for word in words):
        yield from (word for word in words if word[0] == typed[0] and starts_nearly(word, typed))


@dataclass(frozen=True)
class Marked:
    """A text, and the places in it that are found: where each begins, and its length."""

    text: str
    places: tuple[tuple[int, int], ...] = ()


def marked(query: Query, text: str, *, inside: bool = True) -> Marked:
    """Return a text with what is found in it; `inside` words too."""
    return Marked(text, tuple(_places(query, text, inside)))


def _places(query: Query, text: str, inside: bool) -> Iterator[tuple[int, int]]:
    places = (_place(query, word, inside) for word in _words(text))
    return (place for place in places if place)


class _Word(NamedTuple):
    """A word as it is written and as it is compared, and where it begins."""

    start: int
    written: str
    folded: str


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(found.start(), found[0], fold(found[0])) for found in _WORD.finditer(text))


def _place(query: Query, word: _Word, inside: bool) -> tuple[int, int] | None:
    for term in query.terms:
        if word.folded in term.nearly:
            return word.start, len(word.written)
        at = word.folded.find(term.typed)
        if at == 0 or (at > 0 and inside and term.may_be_inside):
            start = _letters(word.written, at)
            return word.start + start, _letters(word.written[start:], len(term.typed))
    return None


def _letters(word: str, folded: int) -> int:
    """Return how many letters of a word make so many as it is compared."""
    return next((at for at in range(len(word)) if len(fold(word[:at])) >= folded), len(word))


def excerpt(query: Query, text: str) -> Marked:
    """Return the words around the first place that is found, on one line."""
    plain = " · ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    first = next(_places(query, plain, inside=False), (0, 0))[0]
    start, end = max(first - _AROUND, 0), first + _AROUND
    start = plain.find(" ", start, first) + 1 if start else 0
    cut = plain[start:end]
    if end < len(plain):
        cut = cut.rpartition(" ")[0] or cut
    return marked(query, ("… " if start else "") + cut + (" …" if end < len(plain) else ""), inside=False)

"""Search as one types in tools, sheets and articles: an index of every word, forgiving about spelling.

A typed word matches the words that begin with it; in a name it may also stand inside a word,
as «kartlegging» does in Nettverkskartlegging. All typed words must match. The best match comes
first: name before search words before summary before the rest.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.model import Purpose, Tool

NAME, WORDS, SUMMARY, REST = 64.0, 16.0, 4.0, 1.0
WHOLE_WORD = 1.5  # times the weight, when all of a word is typed
INSIDE_NAME = 32.0
TYPO = 0.25  # times the weight, when one letter is wrong
LEAST_FOR_TYPO = 4  # shorter words are too like each other
LEAST_INSIDE = 4

T = TypeVar("T")
_SPELLINGS = (("aa", "a"), ("ae", "a"), ("oe", "o"))
_KIND_ORDER = ("presentation", "coping", "method", "sheet")
_LAST_KINDS = ("method", "sheet")
_NO_GATHERING = 99


class Filters(Struct, frozen=True):
    """What to leave out. Of several purposes any will do; `within` are the ids to stay within."""

    purposes: frozenset[Purpose] = frozenset()
    kind: str = ""
    within: frozenset[str] | None = None

    def allow(self, tool: Tool) -> bool:
        """Does the tool pass all of them?"""
        return (
            (not self.purposes or not self.purposes.isdisjoint(tool.purposes))
            and self.kind in ("", tool.kind)
            and (self.within is None or tool.id in self.within)
        )


class _Plain(dict[int, str]):
    """What each letter is without its marks, found once a letter."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code))
        self[code] = letters = "".join(part for part in parts if not unicodedata.combining(part))
        return letters


_PLAIN = _Plain({ord("æ"): "a", ord("ø"): "o"})


def plain(text: str) -> str:
    """Return a text in small letters without their marks: æ and å are a, ø and ö are o."""
    return text.casefold().translate(_PLAIN)


def fold(text: str) -> str:
    """Return a text as it is compared: plain, and æ/ae, ø/oe and å/aa spelt alike."""
    folded = plain(text)
    for long, short in _SPELLINGS:
        folded = folded.replace(long, short)
    return folded


def tokens(text: str) -> list[str]:
    """Return the folded words of a text."""
    return re.findall(r"\w+", fold(text))


def in_order(tools: Iterable[Tool]) -> list[Tool]:
    """Return tools in the order a course uses them, then the methods, and the sheets last."""
    return sorted(tools, key=_place)


def _place(tool: Tool) -> tuple[int, int, int, str]:
    first = min(tool.gatherings, default=_NO_GATHERING)
    late = _LAST_KINDS.index(tool.kind) + 1 if tool.kind in _LAST_KINDS else 0
    return late, first, _KIND_ORDER.index(tool.kind), fold(tool.name)


class WordSearch(Generic[T]):
    """An index of the words of things. `things` is the order of what matches equally well.

    `name` tells what one is called, and `texts` yields all it says, each text with its weight.
    """

    def __init__(
        self,
        things: Sequence[T],
        name: Callable[[T], str],
        texts: Callable[[T], Iterable[tuple[str, float]]],
    ) -> None:
        self.things = tuple(things)
        self._names = [fold(name(thing)) for thing in self.things]
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        for number, thing in enumerate(self.things):
            self._add(number, texts(thing))
        self._words = sorted(self._weights)

    def _add(self, number: int, texts: Iterable[tuple[str, float]]) -> None:
        for text, weight in texts:
            for word in tokens(text):
                of_word = self._weights[word]
                of_word[number] = max(weight, of_word.get(number, 0.0))

    def find_all(self, text: str) -> list[T]:
        """Return what matches, the best first; everything when nothing is typed."""
        scores = self._scores(tokens(text))
        found = sorted(scores, key=lambda number: (-scores[number], number))
        return [self.things[number] for number in found]

    def _scores(self, typed: Collection[str]) -> dict[int, float]:
        scores = dict.fromkeys(range(len(self.things)), 0.0)
        for token in typed:
            found = self._matching(token)
            scores = {number: scores[number] + found[number] for number in scores if number in found}
        return scores

    def _matching(self, token: str) -> dict[int, float]:
        """Return the numbers of the things where a typed word is found, with how well it fits."""
        found: dict[int, float] = {}
        for word, factor in self._similar(token):
            for number, weight in self._weights[word].items():
                found[number] = max(weight * factor, found.get(number, 0.0))
        if len(token) >= LEAST_INSIDE:
            inside = (number for number, name in enumerate(self._names) if token in name)
            found |= {number: max(INSIDE_NAME, found.get(number, 0.0)) for number in inside}
        return found

    def _similar(self, token: str) -> Iterator[tuple[str, float]]:
        """Yield the words a typed word may mean; with a typo only where it begins no word."""
        starting = list(self._starting(token))
        for word in starting:
            yield word, WHOLE_WORD if word == token else 1.0
        if not starting and len(token) >= LEAST_FOR_TYPO:
            for word in self._starting(token[0]):
                if starts_nearly(word, token):
                    yield word, TYPO

    def _starting(self, token: str) -> Iterator[str]:
        place = bisect_left(self._words, token)
        while place < len(self._words) and self._words[place].startswith(token):
            yield self._words[place]
            place += 1


class ToolSearch(WordSearch[Tool]):
    """The index of the tools' words. `tools` is the order of what matches equally well."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        super().__init__(tools, lambda tool: tool.name, _texts)

    @property
    def tools(self) -> tuple[Tool, ...]:
        return self.things

    def find(self, text: str, filters: Filters | None = None) -> list[Tool]:
        """Return the tools that match, the best first; all of them when nothing is typed."""
        allow: Callable[[Tool], bool] = filters.allow if filters else lambda _: True
        return [tool for tool in self.find_all(text) if allow(tool)]


class ArticleSearch(WordSearch[Article]):
    """The index of the articles' words. `articles` is the order of what matches equally well."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__(articles, lambda article: article.title, _texts_of_article)


def starts_nearly(word: str, typed: str) -> bool:
    """Does a word begin with what is typed, but for one wrong, extra, missing or swapped letter?"""
    at = next((i for i, pair in enumerate(zip(word, typed, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        return len(typed) <= len(word) + 1
    swapped = typed[at + 1 : at + 2] + typed[at] + typed[at + 2 :]
    rest = word[at:]
    return any(
        rest.startswith(tail)
        for tail in (rest[0] + typed[at + 1 :], typed[at + 1 :], rest[0] + typed[at:], swapped)
    )


def _texts(tool: Tool) -> Iterator[tuple[str, float]]:
    yield tool.name, NAME
    yield from ((word, WORDS) for word in tool.words)
    yield tool.summary, SUMMARY
    purposes = (tool_words.PURPOSES[purpose] for purpose in tool.purposes)
    rest = (tool.when, tool.group_form, tool.credit, tool_words.KINDS[tool.kind])
    for text in (*purposes, *rest, *tool.steps, *tool.questions, *tool.material):
        yield text, REST


def _texts_of_article(article: Article) -> Iterator[tuple[str, float]]:
    yield article.title, NAME
    yield from ((word, WORDS) for word in article.keywords)
    yield article.answer, SUMMARY
    yield from ((text, REST) for text in article.texts)


class SheetSearch:
    """Sheets by their titles, and then by the tools they belong to. `titles` are the sheets by id."""

    def __init__(self, titles: Mapping[str, str], tools: Sequence[Tool]) -> None:
        self._titles = {sheet: fold(title) for sheet, title in titles.items()}
        self._tools = ToolSearch(tools)

    def find(self, text: str) -> list[str]:
        """Return the ids that match, the best first; all of them by title when nothing is typed."""
        typed = tokens(text)
        by_title = sorted(self._titles, key=lambda sheet: self._titles[sheet])
        found = [sheet for sheet in by_title if all(word in self._titles[sheet] for word in typed)]
        found.sort(key=lambda sheet: not self._titles[sheet].startswith(fold(text.strip())))
        of_tools = [form for tool in self._tools.find(text) for form in tool.forms] if typed else []
        return [sheet for sheet in dict.fromkeys([*found, *of_tools]) if sheet in self._titles]

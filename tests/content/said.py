"""All texts that a person reads in the built-in material, each with the place where it stands."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from mestringstreff_desktop.content.help import read_help
from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.paths import forms, resources

# Ids and other words of the program; names and titles of books are as their authors wrote them.
_NOT_READ = re.compile(
    r"\.(id|doc|kind|chapter|art|of|paper|tool|stage|phase|tint|style|group|page|keys_in|shelf"
    r"|article|layout|item|letter)$"
    r"|\.(forms|tools|advice|purposes|keywords|background)\[\d+\]$"
    r"|\.(references|reading_tips)\["
    r"|^(?!\.slides).*\.words\[\d+\]$"
    r"|\.credit$"
)
_SENTENCE_END = re.compile(r"(?<=[.?!…:])»?\s+")


@cache
def library() -> Library:
    return Library(resources(), forms())


@cache
def said() -> tuple[tuple[str, str], ...]:
    """Return place and text of everything that is read."""
    built = library()
    parts: dict[str, object] = {
        "checklist": built.checklist,
        "course": built.frame,
        "gatherings": {each.id: each for each in (*built.gatherings, *built.extra_themes)},
        "tools": {"safety": built.safety, **{each.id: each for each in built.tools}},
        "forms": built.forms,
        "articles": built.articles,
        "slides": built.slides,
        "channels": {each.id: each for each in built.channels},
        "letters": {each.id: read_of_letter(each) for each in built.letters.values()},
        "help": read_help(resources()),
    }
    found = _texts(msgspec.to_builtins(parts), "")
    return tuple((place, text) for place, text in found if not _NOT_READ.search(place))


def read_of_letter(letter: LetterTemplate) -> dict[str, object]:
    """Return what is read of a letter, by where it stands: of its blocks line by line, as they are shown."""
    named = {"title": letter.title, "use": letter.use, "to": letter.to}
    named |= {"subject": letter.subject, "alt": letter.alt}
    return named | {block.id: list(filter(None, block.text.splitlines())) for block in letter.blocks}


def _texts(thing: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(thing, str):
        yield place, thing
    elif isinstance(thing, dict):
        for key, each in thing.items():
            yield from _texts(each, f"{place}.{key}")
    elif isinstance(thing, (list, tuple)):
        for number, each in enumerate(thing):
            yield from _texts(each, f"{place}[{number}]")


def sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text)


def words(text: str) -> list[str]:
    """Return the words of a text; a word with hyphens is one."""
    return re.findall(r"\w[\w-]*", text)


def lix(texts: list[str]) -> float:
    """Return how hard texts are to read: words a sentence, and the share in % of those over six letters."""
    parts = [each for text in texts for each in sentences(text)]
    found = [word for each in parts for word in words(each)]
    return len(found) / len(parts) + 100 * sum(len(word) > 6 for word in found) / len(found)


def ending(*names: str) -> list[tuple[str, str]]:
    """Return what stands in fields of those names, such as `.text`; empty texts are left out."""
    wanted = re.compile(rf"\.({'|'.join(names)})(\[\d+\])?$")
    return [(place, text) for place, text in said() if text and wanted.search(place)]


def breaking(pattern: str, texts: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[str]:
    """Return those in which a pattern is found, with their places."""
    found = re.compile(pattern)
    return [f"{place}: {text}" for place, text in texts if found.search(text)]

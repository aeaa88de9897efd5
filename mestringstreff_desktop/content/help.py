"""The help: short articles to read and search in, and the keys. Plain data, as the other content."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.content.release import News, read_news
from mestringstreff_desktop.content.search import tokens
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.content.words import day_and_year

NEWS = "nytt"  # the id of the article that is made of what is new in each version
_NEWS_WORDS = ("oppdatering", "ny versjon", "nyheter", "endringer")


class HelpArticle(Struct, frozen=True, kw_only=True):
    """One thing explained. `steps` are numbered; `note` is worth remembering; `page` is where it is done.

    `words` are what people may search for that the article does not say itself.
    """

    id: str
    title: str
    text: tuple[str, ...]
    steps: tuple[str, ...] = ()
    note: str = ""
    page: str = ""
    words: tuple[str, ...] = ()

    @property
    def all_text(self) -> str:
        """All that can be searched in."""
        return " ".join((self.title, *self.words, *self.text, *self.steps, self.note))


class HelpKey(Struct, frozen=True, kw_only=True):
    """A key, as it is written on the keyboard, and what it does."""

    key: str
    does: str


class KeyGroup(Struct, frozen=True, kw_only=True):
    """Keys that hold in one place."""

    where: str
    keys: tuple[HelpKey, ...]


class Help(Struct, frozen=True, kw_only=True):
    """All articles in the order they are best read. `keys_in` is the article that has the keys."""

    articles: tuple[HelpArticle, ...]
    keys_in: str
    keys: tuple[KeyGroup, ...]

    def find(self, text: str) -> list[HelpArticle]:
        """Return the articles where every typed word begins a word: first those that are about it."""
        typed = tokens(text)
        places = {each.id: self._place(each, typed) for each in self.articles}
        found = [each for each in self.articles if places[each.id] is not None]
        return sorted(found, key=lambda each: places[each.id] or 0)

    def _place(self, article: HelpArticle, typed: list[str]) -> int | None:
        """Return 0 when title, 1 when title and search words, 2 when all the text has what is typed."""
        about = f"{article.title} {' '.join(article.words)}"
        keys = " ".join(self._key_texts()) if article.id == self.keys_in else ""
        texts = (article.title, about, f"{article.all_text} {keys}")
        return next((place for place, text in enumerate(texts) if _has_all(typed, tokens(text))), None)

    def _key_texts(self) -> Iterator[str]:
        for group in self.keys:
            yield group.where
            for key in group.keys:
                yield f"{key.key} {key.does}"


def _has_all(typed: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(token) for word in words) for token in typed)


def read_help(resources: Path) -> Help:
    """Read the help from the bundled resources.

    Raises:
        ContentError: the file is wrong, and where.
    """
    path = resources / "content" / "help.toml"
    written = decode(path.read_bytes(), Help, path.name)
    return msgspec.structs.replace(written, articles=(*written.articles, _of_news(read_news(resources))))


def _of_news(versions: Iterable[News]) -> HelpArticle:
    """What is new can be read for as long as one likes, after the bar that tells of it is put away."""
    text = [
        line
        for each in versions
        for line in (f"Versjon {each.version}, {day_and_year(each.released)}. {each.summary}", *each.items)
    ]
    return HelpArticle(id=NEWS, title="Nytt i versjonene", words=_NEWS_WORDS, text=tuple(text))

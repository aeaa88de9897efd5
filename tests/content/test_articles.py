"""The articles can be read the evening before: short, plain, and each paragraph with its source."""

import re
from collections.abc import Iterator

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.paths import resources
from tests.content.said import library, lix, sentences

BUILT = library()
ARTICLES = BUILT.articles
HARDEST = 40  # LIX: above it a text is no longer easy to read
SHORTEST, LONGEST = 2, 5  # minutes


def _texts(article: Article) -> Iterator[str]:
    yield article.answer
    yield from article.say
    for each in article.paragraphs:
        yield from (each.text, *each.points)


def test_each_has_the_name_of_its_file() -> None:
    files = {path.stem for path in (resources() / "content" / "background").glob("*.toml")}
    assert files == set(ARTICLES)


def test_one_is_read_in_a_few_minutes() -> None:
    minutes = {key: each.minutes for key, each in ARTICLES.items()}
    assert {key: each for key, each in minutes.items() if not SHORTEST <= each <= LONGEST} == {}


def test_none_is_hard_to_read() -> None:
    hard = {key: round(lix(list(_texts(each))), 1) for key, each in ARTICLES.items()}
    assert {key: each for key, each in hard.items() if each > HARDEST} == {}


def test_every_paragraph_names_its_source() -> None:
    """What is ours is told to be, and stands with no page of another's."""
    sources = [(key, part.source) for key, each in ARTICLES.items() for part in each.paragraphs]
    bare = [key for key, source in sources if source.doc != "own" and source.page is None]
    assert bare == []
    assert [key for key, source in sources if source.doc == "own" and (source.page or source.chapter)] == []


def test_two_or_three_sentences_can_be_said_aloud() -> None:
    said = {key: sentences(" ".join(each.say)) for key, each in ARTICLES.items()}
    assert {key: each for key, each in said.items() if len(each) not in (2, 3)} == {}


def test_what_is_said_aloud_is_said_to_those_in_the_room() -> None:
    about = re.compile(r"(?i)\b(deltaker\w*|gruppeleder\w*|kursleder\w*|[A-ZÆØÅ]\w+ \(\d{4}\))")
    assert [key for key, each in ARTICLES.items() if about.search(" ".join(each.say))] == []


def test_the_tools_of_an_article_are_there_and_it_can_be_searched_for() -> None:
    unknown = {key: set(each.tools) - {tool.id for tool in BUILT.tools} for key, each in ARTICLES.items()}
    assert {key: each for key, each in unknown.items() if each} == {}
    assert [key for key, each in ARTICLES.items() if len(each.keywords) < 3] == []

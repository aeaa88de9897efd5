"""The articles can be read the evening before: short, plain, and each paragraph with its source."""

import re
from collections.abc import Iterator

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.model import GatheringTemplate
from mestringstreff_desktop.paths import resources
from tests.content.said import library, lix, sentences

BUILT = library()
ARTICLES = BUILT.articles
THEMES = (*BUILT.gatherings, *BUILT.extra_themes)
HARDEST = 40  # LIX: above it a text is no longer easy to read
SHORTEST, LONGEST = 2, 5  # minutes
MOST_TO_READ = 1450  # words before one gathering: four pages of A4


def _texts(article: Article) -> Iterator[str]:
    yield article.answer
    yield from article.say
    for each in article.paragraphs:
        yield from (each.text, *each.points)


def _linked(theme: GatheringTemplate) -> set[str]:
    return {*theme.background, *(item.article for item in theme.items if item.article)}


def test_there_are_enough_and_each_has_the_name_of_its_file() -> None:
    files = {path.stem for path in (resources() / "content" / "background").glob("*.toml")}
    assert files == set(ARTICLES)
    assert len(files) >= 28


def test_one_is_read_in_a_few_minutes() -> None:
    minutes = {key: each.minutes for key, each in ARTICLES.items()}
    assert {key: each for key, each in minutes.items() if not SHORTEST <= each <= LONGEST} == {}


def test_none_is_hard_to_read() -> None:
    assert lix(["Kommunen iverksetter tverrfaglige rehabiliteringstiltak."]) > HARDEST
    hard = {key: round(lix(list(_texts(each))), 1) for key, each in ARTICLES.items()}
    assert {key: each for key, each in hard.items() if each > HARDEST} == {}


def test_every_paragraph_names_its_source() -> None:
    """What is ours is told to be; what is another's is found again."""
    sources = [(key, part.source) for key, each in ARTICLES.items() for part in each.paragraphs]
    assert [key for key, source in sources if source.doc == "handbook" and source.page is None] == []
    assert [key for key, source in sources if source.doc != "own" and not source.chapter] == []


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


def test_what_a_gathering_sends_to_is_there() -> None:
    missing = {theme.id: _linked(theme) - set(ARTICLES) for theme in THEMES}
    assert {key: each for key, each in missing.items() if each} == {}


def test_every_gathering_has_its_reading_of_two_to_four_pages() -> None:
    assert [theme.id for theme in THEMES if len(theme.background) not in (3, 4)] == []
    counts = {theme.id: sum(_words(ARTICLES[key]) for key in theme.background) for theme in THEMES}
    assert {key: count for key, count in counts.items() if count > MOST_TO_READ} == {}


def _words(article: Article) -> int:
    return sum(len(text.split()) for text in _texts(article))


def test_what_is_about_living_with_it_and_changing_is_reached_from_a_gathering() -> None:
    reached = set().union(*(_linked(theme) for theme in THEMES))
    of_the_room = {key for key, each in ARTICLES.items() if each.shelf in ("living", "change")}
    assert of_the_room - reached == set()

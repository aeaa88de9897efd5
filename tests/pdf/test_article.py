"""Articles on paper: all they say, with their sources, in few pages."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.background import to_read
from mestringstreff_desktop.pdf.article import article_sheets, reading_sheets
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.pdf.tags import role_of
from tests.background import SAMPLES
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, bound
from tests.pdf.test_guide import missing, said

TITLE = "Mestringstreff i Orkdal og Rennebu høsten 2026, onsdagsgruppa"
LARGE = Look(large_print=True, monochrome=True)


def of_one(article: Article, look: Look = LOOK) -> list[str]:
    return texts(bound(article_sheets(article, TITLE, look)))


def of_several(articles: Sequence[Article], look: Look = LOOK) -> list[str]:
    return texts(bound(reading_sheets("Les før samling 3", articles, TITLE, look)))


def all_said(article: Article) -> list[str]:
    return [article.title, *article.texts, *map(article_words.source, article.paragraphs)]


@pytest.mark.parametrize("look", [LOOK, LARGE], ids=["plain", "large"])
def test_every_article_is_whole_on_paper_in_few_pages(library: Library, look: Look) -> None:
    offenders: dict[str, object] = {}
    for article in (*SAMPLES, *library.articles.values()):
        pages = of_one(article, look)
        left_out = missing(all_said(article), pages)
        if left_out or len(pages) > (4 if look.large_print else 2):
            offenders[article.id] = left_out or len(pages)
    assert offenders == {}


def test_what_is_read_before_a_gathering_is_whole_in_two_to_four_pages(library: Library) -> None:
    offenders: dict[str, object] = {}
    for theme in (*library.gatherings, *library.extra_themes):
        if articles := to_read(theme, library):
            pages = of_several(articles)
            left_out = missing([text for each in articles for text in all_said(each)], pages)
            if left_out or not 2 <= len(pages) <= 4:
                offenders[theme.title] = left_out or len(pages)
    assert offenders == {}


def test_several_begin_with_a_list_and_the_time_they_take() -> None:
    first, *_ = of_several(SAMPLES[:2])
    opening = said([first])
    assert opening.startswith("Fagstoff · 4 minutter å lese Les før samling 3")
    assert "Hva er mestring (2 min)" in opening


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_an_article_may_say_anything(text: str) -> None:
    wild = replace(SAMPLES[0], title=text or "x", answer=text, say=(text,))
    words = "".join("".join(of_one(wild)).split())
    assert words.count(text[:3]) >= text.count(text[:3])


def test_the_headings_of_several_are_heard_below_their_articles() -> None:
    assert [role_of(style) for style in ("title", "heading", "subheading")] == ["H1", "H2", "H3"]

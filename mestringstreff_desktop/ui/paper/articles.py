"""Articles (fagstoff) as papers: one, or all that is to be read before a gathering."""

from collections.abc import Sequence

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, for_the_team

_EDITIONS = frozenset({"large_print", "monochrome"})


def article_paper(context: Context, article: Article) -> Paper:
    """Return an article as a paper."""
    course, whole = context.course, article_words.with_numbers(article, context.library.safety)

    def make(edition: Edition, _: Step) -> bytes:
        return printing.article_pdf(whole, edition, course)

    return Paper(title=article.title, make=make, editions=_EDITIONS)


def reading_paper(context: Context, title: str, articles: Sequence[Article]) -> Paper:
    """Return articles as one paper, of which each who leads gets one."""
    course = context.course
    copies, why = for_the_team(course) if course else (1, "")

    def make(edition: Edition, _: Step) -> bytes:
        return printing.reading_pdf(title, articles, edition, course)

    return Paper(title=title, make=make, copies=copies, why=why, editions=_EDITIONS)

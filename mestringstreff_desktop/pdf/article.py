"""Articles (fagstoff) on paper: one, or all that is to be read before a gathering, each with its sources."""

from collections.abc import Sequence
from dataclasses import replace

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article, Paragraph
from mestringstreff_desktop.content.forms import Text
from mestringstreff_desktop.pdf.blocks import SHORT_LIST, flowing, text_block, text_blocks
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, MM, Look

KIND = "Fagstoff"
SIZES = (12.0, 11.5, 11.0, 10.5)
MOST_PAGES = 4  # of what is to be read before one gathering
BETWEEN = 8 * MM  # two articles
AIR = 1 * MM
FOOT = "For kurslederne"


def article_sheets(article: Article, course_title: str, look: Look) -> list[Sheet]:
    """Return an article: on one page where it fits."""

    def make(own: Look) -> list[Sheet]:
        time = article_words.minutes_to_read([article])
        blocks = opening(dotted(KIND, time), article.title, [article.answer], own)
        blocks += _said(article, own, "heading")
        return pages(blocks, article.title, Foot(FOOT, short(course_title), own), own)

    return as_large_as_fits(make, look, SIZES)


def reading_sheets(title: str, articles: Sequence[Article], course_title: str, look: Look) -> list[Sheet]:
    """Return articles one after another under a title, with a list of them first: in few pages."""

    def make(own: Look) -> list[Sheet]:
        blocks = opening(dotted(KIND, article_words.minutes_to_read(articles)), title, [], own)
        blocks += bullets(
            [f"{each.title} ({article_words.minutes(each)})" for each in articles], own, _width()
        )
        for each in articles:
            blocks += _titled(each, own)
        return pages(blocks, title, Foot(FOOT, short(course_title), own), own)

    return as_large_as_fits(make, look, SIZES, MOST_PAGES)


def _width() -> float:
    return body().width


def _titled(article: Article, look: Look) -> list[Block]:
    """An article among others, below its title."""
    head = replace(text_block(article.title, look, "heading", _width()), gap=BETWEEN, keeps=True)
    answer = [replace(each, gap=AIR, keeps=True) for each in flowing(article.answer, look, "label", _width())]
    return [head, *answer, *_said(article, look, "subheading")]


def _said(article: Article, look: Look, head: str) -> list[Block]:
    """What can be said aloud, and the paragraphs. `head` is the style of the headings."""
    said = Text(title=article_words.SAY, paragraphs=article.say, tint="teal")
    box = text_blocks(said, look, _width(), head) if article.say else []
    paragraphs = [block for each in article.paragraphs for block in _paragraph(each, look, head)]
    return [*(replace(each, gap=GAP, keeps=True) for each in box[:1]), *box[1:], *paragraphs]


def _paragraph(paragraph: Paragraph, look: Look, head: str) -> list[Block]:
    """A paragraph with its source in brackets at its end. A short list stays with what it follows."""
    *lines, last = (paragraph.text, *paragraph.points)
    text, *points = (*lines, f"{last} ({article_words.source(paragraph)})")
    blocks = [*flowing(text, look, "body", _width()), *bullets(points, look, _width())]
    if len(points) <= SHORT_LIST:
        blocks = [*(replace(each, keeps=True) for each in blocks[:-1]), blocks[-1]]
    if not paragraph.title:
        return [replace(blocks[0], gap=GAP * 0.5), *blocks[1:]]
    title = replace(text_block(paragraph.title, look, head, _width()), gap=GAP * 0.75, keeps=True)
    return [title, replace(blocks[0], gap=HEAD_GAP), *blocks[1:]]

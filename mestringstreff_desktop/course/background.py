"""Where the articles (fagstoff) belong: to gatherings, to lines of their plans, to tools and to slides."""

from collections.abc import Iterator
from dataclasses import dataclass

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate, Tool
from mestringstreff_desktop.content.slides.model import SlideTemplate
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.slides import template_line


def to_read(theme: GatheringTemplate | None, library: Library) -> tuple[Article, ...]:
    """Return what to read before a gathering on a built-in theme, in the order it is best read."""
    wanted = theme.background if theme else ()
    return tuple(library.articles[key] for key in wanted if key in library.articles)


def read_before(gathering: Gathering, library: Library) -> tuple[Article, ...]:
    """Return what to read before a gathering, in order; nothing for a theme of the leader's own."""
    return to_read(library.theme(gathering.theme_id), library)


def article_of(item: AgendaItem, gathering: Gathering, library: Library) -> Article | None:
    """Return the background to a line of a gathering's plan, or to the tool it uses."""
    line = template_line(item, library.theme(gathering.theme_id))
    if line is not None and line.article in library.articles:
        return library.articles[line.article]
    tool = library.tool(item.tool_id) if item.tool_id else None
    return next(articles_of(tool, library), None) if tool else None


def in_order(library: Library) -> list[Article]:
    """Return all articles by shelf; on a shelf in the order the gatherings need them, then by title."""
    shelves = list(article_words.SHELVES)
    needed = [key for theme in library.gatherings for key in theme.background]
    place = {key: at for at, key in reversed(list(enumerate(needed)))}
    articles = library.articles.values()
    return sorted(articles, key=lambda each: (shelves.index(each.shelf), place.get(each.id, len(needed))))


def articles_of(tool: Tool, library: Library) -> Iterator[Article]:
    """Yield the articles that are background to a tool: first the one that names it first."""
    found = (each for each in library.articles.values() if tool.id in each.tools)
    return iter(sorted(found, key=lambda each: each.tools.index(tool.id)))


@dataclass(frozen=True)
class UsedLine:
    """A line of a gathering's plan that an article is background to."""

    item: AgendaItem
    gathering: Gathering


@dataclass(frozen=True)
class Uses:
    """What an article is background to. `themes` are built-in gatherings, where there is no course."""

    gatherings: tuple[Gathering, ...] = ()
    themes: tuple[GatheringTemplate, ...] = ()
    lines: tuple[UsedLine, ...] = ()
    tools: tuple[Tool, ...] = ()
    slides: tuple[SlideTemplate, ...] = ()


def uses(article: Article, course: Course | None, library: Library) -> Uses:
    """Return where an article is used: in a course, or in the built-in gatherings where there is none."""
    gatherings = course.gatherings if course else []
    return Uses(
        tuple(each for each in gatherings if article in read_before(each, library)),
        () if course else tuple(each for each in library.gatherings if article.id in each.background),
        tuple(_lines(article, gatherings, library)),
        tuple(tool for tool in map(library.tool, article.tools) if tool),
        tuple(_slides(article, course, library)),
    )


def _slides(article: Article, course: Course | None, library: Library) -> Iterator[SlideTemplate]:
    """Yield the slides that name an article: those of the course's themes; all, where there is no course."""
    themes = {each.theme_id for each in course.gatherings} if course else library.slides.keys()
    for theme, slides in library.slides.items():
        if theme in themes:
            yield from (each for each in slides if each.article == article.id)


def _lines(article: Article, gatherings: list[Gathering], library: Library) -> Iterator[UsedLine]:
    for gathering in gatherings:
        for item in gathering.items:
            found = article_of(item, gathering, library)
            if found is not None and found.id == article.id:
                yield UsedLine(item, gathering)

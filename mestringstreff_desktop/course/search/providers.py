"""What of a course, of the built-in material and of the help can be found: a provider a kind."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from mestringstreff_desktop.content import article_words, tool_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.help import Help
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Checklist, Tool
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.course.checklist import questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.log.search import PARTS, log_texts
from mestringstreff_desktop.course.recruiting.texts import with_labels
from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.course.slides import SlideKind, deck

TEAM, GOALS = "team", "goals"  # parts of Planlegging that are no question


def of_course(course: Course, library: Library, *, is_open: bool) -> list[Entry]:
    """Return what a course holds.

    `is_open` is whether it is on screen: then its unanswered questions, and slides as the program has them.
    """
    providers = (_courses, _participants, _gatherings, _lines, _own, _plans, _logs)
    found = [entry for provider in providers for entry in provider(course)]
    found += _questions(course, library.checklist, is_open=is_open)
    found += _slides(course, library, is_open=is_open)
    found += _letters(course, library, is_open=is_open)
    return [replace(entry, course=course.id.hex, course_title=course.title) for entry in found]


def of_library(library: Library) -> list[Entry]:
    """Return the built-in tools, sheets and articles."""
    sheets = [
        Entry(Kind.SHEET, form.title, key, text=form.lead, words=(key, *form.words))
        for key, form in library.forms.items()
    ]
    return [*map(_tool, library.tools), *sheets, *map(_background, library.articles.values())]


def of_help(help_: Help) -> list[Entry]:
    """Return the articles of the help."""
    return [
        Entry(Kind.ARTICLE, each.title, each.id, text=each.all_text, words=each.words)
        for each in help_.articles
    ]


def _courses(course: Course) -> Iterator[Entry]:
    yield Entry(Kind.COURSE, course.title, where=course.place)


def _participants(course: Course) -> Iterator[Entry]:
    """By name and telephone alone: what they have told of themselves is read on their own page only."""
    for each in course.roster:
        digits = "".join(filter(str.isdigit, each.phone))
        names = tuple(dict.fromkeys(filter(None, (each.phone.strip(), digits))))
        if each.name.strip() or names:
            yield Entry(Kind.PARTICIPANT, each.name.strip() or names[0], each.id.hex, "Deltaker", names=names)


def _gatherings(course: Course) -> Iterator[Entry]:
    for each in course.gatherings:
        day = numeric_date(each.date) if each.date else ""
        where = _joined((f"Samling {each.number}", day, each.place))
        said = (each.lead, each.reflection_task, *(one.text for one in each.considerations))
        lists = (each.goals, each.group_questions, each.prompts, each.tips, each.material)
        text = _said((*said, *(line for lines in lists for line in lines)))
        yield Entry(Kind.GATHERING, each.title, each.id.hex, where, text, (each.name,))


def _lines(course: Course) -> Iterator[Entry]:
    for gathering in course.gatherings:
        for item in gathering.items:
            text = _said((item.question, item.text, item.note, item.way_of_working, item.responsible))
            yield Entry(Kind.LINE, item.title, two_keys(gathering.id, item.id), gathering.name, text)


def _own(course: Course) -> Iterator[Entry]:
    for sheet in course.own_sheets:
        yield Entry(Kind.OWN, sheet.title, sheet.id.hex, "Eget ark")
    for page in course.own_tools:
        yield Entry(Kind.OWN, page.name, page.id.hex, "Eget verktøy")
    for file in course.attachments:
        yield Entry(Kind.FILE, file.name, file.id.hex)


def _plans(course: Course) -> Iterator[Entry]:
    goals = _said((*course.goals.values(), *course.frame.values()))
    yield Entry(Kind.QUESTION, "Mål og rammer", GOALS, "Planlegging", goals)
    people = _said(_joined((each.name, each.organisation, each.contact)) for each in course.team)
    yield Entry(Kind.QUESTION, "Arbeidsgruppa", TEAM, "Planlegging", people)


def _questions(course: Course, checklist: Checklist, *, is_open: bool) -> Iterator[Entry]:
    areas = {area.id: area.title for area in checklist.areas}
    for line in questions(checklist, course.entries):
        note = _said((line.entry.note, line.entry.responsible)) if line.entry else ""
        if is_open or note or line.item is None:
            yield Entry(Kind.QUESTION, line.text, line.key, areas.get(line.area_id, ""), note)


def _slides(course: Course, library: Library, *, is_open: bool) -> Iterator[Entry]:
    for gathering in course.gatherings:
        if not is_open and gathering.slides is None:
            continue
        for each in deck(gathering, library):
            if each.kind is not SlideKind.GONE and (is_open or each.slide.is_changed):
                shown = each.shown
                text = _said((*shown.words, *shown.figure.labels, shown.figure.alt, each.notes))
                key = f"{gathering.id.hex} {each.slide.id}"
                yield Entry(Kind.SLIDE, shown.title, key, gathering.name, text)


def _letters(course: Course, library: Library, *, is_open: bool) -> Iterator[Entry]:
    """The letters and posters; of a course that is not on screen those with words of its own."""
    own = {each.letter_id: _said(each.blocks.values()) for each in course.letters}
    for key, each in library.letters.items():
        if is_open or own.get(key):
            said = _said((own.get(key, ""), each.use, *(block.text for block in each.blocks)))
            text = with_labels(said)
            yield Entry(Kind.LETTER, each.title, key, "Rekruttering", text, words=each.keywords)


def _logs(course: Course) -> Iterator[Entry]:
    for gathering in course.gatherings:
        for part, text in log_texts(gathering):
            if text.strip():
                yield Entry(Kind.LOG, PARTS[part], f"{gathering.id.hex} {part}", gathering.name, text)


def _tool(tool: Tool) -> Entry:
    purposes = (tool_words.PURPOSES[purpose] for purpose in tool.purposes)
    text = _said((tool.summary, *purposes, tool.when, *tool.steps, *tool.questions, *tool.material))
    return Entry(Kind.TOOL, tool.name, tool.id, tool_words.KINDS[tool.kind], text, words=tool.words)


def _background(article: Article) -> Entry:
    where, text = article_words.SHELVES[article.shelf], _said(article.texts)
    return Entry(Kind.BACKGROUND, article.title, article.id, where, text, words=article.keywords)


def two_keys(one: UUID, other: UUID) -> str:
    """Return the key of a thing that stands in another."""
    return f"{one.hex} {other.hex}"


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part.strip())


def _said(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())

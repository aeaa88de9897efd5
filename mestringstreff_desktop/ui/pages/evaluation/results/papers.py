"""The results as a paper: every topic of the course can be left out, and is asked of before it leaves."""

import datetime as dt
from collections.abc import Sequence

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.chapters import Chapter, chapter_of
from mestringstreff_desktop.course.evaluation.topics import Topic
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.leaving import let_out
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step

EDITIONS = frozenset({"large_print", "monochrome"})


def results_paper(context: Context, course: Course, topics: Sequence[Topic], today: dt.date) -> Paper:
    """Return what the answers say on topics of one course."""
    templates = context.library.channels

    def make(edition: Edition, step: Step) -> bytes:
        wanted = _wanted(topics, edition)
        chapters = []
        for number, topic in enumerate(wanted):
            step(number, len(wanted))
            chapters.append(chapter_of(course, topic, today, templates))
        return printing.results_pdf(course, chapters, edition)

    return Paper(
        title=_title(course),
        make=make,
        parts=[(each.key, each.title) for each in topics] if len(topics) > 1 else (),
        editions=EDITIONS,
        may_leave=lambda edition: let_out(
            context,
            {
                told
                for each in _wanted(topics, edition)
                for told in chapter_of(course, each, today, templates).released
            },
            course,
        ),
    )


def chapter_paper(context: Context, course: Course, chapter: Chapter) -> Paper:
    """Return what is told of several courses, which is read already."""
    return Paper(
        title=f"{_title(course)}, {chapter.title}",
        make=lambda edition, _: printing.results_pdf(course, [chapter], edition),
        editions=EDITIONS,
        may_leave=lambda _: let_out(context, chapter.released, course),
    )


def _title(course: Course) -> str:
    return f"Resultat – {course.title}"


def _wanted(topics: Sequence[Topic], edition: Edition) -> list[Topic]:
    return [each for each in topics if each.key not in edition.left_out]

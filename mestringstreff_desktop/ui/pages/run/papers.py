"""The runner's papers: the log of a gathering, and all logs."""

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step

_EDITIONS = frozenset({"large_print", "monochrome"})


def log_paper(context: Context, gathering: Gathering) -> Paper:
    """Return a gathering's log as a paper, as it is stored now."""
    course, now = context.require_course(), context.clock()
    stored = course.gathering(gathering.id) or gathering

    def make(edition: Edition, step: Step) -> bytes:
        return printing.log_pdf(course, stored, now, edition)

    return Paper(title=f"Logg, {stored.name}", make=make, editions=_EDITIONS)


def logs_paper(context: Context) -> Paper:
    """Return all logs of the course as one paper."""
    course, now = context.require_course(), context.clock()

    def make(edition: Edition, step: Step) -> bytes:
        return printing.logs_pdf(course, now, edition)

    return Paper(title=f"Loggene, {course.title}", make=make, editions=_EDITIONS)

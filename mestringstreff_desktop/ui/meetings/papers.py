"""What a meeting gives on paper: what to talk of, the minutes, and the blank sheet."""

from collections.abc import Callable
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import meeting_name
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, for_the_team, sheets_paper

_EDITIONS = frozenset({"large_print", "monochrome"})
_BLANK = "arbeidsmote"


def stored(context: Context, meeting_id: UUID) -> WorkMeeting | None:
    """Return a meeting with what was typed last; None where it is gone."""
    context.autosave.flush()
    meetings = context.require_course().work_meetings
    return next((each for each in meetings if each.id == meeting_id), None)


def agenda_paper(context: Context, meeting: WorkMeeting) -> Paper:
    """Return what a meeting is to talk of, one for each in the group."""
    library = context.library
    return _paper(
        context,
        f"Saksliste, {meeting_name(meeting)}",
        lambda course, edition: printing.agenda_pdf(library, course, meeting, edition),
    )


def minutes_paper(context: Context, meeting: WorkMeeting) -> Paper:
    """Return the minutes of a meeting, one for each in the group."""
    library = context.library
    return _paper(
        context,
        f"Referat, {meeting_name(meeting)}",
        lambda course, edition: printing.minutes_pdf(library, course, meeting, edition),
    )


def blank_paper(context: Context) -> Paper:
    """Return the sheet to write agenda and minutes on by hand."""
    return sheets_paper(context, [_BLANK])


def _paper(context: Context, title: str, make_pdf: Callable[[Course, Edition], bytes]) -> Paper:
    course = context.require_course()
    copies, why = for_the_team(course)

    def make(edition: Edition, _: Step) -> bytes:
        return make_pdf(course, edition)

    return Paper(title=title, make=make, copies=copies, why=why, editions=_EDITIONS)

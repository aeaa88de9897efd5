"""What of the evaluation is done, as far as the program knows, and who there is to have answered.

A paper that was never typed and a talk that nobody wrote of are not known of.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from uuid import UUID

from mestringstreff_desktop.course import expiry
from mestringstreff_desktop.course.budget_line import BudgetKind
from mestringstreff_desktop.course.checklist import Progress
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.economy import lacks_used
from mestringstreff_desktop.course.evaluation import disclosure
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Response, Review
from mestringstreff_desktop.course.evaluation.review import COOPERATION
from mestringstreff_desktop.course.meetings import review_meeting, reviews
from mestringstreff_desktop.course.recruiting import attendance

OF_PARTICIPANTS = frozenset(Moment) - {Moment.TEAM}
ROUND = "runde"  # the sheet that is answered after each gathering


def answers_to(course: Course, moment: Moment, gathering_id: UUID | None = None) -> list[Response]:
    """Return the answers to what is asked at a moment; with a gathering's id those of that one."""
    asked = {
        each.id
        for each in course.questionnaires
        if each.moment is moment and gathering_id in (None, each.gathering_id)
    }
    return [each for each in course.responses if each.questionnaire_id in asked]


def typed(course: Course) -> int:
    """Return how many have answered after the course, by what is typed of the sheet that most answered."""
    forms = {each.id: each.form_id for each in course.questionnaires}
    done = (each.questionnaire_id for each in answers_to(course, Moment.AFTER) if each.is_done)
    return max(Counter(forms[key] for key in done).values(), default=0)


def took_part(course: Course) -> int:
    """Return how many there are to answer after the course, or 0 where it is not known.

    It is those who came to the last gathering, as the sheet is given out there; else those with a place.
    """
    last = course.gatherings[-1] if course.gatherings else None
    came = _came(course, last) if last else None
    return came or (course.figures.participants if course.figures else len(course.taking_part))


def _came(course: Course, gathering: Gathering) -> int | None:
    noted = attendance.present(course, gathering)
    return gathering.log.attendance if noted is None else noted


def has_rounds(gathering: Gathering) -> bool:
    """Is the sheet of a short round handed out at a gathering, as it was chosen or stands in the plan?"""
    return ROUND in {*(each.sheet for each in gathering.sheets), *(each.sheet for each in gathering.items)}


def unread(course: Course, moments: Collection[Moment] = OF_PARTICIPANTS) -> int:
    """Return how many texts nobody has read through, of those that can be: late ones wait to be shown."""
    sheets = [each for each in course.questionnaires if each.moment in moments]
    return sum(
        answer.review is Review.UNREAD and bool(answer.text.strip())
        for sheet in sheets
        for response in disclosure.counted(sheet, course.responses)
        for key in (item.key for item in sheet.items if item.is_written)
        if (answer := response.answers.get(key))
    )


def cooperation_is_talked_of(course: Course) -> bool:
    """Has the group answered the sheet on how they worked together, or written what was said of it?"""
    points = (point for each in reviews(course) for point in each.agenda or ())
    said = any(point.question == COOPERATION and point.minutes.strip() for point in points)
    return said or any(each.is_done for each in answers_to(course, Moment.TEAM))


def review_is_held(course: Course) -> bool:
    meeting = review_meeting(course)
    return meeting is not None and meeting.is_held


def accounts(course: Course) -> Progress:
    """Return how many of the costs that are known of tell what was used."""
    costs = [each for each in course.budget if each.kind is not BudgetKind.INCOME]
    known = sum(each.planned is not None or each.used is not None for each in costs)
    return Progress(known - lacks_used(course), known)


def may_be_reported(course: Course) -> bool:
    """Has a leader written in the report, or have figures left the window? More is not known of it."""
    return bool(course.report_words) or any(each.is_released for each in course.responses)


def is_over(course: Course, today: dt.date) -> bool:
    """Have all the gatherings been, by the day or by what was run? `today` is the wall clock's."""
    return bool(course.gatherings) and (course.next_gathering is None or expiry.is_over(course, today))

"""Whom a text may be to: everybody it can name, and which of them it is usually for."""

from collections.abc import Sequence

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.course.recruiting.roster import completed

CONFIRMATION, WAITING_LIST, CERTIFICATE = "bekreftelse", "venteliste", "kursbevis"


def letter_for(status: Status) -> str:
    """Return the id of the letter that tells somebody how far the enrolment has come; empty without one."""
    return {Status.PLACE: CONFIRMATION, Status.WAITING: WAITING_LIST}.get(status, "")


def receivers(template: LetterTemplate, course: Course) -> Sequence[Participant | TeamMember]:
    """Return everybody a text can name, in the order of the course; nobody where it names none."""
    if template.person == "participant":
        return course.roster
    if template.person == "representative":
        return [each for each in course.team if each.role is Role.USER_REPRESENTATIVE and each.name.strip()]
    return ()


def usual(template: LetterTemplate, course: Course) -> Sequence[Participant | TeamMember]:
    """Return those of them that a text is usually for: mostly those who have a place."""
    if template.person != "participant":
        return receivers(template, course)
    if template.id == CERTIFICATE:
        return completed(course)
    if template.id == WAITING_LIST:
        return [each for each in course.roster if each.status is Status.WAITING]
    return course.taking_part

"""Whom a text may be to: everybody it can name, and which of them it is usually for."""

from collections.abc import Sequence

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.course.recruiting.roster import completed


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
    match template.id:
        case "venteliste":
            return [each for each in course.roster if each.status is Status.WAITING]
        case "kursbevis":
            return completed(course)
        case _:
            return course.taking_part

"""What a leader does with budget and accounts. Every function is one transaction, and may raise `UserError`.

Amounts are whole øre.
"""

from dataclasses import dataclass
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.economy import (
    FROM_FEES,
    BudgetRow,
    Sums,
    is_blank,
    new_fees,
    sums,
    taking_part,
)
from mestringstreff_desktop.services.changes import remove, set_fields
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

MOST_COURSES = 12  # that are held beside each other


class LineChanges(TypedDict, total=False):
    """What of a line can be changed."""

    text: str
    planned: int | None
    used: int | None


@dataclass(frozen=True)
class OtherCourse:
    """What another course cost: its title, how many took part, and its sums."""

    title: str
    participants: int
    sums: Sums


def change_line(
    database: Database, course_id: UUID, row: BudgetRow, **changes: Unpack[LineChanges]
) -> BudgetLine:
    """Change a line; the first change of an empty one makes it."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        line = _line(course, row)
        set_fields(line, changes)
        return line


def _line(course: Course, row: BudgetRow) -> BudgetLine:
    """Return the stored line that a row shows; one that was empty when it was shown may be there by now."""
    if row.line is not None:
        wanted = [each for each in course.budget if each.id == row.line.id]
    else:
        wanted = [each for each in course.budget if each.kind is row.kind]
    return wanted[0] if wanted else _new_line(course, row.kind)


def _new_line(course: Course, kind: BudgetKind, text: str = "") -> BudgetLine:
    made = BudgetLine(kind=kind, text=text, position=next_position(course.budget))
    course.budget.append(made)
    return made


def add_line(database: Database, course_id: UUID, kind: BudgetKind) -> BudgetLine:
    """Add another line of a kind; an empty one that is there is used."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        of_kind = [each for each in course.budget if each.kind is kind]
        if not of_kind:  # the empty one that is shown becomes one of its own beside the new
            _new_line(course, kind)
        blank = [each for each in of_kind if is_blank(each)]
        return blank[0] if blank else _new_line(course, kind)


def remove_line(database: Database, line_id: UUID) -> BudgetLine:
    return remove(database, BudgetLine, line_id)


def bring_fees(database: Database, course_id: UUID) -> int:
    """Plan what is agreed with the user representatives, a line a part; return how many are other now."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        new = new_fees(course)
        for kind, ore in new.items():
            of_kind = [each for each in course.budget if each.kind is kind]
            own = [each for each in of_kind if each.text.strip() == FROM_FEES or is_blank(each)]
            line = own[0] if own else _new_line(course, kind)
            line.text, line.planned = FROM_FEES, ore
        return len(new)


def other_courses(database: Database, course_id: UUID) -> list[OtherCourse]:
    """Return what the newest other courses cost, the oldest first; those without an amount are left out."""
    found: list[OtherCourse] = []
    with database.transaction() as session:
        for key in (each.id for each in courses.summaries(session) if each.id != course_id):
            course = courses.find_bare(session, Course, key)
            total = sums(course)
            if total.costs.is_known:
                found.append(OtherCourse(course.title, taking_part(course), total))
            if len(found) == MOST_COURSES:
                break
    return found[::-1]

"""The sheet a user representative claims a fee and expenses with, with what is known of hers put in."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form, FormSection, Table
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.content.words import kroner
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.handouts.filled import NAME_LENGTH
from mestringstreff_desktop.course.involvement import Fee
from mestringstreff_desktop.course.meetings import held, was_there

FORM = "honorar"
# How the rows of the sheet begin, by the part of a fee they are for.
ROWS: Mapping[str, str] = MappingProxyType(
    {"1.": "meetings", "2.": "story", "3.": "travel", "4.": "lost_earnings"}
)
COLUMNS = 4
SUM, REPRESENTATIVE, LEADER = "Sum", "Brukerrepresentant", "Kursleder"


def fee_form(form: Form, course: Course, member: TeamMember) -> Form:
    """Return the sheet for somebody: the agreed amounts, the sum, the meetings she was at, and the names."""
    names = {REPRESENTATIVE: _name(member), LEADER: _leader(course)}
    known = _Rows(member.involvement.fee, _days(course, member), names)
    name = _name(member)
    return replace(
        form,
        lead=f"For {name}. {form.lead.partition('. ')[2]}" if name else form.lead,
        sections=tuple(known.put_into(section) for section in form.sections),
    )


def fee_sum(fee: Fee) -> int | None:
    """Return the øre of all parts that are agreed; None where none is."""
    agreed = [part for part in (fee.meetings, fee.story, fee.travel, fee.lost_earnings) if part is not None]
    return sum(agreed) if agreed else None


def _name(member: TeamMember) -> str:
    return shortened(member.name, NAME_LENGTH)


def _leader(course: Course) -> str:
    return next((_name(each) for each in course.team if each.role is Role.LEADER), "")


def _days(course: Course, member: TeamMember) -> str:
    """3.9., 17.9.: the meetings that have been held and tell that she was there."""
    days = [each.date for each in held(course) if each.date and was_there(member, each)]
    return ", ".join(f"{day.day}.{day.month}." for day in days)


class _Rows:
    """What is put into the rows of the sheet's tables, by how they begin."""

    def __init__(self, fee: Fee, days: str, names: Mapping[str, str]) -> None:
        self._fee, self._days, self._names = fee, days, names

    def put_into(self, section: FormSection) -> FormSection:
        if not isinstance(section, Table):
            return section
        return replace(section, rows=tuple(self._row(row) for row in section.rows))

    def _row(self, row: tuple[str, ...]) -> tuple[str, ...]:
        label = row[0]
        if label in self._names:
            return (label, self._names[label]) if self._names[label] else row
        if label == SUM:
            return _with_amount(row, fee_sum(self._fee))
        part = ROWS.get(label[:2])
        if part is None:
            return row
        days = self._days if part == "meetings" else ""
        return _with_amount((label, days), getattr(self._fee, part))


def _with_amount(row: tuple[str, ...], ore: int | None) -> tuple[str, ...]:
    """Return a row with an amount in its last column; what is not agreed is to be written by hand."""
    cells = (*row, "", "", "")[:COLUMNS]
    return (*cells[:-1], kroner(ore)) if ore is not None else cells

"""The sheet for fee and expenses has in it what is known of a user representative."""

import datetime as dt

import pytest

from mestringstreff_desktop.content.forms import Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.handouts.fee import FORM, fee_form, fee_sum
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from tests.course.samples import a_course

KARI = TeamMember(name="Kari Haugmo", role=Role.USER_REPRESENTATIVE)


@pytest.fixture
def course() -> Course:
    """A leader and two meetings that are held; Kari was at the first one."""
    made = a_course()
    made.team = [TeamMember(name="Åshild Myrvoll", role=Role.LEADER), KARI]
    made.work_meetings = [
        WorkMeeting(date=dt.date(2026, 9, 3), present="Åshild, Kari", is_held=True),
        WorkMeeting(date=dt.date(2026, 9, 17), present="Åshild", is_held=True),
        WorkMeeting(date=dt.date(2026, 10, 1), present="Kari"),
    ]
    return made


def rows(library: Library, course: Course, member: TeamMember) -> dict[str, tuple[str, ...]]:
    form = fee_form(library.forms[FORM], course, member)
    tables = (part for part in form.sections if isinstance(part, Table))
    return {row[0]: row[1:] for table in tables for row in table.rows}


def test_what_is_agreed_and_known_stands_in_its_row(library: Library, course: Course) -> None:
    KARI.involvement = Involvement(fee=Fee(meetings=120_000, travel=0))
    found = rows(library, course, KARI)
    assert found["1. Møter og samlinger"] == ("3.9.", "", "1\N{NO-BREAK SPACE}200\N{NO-BREAK SPACE}kr")
    assert found["3. Reise"][-1] == "0\N{NO-BREAK SPACE}kr"
    assert found["Sum"][-1] == "1\N{NO-BREAK SPACE}200\N{NO-BREAK SPACE}kr"
    assert found["2. Egen fortelling"] == ("", "", "")
    assert (found["Brukerrepresentant"], found["Kursleder"]) == (("Kari Haugmo",), ("Åshild Myrvoll",))


def test_its_lead_says_whom_it_is_for(library: Library, course: Course) -> None:
    lead = fee_form(library.forms[FORM], course, KARI).lead
    assert lead == "For Kari Haugmo. Fyll ut det som gjelder deg, og legg ved kvitteringer."


def test_what_is_not_known_is_left_to_be_written(library: Library) -> None:
    course, nobody = a_course(), TeamMember(role=Role.USER_REPRESENTATIVE)
    form = fee_form(library.forms[FORM], course, nobody)
    assert form.lead == library.forms[FORM].lead
    assert not any(any(row) for row in rows(library, course, nobody).values())


def test_the_sum_is_of_what_is_agreed() -> None:
    assert fee_sum(Fee()) is None
    assert fee_sum(Fee(story=50_000, lost_earnings=150_050)) == 200_050

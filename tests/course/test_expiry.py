"""What goes and what stays when a course is ended, and when it is reminded of."""

import datetime as dt

import pytest

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.course import expiry
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.expiry import Due
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting.participant import Presence, Status
from tests.course.samples import OWN, START, a_course, hold
from tests.roster import join

CHANNELS = (ChannelTemplate(id="lege", title="Lege", hint="", source=OWN),)
LAST = dt.date(2026, 12, 9)


def a_filled_course() -> Course:
    """Two with a place, of whom one came to both gatherings, and two who have none."""
    course = a_course(2)
    first, second = (str(each.id) for each in course.gatherings)
    came = {first: Presence.PRESENT, second: Presence.PRESENT}
    join(course, "Kari", heard="lege", attendance=came)
    join(course, "Ola", heard="Berit sa det", is_next_of_kin=True, attendance={first: Presence.ABSENT})
    join(course, "Åse", status=Status.WAITING)
    join(course, "Per", status=Status.WITHDRAWN, is_next_of_kin=True)
    for number, gathering in enumerate(course.gatherings):
        gathering.date = LAST - dt.timedelta(weeks=1 - number)
    return course


def test_the_figures_are_numbers_and_nobody() -> None:
    found = expiry.figures(a_filled_course(), CHANNELS)
    assert found == CourseFigures(
        interested=4,
        participants=2,
        next_of_kin=1,
        waiting=1,
        withdrawn=1,
        completed=1,
        attendance=(1, 1),
        channels={"lege": 1, "": 1},
    )


def test_where_nobody_was_noted_by_name_the_log_tells_how_many_came_and_who_completed_is_not_known() -> None:
    course = a_course(2)
    join(course, "Kari")
    course.gatherings[0].log.attendance = 7
    found = expiry.figures(course, CHANNELS)
    assert (found.attendance, found.completed) == ((7, None), None)
    assert "fullførte" not in expiry.figures_words(found)


def test_a_course_that_is_ended_once_more_keeps_its_first_figures() -> None:
    course = a_course()
    course.figures = CourseFigures(participants=8)
    join(course, "Kari")
    assert expiry.figures(course, CHANNELS) is course.figures


def test_what_goes_and_what_stays_is_told_with_its_numbers() -> None:
    found = expiry.preview(a_filled_course(), CHANNELS)
    assert found.goes[0] == "Navn, telefon og e-post til 4 personer"
    assert found.stays[0] == "Tallene: 2 fikk plass, 1 av dem pårørende. 1 fullførte. 4 spurte om kurset."


@pytest.mark.parametrize(
    ("after", "wanted"), [(0, None), (1, Due(1, False)), (30, Due(30, False)), (31, Due(31, True))]
)
def test_it_is_reminded_of_from_the_day_after_calmly_and_after_a_month_firmly(
    after: int, wanted: Due | None
) -> None:
    assert expiry.due(a_filled_course(), LAST + dt.timedelta(days=after)) == wanted


def test_nothing_is_reminded_of_where_there_is_nobody_or_where_it_is_not_over() -> None:
    course = a_filled_course()
    course.gatherings[1].date = None
    assert expiry.due(course, LAST + dt.timedelta(days=60)) is None
    assert expiry.due(a_course(), LAST) is None
    empty = a_filled_course()
    empty.roster.clear()
    assert expiry.due(empty, LAST + dt.timedelta(days=60)) is None


def test_a_course_without_dates_is_over_when_all_of_it_is_held() -> None:
    course = a_course(1)
    assert expiry.last_day(course) is None
    hold(course.gatherings[0])
    assert expiry.last_day(course) == START.date()


def test_a_course_that_is_not_over_is_told_to_be_so_and_one_that_is_is_not() -> None:
    course = a_filled_course()
    assert "Samling 1 er ikke holdt" in expiry.early_words(course, LAST)
    assert expiry.early_words(course, LAST + dt.timedelta(days=1)) == ""
    undated = a_course(1)
    hold(undated.gatherings[0])
    assert expiry.early_words(undated, START.date()) == ""

"""How participants heard of the course and came to it: counted from those who asked, and from what stays."""

from typing import Any

import pytest

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.people import attendance_chart, channels_chart, has_people
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.log.model import GatheringLog
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence, Status
from tests.conftest import NOW

LIBRARY = Channel(title="Biblioteket")


def a_course(**fields: Any) -> Course:
    return Course(title="Orkdal", created_at=NOW, **fields)


def heard(*ways: str) -> Chart:
    people = [Participant(name="Anne", heard=way) for way in ways]
    found = channels_chart(a_course(roster=people, channels=[LIBRARY]), [])
    assert found is not None
    return found


def test_the_channel_that_most_heard_by_comes_first_and_other_ways_last() -> None:
    chart = heard("naboen", "en venn", "noe", LIBRARY.key)
    assert chart.rows == ("Biblioteket", "På en annen måte")
    assert [each.numbers for each in chart.series] == [(1, 3)]
    assert chart.of == (4, 4)


def test_the_sentence_names_all_that_are_most() -> None:
    assert heard(LIBRARY.key, LIBRARY.key).sentence == "Flest nevner «Biblioteket»: 2 av 2."
    both = heard(LIBRARY.key, "en venn").sentence
    assert both == "Flest nevner «Biblioteket» og «På en annen måte»: 1 av 2 hver."


def came(*numbers: int | None, **fields: Any) -> Chart:
    gatherings = [
        Gathering(title="Oss", position=place, log=GatheringLog(attendance=number))
        for place, number in enumerate(numbers)
    ]
    found = attendance_chart(a_course(gatherings=gatherings, **fields), [])
    assert found is not None
    return found


def test_who_came_is_told_a_gathering_also_where_one_is_not_known() -> None:
    chart = came(8, None, 6)
    assert chart.rows == ("Samling 1", "Samling 2", "Samling 3")
    assert chart.series[0].numbers == (8, None, 6)
    assert chart.sentence == "Mellom 6 og 8 kom på de 2 samlingene som er notert."


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((6, 8), "Mellom 6 og 8 kom på samlingene."),
        ((8, 8), "8 kom på hver av samlingene."),
        ((8, 8, None), "8 kom på hver av de 2 samlingene som er notert."),
        ((8, None), "8 kom på den samlingen som er notert."),
        ((8,), "8 kom på samlingen."),
        ((0, 0), "Ingen kom på samlingene."),
    ],
    ids=str,
)
def test_what_is_said_of_who_came_is_of_the_gatherings_that_are_noted(
    numbers: tuple[int | None, ...], said: str
) -> None:
    assert came(*numbers).sentence == said


def test_who_completed_is_not_told_before_all_gatherings_are_noted() -> None:
    gatherings = [Gathering(title="Oss", position=place) for place in range(2)]
    anne = Participant(name="Anne", status=Status.PLACE)
    course = a_course(gatherings=gatherings, roster=[anne])
    notes = []
    for each in gatherings:
        anne.attendance = {**anne.attendance, str(each.id): Presence.PRESENT}
        notes.append(chart.note if (chart := attendance_chart(course, [])) else None)
    assert notes == ["", "1 av 1 fullførte. Det vil si at de kom på minst 2 samlinger."]


def test_of_how_many_is_not_told_where_more_came_than_have_a_place() -> None:
    stayed = CourseFigures(participants=7, completed=5, attendance=(6, 7))
    assert came(figures=stayed).of == (7, 7)
    assert came(figures=CourseFigures(participants=7, attendance=(9, 7))).of == ()
    assert came(figures=stayed).note.startswith("5 av 7 fullførte.")


def test_a_course_that_nobody_has_asked_about_has_nothing_to_show() -> None:
    assert not has_people(a_course(gatherings=[Gathering(title="Oss")]), [])


def test_of_many_channels_that_are_equal_none_is_named() -> None:
    ways = [Channel(title=str(number)) for number in range(4)]
    people = [Participant(name="Anne", heard=each.key) for each in ways]
    chart = channels_chart(a_course(roster=people, channels=ways), [])
    assert chart is not None
    assert chart.sentence == "4 av kanalene ligger likt øverst: 1 av 4 hver."

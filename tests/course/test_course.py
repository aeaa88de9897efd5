"""A leader's own course, and how the built-in material becomes one."""

import datetime as dt
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.model import (
    CourseFrame,
    CourseGoal,
    GatheringTemplate,
    ItemTemplate,
    Phase,
)
from mestringstreff_desktop.course.course import (
    Course,
    Gathering,
    TeamMember,
    gathering_from,
    new_course,
    next_position,
    place_words,
    renumber,
    task_from_last,
)
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.course.run.events import EventKind
from tests.conftest import NOW
from tests.course.samples import OWN, START, a_course, a_gathering, happened, hold

TEMPLATE = GatheringTemplate(
    id="hva-er-mestring",
    title="Hva er mestring?",
    lead="Vi blir kjent.",
    source=OWN,
    goals=("Å bli kjent",),
    items=(
        ItemTemplate(phase=Phase.OPENING, title="Velkommen", minutes=10, way_of_working="Plenum"),
        ItemTemplate(phase=Phase.MAIN, title="Sola", minutes=20, tool="pedagogisk-sol"),
    ),
    reflection_task="Tegn sola hjemme.",
    material=("Penner",),
    tools=("pedagogisk-sol",),
)
FRAME = CourseFrame(
    stages=(),
    values=(),
    goals=(CourseGoal(kind="skill", title="Ferdighet", text="Å be om hjelp", source=OWN),),
    didactic=(),
    advice=(),
    responsible=(),
    ways_of_working=(),
)


def test_as_many_are_expected_as_have_a_place_or_had_one_or_there_is_room_for() -> None:
    course = Course(title="Vår", created_at=NOW, participants=12)
    assert course.expected == 12
    course.roster = [Participant(name="Ola", status=Status.PLACE)]
    assert course.expected == 1
    course.roster, course.figures = [], CourseFigures(participants=8)
    assert course.expected == 8


def test_a_gathering_of_ones_own_has_all_that_was_suggested() -> None:
    gathering = gathering_from(TEMPLATE)
    assert (gathering.theme_id, gathering.title) == ("hva-er-mestring", "Hva er mestring?")
    assert (gathering.lead, gathering.reflection_task) == ("Vi blir kjent.", "Tegn sola hjemme.")
    assert gathering.goals == ["Å bli kjent"]
    assert (gathering.material, gathering.tools) == (["Penner"], ["pedagogisk-sol"])


def test_the_suggested_items_come_in_order() -> None:
    items = gathering_from(TEMPLATE).items
    assert [(item.position, item.title, item.minutes) for item in items] == [
        (0, "Velkommen", 10),
        (1, "Sola", 20),
    ]
    assert (items[0].way_of_working, items[1].tool_id) == ("Plenum", "pedagogisk-sol")


def test_two_gatherings_from_one_template_share_nothing() -> None:
    one, other = gathering_from(TEMPLATE), gathering_from(TEMPLATE)
    one.goals.append("Å le")
    one.items[0].minutes = 5
    assert other.goals == ["Å bli kjent"]
    assert other.items[0].minutes == 10


def test_a_new_course_numbers_its_gatherings_and_takes_the_goals() -> None:
    course = new_course("Orkdal", [TEMPLATE, TEMPLATE], FRAME, START)
    assert [gathering.number for gathering in course.gatherings] == [1, 2]
    assert course.goals == {"skill": "Å be om hjelp"}


def test_a_gathering_is_called_by_number_and_title() -> None:
    assert Gathering(title="Muligheter framover", position=5).name == "Samling 6: Muligheter framover"


def test_a_gathering_starts_when_both_date_and_time_are_set() -> None:
    gathering = a_gathering(date=dt.date(2026, 11, 25))
    assert gathering.starts_at is None
    gathering.start = dt.time(10, 0)
    assert gathering.starts_at == dt.datetime(2026, 11, 25, 10, 0)


def test_a_gathering_opened_again_is_not_held() -> None:
    gathering = hold(a_gathering(30))
    assert gathering.is_held
    gathering.events.append(happened(EventKind.RESUMED, 171))
    assert gathering.is_started
    assert not gathering.is_held


def test_the_next_gathering_is_the_first_not_held() -> None:
    course = a_course(3)
    assert course.next_gathering is course.gatherings[0]
    hold(course.gatherings[0])
    assert course.next_gathering is course.gatherings[1]


def test_after_the_last_there_is_no_next_gathering() -> None:
    course = a_course(2)
    for gathering in course.gatherings:
        hold(gathering)
    assert course.next_gathering is None


def test_gatherings_and_items_are_found_by_id() -> None:
    course = a_course(2)
    second = course.gatherings[1]
    assert course.gathering(second.id) is second
    assert second.item(second.items[2].id) is second.items[2]


def test_what_is_not_there_is_not_found() -> None:
    course = a_course(1)
    assert course.gathering(uuid4()) is None
    assert course.gatherings[0].item(uuid4()) is None


def test_the_task_from_last_is_that_of_the_gathering_before() -> None:
    course = a_course(3)
    course.gatherings[0].reflection_task = " Gå en tur. "
    found = [task_from_last(course, each) for each in course.gatherings]
    assert found == ["", "Gå en tur.", ""]


def test_the_task_from_last_follows_when_gatherings_change_places() -> None:
    course = a_course(3)
    course.gatherings[0].reflection_task = "Gå en tur."
    course.gatherings.reverse()
    assert [task_from_last(course, each) for each in course.gatherings] == ["", "", ""]
    assert task_from_last(course, Gathering(title="En fremmed")) == ""


def test_renumbering_follows_the_list() -> None:
    team = [TeamMember(position=7), TeamMember(position=7), TeamMember(position=0)]
    renumber(team)
    assert [member.position for member in team] == [0, 1, 2]


@pytest.mark.parametrize(("positions", "following"), [([], 0), ([0, 1], 2), ([0, 4], 5)])
def test_a_new_thing_comes_after_all_there_are(positions: list[int], following: int) -> None:
    assert next_position([TeamMember(position=position) for position in positions]) == following


@pytest.mark.parametrize(
    ("place", "is_digital", "words"),
    [
        ("", False, "Storstua"),
        ("  ", False, "Storstua"),
        ("Biblioteket ", False, "Biblioteket"),
        ("Biblioteket", True, "På nett"),
        ("", True, "På nett"),
    ],
)
def test_the_place_of_the_course_stands_in_for_one_that_is_not_set(
    place: str, is_digital: bool, words: str
) -> None:
    course = Course(title="", created_at=dt.datetime(2026, 11, 25, tzinfo=dt.UTC), place="Storstua")
    assert place_words(Gathering(title="", place=place, is_digital=is_digital), course) == words


def test_without_any_place_nothing_is_said() -> None:
    course = Course(title="", created_at=dt.datetime(2026, 11, 25, tzinfo=dt.UTC))
    assert place_words(Gathering(title=""), course) == ""


def test_a_gathering_begins_with_nothing_but_its_title() -> None:
    new = Gathering(title="Ny")
    assert [new.link, new.place, new.lead, new.reflection_task, new.theme_id] == [""] * 5

"""The roster: order, waiting list, finding, the same name twice, counts, and what is said."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import (
    Need,
    NeedKind,
    Participant,
    Presence,
    Status,
)
from tests.course.samples import a_course

TODAY = dt.date(2026, 11, 26)


def a_group(**statuses: Status) -> Course:
    """Return a course with somebody of each name, with a status."""
    course = a_course(6)
    course.roster = [
        Participant(name=name, status=status, position=at)
        for at, (name, status) in enumerate(statuses.items())
    ]
    return course


def names(people: list[Participant]) -> list[str]:
    return [each.name for each in people]


def test_people_stand_by_how_far_they_have_come_and_then_as_they_came() -> None:
    course = a_group(Ola=Status.WAITING, Kari=Status.PLACE, Per=Status.INTERESTED, Anne=Status.PLACE)
    assert names(roster.in_order(course.roster)) == ["Per", "Kari", "Anne", "Ola"]


def test_the_first_on_the_waiting_list_is_next_when_a_place_is_free() -> None:
    course = a_group(Ola=Status.WAITING, Kari=Status.PLACE, Per=Status.WAITING)
    course.participants = 1
    assert (roster.free_places(course), roster.next_in_line(course)) == (0, None)
    course.participants = 2
    assert (roster.free_places(course), roster.next_in_line(course)) == (1, course.roster[0])


def test_where_the_number_of_places_is_not_set_none_is_free() -> None:
    course = a_group(Ola=Status.WAITING)
    course.participants = 0
    assert roster.next_in_line(course) is None
    assert roster.place_words(course) == "0 har plass, 1 på venteliste"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Kari Nordmann 900 11 222", ("Kari Nordmann", "900 11 222")),
        ("Kari 90011222", ("Kari", "90011222")),
        ("Kari Nordmann, tlf. +47 900 11 222 ", ("Kari Nordmann", "+47 900 11 222")),
        ("Kari", ("Kari", "")),
        ("90011222", ("90011222", "")),
        ("Kari 4. etasje", ("Kari 4. etasje", "")),
        ("Kari 900", ("Kari 900", "")),
        ("  ", ("", "")),
    ],
)
def test_a_number_after_a_name_is_told_from_it(typed: str, parts: tuple[str, str]) -> None:
    assert roster.split_number(typed) == parts


def test_what_cannot_be_rung_is_known() -> None:
    can, cannot = ["900 11 222", "+47 900-11-222", "05600", "900 11 222 (kona)"], ["spør Åse", "900", ""]
    assert [each for each in (*can, *cannot) if roster.can_be_rung(each)] == can


def test_the_same_name_is_told_of_and_merged_with_nobody() -> None:
    people = [Participant(name="Kari  Nordmann", phone="900 11 222"), Participant(name="kari nordmann")]
    assert roster.with_name("KARI NORDMANN", people) == people
    assert roster.same_name_note("Kari Nordmann", people, people[1].id) == [
        "Det er en Kari  Nordmann i lista fra før (900 11 222)."
    ]
    assert roster.same_name_note("", [Participant(name="")]) == []


@pytest.mark.parametrize(
    "typed", ["nord kari", "90011", "900 11", "nøtter", "allergi", "paarørende", "kari@", "", "+47"]
)
def test_somebody_is_found_by_name_number_or_need(typed: str) -> None:
    kari = Participant(
        name="Kari Nordmann", phone="+47 900 11 222", email="kari@post.no", is_next_of_kin=True
    )
    kari.needs = (Need(NeedKind.ALLERGY, "tåler ikke nøtter"),)
    assert roster.found_by(typed, [kari, Participant(name="Nordmann, Ola")])[0] is kari


def test_what_is_not_there_finds_nobody() -> None:
    kari = Participant(name="Kari Nordmann", phone="spør Åse")
    assert [roster.found_by(typed, [kari]) for typed in ("kari ola", "911", "kari 9")] == [[], [], []]


def test_the_places_are_counted_in_words() -> None:
    course = a_group(
        A=Status.PLACE, B=Status.WAITING, C=Status.PRE_TALK, D=Status.PRE_TALK, E=Status.INTERESTED
    )
    course.roster[3].pre_talk_on = TODAY
    assert roster.place_words(course) == (
        "1 av 10 plasser er tatt, 1 på venteliste, 1 venter på forsamtale, 1 tenker på det, 1 interessert"
    )
    assert roster.place_words(a_course()) == "0 av 10 plasser er tatt"


def test_the_needs_are_counted_in_words() -> None:
    hearing, allergy = Need(NeedKind.HEARING, "venstre"), Need(NeedKind.ALLERGY)
    people = [
        Participant(name="Kari", needs=(hearing, allergy), is_next_of_kin=True),
        Participant(name="Ola", needs=(allergy,)),
    ]
    assert roster.needs_of(people) == {NeedKind.HEARING: 1, NeedKind.ALLERGY: 2}
    assert roster.needs_words(people) == "1 hørsel, 2 allergi og mat"
    assert roster.kin_words(people) == "1 pårørende"
    assert roster.needs_words([]) == roster.kin_words([]) == ""


@pytest.mark.parametrize(("gatherings", "least"), [(6, 4), (5, 4), (3, 2), (8, 6), (1, 1), (0, 0)])
def test_four_of_six_gatherings_are_enough(gatherings: int, least: int) -> None:
    assert roster.least_to_complete(a_course(gatherings)) == least


def test_those_who_came_often_enough_have_completed() -> None:
    course = a_group(Kari=Status.PLACE, Ola=Status.PLACE, Per=Status.WITHDRAWN)
    keys = [str(each.id) for each in course.gatherings]
    there = dict.fromkeys(keys[:4], Presence.PRESENT)
    kari, ola, per = course.roster
    kari.attendance = per.attendance = there | {keys[4]: Presence.TOLD}
    ola.attendance = there | {keys[0]: Presence.TOLD, "gone": Presence.PRESENT}
    assert roster.completed(course) == [kari]
    assert not roster.has_completed(kari, a_course())


@pytest.mark.parametrize(
    ("noted", "known"), [("", None), ("xxx", None), ("xx-", None), ("xx--", None), ("xx---", 0), ("xxxx", 1)]
)
def test_how_many_completed_is_known_when_what_is_not_noted_cannot_change_it(
    noted: str, known: int | None
) -> None:
    course = a_group(Kari=Status.PLACE)
    there = {"x": Presence.PRESENT, "-": Presence.ABSENT}
    course.roster[0].attendance = {
        str(each.id): there[mark] for each, mark in zip(course.gatherings, noted, strict=False)
    }
    assert roster.number_completed(course) == known


def test_more_than_there_is_room_for_is_told_and_not_refused() -> None:
    course = a_group(Kari=Status.PLACE, Ola=Status.PLACE)
    assert roster.course_advice(course) == []
    course.participants = 1
    assert roster.course_advice(course) == [
        "2 har plass, og kurset er planlagt for 1. Det går, men sjekk rom og ark."
    ]
    course.participants = 0
    assert roster.course_advice(course) == []


@pytest.mark.parametrize(
    ("born", "first", "said"),
    [
        (
            dt.date(2008, 12, 3),
            dt.date(2026, 12, 2),
            ["Kari er under 18 år når kurset begynner. Kurset er for voksne."],
        ),
        (dt.date(2008, 12, 2), dt.date(2026, 12, 2), []),
        (dt.date(2008, 11, 27), None, ["Kari er under 18 år i dag. Kurset er for voksne."]),
        (None, None, []),
    ],
)
def test_one_who_is_not_of_age_on_the_first_day_is_told_of(
    born: dt.date | None, first: dt.date | None, said: list[str]
) -> None:
    course = a_group(Kari=Status.PLACE)
    course.roster[0].born = born
    course.gatherings[1].date = first
    assert roster.person_advice(course.roster[0], course, TODAY) == said

"""The channels of a course, in order and counted, and what came of each the last time."""

import datetime as dt

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting import channels
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.channels import OTHER_WAYS, ChannelRow
from mestringstreff_desktop.course.recruiting.participant import Status
from tests.course.samples import OWN, a_course
from tests.roster import join

DAY = dt.date(2026, 11, 26)


def template(key: str, *, is_essential: bool = False) -> ChannelTemplate:
    return ChannelTemplate(id=key, title=key.title(), hint="", source=OWN, is_essential=is_essential)


ALL = (template("nav"), template("lege"), template("enhet", is_essential=True))


def shown(course: Course, last: dict[str, int] | None = None) -> dict[str, ChannelRow]:
    return {each.key: each for each in channels.rows(course, ALL, last)}


def with_own(course: Course, title: str = "Butikken", **rest: object) -> Channel:
    own = Channel(title=title, position=len(course.channels))
    for name, value in rest.items():
        setattr(own, name, value)
    course.channels.append(own)
    return own


def a_filled_course() -> tuple[Course, Channel]:
    """Two of three heard of it at the doctor's have a place, and one has her own words for it."""
    course = a_course()
    own = with_own(course)
    join(course, "Kari", "Ola", heard="lege")
    join(course, "Åse", heard="lege", status=Status.WAITING)
    join(course, "Per", heard=str(own.id))
    join(course, "Lise", heard="søstera mi, Berit")
    join(course, "Nils", heard=" ")
    return course, own


def test_the_essential_ones_come_first_and_ones_own_last_also_one_that_the_program_had_once() -> None:
    course = a_course()
    own = with_own(course)
    course.channels.append(Channel(channel_id="gammel", title="Gammel", position=7))
    assert [each.key for each in channels.rows(course, ALL)] == ["enhet", "nav", "lege", own.key, "gammel"]
    assert [each.is_own for each in channels.rows(course, ALL)] == [False, False, False, True, True]


def test_they_are_counted_from_what_the_roster_says() -> None:
    course, own = a_filled_course()
    assert [(each.came, each.placed) for each in channels.rows(course, ALL)] == [
        (0, 0), (0, 0), (3, 2), (1, 1),
    ]  # fmt: skip
    assert channels.results(course, ALL) == {"lege": 3, own.key: 1, OTHER_WAYS: 1}


def test_free_words_of_how_somebody_heard_are_counted_and_never_told_on() -> None:
    course, _ = a_filled_course()
    assert "Berit" not in repr(channels.results(course, ALL))
    assert "Berit" not in repr(channels.lasting(course, ALL))


def test_an_ended_course_is_counted_by_what_stayed() -> None:
    course = a_course()
    course.figures = CourseFigures(channels={"lege": 4})
    assert shown(course)["lege"].came == 4
    assert channels.results(course, ALL) == {"lege": 4}
    assert "4 har svart" in channels.sum_words(channels.rows(course, ALL), course)


def test_the_course_before_stands_beside_and_one_that_knows_nothing_tells_nothing() -> None:
    earlier, _ = a_filled_course()
    course = a_course()
    own, new = with_own(course, " BUTIKKEN "), with_own(course, "Kinoen")
    rows = shown(course, channels.lasting(earlier, ALL))
    assert [rows[key].last for key in ("lege", "nav", own.key, new.key)] == [3, 0, 1, None]
    assert [each.last for each in channels.rows(course, ALL)] == [None] * 5


def test_what_the_channel_itself_knows_of_last_time_goes_before() -> None:
    course = a_course()
    course.channels.append(Channel(channel_id="lege", came_last=8))
    assert shown(course, {"lege": 3})["lege"].last == 8


def test_a_row_says_how_many_came_and_how_many_the_last_time() -> None:
    for came, placed, last, words in (
        (3, 2, 5, "3 kom, 2 har plass, 5 sist"),
        (0, 0, 5, "Ingen ennå, 5 sist"),
        (1, 0, 0, "1 kom, ingen sist"),
        (0, 0, None, ""),
    ):
        assert ChannelRow(key="", title="", came=came, placed=placed, last=last).words == words


def test_the_sum_tells_what_is_used_and_how_many_have_answered() -> None:
    course, own = a_filled_course()
    own.done_on = DAY
    assert channels.sum_words(channels.rows(course, ALL), course) == (
        "1 av 4 kanaler er brukt. 5 har svart på hvordan de fikk vite om kurset."
    )
    assert channels.sum_words(channels.rows(a_course(), ALL), a_course()) == "0 av 3 kanaler er brukt."


def test_a_course_made_from_this_one_has_the_results_and_its_own_channels_and_nobodys_name() -> None:
    course, own = a_filled_course()
    own.responsible, own.note, own.done_on = "Kari", "Ring Ola", DAY
    made = channels.for_next_course(course, ALL)
    assert [(each.channel_id, each.title, each.came_last) for each in made] == [
        ("nav", "Nav", 0), ("lege", "Lege", 3), ("enhet", "Enhet", 0), ("", "Butikken", 1),
    ]  # fmt: skip
    assert not any(each.responsible or each.note or each.done_on for each in made)


def test_of_a_course_that_nobody_answered_in_only_its_own_channels_come_along() -> None:
    course = a_course()
    with_own(course)
    with_own(course, " ")
    made = channels.for_next_course(course, ALL)
    assert [(each.title, each.came_last) for each in made] == [("Butikken", None)]


def test_the_next_to_use_is_an_essential_one_and_none_when_they_all_are() -> None:
    course = a_course()
    found = channels.next_essential(course, ALL)
    assert found is not None
    assert found.key == "enhet"
    channels.channel_at(course, found).done_on = DAY
    assert channels.next_essential(course, ALL) is None

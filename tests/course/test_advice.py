"""Advice is given where a plan leaves the recommendations, and only there."""

import pytest

from mestringstreff_desktop.course.advice import gatherings_advice, participants_advice, team_advice
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from tests.course.samples import a_course


def course_with(*team: TeamMember) -> Course:
    course = a_course()
    course.team = list(team)
    return course


def user(contact: bool = False) -> TeamMember:
    return TeamMember(role=Role.USER_REPRESENTATIVE, is_contact_person=contact)


@pytest.mark.parametrize("participants", range(6, 13))
def test_six_to_twelve_participants_need_no_advice(participants: int) -> None:
    assert participants_advice(participants) == ""


def test_more_than_twelve_need_more_leaders() -> None:
    assert "flere ledere" in participants_advice(13)


def test_fewer_than_six_are_vulnerable() -> None:
    assert "sårbart" in participants_advice(5)


def test_two_user_representatives_with_a_contact_person_need_no_advice() -> None:
    assert team_advice(course_with(user(contact=True), user())) == []


def test_an_empty_team_lacks_two_user_representatives() -> None:
    assert team_advice(course_with()) == [
        "Dere trenger to brukerrepresentanter. To er det minste som er anbefalt."
    ]


def test_one_user_representative_needs_company() -> None:
    assert "én brukerrepresentant til" in team_advice(course_with(user(contact=True)))[0]


def test_somebody_among_the_users_should_be_contact_person() -> None:
    assert "kontaktperson" in team_advice(course_with(user(), user()))[0]


def test_a_professional_is_no_user_representative() -> None:
    professional = TeamMember(role=Role.PROFESSIONAL, is_contact_person=True)
    assert len(team_advice(course_with(professional, user(contact=True)))) == 1


@pytest.mark.parametrize("count", [6, 7, 8])
def test_six_gatherings_or_more_need_no_advice(count: int) -> None:
    assert gatherings_advice(a_course(count)) == ""


@pytest.mark.parametrize(("count", "words"), [(0, "ingen samlinger"), (1, "én samling."), (5, "5 samlinger")])
def test_fewer_gatherings_are_told(count: int, words: str) -> None:
    assert words in gatherings_advice(a_course(count))

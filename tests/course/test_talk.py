"""Something to talk about, and who leads."""

from mestringstreff_desktop.course.course import Gathering, Role, TeamMember
from mestringstreff_desktop.course.talk import prompt_for, responsible_words
from tests.course.samples import an_item

TEAM = [
    TeamMember(name="Kari", role=Role.PROFESSIONAL),
    TeamMember(name="Ola", role=Role.USER_REPRESENTATIVE),
    TeamMember(name=" ", role=Role.LEADER),
]


def a_plan() -> Gathering:
    items = [an_item(), an_item(question="Hva hjelper?"), an_item(is_break=True), an_item(), an_item()]
    return Gathering(
        title="", items=items, group_questions=["Hva er viktig?"], prompts=["For meg er mestring å …"]
    )


def test_an_item_without_a_question_gets_one_of_the_gatherings_in_turn() -> None:
    plan = a_plan()
    assert [prompt_for(plan, item) for item in plan.items] == [
        "Hva er viktig?",
        "",
        "",
        "For meg er mestring å …",
        "Hva er viktig?",
    ]


def test_a_gathering_without_questions_has_none_to_give() -> None:
    assert prompt_for(Gathering(title="", items=[an_item()]), an_item()) == ""


def test_what_is_short_needs_no_talk() -> None:
    plan = a_plan()
    plan.items[0].minutes = 3
    assert prompt_for(plan, plan.items[0]) == ""
    assert prompt_for(plan, plan.items[3]) == "Hva er viktig?"


def test_those_who_have_the_role_are_named() -> None:
    said = responsible_words(an_item(responsible="Fagperson og brukerrepresentant"), TEAM)
    assert said == "Fagperson og brukerrepresentant (Kari, Ola)"


def test_a_name_is_not_said_twice_and_none_is_made_up() -> None:
    assert responsible_words(an_item(responsible="Fagperson Kari"), TEAM) == "Fagperson Kari"
    assert responsible_words(an_item(responsible="Kursleder"), TEAM) == "Kursleder"
    assert responsible_words(an_item(responsible=""), TEAM) == ""


def test_a_break_or_what_has_a_question_needs_no_other() -> None:
    plan = a_plan()
    assert {prompt_for(plan, plan.items[at]) for at in (1, 2)} == {""}


def test_a_role_nobody_has_is_told_as_it_stands() -> None:
    assert responsible_words(an_item(responsible=" Gjest "), TEAM) == "Gjest"
    assert responsible_words(an_item(responsible=""), TEAM) == ""


def test_two_with_one_role_are_both_named() -> None:
    team = [TeamMember(name=name, role=Role.PROFESSIONAL) for name in ("Áilu Ŋ", "Bo <b>&", "Áilu Ŋ")]
    assert responsible_words(an_item(responsible="FAGPERSON"), team) == "FAGPERSON (Áilu Ŋ, Bo <b>&)"


def test_eight_minutes_are_enough_to_talk() -> None:
    plan = a_plan()
    plan.items[0].minutes = 8
    assert prompt_for(plan, plan.items[0])
    plan.items[0].minutes = 7
    assert not prompt_for(plan, plan.items[0])

"""Advice is given where a plan leaves the recommendations, and only there."""

import datetime as dt

import pytest
from hypothesis import given

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.advice import (
    date_advice,
    gatherings_advice,
    order_advice,
    pace_advice,
    participants_advice,
    plan_advice,
    team_advice,
)
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Course,
    Gathering,
    Role,
    TeamMember,
    gathering_from,
    renumber,
)
from tests.course.samples import a_course, agendas, an_item, hold


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


@pytest.mark.parametrize("role", [Role.LEADER, Role.PROFESSIONAL])
def test_the_participants_have_a_professional_to_turn_to_as_well(role: Role) -> None:
    users = (user(contact=True), user())
    found = team_advice(course_with(*users, TeamMember(role=role)))
    assert found == ["La også en fagperson være kontaktperson for deltakerne."]
    assert team_advice(course_with(*users, TeamMember(role=role, is_contact_person=True))) == []


@pytest.mark.parametrize("count", [6, 7, 8])
def test_six_gatherings_or_more_need_no_advice(count: int) -> None:
    assert gatherings_advice(a_course(count)) == ""


@pytest.mark.parametrize(("count", "words"), [(0, "ingen samlinger"), (1, "én samling."), (5, "5 samlinger")])
def test_fewer_gatherings_are_told(count: int, words: str) -> None:
    assert words in gatherings_advice(a_course(count))


def said(*items: AgendaItem) -> list[str]:
    """The advice on a plan by itself."""
    return plan_advice(a_course(), Gathering(title="Te", items=list(items)))


CLOSING = an_item(30, Phase.CLOSING)
PAUSE = an_item(15, is_break=True)


def test_the_six_suggested_gatherings_and_the_extra_themes_need_no_advice(library: Library) -> None:
    course = a_course()
    course.gatherings = [gathering_from(each) for each in (*library.gatherings, *library.extra_themes)]
    renumber(course.gatherings)
    assert [words for each in course.gatherings for words in plan_advice(course, each)] == []


@given(agendas)
def test_any_plan_can_be_advised_on(items: list[AgendaItem]) -> None:
    assert all(words.endswith(".") or words.endswith("?") for words in said(*items))


def test_an_empty_plan_is_told_what_to_do() -> None:
    assert said() == ["Samlingen har ingen programposter ennå. Legg til noe i hver del."]


@pytest.mark.parametrize(("minutes", "advised"), [(19, True), (20, False)])
def test_a_short_closing_is_told(minutes: int, advised: bool) -> None:
    found = said(PAUSE, an_item(minutes, Phase.CLOSING))
    assert any("Avslutningen har" in words for words in found) is advised


@pytest.mark.parametrize(("minutes", "advised"), [(45, False), (46, True)])
def test_a_long_gathering_without_a_break_is_told(minutes: int, advised: bool) -> None:
    assert any("ingen pause" in words for words in said(an_item(minutes), CLOSING)) is advised
    assert not any("pause" in words for words in said(an_item(minutes), PAUSE, CLOSING))


def test_a_long_stretch_is_told_unless_there_are_two_breaks() -> None:
    long, short = an_item(46), an_item(10)
    (told,) = said(long, PAUSE, short, an_item(36), CLOSING)
    assert told.startswith("Det går 76 minutter uten pause. Vårt råd er en pause hvert 75. minutt")
    assert said(long, PAUSE, short, an_item(35), CLOSING) == []
    assert said(an_item(90), PAUSE, short, PAUSE, CLOSING) == []


def talk(minutes: int) -> AgendaItem:
    return an_item(minutes, title="Foredrag", way_of_working="Presentasjon")


def test_leaders_who_talk_long_in_a_row_are_told() -> None:
    found = said(talk(20), talk(11), PAUSE, CLOSING)
    assert found == [
        "Fra «Foredrag» snakker lederne i 31 minutter på rad. Vårt råd: La gruppa snakke to og to underveis."
    ]


def test_a_break_or_a_talk_in_pairs_ends_the_row() -> None:
    assert said(talk(20), PAUSE, talk(20), CLOSING) == []
    pairs = an_item(5, way_of_working="Presentasjon og samtale")
    assert said(talk(20), pairs, talk(20), PAUSE, CLOSING) == []


def test_an_opening_without_the_task_from_last_is_told() -> None:
    course = a_course(2)
    course.gatherings[0].reflection_task = "Gå en tur."
    assert any("refleksjonsoppgaven" in words for words in plan_advice(course, course.gatherings[1]))
    course.gatherings[1].items[0].phase = Phase.OPENING
    course.gatherings[1].items[0].title = "Refleksjonsoppgaven fra sist"
    assert not any("refleksjonsoppgaven" in words for words in plan_advice(course, course.gatherings[1]))


@pytest.mark.parametrize(("minutes", "words"), [(0, "har 0 minutter"), (600, "varer i 600 minutter")])
def test_minutes_that_are_probably_a_slip_are_asked_about(minutes: int, words: str) -> None:
    assert words in said(an_item(minutes), PAUSE, CLOSING)[0]


TODAY = dt.date(2026, 11, 25)


def dated(*days: tuple[int, int, int | None]) -> Course:
    """Gatherings of two and a half hours by month, day and hour."""
    course = a_course(len(days))
    for each, (month, day, hour) in zip(course.gatherings, days, strict=True):
        each.date, each.start = dt.date(2026, month, day), dt.time(hour) if hour is not None else None
    return course


def when(course: Course, at: int = 0) -> list[str]:
    return date_advice(course, course.gatherings[at], TODAY)


def test_a_usual_day_needs_no_advice() -> None:
    assert when(dated((12, 2, 10), (12, 9, 10))) == []
    assert date_advice(a_course(1), a_course(1).gatherings[0], TODAY) == []


def test_a_holiday_and_a_day_that_has_passed_are_told() -> None:
    assert when(dated((12, 24, 10))) == ["Torsdag 24. desember er julaften."]
    assert when(dated((11, 24, 10))) == ["Tirsdag 24. november er allerede passert."]


@pytest.mark.parametrize(("hour", "overlaps"), [(10, True), (12, True), (13, False), (None, True)])
def test_two_at_the_same_time_are_told(hour: int | None, overlaps: bool) -> None:
    found = when(dated((12, 2, 10), (12, 2, hour)))
    assert found == (["Samling 1 og samling 2 overlapper onsdag 2. desember."] if overlaps else [])


def test_a_gathering_that_is_held_is_left_in_peace() -> None:
    course = dated((11, 11, 10), (11, 11, 10))
    hold(course.gatherings[0])
    assert when(course) == []
    assert len(when(course, 1)) == 1


def test_gatherings_far_apart_are_told_of_once() -> None:
    apart = "Håndboka anbefaler én samling i uka."
    assert pace_advice(dated((12, 2, 10), (12, 9, 10), (12, 23, 10))) == ""
    found = pace_advice(dated((11, 4, 10), (11, 25, 10), (12, 23, 10), (12, 30, 10)))
    assert found == f"Det går 4 uker mellom samling 2 og samling 3. {apart}"
    assert pace_advice(dated((12, 2, 10), (12, 17, 10))).startswith("Det går 15 dager")
    assert pace_advice(a_course(6)) == pace_advice(a_course(0)) == ""


def test_a_gap_that_is_behind_us_is_left_in_peace() -> None:
    course = dated((10, 14, 10), (11, 18, 10))
    hold(course.gatherings[1])
    assert pace_advice(course) == ""


def test_dates_out_of_order_are_told() -> None:
    assert order_advice(dated((12, 2, 10), (12, 9, 10))) == ""
    assert order_advice(dated((12, 9, 10), (12, 2, 10))) == ("Samling 2 har en tidligere dato enn samling 1.")


@pytest.mark.parametrize("participants", [0, 1, 5, 13, 40])
def test_every_other_number_of_participants_gets_advice(participants: int) -> None:
    assert participants_advice(participants).endswith((".", "?"))


@pytest.mark.parametrize(("count", "words"), [(0, "ingen samlinger"), (1, "én samling"), (5, "5 samlinger")])
def test_the_number_of_gatherings_is_told_in_words(count: int, words: str) -> None:
    assert gatherings_advice(a_course(count)).startswith(f"Kurset har {words}.")


def advice_on(*items: AgendaItem) -> list[str]:
    course = a_course(1)
    course.gatherings[0].items = list(items)
    return plan_advice(course, course.gatherings[0])


def closing(minutes: int = 30) -> AgendaItem:
    return an_item(minutes, Phase.CLOSING)


@pytest.mark.parametrize("minutes", [1, 120])
def test_minutes_within_what_can_be_meant_are_not_asked_about(minutes: int) -> None:
    assert not [words for words in advice_on(an_item(minutes), closing()) if "Er det meningen" in words]


@pytest.mark.parametrize(("minutes", "told"), [(30, False), (31, True)])
def test_half_an_hour_of_talk_is_the_most(minutes: int, told: bool) -> None:
    said = advice_on(an_item(minutes, way_of_working=" PRESENTASJON "), closing())
    assert any("snakker lederne" in words for words in said) is told


def test_talk_with_the_group_in_it_is_no_talk() -> None:
    assert advice_on(an_item(45, way_of_working="Presentasjon og samtale"), closing()) == []


def test_a_break_of_no_minutes_is_no_break() -> None:
    said = advice_on(an_item(95), an_item(0, is_break=True), closing())
    assert any("ingen pause" in words for words in said)


def test_a_title_with_markup_is_told_as_it_stands() -> None:
    assert (
        advice_on(an_item(0, title="<b>&🌻ŋ"), closing())[0] == "«<b>&🌻ŋ» har 0 minutter. Er det meningen?"
    )


def test_a_course_without_dates_is_in_order() -> None:
    assert order_advice(a_course(6)) == ""
    assert order_advice(a_course(0)) == ""


def test_every_piece_of_advice_is_whole_sentences() -> None:
    said = advice_on(an_item(0), an_item(601, way_of_working="presentasjon"), closing(1))
    said += [*team_advice(a_course()), *team_advice(course_with(user()))]
    assert len(said) >= 6
    assert all(words.endswith((".", "?")) and words[0] in "«" + words[0].upper() for words in said)


def test_a_gathering_without_a_date_has_no_advice_on_it() -> None:
    course = a_course(1)
    assert date_advice(course, course.gatherings[0], dt.date(2026, 1, 1)) == []


@pytest.mark.parametrize(("days", "told"), [(0, False), (1, True)])
def test_today_has_not_passed(days: int, told: bool) -> None:
    course = a_course(1)
    course.gatherings[0].date = dt.date(2026, 11, 25)
    said = date_advice(course, course.gatherings[0], dt.date(2026, 11, 25) + dt.timedelta(days=days))
    assert said == (["Onsdag 25. november er allerede passert."] if told else [])

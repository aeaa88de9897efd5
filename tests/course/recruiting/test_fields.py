"""Every field is filled with what the course knows, and with nothing that it does not."""

from dataclasses import replace
from datetime import date, time, timedelta

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.course.recruiting.fields import (
    FIELDS,
    dates_in_a_line,
    field_of,
    values,
)
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from tests.course.recruiting.letters import FIRST, TODAY, a_known_course, an_unknown_course
from tests.course.samples import a_course

FIXED = "\N{NO-BREAK SPACE}"


def test_a_course_fills_what_it_knows() -> None:
    found = values(a_known_course(), TODAY)
    assert found["kurs"] == "Mestringstreff Orkdal"
    assert (found["sted"], found["plasser"], found["antall_samlinger"]) == ("Frivilligsentralen", "10", "6")
    assert (found["dager"], found["klokkeslett"]) == ("onsdager", "10.00–12.30")
    assert (found["dato:1"], found["siste_dato"]) == ("onsdag 13. januar", "onsdag 17. februar")
    assert found["datoer"] == "13., 20. og 27. januar og 3., 10. og 17. februar"
    assert (found["pris"], found["dato"]) == ("Gratis", "25. november 2026")


def test_the_contacts_are_those_who_are_to_be_asked() -> None:
    found = values(a_known_course(), TODAY)
    assert (found["kontakt"], found["kontakt_epost"]) == ("Jonas Bekkelund", "jonas@example.org")
    assert found["kontakt_telefon"] == f"900{FIXED}12{FIXED}345"
    assert (found["brukerkontakt"], found["brukerkontakt_telefon"]) == ("Kari Haugmo", "")


def test_what_nobody_has_told_is_empty_and_every_field_is_there() -> None:
    found = values(an_unknown_course(), TODAY)
    assert set(found) == set(FIELDS)
    assert {name for name, value in found.items() if value} == {"kurs", "dato"}


def test_dates_on_other_weekdays_are_told_one_by_one() -> None:
    course = a_known_course()
    course.gatherings[1].date = FIRST + timedelta(days=8)
    assert values(course, TODAY)["dager"] == values(course, TODAY)["datoer"]


def test_what_is_true_of_some_gatherings_is_not_said_of_all() -> None:
    course = a_known_course()
    course.gatherings[3].date, course.gatherings[4].start = None, time(17)
    found = values(course, TODAY)
    assert (found["dager"], found["datoer"], found["dato:4"]) == ("", "", "")
    assert found["klokkeslett"] == "10.00–12.30 første gang"


def test_what_the_course_knows_goes_before_what_is_typed() -> None:
    course = a_known_course(text_values={"sted": "Rådhuset", "frist": "1. januar", "navn": "Ola"})
    found = values(course, TODAY)
    assert (found["sted"], found["frist"], found["navn"]) == ("Frivilligsentralen", "1. januar", "")


def test_days_in_two_years_have_the_year() -> None:
    days = [date(2026, 12, 16), date(2027, 1, 6)]
    assert dates_in_a_line(days) == "16. desember 2026 og 6. januar 2027"


def test_a_participant_has_her_name_and_how_often_she_came() -> None:
    course = a_course(6)
    came = {str(each.id): Presence.PRESENT for each in course.gatherings[:4]}
    came[str(course.gatherings[4].id)] = Presence.TOLD
    found = values(course, TODAY, Participant(name="Anne Lise  Berg", attendance=came))
    assert (found["navn"], found["fornavn"], found["oppmote"]) == ("Anne Lise Berg", "Anne", "4 av 6")
    assert values(course, TODAY, Participant(name="Anne"))["oppmote"] == ""


def test_a_representative_has_the_parts_of_her_fee() -> None:
    fee = Fee(meetings=50_000, story=125_050, travel=0)
    member = TeamMember(
        name="Kari", role=Role.USER_REPRESENTATIVE, organisation="FFO", involvement=Involvement(fee=fee)
    )
    member.contact = "900 12 345, kari@example.org"
    found = values(a_course(), TODAY, member=member)
    assert (found["honorar_moter"], found["reise"]) == (f"500{FIXED}kr i alt", f"0{FIXED}kr")
    assert found["honorar_fortelling"] == f"1{FIXED}250,50{FIXED}kr"
    assert (found["tapt_arbeid"], found["organisasjon"], found["navn"]) == ("", "FFO", "Kari")
    assert found["nas_pa"] == "900 12 345, kari@example.org"


def test_the_next_meeting_is_the_first_that_is_to_come() -> None:
    course = a_course()
    past, coming = (WorkMeeting(date=TODAY + timedelta(days=days)) for days in (-7, 7))
    later = WorkMeeting(title="Evaluering", date=date(2027, 3, 2), start=time(13), ends=time(14, 30))
    later.place = "Helsehuset"
    course.work_meetings = [later, past, replace(coming, place="Rådhuset")]
    found = values(course, TODAY)
    assert (found["motedato"], found["motested"]) == ("onsdag 2. desember", "Rådhuset")
    assert (found["evalueringsmote"], found["antall_moter"]) == ("tirsdag 2. mars", "3")
    assert (found["evaluering_klokkeslett"], found["evaluering_sted"]) == ("13.00–14.30", "Helsehuset")
    assert values(course, TODAY, meeting=later)["mote_klokkeslett"] == "13.00–14.30"


def test_the_review_is_told_of_as_the_review_and_is_not_the_next_meeting() -> None:
    course = a_course()
    first, second = (WorkMeeting(is_review=True, date=date(2027, 3, day)) for day in (2, 3))
    course.work_meetings = [WorkMeeting(title="Om evaluering", date=TODAY - timedelta(1)), first, second]
    found = values(course, TODAY)
    assert (found["motedato"], found["evalueringsmote"]) == ("", "tirsdag 2. mars")
    found = values(course, TODAY, meeting=second)
    assert (found["motedato"], found["evalueringsmote"]) == ("", "onsdag 3. mars")


def test_a_time_that_is_for_all_of_them_ends_with_the_longest() -> None:
    course = a_known_course()
    course.gatherings[2].items[-1].minutes += 10
    assert values(course, TODAY)["klokkeslett"] == "10.00–12.40"


def test_the_coming_gathering_has_its_own_day_time_and_place() -> None:
    course = a_known_course()
    second = course.gatherings[1]
    second.start, second.place = time(17), "Biblioteket"
    assert values(course, FIRST)["neste_dato"] == "onsdag 13. januar"
    found = values(course, FIRST + timedelta(days=1))
    told = [found[f"neste_{name}"] for name in ("dato", "klokkeslett", "sted")]
    assert told == ["onsdag 20. januar", "17.00–19.30", "Biblioteket"]
    assert values(course, FIRST + timedelta(weeks=6))["neste_dato"] == ""


def test_the_date_of_any_gathering_is_a_field_and_another_word_is_none() -> None:
    date_of_ninth = field_of("dato:9")
    assert date_of_ninth is not None
    assert date_of_ninth.label == "Dato for samling 9"
    assert field_of("tull") is None

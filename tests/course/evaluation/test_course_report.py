"""A course's report: each figure of a made-up course is worked out by hand."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.course_report import (
    MISSED,
    NOT_FINISHED,
    USEFUL,
    CourseReport,
    ReportChoices,
    course_report,
    shown_questionnaires,
)
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Questionnaire,
    Review,
)
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.course.evaluation.topics import AFTER
from mestringstreff_desktop.course.expiry import figures
from mestringstreff_desktop.course.log.model import GatheringLog
from tests.conftest import NOW
from tests.course.evaluation.held import BETWEEN, OVER, a_held_course, answer_after


@pytest.fixture
def course(library: Library) -> Course:
    made = a_held_course(library)
    answer_after(made, library)
    return made


@pytest.fixture
def report(library: Library) -> Callable[..., Report]:
    def made(course: Course, today: dt.date = OVER, **choices: bool) -> Report:
        return course_report(course, library.channels, today, ReportChoices(**choices))

    return made


Reporter = Callable[..., Report]


def part(report: Report, key: str) -> ReportPart:
    return next(each for each in report.parts if each.key == key)


def keys(report: Report) -> list[str]:
    return [each.key for each in report.parts]


def chart(found: ReportPart) -> Chart:
    (figure,) = found.figures
    assert isinstance(figure, Chart)
    return figure


def test_it_tells_where_and_when_and_its_key_figures(course: Course, report: Reporter) -> None:
    found = report(course)
    assert (found.title, found.about) == (
        "Mestringstreff Orkdal",
        "Orkdal · 12. januar til 16. februar 2026",
    )
    assert [(each.number, each.words) for each in found.key_figures] == [
        ("10", "deltakere"),
        ("3", "av dem pårørende"),
        ("8 av 10", "fullførte"),
        ("8 av 9", "svarte god eller svært god nytte"),
    ]


def test_the_parts_are_in_their_order_and_those_that_know_nothing_are_not_there(
    course: Course, report: Reporter
) -> None:
    assert keys(report(course)) == [
        *("about", "programme", "team", "participants", "benefit", "useful", "missed"),
        *("changes", "channels", "money", "missing"),
    ]


def test_the_aim_is_the_goals_of_the_course(course: Course, report: Reporter) -> None:
    course.goals = {"attitude": "Tro på seg selv", "skill": " "}
    assert part(report(course), "about").bullets == ("Tro på seg selv",)


def test_the_programme_has_a_line_a_gathering(course: Course, report: Reporter) -> None:
    found = part(report(course), "programme")
    assert found.tables[0].rows[0] == ("Samling 1: Tema 1", "12.1.2026")
    assert (found.words, len(found.tables[0].rows)) == ("Alle de 6 samlingene er holdt.", 6)


def test_a_programme_without_days_is_a_list(course: Course, report: Reporter) -> None:
    for each in course.gatherings:
        each.date = None
    found = part(report(course), "programme")
    assert (found.tables, found.bullets[0]) == ((), "Samling 1: Tema 1")


def test_it_tells_who_held_it_and_their_names_only_when_asked_for(course: Course, report: Reporter) -> None:
    found = part(report(course), "team")
    assert found.words == "I arbeidsgruppa var 1 kursleder, 1 fagperson og 2 brukerrepresentanter."
    assert found.bullets == ()
    named = part(report(course, names=True), "team").bullets
    assert named[:2] == ("Åshild, kursleder, Orkland kommune", "Jonas, fagperson")


def test_the_participants_are_counted(course: Course, report: Reporter) -> None:
    found = part(report(course), "participants")
    assert found.words == (
        "14 spurte om kurset, og 10 fikk plass. 3 av dem deltok som pårørende. 2 sto på venteliste. "
        "1 trakk seg. 8 av 10 fullførte. Fullført betyr at de kom på minst 4 av 6 samlinger."
    )
    assert chart(found).series[0].numbers == (9, 8, 8, 8, 8, 5)
    assert chart(found).sentence == "Mellom 5 og 9 kom på samlingene."


def test_the_benefit_is_the_answers_of_nine(course: Course, report: Reporter) -> None:
    found = part(report(course), "benefit")
    assert found.words == "9 av 10 deltakere svarte på spørreskjemaet etter kurset."
    assert chart(found).series[0].numbers == (0, 1, 5, 3)
    assert chart(found).sentence == "8 av 9 svarte god eller svært god nytte."


def test_what_was_useful_is_told_by_the_statements_and_the_texts_let_through(
    course: Course, report: Reporter
) -> None:
    found = part(report(course), "useful")
    assert found.bullets == ("«Å ikke være alene»",)
    assert chart(found).sentence == (
        "Viktigst av det som vises, var «Sosialt samvær»: 8 av 9 svarte viktig eller svært viktig."
    )
    assert part(report(course), "missed").bullets == ("«Mer å drikke»",)


def test_texts_are_left_out_where_they_are_not_wanted(course: Course, report: Reporter) -> None:
    found = report(course, texts=False)
    assert part(found, "useful").bullets == ()
    assert "missed" not in keys(found)


def test_what_changes_is_what_the_review_meeting_decided(course: Course, report: Reporter) -> None:
    found = part(report(course), "changes")
    assert found.words == "Dette ble bestemt på evalueringsmøtet 23.2.2026:"
    assert found.bullets == ("Lengre pauser", "Samling 2: Mer tid til runden")


def test_the_channels_are_counted(course: Course, report: Reporter) -> None:
    assert chart(part(report(course), "channels")).series[0].numbers == (4, 1)


def test_the_money_is_there_where_it_is_wanted(course: Course, report: Reporter) -> None:
    course.budget[0].used = None
    found = report(course)
    assert part(found, "money").words
    assert "1 linje i regnskapet mangler det som ble brukt." in part(found, "missing").bullets
    found = report(course, money=False)
    assert "money" not in keys(found)
    assert "regnskapet" not in str(found)


def test_it_says_what_is_missing(course: Course, report: Reporter) -> None:
    assert part(report(course), "missing").bullets == ("Ikke alt deltakerne skrev, er gjengitt.",)


def test_answers_of_fewer_than_six_are_not_shown(library: Library, report: Reporter) -> None:
    course = a_held_course(library)
    answer_after(course, library, most=5)
    found = report(course)
    assert "benefit" not in keys(found)
    assert len(found.key_figures) == 3
    assert "Færre enn seks" in part(found, "missing").bullets[0]


def test_before_the_last_gathering_it_says_so_and_shows_no_answers_of_after(
    library: Library, report: Reporter
) -> None:
    course = a_held_course(library, gatherings=2)
    answer_after(course, library)
    found = report(course, BETWEEN)
    assert found.is_unfinished
    assert found.notice.startswith(f"{NOT_FINISHED} 2 av 6 samlinger er holdt.")
    assert not {"benefit", "useful", "missed", "missing"} & set(keys(found))
    assert "fullfør" not in str(found)
    assert [each.number for each in found.key_figures] == ["10", "3"]
    assert chart(part(found, "participants")).rows == ("Samling 1", "Samling 2")
    assert shown_questionnaires(course, BETWEEN) == []


def test_where_nothing_tells_of_when_answers_tell_that_it_is_over(library: Library, report: Reporter) -> None:
    course = a_held_course(library, gatherings=0)
    for each in course.gatherings:
        each.date = None
    assert report(course).is_unfinished
    answer_after(course, library)
    assert not report(course).is_unfinished
    assert "benefit" in keys(report(course))


def test_a_course_that_is_ended_is_finished_whatever_it_knows(report: Reporter) -> None:
    assert not report(Course(title="Ny", created_at=NOW, ended_on=OVER)).is_unfinished


def test_answers_that_came_after_a_result_was_let_out_are_told_of(course: Course, report: Reporter) -> None:
    for each in course.responses[:7]:
        each.is_released = True
    found = report(course)
    assert part(found, "benefit").words == "9 av 10 deltakere svarte på spørreskjemaet etter kurset."
    assert "2 svar kom sent og er ikke regnet med ennå." in part(found, "missing").bullets


def test_that_a_question_is_left_out_is_told(course: Course, report: Reporter) -> None:
    hidden = "På noen spørsmål har færre enn seks svart, så de tallene vises ikke."
    assert hidden not in part(report(course), "missing").bullets
    benefit = course.questionnaires[0].items[0].key
    for each in course.responses:
        each.answers = {key: answer for key, answer in each.answers.items() if key != benefit}
    found = report(course)
    assert (hidden in part(found, "missing").bullets, "benefit" in keys(found)) == (True, False)


def test_all_who_answered_are_told_as_all(course: Course, library: Library, report: Reporter) -> None:
    course.roster = course.taking_part[:9]
    assert part(report(course), "benefit").words.startswith("Alle de 9 deltakerne svarte")


def test_how_many_are_held_is_told_in_norwegian(report: Reporter) -> None:
    told = []
    for number in (1, 3):
        days = [Gathering(title="A", date=dt.date(2027, 1, at + 1), position=at) for at in range(number)]
        told.append(report(Course(title="Ny", created_at=NOW, gatherings=days)).notice)
    assert "Samlingen er ikke holdt." in told[0]
    assert "Ingen av de 3 samlingene er holdt." in told[1]


def test_a_course_that_is_over_by_its_days_is_finished(course: Course, report: Reporter) -> None:
    assert not report(course).is_unfinished
    assert shown_questionnaires(course, OVER) == [course.questionnaires[0].id]


def test_a_course_that_is_ended_has_the_same_figures(
    course: Course, library: Library, report: Reporter
) -> None:
    before = report(course)
    course.figures, course.ended_on = figures(course, library.channels), OVER
    course.roster.clear()
    assert report(course) == before


def test_a_course_that_knows_nothing_has_a_report_too(report: Reporter) -> None:
    found = report(Course(title="Nytt kurs", created_at=NOW))
    assert (found.is_unfinished, found.key_figures, found.about) == (True, (), "")
    assert keys(found) == ["about"]


def test_a_course_without_a_list_of_participants_tells_how_many_came(
    library: Library, report: Reporter
) -> None:
    course = a_held_course(library)
    course.roster = []
    for each in course.gatherings[:3]:
        each.log = GatheringLog(attendance=7)
    answer_after(course, library)
    found = report(course)
    assert part(found, "participants").words == ""
    assert chart(part(found, "participants")).series[0].numbers == (7, 7, 7, None, None, None)
    assert part(found, "benefit").words == "9 svarte på spørreskjemaet etter kurset."
    assert part(found, "missing").bullets[:2] == (
        "Det er ikke ført liste over deltakerne.",
        "Oppmøtet er ikke notert på samling 4, 5 og 6.",
    )


def test_a_leaders_words_stand_and_empty_ones_are_left_out(course: Course, report: Reporter) -> None:
    course.report_words = {"team": "Vi var fire.", "channels": "", "own": "Det var fint.", "participants": ""}
    found = report(course)
    assert part(found, "team") == ReportPart(
        key="team", heading="Hvem holdt kurset", words="Vi var fire.", is_own=True
    )
    assert part(found, "own").words == "Det var fint."
    assert part(found, "participants").words == ""


def test_words_that_are_not_stored_yet_can_be_tried(course: Course, library: Library) -> None:
    course.report_words = {"team": "Stored"}
    found = CourseReport(course, library.channels, OVER).report({"team": "Typed"})
    assert part(found, "team").words == "Typed"


def test_texts_that_are_not_read_through_are_counted(course: Course, library: Library) -> None:
    assert CourseReport(course, library.channels, OVER).unread == 0
    first = course.responses[0]
    first.answers = {**first.answers, USEFUL: Answer(text="Kaffe")}
    assert CourseReport(course, library.channels, OVER).unread == 1


def test_every_part_can_be_written_in(library: Library) -> None:
    found = CourseReport(Course(title="Nytt", created_at=NOW), library.channels, OVER).suggested
    assert len({each.key for each in found}) == len(found) == 12
    assert all(each.heading for each in found)


def test_a_sheet_of_the_courses_own_has_a_part(course: Course, report: Reporter) -> None:
    from tests.course.evaluation.papers import filled, ticked, wrote

    room = Item(key="rom", text="Var rommet bra?", kind=ItemKind.ONE, options=("Ja", "Nei"))
    why = Item(key="hvorfor", text="Hvorfor?", kind=ItemKind.TEXT)
    sheet = Questionnaire(form_id="eget", title="Rommet", items=(room, why))
    course.questionnaires.append(sheet)
    course.responses += filled(sheet, rom=ticked(0, 0, 0, 0, 0, 0, 0), hvorfor=wrote(*["Lyst"] * 7))
    found = part(report(course), "sheet-eget")
    assert found.heading == "Rommet"
    assert chart(found).sentence == "Alle 7 svarte «Ja»."
    assert found.tables[0].rows[0] == ("«Lyst»",)


def test_words_about_a_sheet_stand_once_where_it_was_changed_after_answers_came(
    course: Course, report: Reporter
) -> None:
    from tests.course.evaluation.papers import USE, WORDS, filled, ticked, wrote

    for items in ((USE,), (USE, WORDS)):
        sheet = Questionnaire(form_id="eget", title="Rommet", items=items)
        course.questionnaires.append(sheet)
        course.responses += filled(sheet, nytte=ticked(*[2] * 6), ord=wrote(*["Lyst"] * 6))
    course.report_words = {"sheet-eget": "Rommet var kaldt."}
    found = [each.words for each in report(course).parts if each.heading == "Rommet"]
    assert found == ["Rommet var kaldt.", ""]


def test_it_is_about_items_that_the_built_in_sheet_has(library: Library) -> None:
    texts = [each.key for each in items_of(library.forms[AFTER]) if each.kind is ItemKind.TEXT]
    assert texts == [USEFUL, *MISSED]


def test_an_unread_text_is_not_in_it(course: Course, report: Reporter) -> None:
    for each in course.responses:
        each.answers = {key: replace(answer, review=Review.UNREAD) for key, answer in each.answers.items()}
    assert "alene" not in str(report(course))


def test_days_over_two_years_are_both_told(report: Reporter) -> None:
    days = (dt.date(2025, 12, 29), dt.date(2026, 1, 5))
    gatherings = [Gathering(title="A", date=day, position=at) for at, day in enumerate(days)]
    course = Course(title="Jul", created_at=NOW, gatherings=gatherings)
    assert report(course).about == "29. desember 2025 til 5. januar 2026"
    gatherings[1].date = days[0]
    assert report(course).about == "29. desember 2025"

"""A year is counted of one's own courses and of colleagues' packages, whatever else lies among them."""

import datetime as dt
from pathlib import Path
from uuid import UUID

import pytest
from docx import Document
from pypdf import PdfReader

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Answer
from mestringstreff_desktop.course.evaluation.year import CountedCourse, Why, YearOfCourses, gathered
from mestringstreff_desktop.course.evaluation.year_report import year_report
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import answers, planning, year
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import sealed
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY
from tests.conftest import NOW
from tests.course.evaluation.answered import KEY, answer_benefit
from tests.course.evaluation.test_year import counted
from tests.course.samples import a_course
from tests.storage.package import hostile_packages as hostile
from tests.storage.package.packed_samples import a_course_to_send, package_of

TODAY = dt.date(2027, 1, 10)


def put(database: Database, course: Course) -> UUID:
    with database.transaction() as session:
        session.add(course)
    return course.id


def held(title: str, last: dt.date | None, **own: object) -> Course:
    """A course of one gathering."""
    course = a_course(1)
    course.title, course.gatherings[0].date = title, last
    for name, value in own.items():
        setattr(course, name, value)
    return course


def test_ones_own_courses_are_counted_when_they_are_over(database: Database) -> None:
    last = dt.date(2026, 12, 1)
    put(database, held("Ferdig", last, figures=CourseFigures(participants=8)))
    put(database, held("I fjor", last.replace(year=2025)))
    put(database, held("Snart", TODAY))
    put(database, held("Uten dato", None))
    put(database, held("Avsluttet uten dato", None, ended_on=last))
    example = put(database, held("Eksempel", last))
    found = year.counted(2026, year.own_courses(database, 2026, TODAY, without=[example]))
    assert [each.title for each in (*found.courses, *found.earlier)] == ["Ferdig", "I fjor"]
    assert [(each.name, each.why) for each in found.left_out] == [("Avsluttet uten dato", Why.NOT_READ)]
    ahead = year.counted(2027, year.own_courses(database, 2027, TODAY, without=[example]))
    assert [(each.name, each.why) for each in ahead.left_out] == [("Snart", Why.NOT_OVER)]


def test_a_course_over_new_year_is_counted_once_and_told_of_in_the_year_it_began(database: Database) -> None:
    course = a_course(2)
    course.gatherings[0].date, course.gatherings[1].date = dt.date(2025, 11, 3), dt.date(2026, 2, 3)
    put(database, course)
    began, ended = (year.counted(each, year.own_courses(database, each, TODAY)) for each in (2025, 2026))
    assert [each.words for each in began.left_out] == [
        "Kurset varer til 2026, og regnes med der. Det er ikke regnet med i 2025."
    ]
    assert (len(began.courses), len(ended.courses), ended.left_out) == (0, 1, ())


FILES = {
    "riktig": (package_of(a_course_to_send()), ""),
    "uten tall": (package_of(a_course_to_send(), PLAN_ONLY), "har ingen tall"),
    "passord": (sealed.MAGIC + bytes(99), "har passord"),
    "skadet": (package_of(a_course_to_send())[:-9], "skadet"),
    "nyere": (hostile.with_manifest(version=6), "nyere versjon"),
    "for få": (hostile.with_figures(completed=3), "skadet"),
    "annet": (b"%PDF-1.7", "ikke en kurspakke"),
}


def test_what_is_no_right_package_is_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    for name, (data, _) in FILES.items():
        (tmp_path / name).write_bytes(data)
    found = year.counted(2026, year.read_packages([tmp_path / name for name in (*FILES, "borte")]))
    assert [each.file for each in found.courses] == ["riktig"]
    figures = found.courses[0].figures
    assert (figures.participants, figures.next_of_kin, figures.benefit) == (12, 6, (1, 1, 2, 2))
    told = {each.name: each.words for each in found.left_out}
    assert {name for name, (_, words) in FILES.items() if words and words not in told[name]} == set()
    assert "lar seg ikke åpne" in told["borte"]
    assert {each.why for each in found.left_out} == {Why.NOT_READ}


def test_reading_can_be_given_up(tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, of: int) -> None:
            if done == 1:
                assert of == 3
                raise KeyboardInterrupt

        def settle(self) -> None:
            raise AssertionError

    with pytest.raises(KeyboardInterrupt):
        year.read_packages([tmp_path] * 3, Impatient())


def test_the_leaders_words_are_kept_by_year_and_part(database: Database) -> None:
    year.write_words(database, 2026, "summary", "Et godt år.", "3 kurs.")
    year.write_words(database, 2026, "next", "Mer pause.\0", "")
    year.write_words(database, 2025, "summary", "", "2 kurs.")
    assert year.own_words(database, 2026) == {"summary": "Et godt år.", "next": "Mer pause."}
    assert year.own_words(database, 2025) == {"summary": ""}
    year.write_words(database, 2026, "summary", "3 kurs.", "3 kurs.")
    assert year.own_words(database, 2026) == {"next": "Mer pause."}


def test_words_that_cannot_be_read_are_none(database: Database) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "year words", "[")
    assert year.own_words(database, 2026) == {}


def a_year(*found: CountedCourse) -> YearOfCourses:
    return gathered(2026, found or [counted("Orkdal", participants=10)])


@pytest.mark.parametrize("ending", [".pdf", ".DOCX", ".xlsx"])
def test_a_report_is_saved_as_what_its_name_says(tmp_path: Path, ending: str) -> None:
    found, target = a_year(), tmp_path / f"År{ending}"
    year.save_report(None, found, year_report(found, TODAY, {}), target, NOW)
    if ending == ".pdf":
        assert "Mestringstreff i 2026" in PdfReader(target).pages[0].extract_text()
    else:
        assert target.read_bytes().startswith(b"PK")
    if ending == ".DOCX":
        assert any("10 deltakere" in each.text for each in Document(str(target)).paragraphs)


def test_another_kind_of_report_is_refused_before_anything_is_released(
    database: Database, tmp_path: Path
) -> None:
    found = a_year()
    with pytest.raises(UserError, match=r"\.pdf, \.docx eller \.xlsx"):
        year.save_report(database, found, year_report(found, TODAY, {}), tmp_path / "a.odt", NOW)


def test_a_report_that_more_is_answered_since_does_not_leave(database: Database) -> None:
    course = held("Orkdal", dt.date(2026, 12, 1))
    sheet = answer_benefit(course, *[2] * 6)
    key = put(database, course)
    found = year.counted(2026, year.own_courses(database, 2026, TODAY))
    answers.add_response(database, key, sheet.id, {KEY: Answer(chosen=(3,))})
    with pytest.raises(UserError, match="flere svar"):
        year.let_out(database, found)
    assert {each.is_released for each in planning.load_course(database, key).responses} == {False}


def test_the_answers_a_saved_report_counts_are_released(database: Database, tmp_path: Path) -> None:
    course = held("Orkdal", dt.date(2026, 12, 1))
    answer_benefit(course, *[2] * 6)
    key = put(database, course)
    found = year.counted(2026, year.own_courses(database, 2026, TODAY))
    year.save_report(database, found, year_report(found, TODAY, {}), tmp_path / "a.pdf", NOW)
    assert {each.is_released for each in planning.load_course(database, key).responses} == {True}

"""A report is written in, made as three kinds of file, and lets out the results it tells of."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.course_report import course_report
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning, reports
from mestringstreff_desktop.services.reports import FileKind
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.course.evaluation.held import BETWEEN, OVER, a_held_course, answer_after


@pytest.fixture
def course(database: Database, library: Library) -> Course:
    """A course that is over, with nine answers, in the database."""
    return put(database, library)


def put(database: Database, library: Library, gatherings: int = 6) -> Course:
    made = a_held_course(library, gatherings)
    answer_after(made, library)
    with database.transaction() as session:
        session.add(made)
    return planning.load_course(database, made.id)


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def test_a_leaders_words_are_stored_and_can_be_empty(database: Database, course: Course) -> None:
    reports.write_words(database, course.id, "team", "Vi var\x00 fire.", "Programmets")
    reports.write_words(database, course.id, "money", "", "Programmets")
    assert dict(stored(database, course).report_words) == {"team": "Vi var fire.", "money": ""}


def test_the_programs_words_are_not_stored(database: Database, course: Course) -> None:
    reports.write_words(database, course.id, "team", "Mine", "Programmets")
    reports.write_words(database, course.id, "team", "Programmets", "Programmets")
    assert not stored(database, course).report_words


def test_the_programs_words_come_back(database: Database, course: Course) -> None:
    reports.write_words(database, course.id, "team", "Mine", "")
    reports.write_words(database, course.id, "own", "Også mine", "")
    reports.fetch_again(database, course.id, "team")
    assert dict(stored(database, course).report_words) == {"own": "Også mine"}


def test_each_kind_of_file_is_made(course: Course, library: Library) -> None:
    report = course_report(course, library.channels, OVER)
    made = {kind: reports.make(report, kind, NOW) for kind in FileKind}
    assert "8 av 9" in PdfReader(BytesIO(made[FileKind.PDF])).pages[0].extract_text()
    assert Document(BytesIO(made[FileKind.WORD])).tables
    assert made[FileKind.EXCEL].startswith(b"PK")


@pytest.mark.parametrize(
    ("kind", "part"),
    [(FileKind.WORD, ("docx", "python-docx")), (FileKind.EXCEL, ("xlsxwriter", "XlsxWriter"))],
)
def test_the_part_that_a_kind_of_file_lacks_is_named(
    course: Course, library: Library, monkeypatch: pytest.MonkeyPatch, kind: FileKind, part: tuple[str, str]
) -> None:
    for each in ("office.report", "office.figures", "office.chart_sheet"):
        monkeypatch.delitem(sys.modules, f"mestringstreff_desktop.{each}", raising=False)
    module, name = part
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError, match=rf"\({name}\)\. Be IT"):
        reports.make(course_report(course, library.channels, OVER), kind, NOW)


def test_a_report_that_is_saved_lets_out_what_it_tells_of(
    database: Database, library: Library, course: Course, tmp_path: Path
) -> None:
    target = tmp_path / "rapport.PDF"
    assert reports.save_course_report(database, library, course.id, target, NOW) == target
    assert target.read_bytes().startswith(b"%PDF")
    assert all(each.is_released for each in stored(database, course).responses)


def test_an_early_report_lets_nothing_out(database: Database, library: Library) -> None:
    course = put(database, library, gatherings=2)
    reports.release(database, course, BETWEEN)
    assert not any(each.is_released for each in stored(database, course).responses)


def test_another_ending_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.pdf, \.docx eller \.xlsx"):
        reports.kind_of(tmp_path / "rapport.odt")

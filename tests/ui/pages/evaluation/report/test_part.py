"""Rapport: written beside the pages it becomes, printed and saved, and what it tells of is let out."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.course_report import NOT_FINISHED
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.results import review_text
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.pages.evaluation.leaving import TITLE
from mestringstreff_desktop.ui.pages.evaluation.report.course_view import CourseView
from mestringstreff_desktop.ui.pages.evaluation.report.part import ReportPart
from tests.ui.fakes import FakeAsk


def view(part: ReportPart) -> CourseView:
    assert isinstance(part.view, CourseView)
    return part.view


def stored(part: ReportPart) -> Course:
    part.context.autosave.flush()
    return planning.load_course(part.context.database, part.context.require_course().id)


def write(part: ReportPart, key: str, text: str) -> None:
    field = view(part).fields[key].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def words(part: ReportPart, key: str) -> str:
    report = part.view.report
    assert report is not None
    return next((each.words for each in report.parts if each.key == key), "")


def is_let_out(part: ReportPart) -> bool:
    return all(each.is_released for each in stored(part).responses)


def test_what_is_typed_is_in_the_report_at_once_and_stored_soon(part: ReportPart) -> None:
    write(part, "team", "Vi var fire.")
    assert words(part, "team") == "Vi var fire."
    assert dict(stored(part).report_words) == {"team": "Vi var fire."}


def test_the_programs_words_are_had_again_and_hers_by_undo(part: ReportPart) -> None:
    field = view(part).fields["team"]
    before = field.field.toPlainText()
    assert field.fetch.isHidden()
    write(part, "team", "Mine ord")
    view(part).fields["own"].field.setFocus()
    field.fetch.click()
    assert (field.field.toPlainText(), dict(stored(part).report_words)) == (before, {})
    part.context.undo.undo(part.where())
    assert field.field.toPlainText() == "Mine ord"


def test_what_is_not_wanted_goes_from_the_report(part: ReportPart) -> None:
    assert words(part, "money")
    view(part).chips["money"].click()
    assert not words(part, "money")
    assert "money" not in view(part).fields


def test_names_are_there_only_when_they_are_asked_for(part: ReportPart) -> None:
    assert "Åshild" not in str(part.view.report)
    view(part).chips["names"].click()
    assert "Åshild" in str(part.view.report)


def test_the_pages_follow_what_is_written(part: ReportPart, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: part.pages.is_current and bool(part.pages.sheets.pictures))
    before = part.pages.sheets.pictures[0]
    write(part, "about", "x")
    qtbot.waitUntil(lambda: part.pages.is_current and part.pages.sheets.pictures[0] != before)


def saved(part: ReportPart, person: FakeAsk, qtbot: QtBot, save: Callable[[], object], file: Path) -> bytes:
    person.answers = [file] if is_let_out(part) else [file, True]
    save()
    qtbot.waitUntil(lambda: file.exists() and part.context.worker.is_idle)
    return file.read_bytes()


def test_it_is_saved_as_three_kinds_of_file_and_lets_out_what_it_tells_of(
    part: ReportPart, person: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    ways = part.ways_out
    assert not is_let_out(part)
    for button, name, first in (
        (ways.save_word, "a.docx", b"PK"),
        (ways.save_excel, "a.xlsx", b"PK"),
        (ways.save_pdf, "a.pdf", b"%PDF"),
    ):
        assert saved(part, person, qtbot, button.click, tmp_path / name).startswith(first)
    names = [each[1] for each in person.asked if each[0] != TITLE]
    assert (names, len(person.asked)) == (["Kursrapport – Mestringstreff Orkdal"] * 3, 4)
    assert is_let_out(part)


def test_looking_at_it_lets_nothing_out(part: ReportPart) -> None:
    part.pages.sheets.click()
    assert not is_let_out(part)


def test_where_there_is_little_room_a_button_shows_the_pages(part: ReportPart) -> None:
    ways = part.ways_out
    assert (part.pages.isVisible(), ways.look.isVisible()) == (True, False)
    part.window().resize(700, 700)
    for _ in range(3):
        QApplication.processEvents()
    assert (part.pages.isVisible(), ways.look.isVisible()) == (False, True)
    assert (ways.save_pdf.text().strip(), ways.save_pdf.accessibleName()) == ("PDF", "Lagre som PDF")


def test_an_early_report_says_so_beside_the_fields(part: ReportPart) -> None:
    assert view(part).notice.isHidden()
    context = part.context

    def put_off() -> None:
        with context.database.transaction() as session:
            found = courses.find(session, Course, context.require_course().id)
            found.roster.clear()
            found.gatherings[-1].date = dt.date(2027, 1, 1)

    context.act(put_off)
    assert view(part).notice.text().startswith(NOT_FINISHED)
    assert "benefit" in view(part).fields


def test_what_is_not_read_through_is_told_with_the_way_there(part: ReportPart) -> None:
    context, gone = part.context, list[object]()
    context.go_to.connect(lambda page, what: gone.append((page, what)))
    assert not view(part).read.isVisible()
    written = ((each, key) for each in context.require_course().responses for key in each.answers)
    response, key = next((each, key) for each, key in written if each.answers[key].text)
    context.act(lambda: review_text(context.database, response.id, key, Review.UNREAD))
    assert view(part).unread.text() == "1 tekst er ikke lest gjennom, og er ikke med."
    view(part).read.click()
    assert gone == [("evaluation", "results")]


def test_it_is_where_it_says(part: ReportPart) -> None:
    assert part.where() == Where("evaluation", "report", "Rapport")
    assert part.point_at("course")
    assert not part.point_at("kurset")
    assert part.work() is view(part).fields["about"].field

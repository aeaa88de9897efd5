"""The year: which one, whose packages, what is counted and what is not, and the words of its parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.course.evaluation.year import LeftOut, Why
from mestringstreff_desktop.services import planning, year
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package.pack import ExportOptions
from mestringstreff_desktop.ui.pages.evaluation.report.not_counted import FIRST, MOST, NotCounted
from mestringstreff_desktop.ui.pages.evaluation.report.year_view import YearView
from tests.course.evaluation.three_courses import agdenes, bjugn, orkdal
from tests.storage.package.packed_samples import package_of
from tests.ui.bare import bare
from tests.ui.fakes import FakeAsk

WITH_FIGURES = ExportOptions(figures=True)


@pytest.fixture
def view(database: Database, library: Library, qtbot: QtBot, person: FakeAsk) -> Iterator[YearView]:
    """The year of Bjugn, which is over, with Agdenes and Orkdal in packages."""
    course = bjugn()
    with database.transaction() as session:
        session.add(course)
    context = bare(database, library, person)
    context.open_course(course.id)
    made = YearView(context)
    made.refresh(context.require_course())
    made.show()
    settle(made, qtbot)
    yield made
    context.stop()
    made.close()


def settle(view: YearView, qtbot: QtBot) -> None:
    keeper = view.context.keeper
    qtbot.waitUntil(lambda: keeper.is_idle)


def package(folder: Path, course: Course, options: ExportOptions = WITH_FIGURES) -> Path:
    path = folder / f"{course.title}.mestringskurs"
    path.write_bytes(package_of(course, options))
    return path


def report(view: YearView) -> Report:
    assert view.report is not None
    return view.report


def numbers(view: YearView) -> list[str]:
    return [each.number for each in report(view).key_figures]


def words(view: YearView, key: str) -> str:
    return next((each.words for each in report(view).parts if each.key == key), "")


def said(view: YearView) -> list[str]:
    return [each.text().replace("\u200b", "") for each in view.not_counted.findChildren(QLabel)]


def test_the_year_is_that_of_the_course_on_screen_and_ones_own_courses_are_counted(view: YearView) -> None:
    assert (view.year, view.choice.currentText()) == (2026, "2026")
    assert view.counted.text() == "1 kurs fra 2026 er regnet med: 1 eget."
    assert (numbers(view)[:2], view.file_name) == (["1", "7"], "Årsrapport 2026")
    assert view.not_counted.isHidden()


def test_packages_are_added_and_what_is_not_counted_is_told(
    view: YearView, person: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "feil.mestringskurs"
    wrong.write_bytes(b"ikke noe")
    person.answers = [
        [package(tmp_path, agdenes()), package(tmp_path, orkdal(), ExportOptions()), wrong],
    ]
    view.add.click()
    settle(view, qtbot)
    assert view.counted.text() == "2 kurs fra 2026 er regnet med: 1 eget og 1 fra andre."
    assert numbers(view)[:2] == ["2", "19"]
    assert said(view)[0] == "Ikke regnet med: 2"
    assert {"Orkdal.mestringskurs", "feil.mestringskurs"} < set(said(view))
    view.put_away.click()
    assert (numbers(view)[:2], view.not_counted.isHidden()) == (["1", "7"], True)


def test_a_file_that_is_added_once_more_is_read_anew(view: YearView, qtbot: QtBot, tmp_path: Path) -> None:
    path = package(tmp_path, orkdal(), ExportOptions())
    view.take([path])
    settle(view, qtbot)
    assert numbers(view)[:2] == ["1", "7"]
    package(tmp_path, orkdal())
    view.take([path, path])
    settle(view, qtbot)
    assert numbers(view)[:2] == ["2", "17"]
    assert view.not_counted.isHidden()


def test_a_folder_of_packages_can_be_dropped(view: YearView, qtbot: QtBot, tmp_path: Path) -> None:
    package(tmp_path, orkdal())
    package(tmp_path, agdenes())
    (tmp_path / "brev.docx").touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    event = QDropEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)
    settle(view, qtbot)
    assert numbers(view)[:2] == ["3", "29"]


def test_another_year_is_chosen(view: YearView, qtbot: QtBot) -> None:
    choices = [view.choice.itemText(each) for each in range(view.choice.count())]
    assert choices == sorted(choices, reverse=True)
    view.choice.setCurrentIndex(choices.index("2025"))
    view.choice.activated.emit(view.choice.currentIndex())
    settle(view, qtbot)
    assert view.counted.text().startswith("Ingen kurs fra 2025 er regnet med ennå.")
    assert (view.report, view.fields) == (None, {})


def test_what_is_written_is_in_the_report_at_once_and_stored_by_its_year(view: YearView) -> None:
    field = view.fields["next"].field
    field.setFocus()
    QTest.keyClicks(field, "Mer pause")
    assert words(view, "next") == "Mer pause"
    view.context.autosave.flush()
    assert year.own_words(view.context.database, 2026) == {"next": "Mer pause"}


def test_the_programs_words_are_had_again_only_when_it_is_confirmed(view: YearView, person: FakeAsk) -> None:
    before = words(view, "summary")
    field = view.fields["summary"]
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, "Vårt år")
    person.answers = [False, True]
    field.fetch.setFocus()
    field.fetch.click()
    assert words(view, "summary") == "Vårt år"
    field.fetch.click()
    assert words(view, "summary") == before == field.field.toPlainText()
    assert year.own_words(view.context.database, 2026) == {}


def test_a_report_that_leaves_lets_out_the_answers_it_counts(
    view: YearView, qtbot: QtBot, database: Database
) -> None:
    course = agdenes()
    with database.transaction() as session:
        session.add(course)
    view.refresh(view.context.require_course())
    settle(view, qtbot)
    assert view.way_out()
    assert all(each.is_released for each in planning.load_course(database, course.id).responses)


def test_many_that_are_not_counted_are_told_when_one_asks(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    shown = NotCounted(bare(database, library))
    qtbot.addWidget(shown)
    shown.show_left_out(
        [LeftOut(name=str(each), why=Why.NOT_READ, words="Skadet.") for each in range(MOST + 2)]
    )
    assert (told(shown), shown.all.isHidden()) == (FIRST, False)
    shown.all.click()
    assert (told(shown), shown.all.isHidden(), shown.more.text()) == (MOST, True, "Og 2 til.")


def told(shown: NotCounted) -> int:
    """How many are told of one by one."""
    return [each.text() for each in shown.findChildren(QLabel) if not each.isHidden()].count("Skadet.")

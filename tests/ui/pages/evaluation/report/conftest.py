"""The part Rapport on the made-up course that is over, shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.report.part import ReportPart
from tests.course.evaluation.held import a_held_course, answer_after
from tests.ui.bare import bare
from tests.ui.fakes import FakeAsk


@pytest.fixture
def part(database: Database, library: Library, qtbot: QtBot, person: FakeAsk) -> Iterator[ReportPart]:
    course = a_held_course(library)
    answer_after(course, library)
    with database.transaction() as session:
        session.add(course)
    context = bare(database, library, person)
    context.open_course(course.id)
    page = EvaluationPage(context)
    page.show_part("report")  # at once, so that no other part is made
    page.show()
    page.resize(1150, 700)
    page.activateWindow()
    QApplication.processEvents()
    assert isinstance(page.part, ReportPart)
    yield page.part
    context.stop()

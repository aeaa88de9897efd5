"""What can be had of a report: nothing of one that may not leave the window, or is not there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.services.reports import FileKind
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.report.actions import ReportActions
from mestringstreff_desktop.ui.pages.evaluation.report.view import ReportView
from tests.course.evaluation.reports import a_report
from tests.ui.bare import bare
from tests.ui.fakes import FakeAsk


class Kept(ReportView):
    """A report that may leave, or not."""

    file_name = "Rapport"
    may_leave = True
    found: Report | None = a_report()

    @property
    def is_there(self) -> bool:
        return self.found is not None

    @property
    def report(self) -> Report | None:
        return self.found

    @property
    def way_out(self) -> Callable[[], bool]:
        return lambda: self.may_leave


@pytest.fixture
def context(database: Database, library: Library, qtbot: QtBot, person: FakeAsk) -> Context:
    return bare(database, library, person)


def test_what_may_not_leave_is_not_saved(
    context: Context, person: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    view, actions = Kept(context), ReportActions(context, context)
    view.may_leave = False
    actions.show_view(view)
    actions.desk.save_as_to(tmp_path / "a.xlsx", FileKind.EXCEL, view)
    person.answers = [tmp_path / "a.pdf"]
    actions.save_pdf.click()
    assert not actions.desk.is_busy
    assert not [*tmp_path.glob("a.*")]


def test_there_is_nothing_to_have_of_one_that_is_not_there(context: Context) -> None:
    view, actions = Kept(context), ReportActions(context, context)
    view.found = None
    actions.show_view(view)
    assert not any(each.isEnabled() for each in (*actions.all, actions.look))

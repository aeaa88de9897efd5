"""An own sheet becomes one that is answered, from where it is written."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.ui.pages.evaluation.answers.own_sheet import UseOwnSheet
from mestringstreff_desktop.ui.pages.own.page import OwnPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.finding import shown_page


def test_a_new_sheet_is_written_and_used_as_a_questionnaire(window: MainWindow, person: FakeAsk) -> None:
    window.show_page("own", "new-sheet")
    page = window.pages["own"]
    assert isinstance(page, OwnPage)
    title = page.sheet_editor.fields.fields
    assert title is not None
    QTest.keyClicks(title.inputs["title"].field, "Turen vår")
    chosen: list[str] = []

    def use(dialog: QDialog) -> None:
        assert isinstance(dialog, UseOwnSheet)
        chosen.append(dialog.sheet.currentText())
        dialog.yes.click()

    person.answers = [use]
    page._answer.click()
    assert (shown_page(window), chosen) == ("page-evaluation", ["Turen vår"])
    (asked,) = window.context.require_course().questionnaires
    assert asked.title == "Turen vår"


def test_a_sheet_with_nothing_on_it_is_said_to_be_empty(window: MainWindow) -> None:
    window.show_page("own", "new-sheet")
    page = window.pages["own"]
    assert isinstance(page, OwnPage)
    page._answer.click()
    assert shown_page(window) == "page-own"
    assert "Arket er tomt" in page.desk.notice.sentence

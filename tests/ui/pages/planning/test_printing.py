"""The checklist on paper: with the course's answers or blank, seen before it is printed."""

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.planning.printing import checklist_paper
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.planning_page import shown_page


@pytest.fixture
def page(window: MainWindow) -> PlanningPage:
    return shown_page(window)


def text_of(paper: Paper) -> str:
    pdf = PdfReader(io.BytesIO(paper.make(Edition(), lambda done, of: None)))
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_each_kind_is_shown_before_it_is_printed(page: PlanningPage, window: MainWindow) -> None:
    for action in page.print.menu_of_kinds().actions():
        action.trigger()
    papers = [preview.paper for preview in window.findChildren(Preview)]
    assert [(paper.title, paper.copies) for paper in papers] == [("Sjekkliste", 1), ("Sjekkliste, blank", 1)]


def test_what_was_typed_last_is_on_paper(page: PlanningPage) -> None:
    QTest.keyClicks(page.detail.note, "Spurt Åshild i går")
    assert "Spurt Åshild i går" in text_of(checklist_paper(page.context, is_blank=False))


def test_a_blank_one_has_no_answers(page: PlanningPage) -> None:
    QTest.keyClicks(page.detail.note, "Hemmelig notat")
    words = text_of(checklist_paper(page.context, is_blank=True))
    assert "Hemmelig" not in words
    assert "Hvor er kurset forankret?" in words


def test_how_it_goes_is_told_on_the_page(page: PlanningPage, qtbot: QtBot) -> None:
    page.print.desk.notice.show_good("Sjekkliste er sendt til skriveren.")
    assert page.print.desk.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
def test_the_button_opens_the_menu(page: PlanningPage) -> None:
    QTest.mouseClick(page.print, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()

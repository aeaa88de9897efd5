"""From the review of one course to the next: what was decided stands where the next one is planned."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.review.meeting_view import ReviewMeeting
from mestringstreff_desktop.ui.pages.evaluation.review.part import ReviewPart
from mestringstreff_desktop.ui.widgets.decided_card import DecidedCard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.new_course import NewCourse
from tests.ui.finding import the
from tests.ui.journeys.hands import Keys, Mouse, Person, shows

KEYS, MOUSE = Keys(), Mouse()
DECIDED = (("Ha mer te", 1), ("Begynn i januar", 0), ("Ha to pauser", 2))


def test_three_decisions_of_a_review_are_met_in_the_next_course(window: MainWindow, person: Person) -> None:
    person.answers = [_make_from_this]
    window.activateWindow()
    MOUSE.click("rail-evaluation", "evaluation-review", "make-review")
    for text, gathering in DECIDED:
        _decide(window, text, gathering)
    MOUSE.click("meeting-held", "next-course")
    assert window.context.require_course().title == "Våren"
    MOUSE.click("rail-overview")
    card = the(window, DecidedCard, "decided-last")
    assert [tick.accessibleName() for tick in card.ticks.ticks] == ["Begynn i januar (ikke vurdert ennå)"]
    MOUSE.click("Begynn i januar (ikke vurdert ennå)")
    assert window.context.require_course().considerations[0].is_dealt_with
    MOUSE.click("Samling 2: 1 å vurdere")
    assert shows(window, "Ha to pauser")
    found = [[each.text for each in one.considerations] for one in window.context.require_course().gatherings]
    assert found[:3] == [["Ha mer te"], ["Ha to pauser"], []]


def _decide(window: MainWindow, text: str, gathering: int) -> None:
    MOUSE.click("add-decision")
    KEYS.write(text)
    row = list(_view(window).decisions.rows.values())[-1]
    row.gathering.setFocus()
    for _ in range(gathering):
        QTest.keyClick(row.gathering, Qt.Key.Key_Down)


def _view(window: MainWindow) -> ReviewMeeting:
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    assert isinstance(page.part, ReviewPart)
    return page.part.view


def _make_from_this(dialog: QDialog) -> None:
    assert isinstance(dialog, NewCourse)
    dialog.field.setText("Våren")
    dialog.source.setCurrentIndex(1)
    assert dialog.decided.text() == "3 beslutninger fra evalueringsmøtet blir også med."
    MOUSE.click("Lag kurset")

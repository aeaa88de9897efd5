"""What the windows of the stack and the folder share: counting, and closing in the middle of it."""

import threading

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.handouts.stack import StackRow
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.stack_line import StackLine
from mestringstreff_desktop.ui.handouts.window import HandoutWindow
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step
from tests.ui.paper.paper_parts import A4, paper_of, pdf_of


class Window(HandoutWindow[StackRow, StackLine]):
    """A window without lines of its own."""

    made: Paper | UserError = paper_of(A4, A4)

    def offered(self) -> frozenset[str]:
        return frozenset({"large_print"})

    def paper(self) -> Paper:
        if isinstance(self.made, UserError):
            raise self.made
        return self.made


@pytest.fixture
def opened(context: Context) -> Window:
    made = Window(context, "Bunke", "Samling 1")
    made.put(QWidget(), QWidget())
    made.open()
    return made


def sum_of(window: Window) -> str:
    found = window.findChild(QLabel, "handout-sum")
    assert found is not None
    return found.text()


def test_pages_are_counted_a_moment_after_the_last_change(opened: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: sum_of(opened) == "2 sider")
    opened.made = paper_of(A4)
    opened.recount()
    assert sum_of(opened) == "2 sider"
    qtbot.waitUntil(lambda: sum_of(opened) == "1 side")


def test_another_edition_is_counted_anew(opened: Window, qtbot: QtBot) -> None:
    opened.made = Paper("Bunke", lambda edition, _: pdf_of(*[A4] * (3 if edition.large_print else 2)))
    opened.recount()
    qtbot.waitUntil(lambda: sum_of(opened) == "2 sider")
    opened.editions.chips["large_print"].click()
    qtbot.waitUntil(lambda: sum_of(opened) == "3 sider")


def test_what_cannot_be_made_is_told_of(opened: Window, qtbot: QtBot) -> None:
    def broken(edition: Edition, step: Step) -> bytes:
        raise UserError("Arket «Mitt» er skadet.")

    opened.made = Paper("Mitt", broken)
    opened.recount()
    qtbot.waitUntil(lambda: opened.desk.notice.sentence == "Arket «Mitt» er skadet.")


def test_what_is_gone_is_told_of(opened: Window) -> None:
    opened.made = UserError("Samlingen finnes ikke lenger.")
    opened.print.click()
    assert opened.desk.notice.sentence == "Samlingen finnes ikke lenger."


def test_closing_in_the_middle_of_counting_is_safe(opened: Window, context: Context, qtbot: QtBot) -> None:
    begun, let_go = threading.Event(), threading.Event()

    def slow(edition: Edition, step: Step) -> bytes:
        begun.set()
        let_go.wait(10)
        step(1, 1)
        return pdf_of(A4)

    opened.made = Paper("Treg", slow)
    opened.recount()
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
    let_go.set()
    qtbot.waitUntil(lambda: context.worker.is_idle)

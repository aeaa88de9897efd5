"""Oversikt: a newcomer's welcome, the next gathering, the next steps."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.stage_ring import StageRing
from tests.ui.finding import shown_page, the


def texts(window: MainWindow) -> list[str]:
    page = window.pages["overview"]
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def button(window: MainWindow, name: str) -> QPushButton:
    page = window.pages["overview"]
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def hold_first(window: MainWindow) -> None:
    context = window.context
    first = context.require_course().gatherings[0]
    context.act(lambda: running.start(context.database, first.id, context.clock()))
    context.act(lambda: running.finish(context.database, first.id, context.clock()))


def test_a_newcomer_is_welcomed_with_two_ways_to_begin(empty_window: MainWindow) -> None:
    assert "Velkommen til Mestringstreff" in texts(empty_window)
    assert the(empty_window, QWidget, "make-first-course").isVisible()


def test_the_welcome_gives_way_to_the_course(empty_window: MainWindow) -> None:
    empty_window.create_course("Våren")
    assert "Velkommen til Mestringstreff" not in texts(empty_window)
    assert "Neste steg" in texts(empty_window)


def test_the_next_gathering_is_named(window: MainWindow) -> None:
    assert "Samling 1: Hva er mestring?" in texts(window)


def test_start_leads_to_the_runner(window: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(button(window, "Start samlingen"), Qt.MouseButton.LeftButton)
    assert shown_page(window) == "page-run"


def test_a_held_gathering_gives_way_to_the_next(window: MainWindow) -> None:
    hold_first(window)
    assert "Samling 2: Tanker, følelser og handling" in texts(window)


def test_a_held_gathering_without_wise_words_asks_for_them(window: MainWindow, qtbot: QtBot) -> None:
    hold_first(window)
    qtbot.waitUntil(lambda: "Skriv LURT fra samling 1" in texts(window))


def test_a_step_leads_to_where_it_is_done(window: MainWindow, qtbot: QtBot) -> None:
    step = button(window, "Gjør nå: Sett dato for samling 1")
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert shown_page(window) == "page-gatherings"


def test_the_ring_says_how_far_in_words_too(window: MainWindow) -> None:
    ring = window.pages["overview"].findChild(StageRing)
    assert ring is not None
    assert ring.accessibleName() == "0 % av kurset er klart"

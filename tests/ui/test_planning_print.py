"""The checklist as a PDF: with the course's answers or blank, saved and shown."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.planning import PlanningPage
from tests.ui.planning_page import shown_page


@pytest.fixture
def page(window: MainWindow) -> PlanningPage:
    return shown_page(window)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that the machine was asked to show."""
    found: list[Path] = []
    monkeypatch.setattr(dialogs, "open_path", found.append)
    return found


def act(page: PlanningPage, words: str) -> None:
    """Choose in the menu."""
    menu = page.print.menu_of_kinds()
    next(action for action in menu.actions() if action.text() == words).trigger()


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_the_menu_offers_both_kinds_to_open_and_to_save(page: PlanningPage) -> None:
    words = [action.text() for action in page.print.menu_of_kinds().actions() if action.text()]
    assert words == [
        "Åpne med status og notater",
        "Åpne blank",
        "Lagre med status og notater …",
        "Lagre blank …",
    ]


def test_what_was_typed_last_is_on_paper(qtbot: QtBot, page: PlanningPage, opened: list[Path]) -> None:
    QTest.keyClicks(page.detail.note, "Spurt Åshild i går")
    act(page, "Åpne med status og notater")
    qtbot.waitUntil(lambda: bool(opened), timeout=20000)
    assert "Spurt Åshild i går" in text_of(opened[0])


def test_a_blank_one_has_no_answers(qtbot: QtBot, page: PlanningPage, opened: list[Path]) -> None:
    QTest.keyClicks(page.detail.note, "Hemmelig notat")
    act(page, "Åpne blank")
    qtbot.waitUntil(lambda: bool(opened), timeout=20000)
    assert "Hemmelig" not in text_of(opened[0])
    assert "Hvor er kurset forankret?" in text_of(opened[0])


def test_it_is_saved_where_asked(
    qtbot: QtBot, page: PlanningPage, opened: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Sjekkliste.pdf"
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: target)
    act(page, "Lagre med status og notater …")
    qtbot.waitUntil(lambda: opened == [target], timeout=20000)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_question_put_away_saves_nothing(page: PlanningPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: None)
    act(page, "Lagre blank …")
    assert page.print.worker.is_idle


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, page: PlanningPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.context.failed, timeout=20000) as told:
        page.print.save(tmp_path / "finnes-ikke" / "Sjekkliste.pdf", is_blank=True)
    assert isinstance(told.args, list)
    assert told.args[0]


def test_a_machine_without_a_reader_is_told(
    qtbot: QtBot, page: PlanningPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_opens(path: Path) -> None:
        raise UserError(f"Ingenting åpnet seg. Du finner det her: {path}")

    monkeypatch.setattr(dialogs, "open_path", nothing_opens)
    with qtbot.waitSignal(page.context.failed, timeout=20000):
        page.print.save(tmp_path / "Sjekkliste.pdf", is_blank=True)


def test_the_button_opens_the_menu(page: PlanningPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool] = []
    monkeypatch.setattr("PySide6.QtWidgets.QMenu.popup", lambda *_: shown.append(True))
    QTest.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert shown == [True]

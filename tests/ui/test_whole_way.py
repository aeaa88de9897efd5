"""What the journeys do not meet: a sheet is seen and saved, a long note kept, and no button nameless."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the


def test_a_sheet_is_seen_and_saved(window: MainWindow, qtbot: QtBot, person: FakeAsk, tmp_path: Path) -> None:
    target = tmp_path / "ark.pdf"
    person.answers = [target]
    window.show_page("toolbox", "busk")
    QTest.mouseClick(the(window, QPushButton, "tool-preview"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(_previews()), timeout=20_000)
    (preview,) = _previews()
    qtbot.waitUntil(preview.save.isEnabled, timeout=20_000)
    QTest.mouseClick(preview.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=20_000)
    preview.close()
    assert "BUSK" in PdfReader(target).pages[0].extract_text()


def _previews() -> list[Preview]:
    shown = QApplication.topLevelWidgets()
    return [each for each in shown if isinstance(each, Preview) and each.isVisible()]


def test_a_long_note_is_stored_word_for_word(window: MainWindow) -> None:
    window.show_page("planning")
    the(window, QPlainTextEdit, "question-note").setPlainText("Å lære å leve. " * 2000)
    window.context.autosave.flush()
    (entry,) = window.context.require_course().entries
    assert entry.note == "Å lære å leve. " * 2000


def test_every_button_of_the_empty_window_has_a_name(empty_window: MainWindow) -> None:
    buttons = [each for each in empty_window.findChildren(QPushButton) if each.isVisible()]
    assert buttons
    for button in buttons:
        assert button.accessibleName() or button.text(), button.objectName()

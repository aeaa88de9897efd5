"""The sheets of a gathering: a menu of them, how many, and one PDF."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.gathering_sheets import SheetsButton
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.save_sheets import SaveSheets, SheetChoice
from tests.ui.gathering_help import shown_page


@pytest.fixture
def button(window: MainWindow) -> SheetsButton:
    page = shown_page(window)
    page.point_at(window.context.require_course().gatherings[0].id)
    return page.sheets


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were shown to the user."""
    found: list[Path] = []
    monkeypatch.setattr(dialogs, "open_path", found.append)
    return found


def actions(button: SheetsButton) -> list[QAction]:
    return [action for action in button.menu_of_sheets().actions() if action.text()]


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[SheetChoice]:
    """Say yes to the question as it stands, and choose a file; return what was chosen."""
    chosen: list[SheetChoice] = []

    def say_yes(dialog: SaveSheets) -> int:
        chosen.append(dialog.choice())
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(SaveSheets, "exec", say_yes)
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: path)
    return chosen


def test_the_menu_has_all_together_and_each_by_itself(button: SheetsButton) -> None:
    names = [action.text() for action in actions(button)]
    assert names[0].startswith("Alle ")
    assert "Presentasjonsblomst …" in names
    assert button.isVisibleTo(button.window())


def test_a_gathering_without_sheets_has_no_button(window: MainWindow, button: SheetsButton) -> None:
    gathering = window.context.require_course().gatherings[0]
    gathering.items, gathering.tools, gathering.material = [], [], []
    button.refresh(gathering)
    assert not button.isVisibleTo(button.window())


def test_there_is_one_for_each_participant_and_some_to_spare(
    window: MainWindow, button: SheetsButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = answer_with(monkeypatch, None)
    actions(button)[1].trigger()
    course, spare = window.context.require_course(), window.context.settings.spare_copies
    assert chosen[0].copies == course.participants + spare
    assert len(chosen[0].form_ids) == 1


def test_the_sheets_are_written_as_one_pdf_and_shown(
    button: SheetsButton,
    tmp_path: Path,
    opened_files: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    target = tmp_path / "ark.pdf"
    answer_with(monkeypatch, target)
    with qtbot.waitSignal(button.worker.idle, timeout=30_000):
        button.ask([button.context.library.forms["presentasjonsblomst"]])
    assert len(pypdf.PdfReader(target).pages) == 12
    assert opened_files == [target]


def test_a_folder_that_cannot_be_written_to_is_told(
    window: MainWindow, button: SheetsButton, tmp_path: Path, opened_files: list[Path], qtbot: QtBot
) -> None:
    choice = SheetChoice(("presentasjonsblomst",))
    with qtbot.waitSignal(window.context.failed, timeout=30_000):
        button.save(choice, tmp_path / "finnes ikke" / "ark.pdf")
    assert opened_files == []

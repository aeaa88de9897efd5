"""The system's own dialog for a printer suggests what a leader usually wants."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.dialogs import Dialogs
from tests.ui.bare import bare


@pytest.fixture
def ask(qapp: QApplication, database: Database, library: Library) -> Dialogs:
    return Dialogs(bare(database, library))


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The printers of the machine."""
    found = ["Gangen"]
    # which printers there are is the machine's to say
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: found)
    return found


def test_a_machine_without_a_printer_is_told_in_a_sentence(ask: Dialogs, printers: list[str]) -> None:
    printers.clear()
    with pytest.raises(UserError, match="Fant ingen skriver"):
        ask.printer("Prøve", 3, 1)


def test_the_dialog_suggests_all_pages_on_a4_and_the_copies(ask: Dialogs, printers: list[str]) -> None:
    asked: list[tuple[int, int, str]] = []

    def say_yes() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        asked.append((dialog.fromPage(), dialog.toPage(), dialog.windowTitle()))
        dialog.done(1)

    QTimer.singleShot(0, say_yes)
    printer = ask.printer("Prøve", 3, 11)
    assert asked == [(1, 3, "Skriv ut Prøve")]
    assert printer is not None
    assert (printer.copyCount(), printer.pageLayout().pageSize().id()) == (11, QPageSize.PageSizeId.A4)


def test_a_dialog_that_is_put_away_gives_no_printer(ask: Dialogs, printers: list[str]) -> None:
    def put_away() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        dialog.reject()

    QTimer.singleShot(0, put_away)
    assert ask.printer("Prøve", 3, 1) is None

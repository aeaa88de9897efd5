"""The password opens locked courses, and so does the code; what is wrong is told, and more help comes."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import locking
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window import start_trouble
from mestringstreff_desktop.ui.window.unlock import Unlock

PASSWORD = "fire rolige små ord"


@pytest.fixture
def code() -> str:
    return locking.new_code()


@pytest.fixture
def path(tmp_path: Path, code: str) -> Path:
    """Courses that are locked, and that nobody has opened yet."""
    made = tmp_path / "mestringstreff.sqlite"
    with closing(Database(made)) as database:
        locking.lock(database, PASSWORD, code, cost=2)
    locking.forget()
    return made


@pytest.fixture
def dialog(path: Path, qtbot: QtBot) -> Unlock:
    made = Unlock(path, Theme("light"))
    qtbot.addWidget(made)
    made.open()
    return made


def answer(dialog: Unlock, secret: str, qtbot: QtBot) -> None:
    dialog.field.empty()
    QTest.keyClicks(dialog.field.line, secret)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.open_button.isEnabled)


def told(dialog: Unlock) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_the_password_opens(dialog: Unlock, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClicks(dialog.field.line, PASSWORD)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not locking.needs_password(path)
    assert dialog.password.text == ""


def test_the_code_opens_too(dialog: Unlock, path: Path, code: str, qtbot: QtBot) -> None:
    dialog.other.click()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClicks(dialog.field.line, code.lower().replace("-", " "))
        dialog.open_button.click()
    assert not locking.needs_password(path)


def test_a_wrong_one_is_told_and_after_three_comes_help(dialog: Unlock, path: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        answer(dialog, "noe annet", qtbot)
    assert "passer" in told(dialog)
    assert "Caps Lock" not in told(dialog)
    answer(dialog, "noe annet", qtbot)
    assert "Caps Lock" in told(dialog)
    assert locking.needs_password(path)


def test_nothing_typed_is_not_tried(dialog: Unlock) -> None:
    dialog.open_button.click()
    assert dialog.open_button.isEnabled()
    assert "passer" not in told(dialog)


@pytest.mark.looks
def test_the_text_can_be_larger_before_there_are_settings(dialog: Unlock, qtbot: QtBot) -> None:
    before = dialog.width()
    for _ in range(12):
        QTest.keySequence(dialog, "Ctrl++")
    assert QApplication.font().pointSizeF() >= 24
    assert dialog.width() > before
    QTest.keySequence(dialog, "Ctrl+0")
    assert QApplication.font().pointSizeF() < 13


def test_leaving_it_opens_nothing_and_forgets(dialog: Unlock, path: Path) -> None:
    QTest.keyClicks(dialog.field.line, PASSWORD)
    dialog.quit_button.click()
    assert dialog.password.text == ""
    assert locking.needs_password(path)


@pytest.mark.parametrize("is_known", [True, False])
def test_a_start_with_locked_courses_asks_for_the_password(path: Path, now: datetime, is_known: bool) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Unlock)
        dialog.password.line.setText(PASSWORD)
        (dialog.open_button if is_known else dialog.quit_button).click()

    QTimer.singleShot(0, act)
    found = start_trouble.ask_way_out(StorageError(Fault.PASSWORD), path, now)
    assert found == (path.parent if is_known else None)


def test_courses_that_cannot_be_opened_here_can_only_be_left(qtbot: QtBot, path: Path, now: datetime) -> None:
    dialog = start_trouble.StartTrouble(StorageError(Fault.NO_CIPHER), path, now)
    qtbot.addWidget(dialog)
    assert "(sqlcipher3). Be IT installere programmet på nytt." in dialog.sentence.text()
    assert [each.accessibleName() for each in dialog.findChildren(QPushButton)] == ["Avslutt"]

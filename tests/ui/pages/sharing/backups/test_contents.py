"""A look into a backup shows its courses with their gatherings and dates."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings, keeping
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.backups.contents import ContentsDialog

HOSTILE = "<img src='x'>" + "å" * 200


@pytest.fixture
def found(context: Context) -> Backup:
    first, second = context.require_course().gatherings[:2]
    date = dt.date(2026, 11, 25)
    gatherings.change_gathering(context.database, first.id, date=date, start=dt.time(10), place="Biblioteket")
    gatherings.change_gathering(context.database, second.id, title=HOSTILE)
    keeping.take_backup(context.database, context.clock())
    return keeping.list_backups(context.database.path)[0]


@pytest.fixture
def dialog(context: Context, found: Backup, qtbot: QtBot) -> ContentsDialog:
    made = ContentsDialog(context, found)
    qtbot.addWidget(made)
    return made


def texts(dialog: ContentsDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def test_courses_gatherings_and_dates_are_there(dialog: ContentsDialog) -> None:
    assert "Mestringstreff Orkdal" in texts(dialog)
    assert "Samling 1: Hva er mestring?" in texts(dialog)
    assert "onsdag 25. november kl. 10.00 · Biblioteket" in texts(dialog)


def test_nothing_can_be_typed_and_no_text_acts(dialog: ContentsDialog) -> None:
    assert not dialog.findChildren(QLineEdit)
    assert not dialog.findChildren(QPlainTextEdit)
    labels = dialog.findChildren(QLabel)
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels if each.text())


def test_the_backup_is_let_go_again(dialog: ContentsDialog, found: Backup) -> None:
    found.path.unlink()
    assert not found.path.exists()


def test_one_that_is_gone_is_told(context: Context, found: Backup) -> None:
    found.path.unlink()
    with pytest.raises(UserError):
        ContentsDialog(context, found)

"""Backups by hand: when the last was taken, one now, and one on a memory stick."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.storage.database import file_version
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.sharing import SharingPage
from mestringstreff_desktop.ui.sharing_keep import BackupCard
from tests.ui.conftest import MovableClock


@pytest.fixture
def card(window: MainWindow) -> BackupCard:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page.backup


def press(card: BackupCard, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_before_the_first_it_says_so(card: BackupCard) -> None:
    assert card.taken.text() == "Ingen kopi er tatt ennå."


def test_one_is_taken_now_and_told(card: BackupCard) -> None:
    press(card, "take-backup")
    assert len(backup.existing(card.context.database.path)) == 1
    assert card.taken.text().startswith("Den siste ble tatt i dag kl. ")
    assert "er tatt" in card.notice.said


def test_an_old_one_is_told_with_its_day(card: BackupCard, clock: MovableClock) -> None:
    press(card, "take-backup")
    clock.time += timedelta(days=3)
    card.refresh()
    assert "onsdag 25. november" in card.taken.text()


def test_a_copy_goes_where_it_is_wanted_and_is_whole(
    card: BackupCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_: object, title: str, name: str, kinds: str) -> Path:
        asked.append(name)
        return tmp_path / "kopi.sqlite"

    monkeypatch.setattr(dialogs, "ask_save", ask)
    press(card, "save-backup")
    assert asked == ["Mestringstreff 2026-11-25"]
    assert file_version(tmp_path / "kopi.sqlite") > 0
    assert "pass godt på den" in card.notice.said


@pytest.mark.parametrize("target", [None, Path("/finnes/ikke/kopi.sqlite")])
def test_no_copy_is_claimed_that_is_not_there(
    card: BackupCard, target: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: target)
    monkeypatch.setattr(Path, "mkdir", _refuse)
    press(card, "save-backup")
    assert "ligger i" not in card.notice.said


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError

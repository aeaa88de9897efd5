"""Backups by hand: when the last was taken, one now, and one on a memory stick."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.storage.database import file_version
from mestringstreff_desktop.ui.pages.sharing.backups.backup_card import BackupCard
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click, settle


@pytest.fixture
def card(window: MainWindow) -> BackupCard:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page.backup


def press(card: BackupCard, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    click(button, card.context)


def test_before_the_first_it_says_so(card: BackupCard) -> None:
    assert card.taken.text() == "Ingen kopi er tatt ennå."


def test_one_is_taken_now_and_told(card: BackupCard) -> None:
    press(card, "take-backup")
    assert len(backup.existing(card.context.database.path)) == 1
    assert card.taken.text().startswith("Den siste ble tatt i dag kl. ")
    assert "er tatt" in card.notice.sentence


def test_an_old_one_is_told_with_its_day(card: BackupCard, clock: MovableClock) -> None:
    press(card, "take-backup")
    clock.time += timedelta(days=3)
    card.refresh()
    assert "onsdag 25. november" in card.taken.text()


def test_a_copy_goes_where_it_is_wanted_and_is_whole(
    card: BackupCard, tmp_path: Path, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "kopi.sqlite"]
    press(card, "save-backup")
    assert person.asked[0][1] == "Mestringstreff 2026-11-25"
    assert file_version(tmp_path / "kopi.sqlite") > 0
    assert "pass godt på den" in card.notice.sentence


@pytest.mark.parametrize("name", [None, "ingen mappe/kopi.sqlite"])
def test_no_copy_is_claimed_that_is_not_there(
    card: BackupCard, name: str | None, tmp_path: Path, person: FakeAsk
) -> None:
    (tmp_path / "ingen mappe").touch()
    person.answers = [name and tmp_path / name]
    press(card, "save-backup")
    assert "ligger i" not in card.notice.sentence
    assert card.notice.isVisible() is bool(name)


def test_one_of_over_a_week_ago_is_warned_of(
    card: BackupCard, clock: MovableClock, window: MainWindow
) -> None:
    press(card, "take-backup")
    assert card.old.isHidden()
    clock.time += timedelta(days=8)
    card.context.changed.emit()
    assert not card.old.isHidden()
    assert "over en uke gammel" in window.status.backup.text()
    press(card, "take-backup")
    assert card.old.isHidden()


@pytest.fixture
def folder(card: BackupCard, tmp_path: Path, person: FakeAsk) -> Path:
    """A folder that is chosen to get a copy at each close."""
    place = tmp_path / "minnepinne"
    place.mkdir()
    person.answers = [place]
    press(card, "choose-copy-folder")
    return place


def test_a_folder_is_chosen_and_told(card: BackupCard, folder: Path) -> None:
    assert keeping.copy_folder(card.context.database) == folder
    assert card.at_close.away.isHidden()
    assert "minnepinne" in card.at_close.words.text().replace("\u200b", "")


def test_it_can_be_turned_off(card: BackupCard, folder: Path) -> None:
    press(card, "no-copy-folder")
    assert keeping.copy_folder(card.context.database) is None
    assert card.at_close.turn_off.isHidden()


def test_a_stick_that_is_not_in_is_told(card: BackupCard, folder: Path) -> None:
    folder.rmdir()
    card.refresh()
    assert not card.at_close.away.isHidden()


def test_no_folder_chosen_changes_nothing(card: BackupCard, person: FakeAsk) -> None:
    person.answers = [None]
    press(card, "choose-copy-folder")
    assert keeping.copy_folder(card.context.database) is None


def test_at_close_a_copy_is_put_there(card: BackupCard, folder: Path, window: MainWindow) -> None:
    window.close()
    settle(card.context)
    assert not window.isVisible()
    assert [backup.is_whole(path) for path in folder.iterdir()] == [True]


@pytest.mark.parametrize("answers", [[False], [True, True, False]])
def test_trouble_at_close_is_told_and_never_keeps_the_window_open(
    window: MainWindow, folder: Path, answers: list[bool], person: FakeAsk
) -> None:
    person.asked, person.answers = [], list(answers)
    folder.rmdir()
    window.close()
    settle(window.context)
    assert not window.isVisible()
    assert len(person.asked) == len(answers)
    assert "er ikke der nå" in str(person.asked[0])


def test_what_is_typed_just_before_is_in_it(card: BackupCard) -> None:
    context, course = card.context, card.context.require_course()
    context.autosave.queue(
        "title", lambda: planning.change_course(context.database, course.id, title="Nytt navn")
    )
    press(card, "take-backup")
    (taken,) = keeping.list_backups(context.database.path)
    assert taken.courses == {course.id: "Nytt navn"}


def test_where_copies_go_is_chosen_first_and_then_changed(card: BackupCard, tmp_path: Path) -> None:
    at_close = card.findChild(QPushButton, "choose-copy-folder")
    assert at_close is not None
    assert at_close.accessibleName() == "Velg mappe …"
    context = card.context
    context.act(lambda: keeping.choose_copy_folder(context.database, tmp_path))
    assert at_close.accessibleName() == "Velg en annen mappe …"


def test_how_much_room_they_may_take_is_said(card: BackupCard) -> None:
    assert "Til sammen får de ta 1 GB" in card.room.text()
    assert "De tre nyeste" in card.room.text()

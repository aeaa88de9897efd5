"""Copies outside the usual backups stand in a list, and each can be deleted after a question."""

from pathlib import Path

import pytest

from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.ui.pages.sharing.backups.other_copies import OtherCopiesCard
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click, settle


@pytest.fixture
def card(window: MainWindow) -> OtherCopiesCard:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page.others


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "minnepinne"
    folder.mkdir()
    return folder


@pytest.fixture
def copied(card: OtherCopiesCard, stick: Path) -> OtherCopiesCard:
    """The card, with a folder in it that has got two copies."""
    database = card.context.database
    keeping.choose_copy_folder(database, stick)
    for _ in range(2):
        keeping.copy_at_close(database, NOW)
    keeping.choose_copy_folder(database, None)
    return looked(card)


def looked(card: OtherCopiesCard) -> OtherCopiesCard:
    card.refresh()
    settle(card.context)
    return card


def words(card: OtherCopiesCard) -> list[str]:
    return [row.facts.text() for row in card.rows]


def test_while_there_are_none_there_is_no_card(card: OtherCopiesCard) -> None:
    assert looked(card).isHidden()


def test_what_it_is_and_holds_is_told(copied: OtherCopiesCard, stick: Path) -> None:
    (row,) = copied.rows
    assert row.where.text().replace("\u200b", "") == str(stick)
    assert words(copied)[0].startswith("2 kopier · 1 kurs · ")
    assert " · den nyeste fra i dag kl. " in words(copied)[0]


def test_they_are_deleted_after_a_question(copied: OtherCopiesCard, stick: Path, person: FakeAsk) -> None:
    person.answers = [True]
    click(copied.rows[0].delete, copied.context)
    assert list(stick.iterdir()) == []
    assert person.asked[0][0] == "Slette 2 kopier?"
    assert person.asked[0][-1] is True
    assert (looked(copied).rows, copied.notice.sentence) == ([], "Kopiene er slettet.")


def test_a_no_deletes_nothing(copied: OtherCopiesCard, stick: Path, person: FakeAsk) -> None:
    person.answers = [False]
    click(copied.rows[0].delete, copied.context)
    assert len(list(stick.iterdir())) == 2


def test_one_that_went_away_meanwhile_is_told(copied: OtherCopiesCard, stick: Path, person: FakeAsk) -> None:
    stick.rename(stick.with_name("borte"))
    person.answers = [True]
    click(copied.rows[0].delete, copied.context)
    assert "er ikke her nå" in copied.notice.sentence


def test_a_place_that_is_away_can_only_be_taken_off_the_list(copied: OtherCopiesCard, stick: Path) -> None:
    stick.rename(stick.with_name("borte"))
    (row,) = looked(copied).rows
    assert "minnepinnen" in row.facts.text()
    assert row.delete.isHidden()
    click(row.forget, copied.context)
    assert looked(copied).rows == []


def test_the_folder_that_is_chosen_stays_on_the_list(card: OtherCopiesCard, stick: Path) -> None:
    keeping.choose_copy_folder(card.context.database, stick)
    stick.rmdir()
    (row,) = looked(card).rows
    assert row.forget.isHidden()


def test_a_damaged_file_tells_that_it_cannot_be_read(
    card: OtherCopiesCard, data_dir: Path, person: FakeAsk
) -> None:
    (data_dir / "mestringstreff-skadet-20261101-080000.sqlite").write_bytes(b"SQLite format 3\x00")
    assert words(looked(card))[0].startswith("Lar seg ikke lese · ")
    person.answers = [False]
    click(card.rows[0].delete, card.context)
    assert "spør IT" in str(person.asked[0][1])


def test_a_damaged_file_is_told_by_its_name_with_the_folder_below(
    card: OtherCopiesCard, data_dir: Path
) -> None:
    name = "mestringstreff-skadet-20261101-080000.sqlite"
    (data_dir / name).write_bytes(b"SQLite format 3\x00")
    (row,) = looked(card).rows
    shown = [part.text().replace("\u200b", "") for part in (row.where, row.folder)]
    assert (shown, row.folder.isHidden()) == ([name, str(data_dir)], False)


def test_the_keys_go_to_the_next_copy_when_one_is_deleted(
    card: OtherCopiesCard, data_dir: Path, person: FakeAsk
) -> None:
    for day in (1, 2):
        damaged = data_dir / f"mestringstreff-skadet-2026110{day}-080000.sqlite"
        damaged.write_bytes(b"SQLite format 3\x00")
    gone = looked(card).rows[0].delete
    card.window().activateWindow()
    gone.setFocus()
    person.answers = [True]
    click(gone, card.context)
    (left,) = looked(card).rows
    assert card.window().focusWidget() is left.delete


def test_the_keys_stay_on_the_card_when_the_last_copy_is_deleted(
    copied: OtherCopiesCard, person: FakeAsk
) -> None:
    copied.window().activateWindow()
    copied.rows[0].delete.setFocus()
    person.answers = [True]
    click(copied.rows[0].delete, copied.context)
    assert (looked(copied).rows, copied.hasFocus()) == ([], True)

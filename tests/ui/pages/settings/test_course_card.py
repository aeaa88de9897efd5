"""A course is renamed and deleted, the latter only after a question that tells the truth."""

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.ui.pages.settings.course_card import CourseCard
from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click


@pytest.fixture
def card(window: MainWindow) -> CourseCard:
    window.show_page("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.course


@pytest.fixture
def agreed(person: FakeAsk) -> FakeAsk:
    """The question of whether to delete is answered with yes."""
    person.answers = [True]
    return person


def texts(person: FakeAsk) -> str:
    """All that was asked, which is dangerous each time."""
    assert all(is_danger is True for *_, is_danger in person.asked)
    return " ".join(str(each) for asked in person.asked for each in asked)


def titles(card: CourseCard) -> list[str]:
    return [course.title for course in planning.list_courses(card.context.database)]


def test_a_course_gets_a_new_name(card: CourseCard, person: FakeAsk) -> None:
    person.answers = ["Høsten"]
    card.rename.click()
    assert titles(card) == ["Høsten"]
    assert card.title.text() == "Høsten"


def test_a_name_put_away_changes_nothing(card: CourseCard, person: FakeAsk) -> None:
    person.answers = [None]
    card.rename.click()
    assert titles(card) == ["Mestringstreff Orkdal"]


def test_the_question_says_what_goes_and_what_stays(card: CourseCard, agreed: FakeAsk) -> None:
    click(card.delete, card.context)
    text = texts(agreed)
    for words in ("Mestringstreff Orkdal", "6 samlinger", "logg", "30 sekunder", "Sikkerhetskopiene"):
        assert words in text


def test_what_is_deleted_is_gone_but_in_the_backup(card: CourseCard, agreed: FakeAsk) -> None:
    database = card.context.database
    click(card.delete, card.context)
    assert titles(card) == []
    newest = backup.existing(database.path)[0]
    with sqlite3.connect(newest) as copy:
        assert copy.execute("SELECT title FROM course").fetchall() == [("Mestringstreff Orkdal",)]
    copy.close()


def test_the_newest_of_the_others_is_opened(card: CourseCard, agreed: FakeAsk) -> None:
    context = card.context
    other = planning.create_course(context.database, context.library, "Et annet", context.clock())
    click(card.delete, card.context)
    assert context.course_id == other.id
    assert card.title.text() == "Et annet"
    assert "Mestringstreff Orkdal" in card.notice.sentence


def test_a_no_deletes_nothing(card: CourseCard, person: FakeAsk) -> None:
    person.answers = [False]
    click(card.delete, card.context)
    assert titles(card) == ["Mestringstreff Orkdal"]


def test_without_a_backup_nothing_is_deleted(card: CourseCard, agreed: FakeAsk, data_dir: Path) -> None:
    (data_dir / "sikkerhetskopier").write_text("her skulle det vært en mappe")
    click(card.delete, card.context)
    assert titles(card) == ["Mestringstreff Orkdal"]
    assert "ble ikke skrevet" in card.notice.sentence


def test_what_is_deleted_can_be_had_back_for_half_a_minute(card: CourseCard, agreed: FakeAsk) -> None:
    click(card.delete, card.context)
    assert card.regret.interval() == 30_000
    assert card.regret.isActive()
    click(card.notice.button, card.context)
    assert titles(card) == ["Mestringstreff Orkdal"]
    assert card.title.text() == "Mestringstreff Orkdal"
    assert "er tilbake" in card.notice.sentence
    assert not card.regret.isActive()


def test_the_notice_says_how_long_the_backups_have_it(card: CourseCard, agreed: FakeAsk) -> None:
    click(card.delete, card.context)
    assert "til fredag 25. desember" in card.notice.sentence


def test_after_half_a_minute_only_the_backups_have_it(card: CourseCard, agreed: FakeAsk) -> None:
    click(card.delete, card.context)
    card.regret.timeout.emit()
    assert card.notice.button.accessibleName() == "Slett også fra sikkerhetskopiene …"
    assert card.notice.second.isHidden()
    assert "fortsatt" in card.notice.sentence


def test_it_is_taken_out_of_the_backups_after_a_question(card: CourseCard, agreed: FakeAsk) -> None:
    agreed.answers = [True, True]
    click(card.delete, card.context)
    click(card.notice.second, card.context)
    assert "Da kan ingen hente kurset tilbake" in texts(agreed)
    (left,) = keeping.list_backups(card.context.database.path)
    assert left.courses == {}
    assert "fra sikkerhetskopiene også" in card.notice.sentence
    assert card.notice.button.isHidden()


def test_a_no_leaves_it_in_the_backups(card: CourseCard, agreed: FakeAsk) -> None:
    click(card.delete, card.context)
    agreed.answers = [False]
    click(card.notice.second, card.context)
    (left,) = keeping.list_backups(card.context.database.path)
    assert left.courses
    assert card.regret.isActive()


def test_a_stick_that_is_away_is_told_and_can_be_tried_again(
    card: CourseCard, agreed: FakeAsk, tmp_path: Path
) -> None:
    database, stick = card.context.database, tmp_path / "minnepinne"
    keeping.choose_copy_folder(database, stick)
    agreed.answers = [True, True]
    click(card.delete, card.context)
    click(card.notice.second, card.context)
    assert "er ikke her nå" in card.notice.sentence
    stick.mkdir()
    click(card.notice.button, card.context)
    assert "fra sikkerhetskopiene også" in card.notice.sentence


def test_damaged_files_that_go_whole_are_named_in_the_question(
    card: CourseCard, agreed: FakeAsk, data_dir: Path
) -> None:
    damaged = data_dir / "mestringstreff-skadet-20261101-080000.sqlite"
    damaged.write_bytes(b"SQLite format 3\x00")
    agreed.answers = [True, True]
    click(card.delete, card.context)
    click(card.notice.second, card.context)
    assert damaged.name in texts(agreed)
    assert not damaged.exists()


@pytest.mark.looks
def test_what_was_deleted_is_scrolled_to(card: CourseCard, agreed: FakeAsk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.noticed):
        click(card.delete, card.context)
    qtbot.waitUntil(lambda: not card.notice.visibleRegion().isEmpty())


def test_what_came_back_from_a_backup_cannot_be_put_back_twice(card: CourseCard, agreed: FakeAsk) -> None:
    context, course = card.context, card.context.require_course()
    click(card.delete, card.context)
    path = backup.existing(context.database.path)[0]
    keeping.restore_course(context.database, path, course.id, RestoreChoice.KEEP_BOTH, context.clock())
    context.open_course(course.id)
    assert card.notice.isHidden()
    assert not card.regret.isActive()

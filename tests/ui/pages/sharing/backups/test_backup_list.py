"""The list of backups: what is in each, a look, and the ways back."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mestringstreff_desktop.services import keeping, locking, planning
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.storage import backup, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.sharing.backups.backup_list import FEW, BackupList, BackupRow
from mestringstreff_desktop.ui.pages.sharing.backups.restore import RestoreQuestion
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click, settle


@pytest.fixture
def backups(window: MainWindow) -> BackupList:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    settle(window.context)
    return page.backups


@pytest.fixture
def taken(backups: BackupList, clock: MovableClock) -> BackupList:
    """One backup, of yesterday; since then the course has another name."""
    context = backups.context
    keeping.take_backup(context.database, clock.time - timedelta(days=1))
    rename(backups, "Nytt navn")
    return backups


def rename(backups: BackupList, title: str) -> None:
    context, course = backups.context, backups.context.require_course()
    context.act(lambda: planning.change_course(context.database, course.id, title=title))


def rows(backups: BackupList) -> list[BackupRow]:
    return backups.findChildren(BackupRow)


def press(backups: BackupList, name: str) -> None:
    button = rows(backups)[-1].findChild(QPushButton, name)
    assert button is not None
    click(button, backups.context)


def titles(backups: BackupList) -> set[str]:
    return {each.title for each in planning.list_courses(backups.context.database)}


@pytest.fixture
def agreed(person: FakeAsk) -> FakeAsk:
    """A question is answered with yes."""
    person.answers = [True]
    return person


def test_before_the_first_it_says_when_it_comes(backups: BackupList) -> None:
    assert not backups._none.isHidden()
    assert not rows(backups)


def test_each_tells_its_day_its_size_and_what_is_in_it(taken: BackupList) -> None:
    (row,) = rows(taken)
    assert row.when.text().startswith("Tirsdag 24. november kl. ")
    assert row.titles.text() == "«Mestringstreff Orkdal»"
    assert "kB" in row.facts.text()
    assert "sist endret" in row.facts.text()


def test_a_few_are_shown_and_all_on_request(backups: BackupList, clock: MovableClock) -> None:
    for day in range(FEW + 2):
        keeping.take_backup(backups.context.database, clock.time - timedelta(days=9 - day))
    backups.context.changed.emit()
    assert len(rows(backups)) == FEW
    backups.more.click()
    assert len(rows(backups)) == FEW + 2
    backups.more.click()
    assert len(rows(backups)) == FEW


def test_a_damaged_one_is_said_to_be_and_offers_nothing(taken: BackupList) -> None:
    backup.existing(taken.context.database.path)[0].write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    taken._read()
    (row,) = rows(taken)
    assert "lar seg ikke lese" in row.titles.text()
    assert row.findChild(QPushButton) is None


def test_everything_is_taken_back_after_a_question(taken: BackupList, agreed: FakeAsk) -> None:
    press(taken, "restore-all")
    assert "tar en sikkerhetskopi" in str(agreed.asked)
    assert titles(taken) == {"Mestringstreff Orkdal"}
    assert taken.context.require_course().title == "Mestringstreff Orkdal"
    assert "hentet tilbake" in taken.notice.sentence


def test_that_can_be_regretted(taken: BackupList, agreed: FakeAsk) -> None:
    press(taken, "restore-all")
    click(taken.notice.button, taken.context)
    assert titles(taken) == {"Nytt navn"}
    assert "Angret" in taken.notice.sentence


def test_a_no_takes_nothing_back(taken: BackupList, person: FakeAsk) -> None:
    person.answers = [False]
    press(taken, "restore-all")
    assert titles(taken) == {"Nytt navn"}


def test_the_look_of_the_window_stays_as_it_is(taken: BackupList, agreed: FakeAsk) -> None:
    taken.context.change_settings(spare_copies=7)
    press(taken, "restore-all")
    assert taken.context.settings.spare_copies == 7


def test_one_course_is_fetched_beside_ones_own(taken: BackupList, agreed: FakeAsk) -> None:
    press(taken, "restore-course")
    assert titles(taken) == {"Nytt navn", "Mestringstreff Orkdal (slik det var 24.11.2026)"}
    assert taken.context.require_course().title.startswith("Mestringstreff Orkdal")
    assert len(rows(taken)) == 2


def test_one_course_replaces_ones_own(taken: BackupList, person: FakeAsk) -> None:
    def replace(question: RestoreQuestion) -> None:
        question.ways[RestoreChoice.REPLACE].click()
        question.yes.click()

    person.answers = [replace]
    press(taken, "restore-course")
    assert titles(taken) == {"Mestringstreff Orkdal"}


def test_one_that_is_gone_meanwhile_is_told(taken: BackupList, agreed: FakeAsk) -> None:
    backup.existing(taken.context.database.path)[0].unlink()
    press(taken, "restore-all")
    assert titles(taken) == {"Nytt navn"}
    assert taken.notice.isVisible()


def test_a_look_shows_the_courses_and_changes_nothing(taken: BackupList, person: FakeAsk) -> None:
    seen: list[str] = []
    person.answers = [lambda dialog: seen.extend(each.text() for each in dialog.findChildren(QLabel))]
    press(taken, "look-in-backup")
    assert "Mestringstreff Orkdal" in seen
    assert titles(taken) == {"Nytt navn"}


def test_what_is_taken_out_of_them_elsewhere_is_seen_when_one_comes_back(
    taken: BackupList, window: MainWindow
) -> None:
    course_id = taken.context.course_id
    assert course_id is not None
    window.show_page("settings")
    keeping.erase_from_backups(taken.context.database, course_id)
    window.show_page("sharing")
    settle(window.context)
    assert rows(taken)[0].titles.text() == "Ingen kurs"


@pytest.fixture
def locked_away(backups: BackupList, tmp_path: Path) -> BackupList:
    """One backup, of courses with a password that nobody has typed here."""
    folder = backups.context.database.path.parent / places.BACKUPS
    folder.mkdir(exist_ok=True)
    with closing(Database(tmp_path / "annet" / "mestringstreff.sqlite")) as other:
        planning.create_course(other, backups.context.library, "Et låst kurs", backups.context.clock())
        locking.lock(other, "fire rolige små ord", locking.new_code(), cost=2)
        backup.take(other, backups.context.clock(), folder)
    locking.forget()
    backups._read()
    return backups


def test_one_with_another_password_asks_for_it_until_it_fits(
    locked_away: BackupList, person: FakeAsk
) -> None:
    (row,) = rows(locked_away)
    assert "annet passord" in row.titles.text()
    person.answers = ["noe annet", "fire rolige små ord"]
    press(locked_away, "open-backup")
    settle(locked_away.context)
    assert "passer" in str(person.asked[1])
    assert "«Et låst kurs»" in rows(locked_away)[-1].titles.text()


def test_one_that_nobody_can_open_stays_as_it_is(locked_away: BackupList, person: FakeAsk) -> None:
    person.answers = [None]
    press(locked_away, "open-backup")
    assert "annet passord" in rows(locked_away)[-1].titles.text()

"""The lock is put on, changed and taken off from its card, which says how things stand and what is left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.services import locking, settings
from mestringstreff_desktop.storage.lock.mark import lock_of
from mestringstreff_desktop.ui.pages.settings.lock_card import LockCard, state_words
from mestringstreff_desktop.ui.pages.settings.lock_window import LockWindow
from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click, settle

OLD, NEW = "fire rolige små ord", "fem nye rolige små ord"


@pytest.fixture
def card(window: MainWindow) -> LockCard:
    window.show_page("settings", "lock")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.lock


@pytest.fixture
def locked(card: LockCard) -> LockCard:
    locking.lock(card.context.database, OLD, locking.new_code(), cost=2)
    card.context.changed.emit()
    return card


def told(card: LockCard) -> str:
    return " ".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def ways(card: LockCard) -> list[str]:
    every = (card.lock, card.now, card.change, card.remove)
    return [each.accessibleName() for each in every if not each.isHidden()]


def gone_through(password: str, old: str = "") -> Callable[[LockWindow], None]:
    """The answer of somebody who types all that is asked for, and keeps the code."""

    def answer(window: LockWindow) -> None:
        if window.old is not None:
            QTest.keyClicks(window.old.line, old)
        for field in (window.fields.first, window.fields.again):
            QTest.keyClicks(field.line, password)
        window.yes.click()
        while window.old is not None and not window.yes.isEnabled() and window.code is None:
            QTest.qWait(10)
        if window.code is not None:
            window.code.kept.box.click()
            QTest.keyClicks(window.code.last, window._new_code[-4:])
            window.yes.click()

    return answer


def test_without_a_lock_it_says_what_one_does_and_that_there_is_no_other_way_in(card: LockCard) -> None:
    assert "de eneste veiene inn" in told(card)
    assert [each.isHidden() for each in (card.lock, card.now, card.change, card.remove)] == [
        False,
        *[True] * 3,
    ]


def test_the_courses_are_locked(card: LockCard, person: FakeAsk) -> None:
    person.answers = [gone_through(OLD)]
    click(card.lock, card.context)
    database = card.context.database
    assert locking.fits(database, OLD)
    assert "Kursene er låst" in card.notice.sentence
    assert [each.isHidden() for each in (card.lock, card.now, card.change, card.remove)] == [
        True,
        *[False] * 3,
    ]
    database.close()
    assert lock_of(database.path) is not None


def test_given_up_nothing_is_locked(card: LockCard, person: FakeAsk) -> None:
    person.answers = [lambda window: window.no.click()]
    click(card.lock, card.context)
    assert not locking.is_locked(card.context.database)


def test_the_password_is_changed(locked: LockCard, person: FakeAsk) -> None:
    person.answers = [gone_through(NEW, OLD)]
    click(locked.change, locked.context)
    assert locking.fits(locked.context.database, NEW)
    assert not locking.fits(locked.context.database, OLD)


def test_a_wrong_old_password_leads_to_no_code(locked: LockCard, person: FakeAsk) -> None:
    seen: list[LockWindow] = []

    def answer(window: LockWindow) -> None:
        gone_through(NEW, "noe annet")(window)
        seen.append(window)
        assert window.code is None
        assert "stemmer ikke" in " ".join(each.text() for each in window.findChildren(QLabel))

    person.answers = [answer]
    click(locked.change, locked.context)
    assert seen
    assert locking.fits(locked.context.database, OLD)


@pytest.mark.parametrize(("typed", "is_locked"), [(OLD, False), ("noe annet", True), (None, True)])
def test_the_lock_is_taken_off_by_the_password(
    locked: LockCard, person: FakeAsk, typed: str | None, is_locked: bool
) -> None:
    person.answers = [typed]
    click(locked.remove, locked.context)
    assert locking.is_locked(locked.context.database) is is_locked
    assert ("tatt bort" in locked.notice.sentence) is not is_locked
    assert locked.remove.isHidden() is not is_locked


def test_after_how_many_minutes_it_locks_itself_is_chosen(locked: LockCard) -> None:
    assert locked.minutes[15].isChecked()
    locked.minutes[5].click()
    assert settings.load(locked.context.database).lock_after == 5


def test_copies_that_were_away_are_told(card: LockCard, tmp_path: Path) -> None:
    card._tell("Kursene er låst.", "Ikke låst ennå: {folders}.", [tmp_path / "minnepinne"])
    settle(card.context)
    assert "minnepinne" in card.notice.sentence
    assert "start programmet på nytt" in card.notice.sentence


def test_where_the_installation_lacks_it_it_says_what_to_ask_for() -> None:
    told = state_words(has_lock=False, can_write=True, is_available=False)
    assert "sqlcipher3" in told
    assert "Be IT" in told


@pytest.mark.parametrize(
    ("others", "words"),
    [([], "er låst med samme"), ([b"x", None], "er det ikke ennå"), ([b"x"], "annet passord")],
)
def test_it_does_not_say_that_backups_are_locked_which_are_not(
    others: list[bytes | None], words: str
) -> None:
    assert words in state_words(has_lock=True, can_write=True, is_available=True, others=others)


def test_courses_for_viewing_only_cannot_get_a_lock_nor_lose_it() -> None:
    for has_lock in (True, False):
        told = state_words(has_lock=has_lock, can_write=False, is_available=True)
        assert "kan bare leses" in told

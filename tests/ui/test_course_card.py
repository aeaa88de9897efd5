"""A course is renamed and deleted, the latter only after a question that tells the truth."""

import sqlite3

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.course_card import CourseCard
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.settings import SettingsPage


@pytest.fixture
def card(window: MainWindow) -> CourseCard:
    window.show_page("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.course


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question is answered with yes; they are kept here."""
    asked: list[str] = []

    def agree(_: object, *texts: str, is_danger: bool) -> bool:
        asked.extend(texts)
        return is_danger

    monkeypatch.setattr(dialogs, "confirm", agree)
    return asked


def titles(card: CourseCard) -> list[str]:
    return [course.title for course in planning.list_courses(card.context.database)]


def test_a_course_gets_a_new_name(card: CourseCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Høsten")
    card.rename.click()
    assert titles(card) == ["Høsten"]
    assert card.title.text() == "Høsten"


def test_a_name_put_away_changes_nothing(card: CourseCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: None)
    card.rename.click()
    assert titles(card) == ["Mestringstreff Orkdal"]


def test_the_question_says_what_goes_and_what_stays(card: CourseCard, agreed: list[str]) -> None:
    card.delete.click()
    text = " ".join(agreed)
    for words in ("Mestringstreff Orkdal", "6 samlinger", "logg", "Sikkerhetskopiene på maskinen"):
        assert words in text


def test_what_is_deleted_is_gone_but_in_the_backup(card: CourseCard, agreed: list[str]) -> None:
    database = card.context.database
    card.delete.click()
    assert titles(card) == []
    newest = backup.existing(database.path)[0]
    with sqlite3.connect(newest) as copy:
        assert copy.execute("SELECT title FROM course").fetchall() == [("Mestringstreff Orkdal",)]
    copy.close()


def test_the_newest_of_the_others_is_opened(card: CourseCard, agreed: list[str]) -> None:
    context = card.context
    other = planning.create_course(context.database, context.library, "Et annet", context.clock())
    card.delete.click()
    assert context.course_id == other.id
    assert card.title.text() == "Et annet"
    assert "Mestringstreff Orkdal" in card.notice.said


def test_a_no_deletes_nothing(card: CourseCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: False)
    card.delete.click()
    assert titles(card) == ["Mestringstreff Orkdal"]


def test_without_a_backup_nothing_is_deleted(
    card: CourseCard, agreed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("Disken er full.")

    monkeypatch.setattr(keeping, "take_backup", refuse)
    card.delete.click()
    assert titles(card) == ["Mestringstreff Orkdal"]
    assert card.notice.said == "Disken er full."

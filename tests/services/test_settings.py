"""Settings are remembered, and a damaged one never stops the program."""

from pathlib import Path
from uuid import uuid4

import pytest

from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.settings import MOST_RECENT, Settings
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def test_at_first_the_settings_are_the_defaults(database: Database) -> None:
    assert settings.load(database) == Settings(theme="system", text_size=100, spare_copies=2, course_id=None)


def test_a_changed_setting_is_remembered_and_the_rest_kept(database: Database) -> None:
    settings.change(database, theme="dark")
    settings.change(database, spare_copies=4)
    assert settings.load(database) == Settings(theme="dark", spare_copies=4)


def test_the_chosen_course_is_remembered(database: Database) -> None:
    chosen = uuid4()
    assert settings.change(database, course_id=chosen).course_id == chosen
    assert settings.load(database).course_id == chosen


def test_a_tool_becomes_a_favourite_once_and_can_be_taken_out(database: Database) -> None:
    stored = settings.change(database, favourites=Settings(favourites=("busk",)).with_favourite("soal", True))
    assert settings.load(database) == stored
    assert stored.favourites == ("busk", "soal")
    assert stored.with_favourite("busk", True) == ("soal", "busk")
    assert stored.with_favourite("busk", False) == ("soal",)


def test_settings_outlive_the_program(tmp_path: Path) -> None:
    first = Database(tmp_path / "kurs.sqlite")
    settings.change(first, text_size=125)
    first.close()
    second = Database(tmp_path / "kurs.sqlite")
    assert settings.load(second).text_size == 125
    second.close()


@pytest.mark.parametrize("damaged", ["", "ikke json", "[]", '{"theme": "rosa"}', '{"text_size": "stor"}'])
def test_what_cannot_be_read_is_as_at_first(database: Database, damaged: str) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "settings", damaged)
    assert settings.load(database) == Settings()


def test_a_setting_of_a_newer_program_is_passed_over(database: Database) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "settings", '{"theme": "light", "sound": true}')
    assert settings.load(database) == Settings(theme="light")


def test_a_setting_that_does_not_exist_is_our_mistake(database: Database) -> None:
    with pytest.raises(TypeError):
        settings.change(database, colour="blå")


@pytest.mark.parametrize("on", [True, False])
def test_asking_for_the_same_favourite_twice_changes_nothing_more(on: bool) -> None:
    once = settings.Settings(favourites=("skoen", "busk")).with_favourite("skoen", on)
    assert settings.Settings(favourites=once).with_favourite("skoen", on) == once
    assert once.count("skoen") == on


def test_a_new_favourite_is_last() -> None:
    assert settings.Settings(favourites=("skoen",)).with_favourite("busk", True) == ("skoen", "busk")


def test_the_course_that_is_opened_is_the_last_used_and_the_one_before_it_is_known() -> None:
    first, second, third = uuid4(), uuid4(), uuid4()
    chosen = Settings(course_id=first, recent_courses=(second, third))
    assert chosen.with_recent(third) == (third, first, second)
    assert chosen.with_recent(None) == (first, second, third)
    many = Settings(recent_courses=tuple(uuid4() for _ in range(MOST_RECENT)))
    assert len(many.with_recent(first)) == MOST_RECENT

"""Sending a course: what leaves is shown before, and where the file lies after."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import planning, sharing
from mestringstreff_desktop.ui.pages.sharing.package_password import PackagePassword
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.pages.sharing.send import SendCard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the
from tests.ui.waiting import click, settle


@pytest.fixture
def card(window: MainWindow) -> SendCard:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page.send


def texts(card: SendCard) -> list[str]:
    return [each.text() for each in card.findChildren(QLabel)]


def press_export(card: SendCard, person: FakeAsk, target: Path | None) -> None:
    """Press the button, and answer with a place."""
    person.answers = [target]
    button = card.findChild(QPushButton, "export-course")
    assert button is not None
    click(button, card.context)


def test_the_example_is_not_sent_by_accident(card: SendCard, person: FakeAsk) -> None:
    card.context.change_settings(example_id=card.context.course_id)
    person.answers = [False]
    the(card, QPushButton, "export-course").click()
    assert "eksempel" in str(person.asked)


def test_every_kind_of_thing_stands_in_its_list(card: SendCard) -> None:
    context = card.context
    assert context.course_id is not None
    for line in sharing.describe_export(context.database, context.library, context.course_id):
        assert line.what in texts(card)


def test_the_lists_follow_the_course(card: SendCard) -> None:
    context, course_id = card.context, card.context.course_id
    assert course_id is not None
    context.act(lambda: planning.change_course(context.database, course_id, title="Høsten"))
    assert "«Høsten»" in texts(card)


def test_what_is_unchanged_is_not_made_anew(card: SendCard) -> None:
    before = card.findChildren(QLabel)
    card.context.changed.emit()
    assert card.findChildren(QLabel) == before


def test_the_file_is_named_after_the_course_and_its_place_is_told(
    card: SendCard, tmp_path: Path, person: FakeAsk
) -> None:
    target = tmp_path / "kurs.mestringskurs"
    press_export(card, person, target)
    assert "Mestringstreff Orkdal" in person.asked[0]
    assert sharing.read_package(target, Sandbox()).course.title == "Mestringstreff Orkdal"
    assert "kurs.mestringskurs" in card.notice.sentence
    assert str(tmp_path) in card.notice.sentence
    card.notice.button.click()
    assert person.shown == [tmp_path]


def test_no_place_chosen_writes_nothing(card: SendCard, tmp_path: Path, person: FakeAsk) -> None:
    press_export(card, person, None)
    assert not list(tmp_path.glob("*.mestringskurs"))
    assert card.notice.isHidden()


def test_a_place_that_cannot_be_written_to_is_told_in_the_card(
    card: SendCard, tmp_path: Path, person: FakeAsk
) -> None:
    press_export(card, person, tmp_path / "finnes ikke" / "kurs.mestringskurs")
    assert "ble ikke lagret" in card.notice.sentence
    assert card.notice.button.isHidden()


@pytest.fixture
def with_people(card: SendCard) -> SendCard:
    context, course = card.context, card.context.require_course()
    context.act(lambda: planning.write_member(context.database, course.id, TeamMember(name="Kari Kanari")))
    return card


def stays(card: SendCard, what: str) -> bool:
    """Does a kind of thing stand in the list of what stays?"""
    return what in [each.text() for each in card._stays.findChildren(QLabel)]


def test_nothing_beside_the_plan_is_ticked_at_first(card: SendCard) -> None:
    assert card.options == sharing.ExportOptions()
    assert all(stays(card, what) for what in ("Svar i sjekklista", "Arbeidsgruppa", "Gjennomføring og logg"))


@pytest.mark.parametrize(
    ("name", "what"),
    [("answers", "Svar i sjekklista"), ("team", "Arbeidsgruppa"), ("logs", "Gjennomføring og logg")],
)
def test_the_lists_follow_the_ticks_at_once(card: SendCard, name: str, what: str) -> None:
    card.choices[name].box.click()
    assert not stays(card, what)
    card.choices[name].box.click()
    assert stays(card, what)


def test_what_was_asked_for_stands_first(card: SendCard) -> None:
    card.choices["logs"].box.click()
    assert card._leaves._shown[0].what == "Gjennomføring og logg"


def test_each_says_what_it_means(card: SendCard) -> None:
    for choice in sharing.EXPORT_CHOICES:
        assert choice.title in texts(card)
        assert choice.meaning in texts(card)


@pytest.mark.parametrize("is_asked_for", [True, False])
def test_names_are_in_the_package_when_they_are_ticked_alone(
    with_people: SendCard, tmp_path: Path, is_asked_for: bool
) -> None:
    with_people.choices["team"].box.setChecked(is_asked_for)
    with_people.write(tmp_path / "kurs.mestringskurs")
    settle(with_people.context)
    names = [
        each.name for each in sharing.read_package(tmp_path / "kurs.mestringskurs", Sandbox()).course.team
    ]
    assert names == (["Kari Kanari"] if is_asked_for else [])
    assert ("mer enn planen" in with_people.notice.sentence) is is_asked_for


def test_what_was_ticked_once_is_not_ticked_the_next_time(card: SendCard, window: MainWindow) -> None:
    card.choices["team"].box.click()
    window.show_page("overview")
    window.show_page("sharing")
    assert card.options == sharing.ExportOptions()
    assert stays(card, "Arbeidsgruppa")


def test_another_course_begins_with_nothing_ticked(card: SendCard) -> None:
    card.choices["team"].box.click()
    context = card.context
    other = planning.create_course(context.database, context.library, "Et annet", context.clock())
    context.open_course(other.id)
    assert card.options == sharing.ExportOptions()


def typed_twice(password: str, again: str) -> Callable[[PackagePassword], None]:
    def answer(dialog: PackagePassword) -> None:
        QTest.keyClicks(dialog.fields.first.line, password)
        QTest.keyClicks(dialog.fields.again.line, again)
        dialog.yes.click()

    return answer


def test_with_names_or_logs_a_password_is_offered(
    with_people: SendCard, person: FakeAsk, tmp_path: Path
) -> None:
    target = tmp_path / "kurs.mestringskurs"
    with_people.choices["team"].box.click()
    person.answers = [typed_twice("fire rolige ord", "fire rolige ord"), target]
    click(the(with_people, QPushButton, "export-course"), with_people.context)
    with pytest.raises(sharing.PasswordError):
        sharing.read_package(target, Sandbox())
    assert sharing.read_package(target, Sandbox(), password="fire rolige ord").course.team
    assert "trenger passordet" in with_people.notice.sentence


def test_it_is_made_without_one_where_that_is_chosen(
    with_people: SendCard, person: FakeAsk, tmp_path: Path
) -> None:
    with_people.choices["logs"].box.click()
    person.answers = [lambda dialog: dialog.without.click(), tmp_path / "kurs.mestringskurs"]
    click(the(with_people, QPushButton, "export-course"), with_people.context)
    sharing.read_package(tmp_path / "kurs.mestringskurs", Sandbox())
    assert "bare til dem det gjelder" in with_people.notice.sentence


def test_nothing_is_made_where_the_two_are_not_alike_and_it_is_given_up(
    with_people: SendCard, person: FakeAsk, tmp_path: Path
) -> None:
    with_people.choices["team"].box.click()
    person.answers = [typed_twice("fire rolige ord", "fire urolige ord")]
    click(the(with_people, QPushButton, "export-course"), with_people.context)
    assert not list(tmp_path.glob("*.mestringskurs"))

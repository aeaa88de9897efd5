"""One member's card: every field is stored, and the card fits its width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.ui.pages.planning.team_member import ROLES, MemberCard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.planning_page import shown_page, stored


@pytest.fixture
def card(window: MainWindow) -> MemberCard:
    team = shown_page(window, "team").team
    team.add(Role.PROFESSIONAL)
    return next(iter(team.members.values()))


def member(card: MemberCard) -> TeamMember:
    return stored(card.context).team[0]


def test_every_field_is_stored(card: MemberCard) -> None:
    QTest.keyClicks(card.name, "Kari")
    QTest.keyClicks(card.organisation, "Hjertelaget")
    QTest.keyClicks(card.contact, "900 00 000")
    found = member(card)
    assert (found.name, found.organisation, found.contact) == ("Kari", "Hjertelaget", "900 00 000")


def test_a_role_is_chosen(card: MemberCard) -> None:
    QTest.keyClicks(card.name, "Kari")
    QTest.keyClick(card.role, Qt.Key.Key_Down)
    assert member(card).role is Role.USER_REPRESENTATIVE
    assert card.role.currentText() == "Brukerrepresentant"


def test_every_role_has_a_word() -> None:
    assert set(ROLES) == set(Role)


def test_the_contact_person_is_ticked_and_unticked(card: MemberCard) -> None:
    QTest.keyClicks(card.name, "Kari")
    QTest.mouseClick(card.tick, Qt.MouseButton.LeftButton)
    assert member(card).is_contact_person
    assert card.tick.icon_name == "square-check"
    QTest.keyClick(card.tick, Qt.Key.Key_Space)
    assert not member(card).is_contact_person
    assert card.tick.icon_name == "square"


def test_the_buttons_tell_whom_they_are_for(card: MemberCard) -> None:
    assert card.remove.accessibleName() == "Fjern personen"
    QTest.keyClicks(card.name, "Kari")
    card.context.autosave.flush()
    card.context.changed.emit()
    assert card.remove.accessibleName() == "Fjern Kari"
    assert card.tick.accessibleName() == "Kari er kontaktperson for deltakerne"


def test_a_name_being_typed_is_left_alone(card: MemberCard) -> None:
    QTest.keyClicks(card.name, "Ka")
    QTest.mouseClick(card.tick, Qt.MouseButton.LeftButton)
    assert card.name.text() == "Ka"


@pytest.mark.looks
@pytest.mark.parametrize(("width", "rows"), [(1200, 1), (800, 2), (500, 3)])
def test_the_fields_stand_in_as_many_rows_as_the_width_asks_for(
    qtbot: QtBot, card: MemberCard, width: int, rows: int
) -> None:
    card.setParent(None)
    qtbot.addWidget(card)
    card.resize(width, 200)
    card.show()
    fields: list[QWidget] = [card.name, card.role, card.organisation, card.contact, card.tick, card.remove]
    qtbot.waitUntil(lambda: len({part.geometry().center().y() // 20 for part in fields}) == rows)

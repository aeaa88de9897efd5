"""The working group: added, removed, put back, and advised."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.ui.pages.planning.team import TeamPart
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.planning.planning_page import shown_page, stored

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def team(window: MainWindow) -> TeamPart:
    return shown_page(window, "team").team


def members(team: TeamPart) -> list[TeamMember]:
    return stored(team.context).team


def add_users(team: TeamPart, count: int) -> None:
    for number in range(count):
        team.add(Role.USER_REPRESENTATIVE)
        QTest.keyClicks(list(team.members.values())[-1].name, f"Bruker {number}")
    team.more.setFocus()


def test_an_empty_group_says_what_to_do(team: TeamPart) -> None:
    assert team.needs.isVisible()
    assert "Dere trenger to brukerrepresentanter" in team.needs.findChildren(QLabel)[1].text()
    assert team.more.property("role") == "primary"


def test_the_least_number_of_user_representatives_is_always_told(team: TeamPart) -> None:
    add_users(team, 2)
    texts = " ".join(each.text() for each in team.findChildren(QLabel))
    assert "minst to brukerrepresentanter" in texts


def test_names_are_said_to_stay_here(team: TeamPart) -> None:
    texts = [each.text() for each in team.findChildren(QLabel) if each.isVisible()]
    assert any("blir på denne maskinen" in text for text in texts)


def test_somebody_is_added_and_can_be_named_at_once(team: TeamPart) -> None:
    QTest.mouseClick(team.more, LEFT)
    (card,) = team.members.values()
    assert card.name.hasFocus()
    QTest.keyClicks(card.name, "Åshild")
    assert [(member.name, member.role) for member in members(team)] == [("Åshild", Role.PROFESSIONAL)]


def test_the_advice_has_a_way_to_follow_it(team: TeamPart) -> None:
    QTest.mouseClick(team.needs.add, LEFT)
    QTest.keyClicks(next(iter(team.members.values())).name, "Kari")
    team.more.setFocus()
    assert [member.role for member in members(team)] == [Role.USER_REPRESENTATIVE]
    assert "én brukerrepresentant til" in team.needs.findChildren(QLabel)[1].text()


def test_advice_that_is_followed_goes_away(team: TeamPart) -> None:
    add_users(team, 2)
    assert not team.needs.add.isVisible()
    QTest.mouseClick(next(iter(team.members.values())).tick, LEFT)
    assert not team.needs.isVisible()


def test_somebody_is_removed_and_put_back(team: TeamPart) -> None:
    add_users(team, 2)
    first, second = team.members.values()
    QTest.mouseClick(first.remove, LEFT)
    assert list(team.members) == [second.member_id]
    assert team.notice.sentence == "Bruker 0 er tatt ut av gruppa."
    QTest.mouseClick(team.notice.button, LEFT)
    assert [member.name for member in members(team)] == ["Bruker 0", "Bruker 1"]
    assert not team.notice.isVisible()


def test_one_who_is_begun_and_not_written_is_nobody(window: MainWindow, team: TeamPart) -> None:
    QTest.mouseClick(team.more, LEFT)
    QTest.mouseClick(team.needs.add, LEFT)
    (card,) = team.members.values()
    assert card.role.key == Role.USER_REPRESENTATIVE
    QTest.mouseClick(card.tick, LEFT)
    assert members(team) == []
    window.show_page("overview")
    shown_page(window, "team")
    assert list(team.members) == members(team) == []


def test_one_who_is_written_is_undone_as_a_whole_and_stays_when_left(
    window: MainWindow, team: TeamPart
) -> None:
    undo = window.context.undo
    QTest.mouseClick(team.needs.add, LEFT)
    QTest.keyClicks(next(iter(team.members.values())).name, "Kari")
    undo.undo(window.seen())
    assert list(team.members) == members(team) == []
    undo.redo(window.seen())
    assert [each.name.text() for each in team.members.values()] == ["Kari"]
    QTest.mouseClick(team.more, LEFT)
    kari, begun = team.members.values()
    QTest.keyClicks(begun.contact, "900 00 000")
    QTest.mouseClick(kari.remove, LEFT)
    undo.undo(window.seen())
    assert [each.contact.text() for each in team.members.values()] == ["", "900 00 000"]


def test_the_areas_count_the_people(window: MainWindow) -> None:
    page = shown_page(window, "team")
    add_users(page.team, 1)
    assert page.areas.rows["team"].accessibleName() == "Arbeidsgruppa, 1 person"


def test_cards_that_stay_are_not_made_anew(team: TeamPart) -> None:
    add_users(team, 1)
    card = next(iter(team.members.values()))
    add_users(team, 1)
    assert next(iter(team.members.values())) is card


def test_one_who_cannot_be_removed_stays(team: TeamPart) -> None:
    add_users(team, 1)
    disks.fill_for_sqlite(team.context.database)
    QTest.mouseClick(next(iter(team.members.values())).remove, LEFT)
    assert len(team.members) == 1
    assert not team.notice.isVisible()

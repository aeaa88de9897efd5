"""The ways in: words, bars and weight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.planning.areas import GOALS, TEAM, AreaList, AreaMenu, PartProgress

TITLES = {"drift": "Drift", TEAM: "Arbeidsgruppa", GOALS: "Mål og rammer"}
PARTS = [
    PartProgress("drift", "Drift", "3 av 4", 0.75),
    PartProgress(TEAM, "Arbeidsgruppa", "5 personer"),
    PartProgress(GOALS, "Mål og rammer", ""),
]


@pytest.fixture
def areas(qtbot: QtBot) -> AreaList:
    made = AreaList(TITLES)
    qtbot.addWidget(made)
    made.show_parts(PARTS, "drift")
    made.show()
    return made


def test_an_area_shows_its_count_and_its_bar(areas: AreaList) -> None:
    row = areas.rows["drift"]
    assert "3 av 4" in [each.text() for each in row.findChildren(QLabel)]
    assert row.findChildren(QProgressBar)[0].value() == 750


def test_what_cannot_be_counted_has_no_bar(areas: AreaList) -> None:
    assert not areas.rows[GOALS].findChildren(QProgressBar)[0].isVisible()
    assert areas.rows[GOALS].accessibleName() == "Mål og rammer"


def test_the_chosen_one_is_set_in_heavier_type(areas: AreaList) -> None:
    areas.show_parts(PARTS, TEAM)
    weights = {key: row.findChildren(QLabel)[-2].property("role") for key, row in areas.rows.items()}
    assert areas.rows[TEAM].isChecked()
    assert weights[TEAM] == "strong"
    assert weights["drift"] == "body"


def test_the_list_that_opens_tells_the_same(qtbot: QtBot) -> None:
    menu = AreaMenu()
    qtbot.addWidget(menu)
    menu.show_parts(PARTS, TEAM)
    assert [menu.itemText(at) for at in range(3)] == [
        "Drift – 3 av 4",
        "Arbeidsgruppa – 5 personer",
        "Mål og rammer",
    ]
    assert menu.key == TEAM


def test_a_place_is_chosen_by_a_press_and_by_the_arrows(areas: AreaList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(areas.chosen) as told:
        QTest.mouseClick(areas.rows[GOALS], Qt.MouseButton.LeftButton)
    assert told.args == [GOALS]
    with qtbot.waitSignal(areas.chosen) as told:
        QTest.keyClick(areas.rows["drift"], Qt.Key.Key_Down)
    assert told.args == [TEAM]


@pytest.mark.parametrize(("fraction", "value"), [(0, 0), (1 / 3, 333), (1, 1000)])
def test_a_bar_follows_the_count(areas: AreaList, fraction: float, value: int) -> None:
    areas.show_parts([PartProgress("drift", "Drift", "x", fraction)], "drift")
    assert areas.rows["drift"].findChildren(QProgressBar)[0].value() == value


def test_the_list_that_opens_keeps_its_choice_when_the_words_change(qtbot: QtBot) -> None:
    menu = AreaMenu()
    qtbot.addWidget(menu)
    menu.show_parts(PARTS, GOALS)
    menu.show_parts([PartProgress("drift", "Drift", "4 av 4"), *PARTS[1:]], GOALS)
    assert (menu.key, menu.currentText(), menu.itemText(0)) == (GOALS, "Mål og rammer", "Drift – 4 av 4")
    assert menu.accessibleName() == "Område"

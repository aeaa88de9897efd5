"""Hjelp: it is found as one types, read beside the list, and leads to what it speaks of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.ui.pages.help.page import HelpPage
from mestringstreff_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> HelpPage:
    window.show_page("help")
    page = window.pages["help"]
    assert isinstance(page, HelpPage)
    return page


def listed(page: HelpPage) -> list[str]:
    return [key for key, tile in page.tiles.items() if tile.isVisible()]


def read(page: HelpPage) -> str:
    return "\n".join(each.text() for each in page.article.findChildren(QLabel))


def test_it_opens_where_one_begins(page: HelpPage) -> None:
    assert page.shown == "kom-i-gang"
    assert "Nytt kurs" in read(page)


def test_typing_leaves_what_fits_and_shows_the_best_of_it(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "sikkerhetsk")
    assert "sikkerhetskopi" in listed(page)
    assert page.shown == "sikkerhetskopi"
    assert "oversikt" not in listed(page)


def test_nothing_found_is_said_and_takes_nothing_away(page: HelpPage) -> None:
    page.search.setText("xyzzy")
    assert listed(page) == []
    assert page.shown == "kom-i-gang"
    assert any("Ingen treff på «xyzzy»" in each.text() for each in page.findChildren(QLabel))


def test_escape_brings_all_of_it_back(page: HelpPage) -> None:
    page.search.setText("kopi")
    page.window().activateWindow()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == len(page.tiles)


def test_the_arrows_go_through_what_was_found(page: HelpPage) -> None:
    page.window().activateWindow()
    page.search.setFocus()
    page.search.setText("kopi")
    found = listed(page)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.shown != found[0]
    QTest.keyClick(page.search, Qt.Key.Key_Up)
    QTest.keyClick(page.search, Qt.Key.Key_Up)
    assert page.shown == page.help.find("kopi")[0].id


def test_the_arrows_in_the_list_take_the_focus_along(page: HelpPage) -> None:
    page.tiles["kom-i-gang"].setFocus()
    QTest.keyClick(page.tiles["kom-i-gang"], Qt.Key.Key_Down)
    assert page.shown == "oversikt"
    assert page.window().focusWidget() is page.tiles["oversikt"]


def test_control_f_leads_to_the_search(page: HelpPage) -> None:
    page.window().activateWindow()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.window().focusWidget() is page.search


@pytest.mark.parametrize("what", [None, "finnes-ikke", 3])
def test_what_it_does_not_know_changes_nothing(page: HelpPage, what: object) -> None:
    page.point_at(what)
    assert page.shown == "kom-i-gang"

"""Fagstoff: what is chosen in the list is read beside it, printed, and pointed at by others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from mestringstreff_desktop.ui.paper.preview import Preview
from tests.ui.pages.background.background_parts import read

Key = Qt.Key


def press(page: BackgroundPage, key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key)


def shown(page: BackgroundPage) -> str:
    return page.view.article.id if page.view.article else ""


def test_it_opens_at_the_first(page: BackgroundPage) -> None:
    assert shown(page) == "hva-er-mestring"
    assert "Hva er mestring, sagt i én setning." in read(page.view)


def test_the_keyboard_alone_finds_reads_and_comes_back(page: BackgroundPage) -> None:
    page.find_on_page()
    assert page.list.field.hasFocus()
    QTest.keyClicks(page.list.field, "faser")
    press(page, Key.Key_Down)
    press(page, Key.Key_Return)
    assert shown(page) == "endring-seks-faser"
    assert QApplication.focusWidget() is page.view.focusProxy()
    press(page, Key.Key_Escape)
    assert page.list.list.rows["endring-seks-faser"].hasFocus()
    press(page, Key.Key_Escape)
    assert (page.list.field.text(), shown(page)) == ("", "endring-seks-faser")


def test_others_can_point_at_an_article_whatever_was_searched_for(page: BackgroundPage) -> None:
    page.list.field.setText("endring")
    page.point_at("fem-faser")
    assert (shown(page), page.list.list.key) == ("fem-faser", "fem-faser")
    assert page.where() == Where("background", "fem-faser", "Fagstoff")


@pytest.mark.parametrize("what", [None, "finnes-ikke", 3])
def test_what_it_does_not_know_changes_nothing(page: BackgroundPage, what: object) -> None:
    page.point_at(what)
    assert shown(page) == "hva-er-mestring"


def test_a_gathering_pointed_at_shows_what_to_read_before_it(page: BackgroundPage) -> None:
    page.point_at(page.context.require_course().gatherings[0].id)
    assert list(page.list.list.rows) == ["hva-er-mestring", "fem-faser"]
    assert page.print_all.accessibleName() == "Skriv ut alt før samling 1"


def test_an_article_and_all_before_a_gathering_are_looked_at_before_they_print(page: BackgroundPage) -> None:
    page.print_one.click()
    page.list.choose_before(1)
    page.print_all.click()
    titles = {each.paper.title for each in QApplication.topLevelWidgets() if isinstance(each, Preview)}
    assert titles == {"Hva er mestring", "Les før samling 1"}


def test_without_a_gathering_there_is_no_all_to_print(page: BackgroundPage) -> None:
    assert not page.print_all.isVisible()


def test_the_numbers_stand_beside_the_one_on_hard_times(page: BackgroundPage) -> None:
    assert "Mental Helse" not in read(page.view)
    page.point_at(HARD_TIMES)
    numbers = page.context.library.safety.numbers
    assert all(f"{each.fixed}  {each.name}" in read(page.view) for each in numbers)


def test_an_article_under_the_list_comes_into_view_when_it_is_to_be_read(page: BackgroundPage) -> None:
    page.resize(520, 300)
    QApplication.processEvents()
    before = page.view.visibleRegion().boundingRect().height()
    QTest.mouseClick(page.list.list.rows["hva-er-mestring"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.view.visibleRegion().boundingRect().height() > before

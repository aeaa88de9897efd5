"""Innstillinger: each choice holds at once, and the next time too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mestringstreff_desktop import missing
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.settings.page import MOST_SPARES, SettingsPage, WritingCard
from mestringstreff_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.show_page("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page


def press(page: SettingsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


@pytest.mark.looks
def test_dark_is_dark_at_once_and_stays(page: SettingsPage, qapp: QApplication) -> None:
    press(page, "theme-dark")
    context = page.context
    assert context.theme.name == "dark"
    assert qapp.palette().window().color() == context.theme.colour("paper")
    assert settings.load(context.database).theme == "dark"


def test_the_choice_in_force_is_marked(page: SettingsPage) -> None:
    press(page, "theme-dark")
    press(page, "theme-system")
    assert page.look.themes["system"].isChecked()
    assert not page.look.themes["dark"].isChecked()


def test_larger_text_is_larger_at_once_and_stays(page: SettingsPage, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    page.look.text_size.more.click()
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.1)
    assert page.look.text_size.value.text() == "110 %"
    assert settings.load(page.context.database).text_size == 110


@pytest.mark.parametrize(("button", "end"), [("less", 90), ("more", 200)])
def test_text_stays_legible_and_on_the_page(page: SettingsPage, button: str, end: int) -> None:
    for _ in range(10):
        getattr(page.look.text_size, button).click()
    assert page.context.settings.text_size == end


def test_spare_copies_are_stored(page: SettingsPage) -> None:
    page.printing.spares.more.click()
    assert settings.load(page.context.database).spare_copies == 3
    for _ in range(3):
        page.printing.spares.less.click()
    assert page.printing.spares.value.text() == "ingen"


def test_the_focus_stays_while_the_page_is_dressed_anew(page: SettingsPage) -> None:
    page.window().activateWindow()
    page.look.text_size.more.setFocus()
    page.look.text_size.more.click()
    assert page.window().focusWidget() is page.look.text_size.more


def test_it_works_without_a_course(empty_window: MainWindow) -> None:
    empty_window.show_page("settings")
    page = empty_window.pages["settings"]
    assert isinstance(page, SettingsPage)
    assert page.course.delete.isHidden()
    assert "Lag et på Oversikt" in page.course.title.text()


def test_spare_copies_stop_at_a_sensible_number(page: SettingsPage) -> None:
    page.context.change_settings(spare_copies=MOST_SPARES)
    page.refresh()
    assert page.printing.spares.value.text() == f"{MOST_SPARES} ekstra ark"
    assert not page.printing.spares.more.isEnabled()


def test_every_look_has_a_word_and_says_what_it_is_of(page: SettingsPage) -> None:
    words = {name: each.accessibleName() for name, each in page.look.themes.items()}
    assert words == {"system": "Følg systemet", "light": "Lys", "dark": "Mørk", "contrast": "Høy kontrast"}
    assert {each.accessibleDescription() for each in page.look.themes.values()} == {"Farger"}


def test_one_look_is_in_force_at_a_time(page: SettingsPage) -> None:
    for name in ("dark", "light", "system"):
        press(page, f"theme-{name}")
        assert [key for key, each in page.look.themes.items() if each.isChecked()] == [name]
        assert settings.load(page.context.database).theme == name


def test_what_is_changed_elsewhere_is_shown_at_once(page: SettingsPage) -> None:
    page.context.change_settings(text_size=130, spare_copies=0)
    assert page.look.text_size.value.text() == "130 %"
    assert page.printing.spares.value.text() == "ingen"
    assert not page.printing.spares.less.isEnabled()


def test_no_text_of_the_cards_acts_as_markup(page: SettingsPage) -> None:
    for card in (page.look, page.printing, page.course):
        labels = [each for each in card.findChildren(QLabel) if each.text()]
        assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_a_dictionary_that_nothing_reads_is_told(context: Context) -> None:
    card = WritingCard(context, has_dictionary=True, lacks=missing.without("hunspell"))
    assert "ser etter skrivefeil (chunspell)" in card.lacks.text()
    assert [card.lacks.isVisibleTo(card), card.spelling.isEnabled()] == [True, False]

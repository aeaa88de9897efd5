"""Rekruttering: three parts, one at a time, each with what it can do at the top."""

import pytest

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.recruiting.page import PARTS, RecruitingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> RecruitingPage:
    window.show_page("recruiting")
    made = window.pages["recruiting"]
    assert isinstance(made, RecruitingPage)
    return made


@pytest.mark.looks
def test_every_part_takes_the_look_of_the_page_and_keeps_none_of_its_own(page: RecruitingPage) -> None:
    for key in PARTS:
        page.show_part(key)
    page.context.set_theme(Theme("dark", 1.5))
    assert page.styleSheet() == Theme("dark", 1.5).stylesheet()
    assert {part.styleSheet() for part in page.parts.values()} == {""}


def test_only_what_the_part_on_screen_can_do_is_at_the_top(page: RecruitingPage) -> None:
    for key in (*PARTS, next(iter(PARTS))):
        page.show_part(key)
        shown = {button for part in page.parts.values() for button in part.top_buttons if button.isVisible()}
        assert shown == {button for button in page.part.top_buttons if not button.isHidden()}
        assert page.lead_label.text() == (page.part.lead or page.lead)
        assert page.where().page == "recruiting"

"""Where an article is used: each is a way there."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.navigation import ItemPlace
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from mestringstreff_desktop.ui.pages.background.uses import UsesCard
from tests.background import SAMPLES
from tests.ui.pages.background.background_parts import opened, read, settle


def card(page: BackgroundPage) -> UsesCard:
    settle()
    found = page.findChild(UsesCard)
    assert found is not None
    return found


def gone_to(page: BackgroundPage, words: str) -> list[tuple[str, object]]:
    """Return where a way leads."""
    told: list[tuple[str, object]] = []
    page.context.go_to.connect(lambda name, what: told.append((name, what)))
    next(each for each in card(page).findChildren(QPushButton) if each.accessibleName() == words).click()
    return told


def test_gatherings_and_tools_are_a_press_away(page: BackgroundPage) -> None:
    first = page.context.require_course().gatherings[0]
    assert gone_to(page, "Gå til Samling 1: Hva er mestring?") == [("gatherings", first.id)]
    assert gone_to(page, "Ressurskartlegging")[0] == ("toolbox", "ressurskartlegging")


def test_a_line_of_the_plan_is_a_press_away(page: BackgroundPage) -> None:
    page.point_at("fem-faser")
    first = page.context.require_course().gatherings[0]
    place = ItemPlace(first.id, first.items[0].id)
    assert gone_to(page, f"Gå til {first.items[0].quoted} i samling 1") == [("gatherings", place)]


def test_a_slide_leads_to_the_gathering_that_has_it(page: BackgroundPage) -> None:
    slide = page.context.library.slides["mestring"][0]
    first = page.context.require_course().gatherings[0]
    assert gone_to(page, slide.title) == [("gatherings", first.id)]


def test_one_that_is_used_nowhere_shows_no_card(page: BackgroundPage) -> None:
    page.point_at(SAMPLES[2].id)
    assert card(page).isHidden()


def test_without_a_course_the_gatherings_are_told_of(database: Database, qtbot: QtBot) -> None:
    with opened(database, has_course=False) as page:
        assert "Samling 1: Hva er mestring?" in read(card(page))

"""What all pages share: made once and late, filled when shown, dressed anew with the theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import Picture
from mestringstreff_desktop.ui.widgets.page import Page, PagePlace, Pages
from tests.ui.bare import bare


class Sample(Page):
    """A page that counts what is asked of it."""

    title = "Kari & <b>Per</b>"
    lead = "Hva siden er til."

    def build(self) -> None:
        self.told = [*getattr(self, "told", []), "build"]
        self.first, self.second = QLineEdit(), QLineEdit()
        self.picture = Picture("star", 20, "primary")
        self.put(self.first, self.second, self.picture, QHBoxLayout(), None)

    def refresh(self) -> None:
        self.told.append("refresh")


@pytest.fixture
def context(database: Database, library: Library, qtbot: QtBot) -> Context:
    return bare(database, library)


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Sample:
    made = Sample(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_page_is_built_once_and_filled_each_time_it_is_shown(page: Sample) -> None:
    assert page.told == ["build", "refresh"]
    page.hide()
    page.show()
    assert page.told == ["build", "refresh", "refresh"]


def test_a_change_fills_the_page_on_screen_only(page: Sample, context: Context) -> None:
    context.changed.emit()
    assert page.told.count("refresh") == 2
    page.hide()
    context.changed.emit()
    assert page.told.count("refresh") == 2


def test_a_page_nobody_has_looked_at_takes_no_heed(context: Context, qtbot: QtBot) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    context.changed.emit()
    context.set_theme(Theme("dark"))
    assert not hasattr(page, "told")


def test_its_parts_can_be_asked_for_before_it_is_shown(context: Context, qtbot: QtBot) -> None:
    page = Sample(context)
    qtbot.addWidget(page)
    page.ensure_built()
    page.ensure_built()
    assert page.told == ["build"]
    page.show()
    assert page.told == ["build", "refresh"]


@pytest.mark.looks
def test_heading_and_lead_stand_as_they_are_written(page: Sample) -> None:
    texts = [(each.text(), each.textFormat()) for each in page.findChildren(QLabel) if each.text()]
    assert texts == [(page.title, Qt.TextFormat.PlainText), (page.lead, Qt.TextFormat.PlainText)]
    assert page.heading.y() < page.lead_label.y() < page.first.y()


def colours(picture: Picture) -> set[str]:
    image = picture.pixmap().toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.looks
def test_another_theme_colours_the_icons_and_fills_the_page(page: Sample, context: Context) -> None:
    context.set_theme(Theme("dark"))
    assert colours(page.picture) == {Theme("dark")["primary"].lower()}
    assert page.told.count("refresh") == 2


@pytest.mark.looks
def test_a_page_out_of_sight_takes_another_look_when_it_is_shown(page: Sample, context: Context) -> None:
    page.hide()
    context.set_theme(Theme("dark"))
    assert colours(page.picture) == {Theme("light")["primary"].lower()}
    page.show()
    assert colours(page.picture) == {Theme("dark")["primary"].lower()}


def test_the_keys_go_to_the_first_part_that_takes_them(page: Sample) -> None:
    page.focus_first()
    assert page.first.hasFocus()


@pytest.mark.parametrize("hindrance", ["setDisabled", "setHidden"])
def test_a_part_that_takes_no_keys_is_passed_by(page: Sample, hindrance: str) -> None:
    getattr(page.first, hindrance)(True)
    page.focus_first()
    assert page.second.hasFocus()


def test_a_part_for_the_mouse_alone_is_passed_by(page: Sample) -> None:
    page.first.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page.focus_first()
    assert page.second.hasFocus()


def test_where_nothing_takes_the_keys_they_stay_where_they_are(page: Sample) -> None:
    page.first.setFocus()
    for field in (page.first, page.second):
        field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page.focus_first()
    assert page.first.hasFocus()


def test_a_place_makes_its_page_the_first_time_somebody_looks(context: Context, qtbot: QtBot) -> None:
    made: list[Context] = []
    place = PagePlace("prove", lambda given: made.append(given) or Sample(given), context)  # type: ignore[func-returns-value]
    qtbot.addWidget(place)
    assert (place.objectName(), made) == ("page-prove", [])
    place.show()
    place.hide()
    place.show()
    assert made == [context]
    assert place.page.isVisible()


def test_pages_are_counted_without_being_made(context: Context, qtbot: QtBot) -> None:
    places = {name: PagePlace(name, Sample, context) for name in ("a", "b")}
    for place in places.values():
        qtbot.addWidget(place)
    pages = Pages(places)
    assert (len(pages), list(pages)) == (2, ["a", "b"])
    assert not any(place.findChildren(QWidget) for place in places.values())
    page = pages["b"]
    assert page is places["b"].page
    assert pages["b"] is page
    assert not places["a"].findChildren(QWidget)

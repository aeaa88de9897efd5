"""How the tests of a gathering's slides come to their view, and to what is stored."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import slides_of
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, opened, shown_page, stored

DIAMOND = "tanker-diamanten"


def opened_slides(window: MainWindow, qtbot: QtBot, number: int = 2) -> SlidesDesk:
    """Open the slides of a gathering, as one does with the button."""
    opened(window, number)
    page = shown_page(window)
    activate(window, qtbot)
    page.to_slides.click()
    QApplication.processEvents()
    assert page.slides is not None
    return page.slides


def stored_slides(window: MainWindow, number: int = 2) -> tuple[Slide, ...]:
    """Return a gathering's slides as they are in the file, with what is typed."""
    return slides_of(stored(window, number), window.context.library)


def stored_slide(window: MainWindow, slide_id: str, number: int = 2) -> Slide:
    return next(each for each in stored_slides(window, number) if each.id == slide_id)

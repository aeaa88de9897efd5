"""A page is as high as its window, and scrolled as a whole where that is too low for what is in it."""

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.page_area import PageArea


@pytest.fixture
def area(qtbot: QtBot) -> PageArea:
    """A list that scrolls by itself, above something that takes 200 pixels."""
    fixed, content = QFrame(), QWidget()
    fixed.setFixedHeight(200)
    content.setLayout(column(scrolled(QLabel("Ukeplan\n" * 60)), fixed, gap=0))
    made = PageArea(content)
    qtbot.addWidget(made)
    return made


def test_a_long_list_does_not_make_the_page_scroll(area: PageArea) -> None:
    area.resize(400, 500)
    area.show()
    assert area.widget().height() == 500


def test_a_window_that_is_too_low_scrolls_the_whole(area: PageArea, qtbot: QtBot) -> None:
    area.resize(400, 220)
    area.show()
    assert area.widget().height() == 200 + area.fontMetrics().lineSpacing() * 5
    qtbot.waitUntil(area.verticalScrollBar().isVisible)


def test_more_on_the_page_makes_it_higher(area: PageArea, qtbot: QtBot) -> None:
    area.resize(400, 500)
    area.show()
    area.widget().layout().addWidget(higher := QFrame())
    higher.setFixedHeight(900)
    qtbot.waitUntil(lambda: area.widget().height() > 900)

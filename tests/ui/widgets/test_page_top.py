"""A page's buttons stand beside its heading, or below it where there is no room."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.page_top import PageTop
from tests.ui.bare import bare


@pytest.fixture
def top(database: Database, library: Library, qtbot: QtBot) -> PageTop:
    made = PageTop(bare(database, library), label("Samlinger", "heading"), label("Åpne en samling."))
    for words in ("Ny samling", "Sett datoer"):
        made.buttons.addWidget(Button(words))
    qtbot.addWidget(made)
    return made


def below(top: PageTop, width: int) -> bool:
    """Do the buttons stand below the words, whole?"""
    top.resize(width, 300)
    top.show()
    QApplication.processEvents()
    first = top.findChildren(Button)[0]
    assert first.width() >= first.sizeHint().width()
    return first.y() > top.findChildren(QLabel)[0].geometry().bottom()


def test_the_buttons_are_beside_where_there_is_room(top: PageTop) -> None:
    assert not below(top, 900)


def test_the_buttons_are_below_where_there_is_not(top: PageTop) -> None:
    assert below(top, 300)

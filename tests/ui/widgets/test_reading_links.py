"""The ways to some articles."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks
from tests.background import SAMPLES
from tests.ui.bare import bare
from tests.ui.finding import the


def test_each_tells_its_title_and_time_and_leads_there(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    links = ReadingLinks(bare(database, library))
    links.show_articles(SAMPLES[:2])
    said = [each.accessibleName() for each in links.findChildren(QPushButton)]
    assert said == ["Hva er mestring (2 min)", "Fem faser (2 min)"]
    with qtbot.waitSignal(links.chosen) as told:
        the(links, QPushButton, "article-fem-faser").click()
    assert told.args == ["fem-faser"]


def test_before_it_stands_anywhere_it_opens_no_window(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    links = ReadingLinks(bare(database, library))
    links.show_articles(SAMPLES)
    assert not links.isVisible()
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.addWidget(links)
    around.show()
    assert links.isVisible()

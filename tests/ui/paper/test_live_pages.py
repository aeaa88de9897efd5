"""The page beside the text: a picture of what is printed, which follows what is written."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from mestringstreff_desktop.ui.paper.live_pages import Sheets
from tests.ui.fakes import FakeAsk
from tests.ui.pages.recruiting.texts.texts_parts import opened, show


@pytest.fixture
def part(database: Database, qtbot: QtBot, person: FakeAsk) -> Iterator[TextsPart]:
    """Texts, with their page beside them."""
    with opened(database, person) as made:
        yield made


def pictures(part: TextsPart, qtbot: QtBot) -> Sheets:
    qtbot.waitUntil(lambda: part.pages.is_current and bool(part.pages.sheets.pictures))
    return part.pages.sheets


def test_it_is_the_page_that_is_printed_and_follows_what_is_typed(part: TextsPart, qtbot: QtBot) -> None:
    show(part, "plakat")
    before = list(pictures(part, qtbot).pictures)
    assert part.pages.sheets.accessibleName() == "Slik blir det på papiret, 1 side. Se siden stor"
    QTest.keyClicks(part.editor.blocks.fields["overskrift"].field, "Hei! ")
    assert not part.pages.is_current
    assert pictures(part, qtbot).pictures != before


def test_the_page_before_stays_until_the_new_one_is_there(part: TextsPart, qtbot: QtBot) -> None:
    show(part, "plakat")
    pictures(part, qtbot)
    part.editor.edition.sizes["A3"].click()
    assert part.pages.sheets.pictures
    show(part, "bekreftelse")
    assert not part.pages.sheets.pictures


def test_a_page_is_as_wide_with_a_scroll_bar_as_without(part: TextsPart, qtbot: QtBot) -> None:
    show(part, "bekreftelse")
    sheets, left_over = pictures(part, qtbot), set()
    for height in (650, 700, 750, 1100):
        part.window().resize(1150, height)
        QApplication.processEvents()
        left_over.add(part.pages.width() - sheets.width())
    assert len(left_over) == 1


def test_it_keeps_within_the_room_it_has(part: TextsPart, qtbot: QtBot) -> None:
    show(part, "bekreftelse")
    sheets = pictures(part, qtbot)
    assert sheets.width() <= part.pages.width()
    assert sheets.height() > sheets.width()

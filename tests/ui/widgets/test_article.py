"""An article, laid out to be read."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.article import ArticleText
from tests.background import SAMPLES
from tests.ui.bare import bare


@pytest.fixture
def text(database: Database, library: Library, qtbot: QtBot) -> ArticleText:
    """The first of the samples, shown after another one."""
    made = ArticleText(bare(database, library))
    made.show_article(SAMPLES[1])
    made.show_article(SAMPLES[0])
    return made


def labels(text: ArticleText) -> list[QLabel]:
    return text.findChildren(QLabel)


def test_the_answer_comes_first_and_then_what_to_say(text: ArticleText) -> None:
    said = [each.text() for each in labels(text)]
    places = [said.index(words) for words in (SAMPLES[0].answer, "Si det slik", "Vi er her sammen.")]
    assert places == sorted(places)
    assert said.count("Si det slik") == 1


def test_nothing_to_say_has_no_box(text: ArticleText) -> None:
    text.show_article(replace(SAMPLES[0], say=()))
    assert "Si det slik" not in [each.text() for each in labels(text)]


def test_no_text_is_taken_for_markup(text: ArticleText) -> None:
    found = {each.textFormat() for each in labels(text) if each.text()}
    assert found == {Qt.TextFormat.PlainText}

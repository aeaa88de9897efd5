"""An article, laid out to be read."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.article import ArticleText
from tests.background import SAMPLES
from tests.ui.bare import bare


@pytest.fixture
def text(database: Database, library: Library, qtbot: QtBot) -> ArticleText:
    """The first of the samples, shown after another one."""
    made = ArticleText(bare(database, library))
    qtbot.addWidget(made)
    made.resize(500, 100)
    made.show()
    made.show_article(SAMPLES[1])
    made.show_article(SAMPLES[0])
    return made


def letters_at(text: ArticleText, words: str) -> QTextCharFormat:
    """Return how some words are set."""
    found: QTextCursor = text.document().find(words)
    assert not found.isNull(), words
    return found.charFormat()


def test_the_answer_comes_first_and_then_what_to_say(text: ArticleText) -> None:
    said = text.toPlainText()
    places = [said.index(words) for words in (SAMPLES[0].answer, "Si det slik", "Vi er her sammen.")]
    assert places == sorted(places)
    assert (said.count("Si det slik"), text.accessibleName()) == (1, "Hva er mestring")
    assert "Fem faser" not in said


def test_each_paragraph_is_followed_by_its_source_in_quiet_small_type(text: ArticleText) -> None:
    lines = text.toPlainText().split("\n")
    assert lines[-3:-1] == ["Håndboka kap. 14.2, s. 98–99", "Slik gjør dere det hos oss."]
    source, body = letters_at(text, "Håndboka kap."), letters_at(text, "Slik gjør dere")
    assert source.fontPointSize() < body.fontPointSize()
    assert source.foreground().color() == text.context.theme.colour("quiet")


def test_nothing_to_say_has_no_box(text: ArticleText) -> None:
    text.show_article(replace(SAMPLES[0], say=()))
    assert "Si det slik" not in text.toPlainText()
    text.grab()


def test_no_text_is_taken_for_markup(text: ArticleText) -> None:
    text.show_article(replace(SAMPLES[0], answer="<b>fet</b> <img src='x'>"))
    assert "<b>fet</b> <img src='x'>" in text.toPlainText()


def test_it_is_as_high_as_its_text_at_any_width(text: ArticleText) -> None:
    wide = text.height()
    text.resize(250, 100)
    QApplication.processEvents()
    assert text.height() > wide
    assert text.height() >= text.document().size().height()


def test_another_look_is_taken_at_once(text: ArticleText) -> None:
    before = letters_at(text, "Vi er her").fontPointSize()
    text.context.set_theme(Theme("dark", 2.0))
    after = letters_at(text, "Vi er her")
    assert (after.fontPointSize(), after.foreground().color()) == (2 * before, Theme("dark").colour("ink"))


def test_keys_and_the_wheel_are_for_what_it_stands_in(text: ArticleText) -> None:
    assert text.focusPolicy() is Qt.FocusPolicy.NoFocus
    place, none = QPointF(5, 5), QPoint()
    event = QWheelEvent(
        place,
        place,
        none,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = text.height()
    QApplication.sendEvent(text.viewport(), event)
    assert (event.isAccepted(), text.height()) == (False, before)

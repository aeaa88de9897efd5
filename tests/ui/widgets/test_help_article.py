"""An article shows all it has, nothing of the one before, and the way to the page it is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import Help, HelpArticle, read_help
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import PLACES
from mestringstreff_desktop.ui.widgets.help_article import ArticleCard


@pytest.fixture(scope="module")
def book() -> Help:
    return read_help(paths.resources())


@pytest.fixture
def card(context: Context, book: Help, qtbot: QtBot) -> ArticleCard:
    made = ArticleCard(context, book)
    qtbot.addWidget(made)
    return made


def read(card: ArticleCard) -> list[str]:
    return [each.text() for each in card.findChildren(QLabel)]


def article(book: Help, article_id: str) -> HelpArticle:
    return next(each for each in book.articles if each.id == article_id)


def test_all_of_every_article_is_there(card: ArticleCard, book: Help) -> None:
    for each in book.articles:
        card.show_article(each)
        assert {each.title, *each.text, *each.steps} <= set(read(card))
        assert not each.note or each.note in read(card)


def test_nothing_is_left_of_the_one_before(card: ArticleCard, book: Help) -> None:
    card.show_article(article(book, "taster"))
    card.show_article(article(book, "lagring"))
    assert "Ctrl+1" not in read(card)
    assert not card.findChildren(QPushButton)


def test_an_article_leads_to_its_page(card: ArticleCard, book: Help, qtbot: QtBot) -> None:
    card.show_article(article(book, "sende-kurs"))
    way = card.findChildren(QPushButton)[0]
    assert way.accessibleName() == "Gå til Deling"
    with qtbot.waitSignal(card.context.go_to) as went:
        way.click()
    assert went.args == ["sharing", None]


def test_the_keys_of_all_places_are_told(card: ArticleCard, book: Help) -> None:
    card.show_article(article(book, book.keys_in))
    told = read(card)
    for place in PLACES:
        assert place.key in told
        assert any(text.startswith(place.word) for text in told)


def test_an_article_is_shown_as_it_is_written(card: ArticleCard, book: Help) -> None:
    card.show_article(book.articles[0])
    texts = [each for each in card.findChildren(QLabel) if each.text()]
    assert {each.textFormat() for each in texts} == {Qt.TextFormat.PlainText}
    assert texts[0].text() == book.articles[0].title
    assert texts[0].property("role") == "heading"


def test_steps_are_numbered_from_one(card: ArticleCard, book: Help) -> None:
    for each in book.articles:
        card.show_article(each)
        shown = read(card)
        assert all(f"{number}." in shown for number in range(1, len(each.steps) + 1))
        assert f"{len(each.steps) + 1}." not in shown


def test_every_article_that_is_about_a_page_leads_there(card: ArticleCard, book: Help) -> None:
    went: list[str] = []
    card.context.go_to.connect(lambda name, _: went.append(name))
    wanted = [each.page for each in book.articles if each.page]
    for each in book.articles:
        card.show_article(each)
        for way in card.findChildren(QPushButton):
            way.click()
    assert went == wanted


def test_keys_are_told_in_one_article_alone(card: ArticleCard, book: Help) -> None:
    with_keys = []
    for each in book.articles:
        card.show_article(each)
        if {place.key for place in PLACES} <= set(read(card)):
            with_keys.append(each.id)
    assert with_keys == [book.keys_in]

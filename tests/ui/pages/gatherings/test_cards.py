"""The cards tell of each gathering: what, when, where, how far and how much."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mestringstreff_desktop.ui.pages.gatherings.cards import CardMark, GatheringCard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import begin, change, hold, shown_page, words


def card(window: MainWindow, number: int) -> GatheringCard:
    return shown_page(window).cards.findChildren(GatheringCard)[number - 1]


def hint(window: MainWindow) -> str:
    found = shown_page(window).cards.findChild(QLabel, "gatherings-advice")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisibleTo(window) else ""


def test_a_card_tells_what_the_gathering_is_and_how_much(window: MainWindow) -> None:
    found = words(card(window, 2))
    assert found.startswith("2 | Tanker, følelser og handling | Vi ser hvordan")
    assert "9 programposter · 165 min med pause · 6 verktøy" in found


def test_a_card_tells_when_and_where(window: MainWindow) -> None:
    change(window, 2, date=dt.date(2026, 12, 2), start=dt.time(10), place="Storstua")
    assert "Onsdag 2. desember kl. 10.00–12.45 | Storstua" in words(card(window, 2))


def test_a_digital_gathering_is_on_the_net(window: MainWindow) -> None:
    change(window, 2, is_digital=True, place="Storstua")
    assert "På nett" in words(card(window, 2))
    assert "Storstua" not in words(card(window, 2))


def test_without_a_date_the_card_offers_to_set_it(window: MainWindow) -> None:
    assert card(window, 2).date_button.isVisibleTo(window)
    change(window, 2, date=dt.date(2026, 12, 2))
    assert not card(window, 2).date_button.isVisibleTo(window)


def test_a_quiet_mark_tells_how_far_each_has_come(window: MainWindow) -> None:
    hold(window, 1)
    begin(window, 2)
    found = [words(card(window, number)) for number in (1, 2, 3)]
    assert "Holdt" in found[0]
    assert "I gang" in found[1]
    assert not any(state in found[2] for state in ("Holdt", "I gang", "Neste"))


def test_the_first_that_is_not_held_is_the_next(window: MainWindow) -> None:
    hold(window, 1)
    assert "Neste" in words(card(window, 2))
    assert "Neste" in card(window, 2).accessibleName()
    assert card(window, 2).property("role") == "next-card"


def test_a_held_gathering_tells_the_day_it_was_held(window: MainWindow) -> None:
    hold(window, 1)
    assert "Onsdag 25. november" in words(card(window, 1))
    assert not card(window, 1).date_button.isVisibleTo(window)


def test_without_any_dates_the_page_says_how_to_set_them(window: MainWindow) -> None:
    assert "«Sett datoer»" in hint(window)
    change(window, 1, date=dt.date(2026, 12, 2))
    assert hint(window) == ""


def test_a_course_with_other_than_six_gets_the_recommendation(window: MainWindow) -> None:
    course = window.context.require_course()
    cards = shown_page(window).cards
    cards.refresh(dataclasses.replace(course, gatherings=course.gatherings[:4]))
    assert "laget for seks" in hint(window)
    assert len([each for each in cards.findChildren(GatheringCard) if each.isVisibleTo(cards)]) == 4


def test_a_course_without_gatherings_says_what_to_do(window: MainWindow) -> None:
    course = window.context.require_course()
    shown_page(window).cards.refresh(dataclasses.replace(course, gatherings=[]))
    found = shown_page(window).cards.findChild(QLabel, "gatherings-advice")
    assert isinstance(found, QLabel)
    assert "«Ny samling»" in found.text()


@pytest.mark.looks
@pytest.mark.parametrize(("width", "per_row"), [(1024, 2), (1366, 3), (1920, 3)])
def test_the_cards_stand_in_rows_that_fit(window: MainWindow, width: int, per_row: int) -> None:
    window.resize(width, 768)
    cards = shown_page(window).cards.findChildren(GatheringCard)
    tops = [each.y() for each in cards]
    assert tops.count(tops[0]) == per_row


@pytest.mark.looks
def test_very_long_words_do_not_widen_the_cards(window: MainWindow) -> None:
    change(window, 2, title="Mestring" * 20, place="Samfunnshus" * 20)
    page = shown_page(window)
    widths = [each.width() for each in page.cards.findChildren(GatheringCard)]
    assert max(widths) - min(widths) <= 1
    assert sum(widths[:3]) <= page.cards.width()


@pytest.fixture
def mark(qapp: QApplication) -> Iterator[CardMark]:
    parent = QWidget()
    yield CardMark(parent)
    parent.deleteLater()


def boxes(mark: CardMark) -> list[QWidget]:
    """Three cards of 100 by 80 pixels, two in the first row."""
    made = [QWidget(mark.parentWidget()) for _ in range(3)]
    for each, (column, row) in zip(made, ((0, 0), (1, 0), (0, 1)), strict=True):
        each.setGeometry(column * 120, row * 100, 100, 80)
    return made


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [(10, 40, 0), (60, 40, 1), (200, 40, 2), (10, 140, 2), (100, 140, 3), (60, 300, 3), (-5, -5, 0)],
)
def test_a_card_lands_in_its_row_between_those_beside_it(mark: CardMark, x: int, y: int, place: int) -> None:
    assert mark.place(boxes(mark), QPoint(x, y)) == place


@pytest.mark.parametrize(("x", "y", "left", "top"), [(10, 40, 0, 0), (100, 40, 110, 0), (90, 140, 105, 100)])
def test_the_mark_stands_before_the_next_card_or_after_the_last(
    mark: CardMark, x: int, y: int, left: int, top: int
) -> None:
    mark.show_place(boxes(mark), QPoint(x, y))
    assert (mark.x(), mark.y()) == (left, top)


@pytest.mark.looks
def test_a_card_is_dragged_to_another_place_and_can_be_had_back(window: MainWindow) -> None:
    shown_page(window)
    before = [each.title for each in window.context.require_course().gatherings]
    source, target = card(window, 1), card(window, 3)
    end = source.mapFrom(window, target.mapTo(window, QPoint(target.width() - 10, 60)))
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(source, QPoint(90, 60))
    QTest.mouseMove(source, end)
    assert shown_page(window).cards.findChildren(CardMark)[0].isVisible()
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=end)
    after = [each.title for each in window.context.require_course().gatherings]
    assert after == [before[1], before[2], before[0], *before[3:]]
    last = window.context.undo.last
    assert last is not None
    assert last.words == f"flyttet «{before[0]}»"

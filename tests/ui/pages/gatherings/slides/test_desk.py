"""The slides of a gathering are chosen, ordered, copied, taken out and had back, each with a way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.slides import MOST_SLIDES
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.services.own.samples import picture_bytes, write
from tests.ui.dragging import dropped, entered, files
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import (
    change,
    click_on,
    opened,
    press,
    shown_page,
    stored,
    words,
)
from tests.ui.pages.gatherings.slides.slides_parts import (
    DIAMOND,
    opened_slides,
    stored_slide,
    stored_slides,
)
from tests.ui.waiting import click, settle

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> SlidesDesk:
    return opened_slides(window, qtbot)


def order(window: MainWindow) -> list[str]:
    return [each.id for each in stored_slides(window)]


def test_a_slide_is_moved_by_the_keys_and_keeps_them(window: MainWindow, desk: SlidesDesk) -> None:
    first, second, third = order(window)[:3]
    press(desk.list.rows[first], Qt.Key.Key_Down, ALT)
    assert order(window)[:3] == [second, first, third]
    assert desk.list.rows[first].hasFocus()
    press(desk.list.rows[first], Qt.Key.Key_Down)
    assert (desk.picked, desk.panel.slide_id) == (third, third)


def test_enter_goes_to_the_words_of_a_slide_and_esc_back_to_it(desk: SlidesDesk) -> None:
    desk.show_slide(DIAMOND)
    press(desk.list.rows[DIAMOND], Qt.Key.Key_Return)
    assert desk.panel.title.hasFocus()
    press(desk.panel.title, Qt.Key.Key_Escape)
    assert desk.list.rows[DIAMOND].hasFocus()


def test_one_that_is_not_to_be_shown_is_told_of_and_counted(window: MainWindow, desk: SlidesDesk) -> None:
    press(desk.list.rows[DIAMOND], Qt.Key.Key_Space)
    assert not stored_slide(window, DIAMOND).is_shown
    assert "Vises ikke" in desk.list.rows[DIAMOND].accessibleName()
    number = len(order(window))
    assert f"{number - 1} av {number} vises" in words(desk)
    press(desk, Qt.Key.Key_Escape)
    press(desk, Qt.Key.Key_Escape)
    assert shown_page(window).to_slides.accessibleName() == f"Støtteark · {number - 1}"


def test_a_copy_stands_after_it_and_one_taken_out_is_had_back(window: MainWindow, desk: SlidesDesk) -> None:
    desk.show_slide(DIAMOND)
    desk.panel.copy.click()
    copy = order(window)[3]
    assert (desk.picked, stored_slide(window, copy).title) == (copy, "Diamanten")
    press(desk.list.rows[copy], Qt.Key.Key_Delete)
    assert copy not in order(window)
    desk.notice.button.click()
    assert order(window)[3] == copy


def test_all_are_had_back_but_her_own_stay(window: MainWindow, desk: SlidesDesk) -> None:
    built_in = order(window)
    desk.adder.add_new("question", "Mitt")
    mine = desk.picked
    press(desk.list.rows[DIAMOND], Qt.Key.Key_Up, ALT)
    press(desk.list.rows[built_in[0]], Qt.Key.Key_Delete)
    desk.all_back.click()
    assert order(window) == [*built_in, mine]
    desk.notice.button.click()
    assert built_in[0] not in order(window)


def test_with_none_of_her_own_they_follow_the_program_again(window: MainWindow, desk: SlidesDesk) -> None:
    assert not desk.all_back.isEnabled()
    press(desk.list.rows[DIAMOND], Qt.Key.Key_Space)
    desk.all_back.click()
    assert stored(window).slides is None


def test_there_is_no_room_for_more_than_a_gathering_can_have(window: MainWindow, desk: SlidesDesk) -> None:
    for number in range(MOST_SLIDES - len(order(window))):
        desk.editor.add(desk.adder._new("drawing", f"{number}"), "")
    desk.add.click()
    assert desk.notice.sentence.startswith(f"En samling kan ha høyst {MOST_SLIDES}")
    desk.panel.copy.click()
    assert len(order(window)) == MOST_SLIDES


def test_a_gathering_without_a_theme_says_how_to_begin(window: MainWindow, qtbot: QtBot) -> None:
    change(window, 2, slides=())
    desk = opened_slides(window, qtbot)
    assert "Trykk «Legg til støtteark»" in words(desk)
    assert desk.add.hasFocus()
    desk.adder.add_new("question", "Spørsmål")
    assert desk.panel.words.hasFocus()
    desk.adder.add_new("drawing", "Uten tittel")
    assert (desk.panel.title.hasFocus(), desk.panel.title.selectedText()) == (True, "Uten tittel")


def test_a_line_of_the_plan_leads_to_its_slides(window: MainWindow, qtbot: QtBot) -> None:
    view = opened(window)
    item = next(each for each in view.editor.gathering.items if each.title == "Den kognitive modellen")
    view.choose(item.id)
    assert view.panel.slides.accessibleName() == "Støtteark: 2"
    click_on(view.panel, "item-slides")
    page = shown_page(window)
    assert page.slides is not None
    assert page.slides.picked == DIAMOND


def test_undo_elsewhere_is_told_of_and_done_where_it_was(window: MainWindow, desk: SlidesDesk) -> None:
    press(desk.list.rows[DIAMOND], Qt.Key.Key_Space)
    window.show_page("toolbox")
    window.context.undo.undo(window.seen())
    assert "i støttearkene til samling 2" in window.status.message.text()
    window.context.undo.undo(window.seen())
    assert desk.isVisible()
    assert stored_slide(window, DIAMOND).is_shown


def test_what_was_done_in_the_plan_is_not_taken_back_unseen(window: MainWindow, qtbot: QtBot) -> None:
    view = opened(window)
    view.editor.remove_items([view.editor.gathering.items[0].id])
    opened_slides(window, qtbot)
    window.context.undo.undo(window.seen())
    assert window.status.message.text().startswith("Siste endring er i Samling 2:")
    assert stored(window).items[0].title != "Velkommen"


def test_what_is_dropped_is_a_picture_on_a_slide_or_her_own_presentation(
    window: MainWindow, desk: SlidesDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = write(tmp_path, "Fjorden.png", picture_bytes())
    presentation = write(tmp_path, "Min.pptx", b"PK")
    assert entered(desk, files(picture))
    dropped(desk, files(presentation))
    assert stored(window).own_slides == str(presentation)
    dropped(desk, files(picture))
    qtbot.waitUntil(lambda: "lagt til" in desk.notice.sentence, timeout=20_000)
    settle(window.context)
    added = stored_slide(window, desk.picked)
    (kept,) = window.context.require_course().attachments
    assert (added.picture, added.title) == (str(kept.id), "Bilde")
    assert desk.panel.alt.hasFocus()
    click(desk.notice.button, window.context)
    assert window.context.require_course().attachments == []
    assert len(order(window)) == len(window.context.library.slides["tanker"])


def test_a_bad_picture_is_a_sentence(
    window: MainWindow, desk: SlidesDesk, tmp_path: Path, qtbot: QtBot, person: FakeAsk
) -> None:
    person.answers = [write(tmp_path, "plan.pdf", b"%PDF-1.7")]
    desk.adder.ask_for_picture()
    qtbot.waitUntil(lambda: bool(desk.notice.sentence), timeout=20_000)
    assert desk.notice.sentence.startswith("«plan.pdf» er en PDF. Velg et bilde")
    assert stored(window).slides is None


def test_a_row_is_dragged_to_another_place(window: MainWindow, desk: SlidesDesk) -> None:
    first, second = order(window)[:2]
    rows = desk.list.rows
    grip = rows[first].rect().center()
    QTest.mousePress(rows[first], Qt.MouseButton.LeftButton, pos=grip)
    below = rows[first].mapFrom(desk.list, rows[second].geometry().bottomLeft())
    QTest.mouseMove(rows[first], grip + (below - grip))
    QTest.mouseRelease(rows[first], Qt.MouseButton.LeftButton, pos=grip + (below - grip))
    assert order(window)[:2] == [second, first]


def test_a_slide_leads_to_the_background_to_it(window: MainWindow, desk: SlidesDesk) -> None:
    with_article = next(each for each in desk.editor.deck if each.article)
    desk.show_slide(with_article.slide.id)
    desk.panel.reading.click()
    assert window.seen().page == "background"
    without = next(each for each in desk.editor.deck if not each.article)
    desk.show_slide(without.slide.id)
    assert desk.panel.reading.isHidden()

"""What is typed in a slide's fields is seen at once, stored, and taken back; too much is told calmly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.slides.model import LEAST_POINTS
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.pages.gatherings.slides.slide_panel import SlidePanel
from mestringstreff_desktop.ui.pages.gatherings.slides.words import TOO_LONG, TOO_MANY
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import change, empty, press, words
from tests.ui.pages.gatherings.slides.slides_parts import (
    DIAMOND,
    opened_slides,
    stored_slide,
    stored_slides,
)


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> SlidesDesk:
    made = opened_slides(window, qtbot)
    made.show_slide(DIAMOND)
    return made


def type_in(field: QWidget, text: str) -> None:
    """Type at the end of a field, of one line or more."""
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier):
        press(field, Qt.Key.Key_End, modifier)
    QTest.keyClicks(field, text)


@pytest.fixture
def panel(desk: SlidesDesk) -> SlidePanel:
    return desk.panel


def test_what_is_typed_is_on_the_slide_at_once_and_makes_it_the_courses(
    window: MainWindow, panel: SlidePanel
) -> None:
    panel.labels[0].setFocus()
    type_in(panel.labels[0], " nå")
    assert panel.view.slide is not None
    assert panel.view.slide.figure.labels[0] == "Situasjon nå"
    assert panel.state.text() == "Endret"
    assert stored_slide(window, DIAMOND).labels[0] == "Situasjon nå"
    assert len(stored_slides(window)) == len(window.context.library.slides["tanker"])


def test_every_field_is_stored(window: MainWindow, panel: SlidePanel) -> None:
    for field in (panel.title, panel.words, panel.notes, panel.alt):
        field.setFocus()
        empty(field)
        type_in(field, "Nytt her")
    kept = stored_slide(window, DIAMOND)
    assert (kept.title, kept.words, kept.notes, kept.alt) == ("Nytt her", ("Nytt her",), *["Nytt her"] * 2)


def test_the_title_is_never_stored_empty(window: MainWindow, panel: SlidePanel) -> None:
    panel.title.setFocus()
    empty(panel.title)
    panel.words.setFocus()
    assert (panel.title.text(), stored_slide(window, DIAMOND).is_changed) == ("Diamanten", False)


def test_two_fields_are_two_steps_to_take_back(window: MainWindow, panel: SlidePanel) -> None:
    for field in (panel.title, panel.notes):
        field.setFocus()
        type_in(field, " X")
    press(panel.notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored_slide(window, DIAMOND).title == "Diamanten X"
    press(panel.notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not stored_slide(window, DIAMOND).is_changed
    assert panel.isVisible()


def test_too_many_words_are_told_of_under_the_field_and_none_is_lost(
    window: MainWindow, panel: SlidePanel
) -> None:
    panel.words.setFocus()
    type_in(panel.words, "ord " * 30)
    assert words(panel).count(TOO_MANY) == words(panel).count(TOO_LONG) == 1
    assert stored_slide(window, DIAMOND).words == (("ord " * 30).strip(),)
    shown = panel.view.layout_now
    assert shown is not None
    assert min(text.size for text in shown.texts) >= LEAST_POINTS
    empty(panel.words)
    assert TOO_MANY not in words(panel)


def test_what_was_is_had_back_in_one_step_and_that_is_taken_back(
    window: MainWindow, desk: SlidesDesk
) -> None:
    for field in (desk.panel.notes, desk.panel.title):
        field.setFocus()
        type_in(field, " X")
    desk.panel.back.click()
    assert stored_slide(window, DIAMOND) == Slide(id=DIAMOND, title="Diamanten")
    assert not desk.panel.back.isVisible()
    desk.notice.button.click()
    assert stored_slide(window, DIAMOND).title == "Diamanten X"


def test_a_slide_is_put_at_another_line(window: MainWindow, desk: SlidesDesk) -> None:
    item = desk.editor.gathering.items[0]
    desk.panel.line.show_chosen(str(item.id))
    desk.panel.line.activated.emit(0)
    assert (stored_slide(window, DIAMOND).line, stored_slide(window, DIAMOND).is_changed) == (
        str(item.id),
        False,
    )
    assert desk.list.rows[DIAMOND].accessibleName().startswith(f"3. Diamanten, {item.title}")


def test_only_one_of_her_own_can_look_otherwise(window: MainWindow, desk: SlidesDesk) -> None:
    assert not desk.panel.look.isVisibleTo(desk.panel)
    desk.adder.add_new("question", "Spørsmål")
    assert desk.panel.look.isVisibleTo(desk.panel)
    desk.panel.look.show_chosen("steps")
    desk.panel.look.activated.emit(0)
    assert stored_slides(window)[3].layout == "steps"


def test_one_that_the_program_no_longer_has_can_only_be_taken_out(
    window: MainWindow, desk: SlidesDesk
) -> None:
    change(window, 2, slides=(Slide(id="borte", title="Fra før"),))
    assert "finnes ikke lenger i programmet" in words(desk.panel)
    assert not desk.panel.title.isVisibleTo(desk.panel)
    desk.panel.out.click()
    assert stored_slides(window) == ()
    assert "Ingen støtteark ennå" in words(desk)

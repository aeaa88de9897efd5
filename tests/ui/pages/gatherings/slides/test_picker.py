"""Slides, drawings and pictures are chosen from small pictures, and found by any of their words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.slides import SlideKind
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.pages.gatherings.slides.picker import Picker
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.services.own.samples import picture_bytes, write
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import press, words
from tests.ui.pages.gatherings.slides.slides_parts import DIAMOND, opened_slides, stored_slide


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> SlidesDesk:
    return opened_slides(window, qtbot)


def seen(picker: Picker) -> list[str]:
    return [tile.choice.key for tile in picker.tiles if tile.isVisibleTo(picker)]


def test_a_slide_of_another_theme_is_found_by_the_keyboard_and_put_at_the_same_line(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk
) -> None:
    desk.show_slide(DIAMOND)
    found: list[str] = []

    def pick(picker: Picker) -> None:
        assert len(seen(picker)) == len(window.context.library.slide_templates)
        assert picker.focusWidget() is picker.field
        QTest.keyClicks(picker.field, "døgnrytme")
        found.extend(seen(picker))
        press(picker.field, Qt.Key.Key_Return)
        press(picker.focusWidget() or picker, Qt.Key.Key_Return)

    person.answers = [pick]
    desk.adder.add_built_in()
    assert desk.picked == found[0]
    added = desk.editor.find(found[0])
    assert added is not None
    assert (added.kind, added.line) == (SlideKind.BUILT_IN, desk.editor.deck[2].line)


def test_what_is_there_is_not_had_twice_and_what_is_taken_out_comes_first(
    desk: SlidesDesk, person: FakeAsk
) -> None:
    desk.show_slide(DIAMOND)
    desk.panel.out.click()

    def look(picker: Picker) -> None:
        first, *others = picker.tiles
        assert (first.choice.key, first.isEnabled()) == (DIAMOND, True)
        assert {tile.isEnabled() for tile in others[:11]} == {False}
        assert "Er med" in words(others[0])
        QTest.keyClicks(picker.field, "qqq")
        assert (seen(picker), "Ingenting passer" in words(picker)) == ([], True)

    person.answers = [look]
    desk.adder.add_built_in()


def test_a_drawing_with_places_takes_words(window: MainWindow, desk: SlidesDesk, person: FakeAsk) -> None:
    person.answers = [lambda picker: picker._choose("to-mater")]
    desk.adder.add_drawing()
    assert [field.accessibleName() for field in desk.panel.labels] == [
        place.name for place in window.context.library.slide_art["to-mater"].places
    ]
    assert stored_slide(window, desk.picked).layout == "model"


def test_a_picture_that_the_course_has_is_chosen_again_and_taken_off(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk, tmp_path: Path
) -> None:
    context, course = window.context, window.context.require_course()
    file = own_files.check_file(write(tmp_path, "Fjorden.png", picture_bytes()), context.sandbox)
    added = context.act(lambda: own_files.attach(context.database, course.id, file))
    assert added is not None
    person.answers = [lambda picker: picker._choose(str(added.id))]
    desk.adder.add_own_picture()
    assert stored_slide(window, desk.picked).picture == str(added.id)
    assert desk.panel.alt.isVisibleTo(desk.panel)
    context.act(lambda: own_files.remove_attachment(context.database, added.id))
    assert "Bildet finnes ikke lenger" in words(desk.panel)
    QApplication.processEvents()


def test_the_drawing_of_a_slide_is_changed_and_taken_off(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk
) -> None:
    desk.show_slide(DIAMOND)
    person.answers = [lambda picker: picker._choose("anker")]
    desk.panel.drawing.click()
    changed = stored_slide(window, DIAMOND)
    assert (changed.art, "Tanke" in changed.words) == ("anker", True)
    desk.panel.bare.click()
    assert stored_slide(window, DIAMOND).art == ""
    assert not desk.panel.bare.isVisibleTo(desk.panel)

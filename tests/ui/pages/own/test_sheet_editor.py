"""The editor of an own sheet: parts are added, moved, removed and put back, and typed text is stored."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.forms import Figure, FormSection, Steps, Text
from mestringstreff_desktop.content.own import sheets
from mestringstreff_desktop.ui.pages.own.section_list import HEAD
from mestringstreff_desktop.ui.pages.own.sheet_editor import OwnSheetEditor
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage.disks import full_disk
from tests.ui.pages.own.own_parts import editor, own_page, stored_form

ALT = Qt.KeyboardModifier.AltModifier


def kinds(made: OwnSheetEditor) -> list[str]:
    return [type(section).__name__ for section in made.form.sections]


def type_in(made: OwnSheetEditor, name: str, text: str) -> None:
    assert made.fields.fields is not None
    field = made.fields.fields.inputs[name].field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if isinstance(field, TextField):
        field.insertPlainText(text)  # keys have no emoji
    else:
        QTest.keyClicks(field, text)


@pytest.mark.parametrize("kind", sheets.KINDS)
def test_a_part_of_every_kind_is_added_and_stored(window: MainWindow, kind: type[FormSection]) -> None:
    made = editor(window)
    made.add(kind)
    assert type(stored_form(window).sections[1]) is kind
    assert made.panel.list.key == "1"
    assert sheets.problems(made.form) == []


def test_the_menu_has_every_kind_in_words(window: MainWindow) -> None:
    made = editor(window)
    words = [action.text().split(":")[0] for action in made.panel.menu_of_kinds().actions()]
    first = ["Tekst", "Steg", "Skriv her", "Tabell", "Avkryssing", "Skala", "Kolonner"]
    assert words == [*first, "Kort", "Tegning"]


def test_a_part_is_moved_with_alt_and_the_arrows(window: MainWindow) -> None:
    made = editor(window)
    made.add(Steps)
    made.panel.list.focus_chosen()
    QTest.keyClick(made.panel.list.rows["1"], Qt.Key.Key_Up, ALT)
    assert kinds(made) == ["Steps", "Prompts"]
    assert made.panel.list.rows["0"].hasFocus()
    QTest.keyClick(made.panel.list.rows["0"], Qt.Key.Key_Up, ALT)
    assert kinds(made) == ["Steps", "Prompts"]
    QTest.keyClick(made.panel.list.rows["0"], Qt.Key.Key_Down, ALT)
    assert kinds(made) == ["Prompts", "Steps"]


def test_a_removed_part_is_put_back_where_it_was(window: MainWindow) -> None:
    made = editor(window, window.context.library.forms["busk"])
    before = made.form.sections
    made.choose("0")
    made.panel.remove.click()
    assert made.form.sections == before[1:]
    made.notice.button.click()
    assert made.form.sections == before == stored_form(window).sections


def test_the_last_part_may_go_too(window: MainWindow) -> None:
    made = editor(window)
    made.choose("0")
    QTest.keyClick(made.panel.list.rows["0"], Qt.Key.Key_Delete)
    assert stored_form(window).sections == ()
    assert made.key == HEAD
    assert not made.panel.remove.isEnabled()


def test_the_title_is_neither_moved_nor_removed(window: MainWindow) -> None:
    made = editor(window)
    made.move_section(1)
    made.remove()
    assert kinds(made) == ["Prompts"]


def test_what_is_typed_is_stored_and_seen_in_the_list(window: MainWindow) -> None:
    made = editor(window)
    made.add(Text)
    type_in(made, "paragraphs", "<b>& ŋ 🌻")
    assert made.panel.list.rows["1"].accessibleName() == "Tekst. <b>& ŋ 🌻"
    section = stored_form(window).sections[1]
    assert isinstance(section, Text)
    assert section.paragraphs == ("<b>& ŋ 🌻",)


def test_what_cannot_be_stored_is_there_when_one_comes_back_to_the_sheet(window: MainWindow) -> None:
    made = editor(window)
    page, key = own_page(window), made.sheet_id
    with full_disk(window.context.database):
        type_in(made, "lead", "Ta med en venn.")
        page.go_back()
        page.point_at(key)
        assert made.form.lead == "Ta med en venn."
        type_in(made, "title", "Tur")
    form = stored_form(window)
    assert form.lead == "Ta med en venn."
    assert form.title == "Tur"


def test_the_set_up_of_the_sheet_is_changed(window: MainWindow) -> None:
    made = editor(window)
    type_in(made, "lead", "Ta med en venn.")
    fields = made.fields.fields
    assert fields is not None
    for name in ("name_and_date", "landscape"):
        fields.inputs[name].findChildren(type(made.peek))[0].click()
    form = stored_form(window)
    assert (form.lead, form.name_and_date, form.landscape) == ("Ta med en venn.", False, True)


def test_another_drawing_brings_its_own_places(window: MainWindow) -> None:
    made = editor(window)
    made.add(Figure)
    fields = made.fields.fields
    assert fields is not None
    art = fields.inputs["art"]
    art.show_value("sol.svg")
    art.edited.emit()
    (section,) = [each for each in stored_form(window).sections if isinstance(each, Figure)]
    assert section.fields == sheets.figure_of("sol.svg", window.context.library.forms).fields


def test_there_is_an_end_to_how_many_parts(window: MainWindow) -> None:
    made = editor(window)
    many = (Text(paragraphs=("a",)),) * sheets.MOST_SECTIONS
    made.form = msgspec.structs.replace(made.form, sections=many)
    made.add(Text)
    assert "høyst 100 deler" in made.notice.sentence
    assert len(made.form.sections) == 100


def test_a_sheet_of_five_hundred_parts_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    made = editor(window)
    many = tuple(Text(paragraphs=(f"Del {number}",)) for number in range(500))
    assert made.sheet_id is not None
    with qtbot.waitSignal(made.preview.shown, timeout=30_000):
        made.show_sheet(msgspec.structs.replace(made.form, sections=many))
    assert len(made.panel.list.rows) == 501
    assert made.preview.pages > 5


@pytest.mark.looks
def test_where_it_is_tight_fields_and_page_take_turns(window: MainWindow) -> None:
    made = editor(window)
    assert made.preview.isVisible()
    assert not made.peek.isVisible()
    window.resize(1024, 640)
    assert made.peek.isVisible()
    assert not made.preview.isVisible()
    made.peek.click()
    assert made.preview.isVisible()
    assert not made.fields.isVisible()
    assert "Skriv videre" in made.peek.text()

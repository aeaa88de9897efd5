"""One line of the agenda at the side: its texts, who and how, its tool."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import AgendaItem, Mark, TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.gatherings.item_panel import ItemPanel
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, click_on, opened, press, stored, type_in, words

MODEL = 4  # the line with the cognitive model, in the second gathering


@pytest.fixture
def panel(window: MainWindow) -> ItemPanel:
    view = opened(window)
    view.choose(view.editor.gathering.items[MODEL].id)
    return view.panel


def offered(field: SuggestField) -> list[str]:
    return [field.itemText(at) for at in range(field.count())]


def test_the_chosen_line_is_shown_whole(panel: ItemPanel) -> None:
    assert panel.title.toPlainText() == "Den kognitive modellen"
    assert panel.text.toPlainText().startswith("Tegn modellen")
    assert panel.question.toPlainText().startswith("Hva skjedde?")
    assert panel.way.currentText() == "Alene, så to og to"
    assert panel.who.currentText() == "Fagperson og brukerrepresentant"
    assert "Hoveddel · +30 · 45 minutter" in words(panel)


def test_texts_are_stored_as_they_are_typed(window: MainWindow, panel: ItemPanel) -> None:
    type_in(panel.text, " Ta tiden til hjelp.")
    type_in(panel.question, " Hva nå?")
    found = stored(window).items[MODEL]
    assert found.text.endswith(" Ta tiden til hjelp.")
    assert found.question.endswith(" Hva nå?")


def test_a_new_title_shows_in_the_table_at_once(window: MainWindow, panel: ItemPanel) -> None:
    panel.title.setPlainText("Diamanten")
    assert "Diamanten" in words(opened(window).agenda)
    assert stored(window).items[MODEL].title == "Diamanten"


def test_a_title_cannot_be_left_blank(window: MainWindow, panel: ItemPanel, qtbot: QtBot) -> None:
    activate(window, qtbot)
    panel.title.setFocus()
    panel.title.clear()
    press(panel.title, Qt.Key.Key_Return)
    assert panel.title.toPlainText() == "Den kognitive modellen"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_who_and_how_may_be_chosen_or_typed(window: MainWindow, panel: ItemPanel) -> None:
    panel.who.textActivated.emit("Deltakerne")
    line = panel.way.lineEdit()
    assert line is not None
    line.clear()
    type_in(line, "Stille lesing")
    found = stored(window).items[MODEL]
    assert (found.responsible, found.way_of_working) == ("Deltakerne", "Stille lesing")


def test_the_team_is_among_those_who_can_lead(window: MainWindow, panel: ItemPanel) -> None:
    context = window.context
    course = context.require_course()
    context.act(lambda: planning.write_member(context.database, course.id, TeamMember(name="Åshild")))
    assert "Åshild" in offered(panel.who)
    assert "Kursleder" in offered(panel.who)
    assert panel.who.currentText() == "Fagperson og brukerrepresentant"


def test_the_tool_leads_to_the_toolbox(window: MainWindow, panel: ItemPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.go_to) as went:
        click_on(panel, "item-tool")
    assert went.args == ["toolbox", "kognitiv-modell"]


def test_a_line_without_a_tool_has_no_such_button(window: MainWindow, panel: ItemPanel) -> None:
    view = opened(window)
    view.choose(view.editor.gathering.items[0].id)
    button = panel.findChild(QPushButton, "item-tool")
    assert isinstance(button, QPushButton)
    assert not button.isVisibleTo(panel)


def test_the_times_follow_what_is_typed_in_the_table(window: MainWindow, panel: ItemPanel) -> None:
    view = opened(window)
    view.editor.change_item(view.editor.gathering.items[0].id, minutes=13)
    assert "Hoveddel · +40 · 45 minutter" in words(panel)


def test_choosing_another_line_while_writing_shows_that_one(
    window: MainWindow, panel: ItemPanel, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    panel.text.setFocus()
    type_in(panel.text, " Sånn.")
    view = opened(window)
    view.choose(view.editor.gathering.items[0].id)
    assert panel.text.toPlainText().startswith("Ønsk velkommen")
    assert stored(window).items[MODEL].text.endswith(" Sånn.")
    assert not stored(window).items[0].text.endswith(" Sånn.")


def test_a_line_is_given_another_tool_and_none(window: MainWindow, panel: ItemPanel) -> None:
    key = panel.item_id
    panel.pick_tool.textActivated.emit("BUSK")
    assert item(window, key).tool_id == "busk"
    panel.pick_tool.edited.emit("")
    assert item(window, key).tool_id == ""
    assert not panel.tool.isVisibleTo(panel)


def test_a_line_is_given_a_sheet(window: MainWindow, panel: ItemPanel) -> None:
    panel.sheet.textActivated.emit(window.context.library.forms["skoen"].title)
    assert item(window, panel.item_id).sheet == "skoen"


def test_a_line_becomes_a_pause_and_a_line_again(window: MainWindow, panel: ItemPanel) -> None:
    for is_break in (True, False):
        panel.is_break.click()
        assert item(window, panel.item_id).is_break is is_break


def test_a_note_and_a_mark_are_stored_and_each_is_undone_by_itself(
    window: MainWindow, panel: ItemPanel
) -> None:
    panel.note.setFocus()
    type_in(panel.note, "Ring Kari")
    assert item(window, panel.item_id).note == "Ring Kari"
    panel.marks.buttons[Mark.ORANGE].click()
    assert item(window, panel.item_id).mark is Mark.ORANGE
    last = window.context.undo.last
    assert last is not None
    assert last.words.startswith("merket «")
    window.context.undo.undo(last.where)
    found = item(window, panel.item_id)
    assert (found.mark, found.note) == (Mark.NONE, "Ring Kari")


def item(window: MainWindow, key: UUID | None) -> AgendaItem:
    return next(each for each in stored(window).items if each.id == key)


def test_the_article_of_a_line_is_a_press_away(window: MainWindow, panel: ItemPanel) -> None:
    click_on(panel, "article-tanker-folelser-kropp-handling")
    assert window.pages["background"].where().thing == "tanker-folelser-kropp-handling"


def test_a_line_with_no_article_shows_none(window: MainWindow, panel: ItemPanel) -> None:
    view = opened(window)
    view.choose(next(each.id for each in view.editor.gathering.items if each.is_break))
    assert "Fagstoff" not in words(panel)

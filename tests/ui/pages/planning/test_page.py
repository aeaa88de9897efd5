"""The planning page: the way through areas and questions by clicks and keys, and what is stored."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.planning.planning_page import shown_page, stored, stored_line

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> PlanningPage:
    return shown_page(window)


def chosen(page: PlanningPage) -> str:
    return page.card.list.key


def settle(context: Context, *keys: str) -> None:
    """Settle questions as somebody else might, elsewhere in the program."""
    course, database = context.require_course(), context.database
    for key in keys:
        line = stored_line(context, key)
        action = partial(planning.change_answer, database, course.id, line, state=ItemState.SETTLED)
        context.act(action)


def press(page: PlanningPage, *keys: Qt.Key) -> None:
    """Press keys on the question that has the focus."""
    page.card.list.focus_chosen()
    for key in keys:
        QTest.keyClick(page.card.list.rows[chosen(page)], key)


def focus_after_tab() -> str:
    """Press Tab, and return the name of the widget it leads to."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    return after.objectName() if after else ""


def test_a_new_course_begins_with_the_short_list_of_the_first_area(page: PlanningPage) -> None:
    assert page.filter.short.isChecked()
    assert list(page.card.list.rows) == ["forankret", "okonomisk-ramme"]
    assert chosen(page) == "forankret"


def test_the_lead_says_how_far(page: PlanningPage) -> None:
    assert page.lead_label.text().endswith("0 av 41 punkter er avklart.")
    page.detail.set_state(ItemState.SETTLED)
    assert page.lead_label.text().endswith("1 av 41 punkter er avklart.")


def test_the_page_opens_where_something_waits(window: MainWindow) -> None:
    settle(window.context, "forankret", "okonomisk-ramme")
    assert shown_page(window).areas.key == "oppdrag"


def test_a_press_on_an_area_shows_its_questions(page: PlanningPage) -> None:
    QTest.mouseClick(page.areas.rows["drift"], LEFT)
    assert list(page.card.list.rows) == ["lokaler"]
    assert page.detail.title.text() == "Er lokalet eller den digitale møteplassen klar?"


def test_all_questions_are_a_press_away(page: PlanningPage) -> None:
    page.show_part("organisering")
    assert len(page.card.list.rows) == 4
    QTest.mouseClick(page.filter.all, LEFT)
    assert len(page.card.list.rows) == 12


def test_what_is_left_out_can_be_shown_below_the_list(page: PlanningPage) -> None:
    assert "Vis 1 punkt til" in page.card.more.text()
    QTest.mouseClick(page.card.more, LEFT)
    assert len(page.card.list.rows) == 3
    assert page.filter.all.isChecked()
    assert not page.card.more.isVisible()


def test_only_the_open_ones_are_shown_on_request(page: PlanningPage) -> None:
    page.detail.set_state(ItemState.SETTLED)
    QTest.mouseClick(page.filter.open, LEFT)
    assert list(page.card.list.rows) == ["okonomisk-ramme"]


def test_a_question_that_is_settled_stays_until_one_goes_on(page: PlanningPage) -> None:
    QTest.mouseClick(page.filter.open, LEFT)
    press(page, Qt.Key.Key_3)
    assert list(page.card.list.rows) == ["forankret", "okonomisk-ramme"]
    press(page, Qt.Key.Key_Down)
    assert list(page.card.list.rows) == ["okonomisk-ramme"]


def test_an_area_with_nothing_open_says_so(page: PlanningPage) -> None:
    page.show_part("drift")
    page.detail.set_state(ItemState.NOT_APPLICABLE)
    QTest.mouseClick(page.filter.open, LEFT)
    assert page.card.empty.text() == "Ingenting står åpent her. Godt jobbet!"
    assert not page.detail.isVisible()


def test_the_arrows_go_through_the_questions(page: PlanningPage) -> None:
    press(page, Qt.Key.Key_Down)
    assert chosen(page) == "okonomisk-ramme"
    assert page.detail.title.text() == "Hvor mye penger har dere, og hvor kommer de fra?"
    assert QApplication.focusWidget() is page.card.list.rows["okonomisk-ramme"]


@pytest.mark.parametrize(("key", "state"), [*zip("1234", ItemState, strict=True)])
def test_a_digit_sets_the_state(page: PlanningPage, key: str, state: ItemState) -> None:
    press(page, Qt.Key(ord(key)))
    assert stored_line(page.context, "forankret").state is state
    assert page.detail.states.buttons[state].isChecked()
    assert page.card.list.has_focus


def test_enter_goes_to_the_note_and_escape_back(page: PlanningPage) -> None:
    press(page, Qt.Key.Key_Return)
    assert page.detail.note.hasFocus()
    QTest.keyClick(page.detail.note, Qt.Key.Key_Escape)
    assert page.card.list.has_focus


def test_control_and_an_arrow_go_to_the_next_area(page: PlanningPage) -> None:
    page.card.list.focus_chosen()
    QTest.keyClick(page.card.list.rows[chosen(page)], Qt.Key.Key_Down, CTRL)
    assert page.areas.key == "oppdrag"
    assert page.card.list.has_focus
    QTest.keyClick(page.card.list.rows[chosen(page)], Qt.Key.Key_Up, CTRL)
    assert page.areas.key == "forankring"


def test_control_and_the_arrow_lead_on_to_team_and_meetings_and_goals(page: PlanningPage) -> None:
    page.show_part("drift")
    page.card.list.focus_chosen()
    QTest.keyClick(page.card.list.rows[chosen(page)], Qt.Key.Key_Down, CTRL)
    assert page.team.isVisible()
    QTest.keyClick(page.areas.rows["team"], Qt.Key.Key_Down)
    assert page.meetings.isVisible()
    QTest.keyClick(page.areas.rows["meetings"], Qt.Key.Key_Down)
    assert page.goals.isVisible()


def test_tab_goes_from_the_areas_to_the_questions_to_the_details(page: PlanningPage) -> None:
    page.areas.focus_chosen()
    found = [focus_after_tab() for _ in range(4)]
    assert found[:3] == ["question-forankret", "show-more", "add-question"]
    assert found[3].startswith("state-")


@pytest.mark.looks
def test_the_chosen_question_is_in_view(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 640)
    page = shown_page(window, "tilrettelegging")
    row = page.card.list.rows["tilrettelegging"]
    qtbot.waitUntil(
        lambda: not row.visibleRegion().isEmpty() and row.visibleRegion().boundingRect() == row.rect()
    )


def test_own_questions_are_added_where_they_stand(page: PlanningPage) -> None:
    QTest.mouseClick(page.card.add.button, LEFT)
    QTest.keyClicks(page.card.add.field, "Hvem henter nøkkelen?")
    QTest.keyClick(page.card.add.field, Qt.Key.Key_Return)
    (entry,) = stored(page.context).entries
    assert (entry.question, entry.area_id, entry.item_id) == ("Hvem henter nøkkelen?", "forankring", None)
    assert chosen(page) == str(entry.id)
    assert page.card.add.field.hasFocus()
    assert page.card.add.field.text() == ""


@pytest.fixture
def typing(page: PlanningPage) -> PlanningPage:
    """A question of one's own is half typed."""
    QTest.mouseClick(page.card.add.button, LEFT)
    QTest.keyClicks(page.card.add.field, "Hvem henter nø")
    return page


def own_questions(page: PlanningPage) -> list[str]:
    return [entry.question for entry in stored(page.context).entries]


def test_a_half_typed_question_is_stored_and_stays_in_its_line(typing: PlanningPage) -> None:
    assert own_questions(typing) == ["Hvem henter nø"]
    shown = len(typing.card.list.rows)
    typing.context.changed.emit()
    assert (typing.card.add.field.text(), len(typing.card.list.rows)) == ("Hvem henter nø", shown)
    QTest.keyClicks(typing.card.add.field, "kkelen?")
    QTest.keyClick(typing.card.add.field, Qt.Key.Key_Return)
    assert own_questions(typing) == ["Hvem henter nøkkelen?"]
    assert len(typing.card.list.rows) == shown + 1


def test_what_is_put_away_with_escape_is_no_question(typing: PlanningPage) -> None:
    typing.context.autosave.flush()
    QTest.keyClick(typing.card.add.field, Qt.Key.Key_Escape)
    assert own_questions(typing) == []
    assert typing.card.add.button.isVisible()


@pytest.mark.parametrize("leave", ["page", "area"])
def test_a_half_typed_question_is_in_the_list_when_one_comes_back(
    window: MainWindow, typing: PlanningPage, leave: str
) -> None:
    window.show_page("help") if leave == "page" else typing.show_part("drift")
    assert typing.card.add.field.text() == ""
    shown_page(window).show_part("forankring")
    (entry,) = stored(typing.context).entries
    assert str(entry.id) in typing.card.list.rows
    assert not typing.card.add.field.isVisible()


def test_a_half_typed_question_stays_with_its_course(window: MainWindow, typing: PlanningPage) -> None:
    first = typing.context.require_course().id
    window.create_course("Et annet")
    shown_page(window)
    assert own_questions(typing) == []
    typing.context.open_course(first)
    assert own_questions(typing) == ["Hvem henter nø"]


def test_a_question_that_cannot_be_stored_stays_in_its_line(window: MainWindow, typing: PlanningPage) -> None:
    with disks.full_disk(typing.context.database):
        window.show_page("help")
        shown_page(window)
        QTest.keyClick(typing.card.add.field, Qt.Key.Key_Return)
        assert typing.card.add.field.text() == "Hvem henter nø"
    assert own_questions(typing) == ["Hvem henter nø"]


def test_the_area_counts_own_questions_too(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem henter nøkkelen?")
    assert page.areas.rows["forankring"].accessibleName() == "Forankring, 0 av 4"


def test_own_questions_are_removed_and_put_back(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem henter nøkkelen?")
    page.detail.set_state(ItemState.IN_PROGRESS)
    QTest.keyClicks(page.detail.note, "Spør vaktmesteren")
    key = chosen(page)
    QTest.mouseClick(page.detail.remove, LEFT)
    assert stored(page.context).entries == []
    assert page.card.notice.isVisible()
    QTest.mouseClick(page.card.notice.button, LEFT)
    (entry,) = stored(page.context).entries
    assert (entry.state, entry.note) == (ItemState.IN_PROGRESS, "Spør vaktmesteren")
    assert chosen(page) == key
    assert not page.card.notice.isVisible()


def test_built_in_questions_cannot_be_removed(page: PlanningPage) -> None:
    assert not page.detail.remove.isVisible()


def test_pointing_at_a_question_shows_it_whatever_the_filter(window: MainWindow) -> None:
    page = shown_page(window, "mat")
    assert page.areas.key == "drift"
    assert page.detail.title.text() == "Hvem ordner mat og drikke?"
    assert page.card.list.has_focus


def test_pointing_at_a_settled_question_lets_it_in(window: MainWindow) -> None:
    page = shown_page(window, "lokaler")
    page.detail.set_state(ItemState.SETTLED)
    page.filter.open.setChecked(True)
    shown_page(window, "lokaler")
    assert not page.filter.open.isChecked()


@pytest.mark.parametrize("place", ["team", "goals"])
def test_pointing_at_the_further_parts_shows_them(qtbot: QtBot, window: MainWindow, place: str) -> None:
    page = shown_page(window, place)
    qtbot.waitUntil(getattr(page, place).isVisible)
    assert not page.filter.isVisible()
    assert not page.print.isVisible()


def test_pointing_at_nothing_known_changes_nothing(window: MainWindow) -> None:
    page = shown_page(window, "finnes-ikke")
    assert chosen(page) == "forankret"


@pytest.mark.looks
def test_a_narrow_window_has_the_areas_in_a_list_that_opens(window: MainWindow) -> None:
    window.resize(1024, 640)
    page = shown_page(window)
    assert page.menu.isVisible()
    assert not page.areas.isVisible()
    page.menu.setCurrentIndex(4)
    page.menu.activated.emit(4)
    assert list(page.card.list.rows) == ["lokaler"]


@pytest.mark.looks
def test_the_areas_come_back_when_there_is_room(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 640)
    page = shown_page(window)
    window.resize(1366, 768)
    qtbot.waitUntil(page.areas.isVisible)
    qtbot.waitUntil(page.filter.isVisible)
    assert not page.menu.isVisible()


def test_another_course_begins_afresh(window: MainWindow, page: PlanningPage) -> None:
    page.show_part("drift")
    context = window.context
    other = planning.create_course(context.database, context.library, "Høsten", context.clock())
    context.open_course(other.id)
    assert page.areas.key == "forankring"


def test_a_note_does_not_follow_to_another_course(window: MainWindow) -> None:
    """Both courses have the same questions, and the field may have the focus when they change."""
    page, context = shown_page(window), window.context
    page.detail.focus_note()
    QTest.keyClicks(page.detail.note, "Bare her")
    other = planning.create_course(context.database, context.library, "Høsten", context.clock())
    context.open_course(other.id)
    assert page.detail.note.toPlainText() == ""
    assert stored(context).entries == []


@pytest.mark.looks
@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_no_button_is_cut(qtbot: QtBot, window: MainWindow, width: int, size: int) -> None:
    window.context.set_theme(Theme("light", size / 100))
    window.resize(width, 700)
    page = shown_page(window)
    qtbot.waitUntil(lambda: page.width() > width / 2)
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_what_was_told_of_one_course_is_not_told_of_another(window: MainWindow, page: PlanningPage) -> None:
    context, notices = window.context, (page.card.notice, page.team.notice)
    for notice in notices:
        notice.show_good("Fjernet.")
    other = planning.create_course(context.database, context.library, "Høsten", context.clock())
    context.open_course(other.id)
    assert [notice.isHidden() for notice in notices] == [True, True]


def test_who_is_responsible_is_in_the_list_when_one_leaves_the_field(page: PlanningPage) -> None:
    page.detail.responsible.setFocus()
    QTest.keyClicks(page.detail.responsible, "Kari")
    page.detail.note.setFocus()
    assert "Kari" in page.card.list.rows[chosen(page)].accessibleName()


def test_after_a_removal_the_keys_are_in_the_list(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem henter nøkkelen?")
    QTest.mouseClick(page.detail.remove, LEFT)
    assert page.card.list.has_focus


def test_a_question_that_could_not_be_removed_is_not_said_to_be(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem henter nøkkelen?")
    disks.fill_for_sqlite(page.context.database)
    QTest.mouseClick(page.detail.remove, LEFT)
    assert not page.card.notice.isVisible()


def undo(page: PlanningPage) -> str:
    """Undo as Ctrl+Z on the page does, and return what is said of it."""
    told: list[str] = []
    page.context.undo.told.connect(told.append)
    page.context.undo.undo(page.where())
    page.context.undo.told.disconnect(told.append)
    return told[-1]


def test_a_state_set_by_a_key_is_said_and_undone_by_another(window: MainWindow, page: PlanningPage) -> None:
    press(page, Qt.Key.Key_3)
    name = "«Hvor er kurset forankret?»"
    assert window.status.message.text().endswith(" som avklart. Ctrl+Z angrer.")
    QTest.keyClick(page.card.list.rows[chosen(page)], Qt.Key.Key_Z, CTRL)
    assert stored(page.context).entries == []
    assert window.status.message.text() == f"Angret: merket {name} som avklart."
    assert not page.detail.states.buttons[ItemState.SETTLED].isChecked()


def test_all_that_is_written_of_a_question_is_undone_in_words_and_shown(page: PlanningPage) -> None:
    detail = page.detail
    who = detail.responsible.lineEdit()
    assert who is not None
    for field, text in ((detail.note, "Spør Turid"), (who, "Kari"), (detail.due.line, "2.12")):
        field.setFocus()
        QTest.keyClicks(field, text)
    press(page, Qt.Key.Key_Down)
    said = [undo(page).removeprefix("Angret: ").partition(" «")[0] for _ in range(3)]
    assert said == ["endret fristen for", "endret ansvarlig for", "skrev i notatet til"]
    assert (detail.note.toPlainText(), who.text(), detail.due.value) == ("", "", None)
    assert chosen(page) == "forankret"
    assert stored(page.context).entries == []


def test_what_was_done_in_another_area_is_told_before_it_is_undone_there(page: PlanningPage) -> None:
    press(page, Qt.Key.Key_2)
    page.show_part("goals")
    assert undo(page).startswith("Siste endring er i Planlegging: merket «")
    assert undo(page).startswith("Angret: merket «")
    assert page.where().thing == "forankring"


def test_an_own_question_is_undone_in_its_line_and_in_the_list(typing: PlanningPage) -> None:
    line = typing.card.add.field
    assert undo(typing) == "Angret: la til punktet «Hvem henter nø»."
    assert (line.text(), stored(typing.context).entries) == ("", [])
    typing.context.undo.redo(typing.where())
    typing.card.add.asked.emit(line.text())
    entry = stored(typing.context).entries[0]
    typing.detail.remove.click()
    assert undo(typing) == "Angret: fjernet punktet «Hvem henter nø»."
    assert chosen(typing) == str(entry.id)
    assert not typing.card.notice.isVisible()


def test_goals_and_facts_are_undone(page: PlanningPage) -> None:
    page.show_part("goals")
    facts, goal = page.goals.facts, page.goals.goals["skill"]
    before = goal.toPlainText()
    QTest.keyClicks(goal, "!")
    QTest.keyClicks(facts.place, "Orkanger")
    facts.participants.more.click()
    said = [undo(page) for _ in range(3)]
    assert said[:2] == ["Angret: endret antall deltakere.", "Angret: endret stedet for kurset."]
    assert said[2].startswith("Angret: endret målet «")
    assert (facts.place.text(), goal.toPlainText()) == ("", before)
    assert stored(page.context).participants == 10

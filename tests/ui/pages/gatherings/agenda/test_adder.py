"""Adding to the agenda where it stands: typed, chosen with the keys, or clicked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import ItemTemplate, Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.suggestions import Suggestion
from mestringstreff_desktop.ui.pages.gatherings.agenda.adder import NEW, AddLine
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, click, click_on, opened, press, stored


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    view = opened(window)
    activate(window, qtbot)
    return view


@pytest.fixture
def line(view: GatheringView) -> AddLine:
    """The line of the main part, opened by a click."""
    view.agenda.show_row(view.editor.gathering.items[8].id)
    QApplication.processEvents()
    click_on(view.agenda, "add-main")
    return view.agenda.adders[Phase.MAIN]


def shown(line: AddLine) -> list[str]:
    return [line.list.item(at).text() for at in range(line.list.count())]


def main_titles(window: MainWindow) -> list[str]:
    return [item.title for item in stored(window).items if item.phase is Phase.MAIN]


def test_what_is_typed_is_added_as_it_is(window: MainWindow, line: AddLine) -> None:
    assert line.field.hasFocus()
    QTest.keyClicks(line.field, "Sang ved pianoet")
    press(line.field, Qt.Key.Key_Return)
    assert main_titles(window)[-1] == "Sang ved pianoet"
    assert not line.is_open


def test_a_suggestion_is_chosen_with_the_arrows(window: MainWindow, line: AddLine) -> None:
    QTest.keyClicks(line.field, "busk")
    press(line.field, Qt.Key.Key_Down)
    press(line.field, Qt.Key.Key_Return)
    added = [item for item in stored(window).items if item.phase is Phase.MAIN][-1]
    assert (added.title, added.tool_id) == ("BUSK", "busk")


def test_a_suggestion_written_out_is_meant(window: MainWindow, line: AddLine) -> None:
    QTest.keyClicks(line.field, "pause")
    press(line.field, Qt.Key.Key_Return)
    added = [item for item in stored(window).items if item.phase is Phase.MAIN][-1]
    assert (added.is_break, added.minutes) == (True, 15)


def test_a_suggestion_is_clicked(window: MainWindow, line: AddLine) -> None:
    place = line.list.visualItemRect(line.list.item(0)).center()
    QTest.mouseClick(line.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert main_titles(window)[-1] == "Pause"


def test_suggestions_have_their_minutes_and_an_empty_one_is_last(line: AddLine) -> None:
    assert shown(line)[0] == "Pause · 15 minutter"
    assert "BUSK · " in " ".join(shown(line))
    assert shown(line)[-1] == "Tom programpost"


def test_a_new_line_is_shown_and_has_the_keys(view: GatheringView, line: AddLine) -> None:
    QTest.keyClicks(line.field, "Sang")
    press(line.field, Qt.Key.Key_Return)
    added = view.editor.item(view.panel.item_id)
    assert added is not None
    assert added.title == "Sang"
    assert view.agenda.focused_item() == added.id


def test_escape_leaves_all_as_it_was(window: MainWindow, line: AddLine) -> None:
    before = main_titles(window)
    QTest.keyClicks(line.field, "Sang")
    press(line.field, Qt.Key.Key_Escape)
    assert main_titles(window) == before
    assert line.button.hasFocus()


def test_one_line_is_open_at_a_time(view: GatheringView, line: AddLine) -> None:
    view.agenda.adders[Phase.CLOSING].open_line()
    assert not line.is_open
    assert view.agenda.adders[Phase.CLOSING].is_open


def test_what_was_removed_is_offered_again(window: MainWindow, view: GatheringView) -> None:
    gone = view.editor.gathering.items[4]
    view.editor.remove_items([gone.id])
    line = view.agenda.adders[Phase.MAIN]
    line.open_line()
    assert shown(line)[0] == f"{gone.title} · {gone.minutes} minutter · fra temaet"
    press(line.field, Qt.Key.Key_Return)
    assert main_titles(window)[-1] == gone.title
    click(line.button)
    assert gone.title not in shown(line)[0]


def offers(count: int) -> list[Suggestion]:
    titles = ["Pause", "BUSK", "Pusteanker", *(f"Forslag {number}" for number in range(count))][:count]
    return [Suggestion(ItemTemplate(phase=Phase.MAIN, title=each, minutes=10), "Verktøy") for each in titles]


def by_itself(qtbot: QtBot, count: int = 3, phase: Phase = Phase.MAIN) -> AddLine:
    """Return a line of its own, open."""
    made = AddLine(phase, lambda _: offers(count))
    qtbot.addWidget(made)
    made.show()
    made.open_line()
    return made


def typed(line: AddLine, text: str) -> AgendaItem:
    """Return what is added when a text is typed and Enter pressed."""
    added: list[AgendaItem] = []
    line.added.connect(added.append)
    QTest.keyClicks(line.field, text)
    press(line.field, Qt.Key.Key_Return)
    return added[0]


@pytest.mark.parametrize(
    ("phase", "into"),
    [(Phase.OPENING, "oppstarten"), (Phase.MAIN, "hoveddelen"), (Phase.CLOSING, "avslutningen")],
)
def test_each_phase_says_where_the_line_goes(qtbot: QtBot, phase: Phase, into: str) -> None:
    made = by_itself(qtbot, phase=phase)
    assert made.button.accessibleName() == made.field.accessibleName() == f"Legg til i {into}"
    assert typed(made, "Sang").phase is phase


def test_until_it_is_pressed_it_is_only_a_button(qtbot: QtBot) -> None:
    made = AddLine(Phase.MAIN, lambda _: offers(3))
    qtbot.addWidget(made)
    assert (made.is_open, made.list.isHidden(), made.button.isHidden()) == (False, True, False)
    with qtbot.waitSignal(made.opened):
        made.button.click()
    assert (made.is_open, made.list.isHidden(), made.button.isHidden()) == (True, False, True)


def test_without_suggestions_an_empty_line_may_be_added(qtbot: QtBot) -> None:
    made = by_itself(qtbot, 0)
    assert shown(made) == ["Tom programpost"]
    assert typed(made, "").title == NEW


def test_spaces_alone_are_nothing_typed(qtbot: QtBot) -> None:
    made = by_itself(qtbot)
    QTest.keyClicks(made.field, "   ")
    assert shown(made)[-1] == "Tom programpost"


def test_spaces_around_a_title_are_not_part_of_it(qtbot: QtBot) -> None:
    assert typed(by_itself(qtbot), "  Sang  ").title == "Sang"


def test_capitals_do_not_hide_what_is_meant(qtbot: QtBot) -> None:
    assert typed(by_itself(qtbot), "pUsTeanker").title == "Pusteanker"


def test_markup_that_is_typed_is_a_title(qtbot: QtBot) -> None:
    assert typed(by_itself(qtbot), "<b>Sang</b> & dans").title == "<b>Sang</b> & dans"


def test_what_is_typed_stands_first_and_what_fits_below(qtbot: QtBot) -> None:
    made = by_itself(qtbot)
    QTest.keyClicks(made.field, "us")
    assert shown(made) == [
        f"{NEW}: «us»",
        "Pause · 10 minutter · verktøy",
        "BUSK · 10 minutter · verktøy",
        "Pusteanker · 10 minutter · verktøy",
    ]


@pytest.mark.parametrize(
    ("keys", "place"),
    [([Qt.Key.Key_Up], 0), ([Qt.Key.Key_Down], 1), ([Qt.Key.Key_Down] * 9, 3)],
)
def test_the_arrows_stop_at_the_ends(qtbot: QtBot, keys: list[Qt.Key], place: int) -> None:
    made = by_itself(qtbot)
    for key in keys:
        press(made.field, key)
    assert made.list.currentRow() == place


def test_typing_more_chooses_the_first_again(qtbot: QtBot) -> None:
    made = by_itself(qtbot)
    press(made.field, Qt.Key.Key_Down)
    QTest.keyClicks(made.field, "b")
    assert made.list.currentRow() == 0


@pytest.mark.looks
def test_a_long_list_is_no_higher_than_six_lines(qtbot: QtBot) -> None:
    lines = [by_itself(qtbot, count) for count in (2, 20, 60)]
    few, many, more = (line.list.height() for line in lines)
    assert few < many == more


def test_what_was_typed_and_left_is_gone_when_it_is_opened_again(qtbot: QtBot) -> None:
    made = by_itself(qtbot)
    QTest.keyClicks(made.field, "Sang")
    press(made.field, Qt.Key.Key_Escape)
    made.button.click()
    assert made.field.text() == ""
    assert shown(made)[-1] == "Tom programpost"

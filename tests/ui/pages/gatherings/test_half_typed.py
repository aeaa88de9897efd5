"""What is half typed in a gathering, and is nothing yet, is there again in its field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import change, empty, opened, press, stored, type_in
from tests.ui.pages.gatherings.test_locked_start import MODEL, START

Line = Callable[[GatheringView], QLineEdit]


def date(view: GatheringView) -> QLineEdit:
    return view.about.when.date.line


def start(view: GatheringView) -> QLineEdit:
    return view.about.when.start.line


def lock(view: GatheringView) -> QLineEdit:
    view.choose(view.editor.gathering.items[MODEL].id)
    return view.panel.lock.time.line


def addition(view: GatheringView) -> QLineEdit:
    adder = view.agenda.adders[Phase.MAIN]
    if not adder.is_open:
        adder.open_line()
    return adder.field


HALF_TYPED = [(date, "23."), (start, "23."), (lock, "23."), (addition, "Sang ved pi")]


@pytest.fixture
def view(window: MainWindow) -> GatheringView:
    change(window, 2, start=START)
    view = opened(window)
    view.editor.change_item(view.editor.gathering.items[MODEL].id, locked_start=START)
    return view


def begin(view: GatheringView, line: Line, text: str) -> None:
    empty(line(view))
    type_in(line(view), text)


@pytest.mark.parametrize(("line", "text"), HALF_TYPED)
def test_it_stays_with_its_gathering(window: MainWindow, view: GatheringView, line: Line, text: str) -> None:
    begin(view, line, text)
    opened(window, 3)
    assert text not in [each.text() for each in view.findChildren(QLineEdit) if each.isVisible()]
    assert line(opened(window)).text() == text


@pytest.mark.parametrize(("line", "text"), HALF_TYPED)
def test_it_is_there_when_the_window_is_opened_again(
    view: GatheringView, again: Callable[[], MainWindow], line: Line, text: str
) -> None:
    begin(view, line, text)
    assert line(opened(again())).text() == text


@pytest.mark.parametrize(("line", "text"), HALF_TYPED)
def test_it_goes_when_it_is_emptied(window: MainWindow, view: GatheringView, line: Line, text: str) -> None:
    begin(view, line, text)
    window.context.autosave.flush()
    begin(view, line, "")
    opened(window, 3)
    assert line(opened(window)).text() == ""


@pytest.mark.parametrize(("line", "text"), [each for each in HALF_TYPED if each[0] is not addition])
def test_it_goes_when_it_can_be_read(window: MainWindow, view: GatheringView, line: Line, text: str) -> None:
    begin(view, line, text)
    type_in(line(view), "11" if line is date else "00")
    whole = line(view).text()
    opened(window, 3)
    assert line(opened(window)).text() not in ("", text, whole if line is date else "")


def test_a_line_that_is_added_or_left_is_not_begun_any_more(window: MainWindow, view: GatheringView) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        begin(view, addition, "Sang")
        press(addition(view), key)
        opened(window, 3)
        assert not opened(window).agenda.adders[Phase.MAIN].is_open
    assert [item.title for item in stored(window).items].count("Sang") == 1


def test_undo_takes_back_an_edit_and_leaves_what_is_begun(window: MainWindow, view: GatheringView) -> None:
    begin(view, addition, "Sang ved pi")
    type_in(view.title, " nå")
    window.context.undo.undo(window.seen())
    assert addition(view).text() == "Sang ved pi"
    assert not stored(window).title.endswith(" nå")

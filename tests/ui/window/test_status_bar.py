"""The status bar has room for what it says, and forgets what is over."""

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.status_bar import StatusBar
from tests.calls import calls
from tests.conftest import NOW
from tests.ui.bare import bare_course


@pytest.fixture
def bar(database: Database, library: Library, qtbot: QtBot) -> StatusBar:
    keeping.take_backup(database, NOW)
    made = StatusBar(bare_course(database, library), Button("Samling 3 er i gang", "play"))
    qtbot.addWidget(made)
    made.show()
    return made


def is_on_two_lines(bar: StatusBar) -> bool:
    layout = bar.layout()
    assert isinstance(layout, QBoxLayout)
    return layout.direction() is QBoxLayout.Direction.TopToBottom


def state(bar: StatusBar, width: int) -> tuple[str, bool]:
    """The first word of the backup, and whether there are two lines; nothing is cut."""
    bar.resize(width, bar.height())
    bar._lines.activate()
    shown = [bar.backup] if bar.message.wordWrap() else [bar.backup, bar.message]
    assert all(each.width() >= each.sizeHint().width() for each in shown)
    return bar.backup.text().split()[0], is_on_two_lines(bar)


def test_with_less_and_less_room_it_says_less_and_then_stands_on_two_lines(bar: StatusBar) -> None:
    states = [state(bar, width) for width in range(1000, 340, -10)]
    ways = [("Siste", False), ("Kopi", False), ("Siste", True), ("Kopi", True)]
    assert list(dict.fromkeys(states)) == ways


def test_a_long_sentence_and_a_signal_that_comes_are_given_room(bar: StatusBar) -> None:
    width = next(width for width in range(340, 1000, 10) if not state(bar, width)[1])
    assert not is_on_two_lines(bar)
    bar.show_trouble("Disken er full. Frigjør litt plass, og prøv igjen. Alt du har skrevet, står her.")
    assert is_on_two_lines(bar)
    bar.show_saved()
    state(bar, width + 90)
    assert not is_on_two_lines(bar)
    bar.findChildren(Button)[0].show_text("Samling 3 er i gang, og har 12 minutter igjen nå")
    QApplication.processEvents()
    assert is_on_two_lines(bar)


def test_a_signal_longer_than_the_bar_is_cut_and_read_whole_in_its_tooltip(bar: StatusBar) -> None:
    (signal,) = bar.findChildren(Button)
    whole = "Samling 4: Å leve godt med smerter & bekymringer i en travel hverdag pågår"
    signal.show_text(whole)
    state(bar, 400)
    bar._lines.activate()
    assert (signal.toolTip(), signal.accessibleName()) == (whole, whole)
    assert signal.geometry().right() < bar.backup.x()
    state(bar, 1200)
    assert (signal.text().strip(), signal.toolTip()) == (whole.replace("&", "&&"), "")


def test_what_could_not_be_done_is_over_on_another_page(empty_window: MainWindow) -> None:
    empty_window.show_page("planning")
    assert empty_window.status.message.text() == "Lag et kurs først, så åpner denne siden seg."
    empty_window.show_page("toolbox")
    assert empty_window.status.message.text().startswith("Alt er lagret")


def test_what_is_not_stored_is_told_on_another_page_too(window: MainWindow) -> None:
    def refuse() -> None:
        raise UserError("Disken er full.")

    window.context.autosave.queue("note", refuse)
    window.show_page("toolbox")
    window.show_page("help")
    assert window.status.message.text() == "Disken er full."


def test_trouble_is_said_aloud_once_and_what_is_stored_only_after_it(bar: StatusBar) -> None:
    with calls(announce) as said:
        for _ in range(10):
            bar.show_saved()
    assert said == []
    with calls(announce) as said:
        for _ in range(10):
            bar.show_trouble("Disken er full.")
    assert len(said) == 1
    with calls(announce) as said:
        bar.show_saved()
        bar.show_saved()
    assert len(said) == 1

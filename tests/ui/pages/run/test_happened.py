"""Hva som skjedde: what can be put right of the chosen line stands below, and each step can be undone."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.correcting import NO_ROOM
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.run.dialogs import AskTime, AskWentOn
from mestringstreff_desktop.ui.pages.run.happened import RunHappened
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.pages.run.words import wall_time
from tests.conftest import NOW
from tests.ui.bare import bare_course
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk


class Table:
    """The page on its own, with the list of what happened, a clock, and who answers."""

    def __init__(self, database: Database, library: Library, qtbot: QtBot) -> None:
        self.ask, self.clock = FakeAsk(), MovableClock()
        self.context = bare_course(database, library, self.ask)
        self.context.clock = self.clock
        self.page = RunPage(self.context)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.acts.start()

    def wait(self, minutes: float, then: Callable[[], object]) -> None:
        """Let time pass while the program follows, and do something."""
        self.clock.time += timedelta(minutes=minutes)
        running.seen(self.context.database, self.gathering_id, self.clock.time)
        then()

    @property
    def gathering_id(self) -> UUID:
        assert self.page.acts.gathering is not None
        return self.page.acts.gathering.id

    @property
    def happened(self) -> RunHappened:
        is_over = self.page.stack.currentWidget() is self.page.summary
        return self.page.summary.happened if is_over else self.page.now.happened

    @property
    def said(self) -> list[str]:
        return [each.accessibleName() for each in self.happened.list.rows.values()]

    def choose(self, place: int) -> None:
        self.happened.list.choose(list(self.happened.list.rows)[place])

    def press(self, name: str) -> None:
        button = self.happened.findChild(QPushButton, f"happened-{name}")
        assert button is not None
        assert not button.isHidden()
        button.click()

    @property
    def offered(self) -> list[str]:
        """The names of the buttons that can be pressed about the chosen line."""
        found = [self.happened.time, self.happened.skipped, self.happened.held, self.happened.out]
        return [each.text() for each in found if not each.isHidden()]


def answer(text: str) -> Callable[[AskTime], None]:
    def type_it(dialog: AskTime) -> None:
        line = dialog.findChild(QLineEdit, "happened-at")
        assert line is not None
        line.setText(text)
        dialog.yes.click()

    return type_it


@pytest.fixture
def table(database: Database, library: Library, qtbot: QtBot) -> Table:
    """Started at nine, ten minutes on the first item, ten on the second, the third passed by a slip."""
    made = Table(database, library, qtbot)
    made.wait(10, made.page.acts.go_on)
    made.wait(10, made.page.acts.go_on)
    made.wait(0.1, made.page.acts.go_on)
    made.wait(5, lambda: None)
    made.page.refresh()
    made.page.now.turn_happened()
    return made


def clock(minute: float) -> str:
    return wall_time(NOW + timedelta(minutes=minute))


def test_what_happened_is_told_with_its_time(table: Table) -> None:
    assert table.said == [
        f"{clock(0)} Startet med «Velkommen»",
        f"{clock(10)} Gikk til «Om kurset»",
        "Hoppet over «Vi blir kjent»",
        f"{clock(20)} Gikk til «Forventninger»",
    ]


@pytest.mark.parametrize(
    ("place", "buttons"),
    [
        (0, ["Endre tida", "Ble hoppet over"]),
        (1, ["Endre tida", "Ble hoppet over"]),
        (2, ["Ble holdt"]),
        (3, ["Endre tida"]),
    ],
)
def test_below_stands_what_can_be_put_right_of_a_line(table: Table, place: int, buttons: list[str]) -> None:
    table.choose(place)
    assert table.offered == buttons


def test_a_time_is_put_right_and_undone_in_words(table: Table) -> None:
    table.choose(1)
    table.ask.answers = [answer(clock(6))]
    table.press("time")
    assert table.said[1] == f"{clock(6)} Gikk til «Om kurset»"
    assert table.happened.undo.accessibleName() == "Angre: rettet tida: gikk til «Om kurset»"
    table.press("undo")
    assert table.said[1] == f"{clock(10)} Gikk til «Om kurset»"


def test_one_that_was_skipped_was_held_and_one_that_was_held_was_skipped(table: Table) -> None:
    table.choose(2)
    table.ask.answers = [answer(clock(15))]
    table.press("held")
    assert table.said[2] == f"{clock(15)} Gikk til «Vi blir kjent»"
    table.choose(1)
    table.press("skipped")
    assert table.said[1] == "Hoppet over «Om kurset»"


def test_a_pause_is_taken_out(table: Table) -> None:
    table.page.acts.turn_pause()
    table.wait(8, table.page.acts.turn_pause)
    table.choose(4)
    assert table.said[4:] == [f"{clock(25)} Tida ble stoppet", f"{clock(33)} Tida gikk videre"]
    table.press("out")
    assert len(table.said) == 4


def test_it_is_put_right_after_the_end_too(table: Table) -> None:
    table.ask.answers = [True, answer(clock(22))]
    table.page.acts.finish()
    table.page.summary.turn_happened()
    table.press("time")
    assert table.said[-1] == f"{clock(22)} Sluttet"


def test_one_went_on_some_minutes_ago(table: Table) -> None:
    def reply(dialog: AskWentOn) -> None:
        dialog.field.setText("3")
        dialog.yes.click()

    table.ask.answers = [reply]
    table.page.now.went_on.click()
    assert table.said[-1] == f"{clock(22)} Gikk til «Grupperegler»"


def test_at_the_last_item_one_stopped_some_minutes_ago(table: Table) -> None:
    last = table.context.require_course().gatherings[0].items[-1]
    table.ask.answers = [True, True]
    table.page.acts.jump(last.id)
    table.wait(20, table.page.corrections.went_on)
    table.page.summary.turn_happened()
    assert table.said[-1] == f"{clock(40)} Sluttet"


def test_without_room_for_a_time_it_says_what_to_do(table: Table, qtbot: QtBot) -> None:
    for minutes in (0.5, 0.5, 0.4):
        table.wait(minutes, table.page.acts.go_on)
    table.happened.open()
    with qtbot.waitSignal(table.context.failed) as told:
        table.press("time")
    assert told.args == [NO_ROOM]

"""A card has something done on the keeper's thread, and says how it went."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.keeping_desk import STOPPED, KeepingDesk
from tests.ui.pages.toolbox.toolbox_parts import shown
from tests.ui.waiting import settle


@pytest.fixture
def desk(context: Context) -> KeepingDesk:
    made = KeepingDesk(context)
    shown(context, made, 500, 200)
    return made


def slow(let_go: threading.Event) -> Callable[[Task], str]:
    def act(task: Task) -> str:
        while not let_go.wait(0.005):
            task.step(1, 2)
        return "ferdig"

    return act


def fail(_: Task) -> None:
    raise UserError("Disken er full.")


def ignore(_: object) -> None:
    pass


def test_what_is_typed_is_stored_first(desk: KeepingDesk) -> None:
    order = list[str]()
    desk.context.autosave.queue("note", lambda: order.append("typed"))
    desk.keep("Tar kopi …", lambda _: order.append("kept"), ignore)
    settle(desk.context)
    assert order == ["typed", "kept"]


def test_trouble_is_said_with_its_comfort(desk: KeepingDesk) -> None:
    desk.keep("Ser …", fail, ignore, comfort="Ingenting er endret.")
    settle(desk.context)
    assert desk.notice.sentence == "Disken er full. Ingenting er endret."


def test_what_is_given_up_is_said_to_be(desk: KeepingDesk, qtbot: QtBot) -> None:
    told = list[str]()
    desk.keep("Lager …", slow(threading.Event()), told.append, stopped="Ingenting er laget.")
    qtbot.waitUntil(desk.progress.isVisible)
    desk.progress.cancel.click()
    settle(desk.context)
    assert (desk.notice.sentence, told) == ("Ingenting er laget.", [])


def test_one_thing_at_a_time_is_done(desk: KeepingDesk) -> None:
    let_go, told = threading.Event(), list[str]()
    for _ in range(3):
        desk.keep("Lager …", slow(let_go), told.append)
    let_go.set()
    settle(desk.context)
    assert told == ["ferdig"]


def test_what_the_window_waits_for_and_is_given_up_is_said_to_be(desk: KeepingDesk, context: Context) -> None:
    tasks = list[Task]()
    context.keeper.held.connect(lambda task, _: tasks.append(task))
    desk.hold("Henter …", slow(threading.Event()), ignore)
    tasks[0].cancel()
    settle(context)
    assert desk.notice.sentence == STOPPED


def test_it_takes_no_room_while_there_is_nothing_to_say(context: Context, qtbot: QtBot) -> None:
    desk = KeepingDesk(context)
    qtbot.addWidget(desk)
    assert desk.isHidden()
    desk.hold("Henter …", fail, ignore)
    settle(context)
    assert not desk.isHidden()

"""What takes time with the file has a thread of its own, and tells when the courses are not to be touched."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.keeper import Keeper
from mestringstreff_desktop.ui.base.worker import Cancelled, Task, Worker


@pytest.fixture
def keeper(qapp: object) -> Iterator[Keeper]:
    made = Keeper()
    yield made
    made.stop()


def ignore(_: object) -> None:
    pass


def test_a_preview_is_not_held_up_by_a_long_backup(keeper: Keeper, qtbot: QtBot) -> None:
    worker, let_go = Worker(), threading.Event()
    keeper.keep(keeper, lambda _: let_go.wait(20), ignore)
    with qtbot.waitCallback() as drawn:
        worker.do(worker, lambda: "preview", drawn)
    let_go.set()
    worker.stop()
    assert drawn.args == ["preview"]


def test_while_something_is_held_that_is_told(keeper: Keeper, qtbot: QtBot) -> None:
    let_go, seen = threading.Event(), list[bool]()
    with qtbot.waitSignal(keeper.held) as told:
        task = keeper.hold(
            keeper, "Sletter …", lambda _: let_go.wait(20), lambda _: seen.append(keeper.is_holding)
        )
    assert told.args == [task, "Sletter …"]
    assert keeper.is_holding
    with qtbot.waitSignal(keeper.let_go):
        let_go.set()
    assert seen == [False]


def test_what_is_kept_holds_nothing(keeper: Keeper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(keeper.held), qtbot.waitCallback() as done:
        keeper.keep(keeper, lambda _: keeper.is_holding, done)
    assert done.args == [False]


def test_what_is_given_up_is_held_until_the_thread_has_left_it(keeper: Keeper, qtbot: QtBot) -> None:
    let_go, told = threading.Event(), list[str]()

    def act(task: Task) -> None:
        let_go.wait(20)
        task.step(1, 2)

    task = keeper.hold(keeper, "Henter …", act, ignore, stopped=lambda: told.append("stopped"))
    task.cancel()
    assert keeper.is_holding
    with qtbot.waitSignal(keeper.let_go):
        let_go.set()
    assert told == ["stopped"]


def test_what_is_done_stands_though_it_was_given_up_too_late(keeper: Keeper, qtbot: QtBot) -> None:
    done, told = threading.Event(), list[str]()

    def act(_: Task) -> str:
        done.wait(20)
        return "made"

    task = keeper.hold(keeper, "Henter …", act, told.append, stopped=lambda: told.append("stopped"))
    task.cancel()
    done.set()
    qtbot.waitUntil(lambda: keeper.is_idle)
    assert told == ["made"]


def test_what_is_settled_cannot_be_given_up() -> None:
    task = Task()
    task.settle()
    task.cancel()
    assert (task.is_settled, task.is_cancelled) == (True, False)


def test_what_is_given_up_cannot_be_settled() -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        task.settle()


def test_to_give_up_waits_for_what_is_settled(keeper: Keeper) -> None:
    begun, order = threading.Event(), list[str]()

    def act(task: Task) -> None:
        task.settle()
        begun.set()
        order.append("done")

    keeper.keep(keeper, act, ignore)
    begun.wait(20)
    keeper.give_up()
    assert order == ["done"]


def test_trouble_is_told_and_nothing_is_held_any_longer(keeper: Keeper, qtbot: QtBot) -> None:
    def fail(_: Task) -> None:
        raise UserError("Disken er full.")

    told = list[str]()
    with qtbot.waitSignal(keeper.let_go):
        keeper.hold(keeper, "Henter …", fail, ignore, told.append)
    assert (told, keeper.is_holding) == (["Disken er full."], False)


@pytest.fixture
def busy(context: Context) -> Iterator[threading.Event]:
    """Another thread has the file until this is set."""
    begun, let_go = threading.Event(), threading.Event()

    def hold(_: Task) -> None:
        with context.database.held():
            begun.set()
            let_go.wait(20)

    context.keeper.hold(context, "Sletter …", hold, ignore)
    begun.wait(20)
    yield let_go
    let_go.set()


def test_what_is_typed_waits_while_the_file_is_held_and_is_stored_at_once_after(
    context: Context, busy: threading.Event, qtbot: QtBot
) -> None:
    stored = list[str]()
    context.autosave.queue("note", lambda: stored.append("note"))
    with qtbot.assertNotEmitted(context.autosave.failed):
        assert not context.autosave.flush()
    assert (stored, context.autosave.trouble) == ([], None)
    with qtbot.waitSignal(context.autosave.stored, timeout=300):
        busy.set()
    assert stored == ["note"]


def test_the_course_on_screen_is_read_again_when_the_file_is_free(
    context: Context, busy: threading.Event
) -> None:
    course = context.require_course()
    context._on_stored()
    context.database._snapshot.forget()
    assert context.require_course() is course
    busy.set()
    context.keeper.give_up()
    assert context.require_course() is not course


def test_an_action_is_refused_and_the_window_does_not_wait(context: Context, busy: threading.Event) -> None:
    told = list[str]()
    context.failed.connect(told.append)
    assert context.act(lambda: context.database.transaction().__enter__()) is None
    assert "Prøv igjen om et øyeblikk" in told[0]

"""What pages share: acting, the snapshot of the course, saying what went wrong."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window.main_window import MainWindow


def test_an_action_tells_that_something_changed(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignals([context.changed, context.saved]):
        assert context.act(lambda: 7) == 7


def test_an_action_reads_the_course_again(context: Context) -> None:
    course = context.require_course()
    context.act(lambda: planning.change_course(context.database, course.id, place="Orkanger"))
    assert context.require_course().place == "Orkanger"


def test_trouble_is_told_and_nothing_is_said_to_be_stored(context: Context, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserError("Prøv igjen.")

    with qtbot.assertNotEmitted(context.saved), qtbot.waitSignal(context.failed) as told:
        assert context.act(fail) is None
    assert told.args == ["Prøv igjen."]


def test_a_bug_of_ours_is_not_hidden(context: Context) -> None:
    with pytest.raises(ZeroDivisionError):
        context.act(lambda: 1 // 0)


def test_what_is_typed_is_stored_before_an_action(context: Context) -> None:
    order: list[str] = []
    context.autosave.queue("x", lambda: order.append("typed"))
    context.act(lambda: order.append("action"))
    assert order == ["typed", "action"]


def test_looking_changes_nothing(context: Context, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(context.changed):
        assert context.try_to(lambda: 3) == 3


def test_a_course_that_is_gone_is_said(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.failed):
        context.act(lambda: planning.load_course(context.database, uuid4()))


def test_a_page_that_needs_a_course_hears_that_there_is_none(empty_window: MainWindow) -> None:
    with pytest.raises(UserError, match="kurs"):
        empty_window.context.require_course()


def test_a_fault_of_the_disk_is_told_as_one(context: Context, qtbot: QtBot) -> None:
    def fail() -> None:
        raise StorageError(Fault.FULL)

    with qtbot.waitSignal(context.faulted) as told:
        context.act(fail)
    assert told.args[0].fault is Fault.FULL


def test_trouble_while_looking_is_told_and_gives_nothing(context: Context, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserError("Fant ikke fila.")

    with qtbot.waitSignal(context.failed) as told, qtbot.assertNotEmitted(context.changed):
        assert context.try_to(fail) is None
    assert told.args == ["Fant ikke fila."]


def test_common_trouble_is_not_taken_for_a_fault_of_the_disk(context: Context, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserError("Prøv igjen.")

    with qtbot.assertNotEmitted(context.faulted):
        context.act(fail)


def test_typed_text_is_told_as_stored_but_the_pages_are_left_alone(context: Context, qtbot: QtBot) -> None:
    key = context.require_course().id
    context.autosave.queue("x", lambda: planning.change_course(context.database, key, place="Orkanger"))
    with qtbot.assertNotEmitted(context.changed), qtbot.waitSignal(context.saved):
        context.autosave.flush()
    assert context.require_course().place == "Orkanger"


def test_another_course_is_opened_and_none_may_be(context: Context, qtbot: QtBot) -> None:
    other = planning.create_course(context.database, context.library, "Høsten", context.clock())
    with qtbot.waitSignal(context.changed):
        context.open_course(other.id)
    assert context.require_course().title == "Høsten"
    context.open_course(None)
    assert context.course is None
    assert context.course_id is None


def test_settings_that_are_changed_hold(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.changed):
        context.change_settings(theme="dark")
    assert context.settings.theme == "dark"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_another_look_is_told(context: Context, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(context.themed):
        context.set_theme(Theme(name))
    assert context.theme.name == name

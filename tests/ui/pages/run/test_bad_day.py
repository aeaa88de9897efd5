"""The gathering in which everything went wrong, held and put right in the window by keys and buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton

from mestringstreff_desktop.ui.pages.run.dialogs import AskAgo, AskNew, AskTime, AskWentOn
from tests import bad_day
from tests.bad_day import ALARM, TOLD, wall
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner


def ago(minutes: int) -> Callable[[AskAgo], None]:
    def reply(dialog: AskAgo) -> None:
        dialog.field.setText(str(minutes))
        dialog.yes.click()

    return reply


def went_on(minutes: int) -> Callable[[AskWentOn], None]:
    def reply(dialog: AskWentOn) -> None:
        dialog.field.setText(str(minutes))
        dialog.yes.click()

    return reply


def put_in(dialog: AskNew) -> None:
    dialog.title.setText(ALARM)
    dialog.minutes.setText("10")
    dialog.yes.click()


def at(minute: float) -> Callable[[AskTime], None]:
    def reply(dialog: AskTime) -> None:
        line = dialog.findChild(QLineEdit, "happened-at")
        assert line is not None
        line.setText(wall(minute))
        dialog.yes.click()

    return reply


def put_right(runner: Runner, person: FakeAsk, words: str, button: str, reply: Callable[..., None]) -> None:
    """Choose what happened by its words, and press a button of what can be put right of it."""
    page = runner.page
    happened = page.summary.happened if page.stack.currentWidget() is page.summary else page.now.happened
    (key,) = [key for key, row in happened.list.rows.items() if words in row.accessibleName()]
    happened.list.choose(key)
    person.answers = [reply]
    found = happened.findChild(QPushButton, f"happened-{button}")
    assert found is not None
    found.click()


def test_a_bad_day_is_put_right_in_the_window(runner: Runner, person: FakeAsk) -> None:
    context = runner.window.context
    bad_day.plan(context.database, runner.first)
    context.act(lambda: None)
    runner.go(12)
    person.answers = [ago(5)]
    runner.press("s")
    runner.go(38)
    person.answers = [went_on(30), went_on(9)]
    runner.press("f", "f")
    runner.go(6)
    runner.press("next")
    runner.go(0.05)
    runner.press("next")
    runner.go(0.1)
    runner.press("back")
    runner.go(12)
    runner.press("space", "o")
    put_right(runner, person, "Tida ble stoppet", "time", at(65))
    runner.go(11.85)
    runner.press("space")
    runner.go(4)
    runner.press("next")
    runner.go(6)
    person.answers = [put_in]
    runner.press("n")
    runner.go(11)
    runner.press("next")
    runner.go(29)
    person.answers = [True]
    runner.page.acts.finish()
    runner.press("o")
    put_right(runner, person, "Sluttet", "time", at(115))
    put_right(runner, person, "Hoppet over «Det viktigste", "held", at(110))
    runner.click("held-log-fill")
    assert runner.stored.log.done == TOLD
    happened = runner.page.summary.happened
    for words in ("fylte ut Gjort fra klokka", "merket «Det viktigste i dag» som holdt"):
        assert happened.undo.accessibleName() == f"Angre: {words}"
        happened.undo.click()
    assert any("Hoppet over" in row.accessibleName() for row in happened.list.rows.values())

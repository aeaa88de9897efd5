"""The statuses beside each other."""

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.ui.pages.recruiting.participants.statuses import StatusChoice


def test_one_holds_and_a_press_asks_for_another(qtbot: QtBot) -> None:
    choice = StatusChoice()
    qtbot.addWidget(choice)
    choice.show_status(Status.WAITING)
    assert [status for status, chip in choice.chips.items() if chip.isChecked()] == [Status.WAITING]
    with qtbot.waitSignal(choice.wanted) as wanted:
        choice.chips[Status.PLACE].click()
    assert wanted.args == [Status.PLACE]
    assert [chip.toolTip() for chip in choice.chips.values()] == [f"Tast {n} i lista" for n in range(1, 6)]

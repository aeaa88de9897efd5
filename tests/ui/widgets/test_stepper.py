"""A stepper goes up and down and stops at its ends."""

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.stepper import Stepper


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    made = Stepper("Tekst", ("Mindre", "Større"), (90, 150), lambda number: f"{number} %", step=10)
    qtbot.addWidget(made)
    made.stepped.connect(made.show_number)
    made.show_number(100)
    return made


def test_it_steps_both_ways(stepper: Stepper) -> None:
    stepper.more.click()
    assert stepper.value.text() == "110 %"
    stepper.less.click()
    stepper.less.click()
    assert stepper.value.text() == "90 %"


def test_it_stops_at_its_ends(stepper: Stepper) -> None:
    for _ in range(9):
        stepper.more.click()
    assert stepper.value.text() == "150 %"
    assert not stepper.more.isEnabled()
    assert stepper.less.isEnabled()


@pytest.mark.looks
def test_the_buttons_stay_where_they_are(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.show()
    before = stepper.more.pos()
    stepper.show_number(90)
    qtbot.wait(1)
    assert stepper.more.pos() == before


def test_it_is_told_what_the_buttons_change(stepper: Stepper) -> None:
    assert stepper.more.accessibleName() == "Større"
    assert stepper.more.accessibleDescription() == "Tekst, nå 100 %"


def test_it_tells_a_number_and_shows_none_before_it_is_told_to(qtbot: QtBot) -> None:
    made = Stepper("Antall", ("Færre", "Flere"), (1, 12), str)
    qtbot.addWidget(made)
    made.show_number(6)
    with qtbot.waitSignal(made.stepped) as told:
        made.more.click()
    assert told.args == [7]
    assert made.value.text() == "6"


@pytest.mark.parametrize(
    ("number", "less", "more"), [(90, False, True), (100, True, True), (150, True, False)]
)
def test_only_the_ways_that_lead_somewhere_are_open(
    stepper: Stepper, number: int, less: bool, more: bool
) -> None:
    stepper.show_number(number)
    assert (stepper.less.isEnabled(), stepper.more.isEnabled()) == (less, more)


def test_a_step_over_the_end_stops_at_the_end(stepper: Stepper) -> None:
    stepper.show_number(145)
    stepper.more.click()
    assert stepper.value.text() == "150 %"
    stepper.show_number(95)
    stepper.less.click()
    assert stepper.value.text() == "90 %"


@pytest.mark.looks
def test_there_is_room_for_the_widest_number(stepper: Stepper) -> None:
    stepper.show_number(90)
    assert stepper.value.minimumWidth() >= stepper.value.fontMetrics().horizontalAdvance("150 %")

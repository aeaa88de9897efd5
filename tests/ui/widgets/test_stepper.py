"""A stepper goes up and down and stops at its ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.stepper import StepField, Stepper


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


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[StepField]:
    window, made = QWidget(), StepField("Minutter", 0, 20, step=5)
    window.setLayout(column(made, None))
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


def test_a_number_is_typed_or_stepped_on_either_side(field: StepField, qtbot: QtBot) -> None:
    field.selectAll()
    QTest.keyClicks(field, "12")
    with qtbot.waitSignal(field.edited) as told:
        field.more.click()
    assert told.args == [17]
    field.less.click()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 17


@pytest.mark.parametrize(("number", "less", "more"), [(0, False, True), (9, True, True), (20, True, False)])
def test_only_the_way_that_leads_on_is_open(field: StepField, number: int, less: bool, more: bool) -> None:
    field.show_number(number)
    assert (field.less.isEnabled(), field.more.isEnabled()) == (less, more)


@pytest.mark.looks
def test_the_widest_number_stands_clear_of_the_buttons(field: StepField, qtbot: QtBot) -> None:
    field.show_number(20)
    line = field.lineEdit()
    assert line.width() >= line.fontMetrics().horizontalAdvance("20") + 4
    assert field.less.geometry().right() <= line.x() < line.geometry().right() <= field.more.x()

"""Only what is suggested can be picked, or nothing; what fits nothing is put back."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.pick_field import PickField


@pytest.fixture
def field(qtbot: QtBot) -> PickField:
    made = PickField("Ark", "Ikke noe ark")
    qtbot.addWidget(made)
    made.show_choices({"skoen": "Hvor trykker skoen?", "busk": "BUSK", "annen": "BUSK"})
    made.show_key("skoen", "Hvor trykker skoen?")
    return made


def typed(field: PickField, text: str) -> None:
    line = field.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, text)


def test_one_that_is_chosen_is_told_by_its_key(field: PickField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.picked) as told:
        field.textActivated.emit("BUSK")
    assert told.args == ["busk"]


def test_an_empty_field_is_none(field: PickField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.picked) as told:
        field.edited.emit(" ")
    assert told.args == [""]


def test_what_fits_nothing_is_put_back(field: PickField, qtbot: QtBot) -> None:
    line = field.lineEdit()
    assert line is not None
    with qtbot.assertNotEmitted(field.picked):
        typed(field, "zq")
    line.editingFinished.emit()
    assert field.currentText() == "Hvor trykker skoen?"


def test_the_same_again_is_not_told(field: PickField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.picked):
        field.textActivated.emit("Hvor trykker skoen?")


def test_without_a_key_nothing_stands_there(field: PickField) -> None:
    field.show_key("", "Et ark som er slettet")
    assert field.currentText() == ""
    field.show_key("borte", "Et ark som er slettet")
    assert field.currentText() == "Et ark som er slettet"

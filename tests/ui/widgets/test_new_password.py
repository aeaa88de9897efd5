"""A new password is used when it is good enough and typed twice alike; else it is told what is wrong."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.new_password import NewPassword


@pytest.fixture
def fields(qtbot: QtBot) -> NewPassword:
    made = NewPassword()
    qtbot.addWidget(made)
    made.show()
    return made


def told(fields: NewPassword) -> str:
    return " ".join(each.text() for each in fields.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize(
    ("first", "again", "sentence"),
    [
        ("", "", "minst 8 tegn"),
        ("kort", "kort", "minst 8 tegn"),
        ("fire ord her", "fire ord", "ikke like"),
    ],
)
def test_what_will_not_do_is_told_until_something_is_typed(
    fields: NewPassword, first: str, again: str, sentence: str
) -> None:
    QTest.keyClicks(fields.first.line, first)
    QTest.keyClicks(fields.again.line, again)
    assert not fields.will_do()
    assert sentence in told(fields)
    QTest.keyClicks(fields.again.line, "x")
    assert sentence not in told(fields)


def test_two_that_are_alike_will_do_and_can_be_forgotten(fields: NewPassword) -> None:
    for field in (fields.first, fields.again):
        QTest.keyClicks(field.line, "fire rolige små ord")
    assert fields.will_do()
    assert fields.password == "fire rolige små ord"
    fields.empty()
    assert fields.is_blank

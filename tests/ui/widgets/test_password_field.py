"""What is typed is dots until it is asked to be shown, and gone when the field is emptied."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.password_field import PasswordField


@pytest.fixture
def field(qtbot: QtBot) -> PasswordField:
    made = PasswordField("Nytt passord")
    qtbot.addWidget(made)
    made.show()
    QTest.keyClicks(made.line, "fire ord")
    return made


def test_it_is_dots_until_it_is_shown(field: PasswordField) -> None:
    assert field.line.displayText() == "●" * 8
    field.show_button.click()
    assert (field.line.displayText(), field.show_button.text().strip()) == ("fire ord", "Skjul")
    field.show_button.click()
    assert field.line.displayText() == "●" * 8


def test_emptied_it_is_gone_and_what_comes_next_is_hidden(field: PasswordField) -> None:
    field.show_button.click()
    field.empty()
    assert field.text == ""
    field.line.undo()
    assert (field.text, field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_a_screen_reader_tells_both_by_name(field: PasswordField) -> None:
    assert field.line.accessibleName() == "Nytt passord"
    assert field.show_button.accessibleName() == "Vis: nytt passord"
    assert [each.buddy() for each in field.findChildren(QLabel)] == [field.line]

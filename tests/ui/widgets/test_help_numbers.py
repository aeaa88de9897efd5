"""Whom one can ring, each number as one word."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.ui.widgets.help_numbers import numbers_box


def test_each_number_is_heard_with_who_answers_and_what_it_is_for(library: Library, qtbot: QtBot) -> None:
    numbers = library.safety.numbers
    box = numbers_box(numbers)
    heard = {each.accessibleName() or each.text() for each in box.findChildren(QLabel)}
    assert all({f"{each.name}: {each.number}", each.about} <= heard for each in numbers)

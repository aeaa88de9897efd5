"""Texts of the runner: whole where there is room, else cut, with the whole in the tooltip."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.fitted_text import show_short, text_height

pytestmark = pytest.mark.looks


def test_a_short_text_stands_whole_and_a_long_one_is_in_the_tooltip(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.resize(200, 30)
    show_short(label, "Pause")
    assert (label.text(), label.toolTip()) == ("Pause", "")
    show_short(label, "Pause " * 40)
    assert label.text().endswith("…")
    assert label.toolTip() == "Pause " * 40


def test_text_takes_more_lines_where_it_is_narrow_or_large(context: Context) -> None:
    text = "Hva skjedde? Hva tenkte du, og hva kjente du i kroppen?"
    one = text_height(text, 2000, 12)
    assert text_height(text, 200, 12) > 2 * one
    assert text_height(text, 2000, 24) > 1.8 * one

"""A piece of advice in its box."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import short_source
from mestringstreff_desktop.ui.pages.planning.advice import advice_box


@pytest.mark.parametrize(
    ("kind", "heading", "role"),
    [
        ("recommendation", "Anbefaling", "teal"),
        ("consideration", "Vurdering", "sage"),
        ("tip", "Praktisk tips", "sun"),
    ],
)
def test_each_kind_has_its_heading_and_colour(
    qtbot: QtBot, library: Library, kind: str, heading: str, role: str
) -> None:
    advice = next(each for each in library.checklist.advice if each.kind == kind)
    box = advice_box(advice)
    qtbot.addWidget(box)
    texts = [each.text() for each in box.findChildren(QLabel)]
    assert texts[:2] == [heading, advice.text]
    assert box.property("role") == role


def test_it_says_where_it_comes_from_and_is_told_as_a_whole(qtbot: QtBot, library: Library) -> None:
    for advice in library.checklist.advice:
        box = advice_box(advice)
        qtbot.addWidget(box)
        texts = [each.text() for each in box.findChildren(QLabel)]
        assert texts[2] == short_source(advice.source)
        assert box.accessibleName() == f"{texts[0]}: {advice.text}"
        assert {each.textFormat() for each in box.findChildren(QLabel)} == {Qt.TextFormat.PlainText}

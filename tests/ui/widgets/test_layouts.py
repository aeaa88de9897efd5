"""Parts under and beside each other, boxes, areas that scroll."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from mestringstreff_desktop.ui.widgets.layouts import (
    bring_into_view,
    clear,
    column,
    row,
    scrolled,
    widgets_in,
)


def test_clear_takes_all_out(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(QLabel("a"), row(QLabel("b"), None))
    holder.setLayout(layout)
    clear(layout)
    assert layout.count() == 0
    assert not [child for child in holder.findChildren(QLabel) if child.isVisible()]


def test_the_widgets_in_a_layout_are_told_in_order_and_those_of_other_layouts_are_not(qtbot: QtBot) -> None:
    holder, parts = QWidget(), [QLabel(letter) for letter in "abc"]
    qtbot.addWidget(holder)
    layout = column(parts[1], row(QLabel("within")), None, parts[2])
    holder.setLayout(layout)
    layout.insertWidget(0, parts[0])
    assert widgets_in(layout) == parts
    assert widgets_in(column()) == []


def test_asking_for_them_leaves_no_item_that_qt_may_delete_unseen(qtbot: QtBot) -> None:
    """Such a one ended the program, now and then, when another widget came to lie where it had been."""
    holder, before = QWidget(), len(items())
    qtbot.addWidget(holder)
    layout = column(QLabel("a"), QLabel("b"))
    holder.setLayout(layout)
    widgets_in(layout)
    assert len(items()) == before


def items() -> list[object]:
    """The items of layouts that Python holds."""
    return [each for each in getAllValidWrappers() if isinstance(each, QWidgetItem)]


def test_what_scrolls_never_scrolls_sideways_and_is_no_stop_for_tab(qtbot: QtBot) -> None:
    area = scrolled(QLabel("ord " * 500))
    qtbot.addWidget(area)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert area.widgetResizable()


@pytest.mark.looks
@pytest.mark.parametrize("lay_out", [column, row])
def test_a_stretch_pushes_the_rest_to_the_end(qtbot: QtBot, lay_out: type) -> None:
    first, last, holder = QLabel("a"), QLabel("b"), QWidget()
    holder.setLayout(lay_out(first, None, last, gap=4, margin=10))
    qtbot.addWidget(holder)
    holder.resize(400, 400)
    holder.show()
    assert (first.x(), first.y()) == (10, 10)
    assert 390 in (last.geometry().right() + 1, last.geometry().bottom() + 1)


@pytest.mark.parametrize(("height", "is_scrolled"), [(600, False), (250, True)])
def test_a_list_in_an_area_within_an_area_is_scrolled_alone_where_there_is_room(
    qtbot: QtBot, height: int, is_scrolled: bool
) -> None:
    other, content = QFrame(), QWidget()
    other.setFixedHeight(200)
    content.setLayout(column(scrolled(QLabel("Ukeplan\n" * 60)), other, gap=0))
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(400, height)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible() is is_scrolled)
    assert (content.height() > height) is is_scrolled


def test_a_part_far_below_is_brought_into_view_from_its_top(qtbot: QtBot) -> None:
    parts = [QLabel(letter) for letter in "abc"]
    for part in parts:
        part.setFixedHeight(300)
    inner = QWidget()
    inner.setLayout(column(*parts))
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    bring_into_view(parts[2])
    assert not parts[2].visibleRegion().isEmpty()
    assert parts[2].visibleRegion().boundingRect().top() == 0
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    bring_into_view(parts[0])
    assert parts[0].visibleRegion().boundingRect().top() == 0
    bring_into_view(area)  # it stands in none

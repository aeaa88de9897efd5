"""Parts under and beside each other, boxes, areas that scroll."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.layouts import clear, column, give_way, row, scrolled


def test_clear_takes_all_out(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(QLabel("a"), row(QLabel("b"), None))
    holder.setLayout(layout)
    clear(layout)
    assert layout.count() == 0
    assert not [child for child in holder.findChildren(QLabel) if child.isVisible()]


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


def test_an_area_that_gives_way_asks_for_no_height(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    give_way(area)
    assert area.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Ignored

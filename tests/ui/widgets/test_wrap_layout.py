"""Parts stand beside each other, and go on in a new row where there is no room."""

import pytest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

pytestmark = pytest.mark.looks


@pytest.fixture
def parts(qtbot: QtBot) -> list[QFrame]:
    made = [QFrame() for _ in range(3)]
    for part in made:
        part.setFixedSize(100, 30)
    return made


@pytest.fixture
def holder(parts: list[QFrame], qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(WrapLayout(*parts, gap=10))
    qtbot.addWidget(made)
    return made


def places(holder: QWidget, parts: list[QFrame], width: int) -> list[tuple[int, int]]:
    holder.resize(width, 200)
    holder.show()
    return [(part.x(), part.y()) for part in parts]


def test_one_row_where_there_is_room(holder: QWidget, parts: list[QFrame]) -> None:
    assert places(holder, parts, 320) == [(0, 0), (110, 0), (220, 0)]


def test_the_next_row_begins_where_the_room_ends(holder: QWidget, parts: list[QFrame]) -> None:
    assert places(holder, parts, 319) == [(0, 0), (110, 0), (0, 40)]
    assert holder.heightForWidth(319) == 70


def test_one_below_the_other_when_it_is_narrow(holder: QWidget, parts: list[QFrame]) -> None:
    assert places(holder, parts, 100) == [(0, 0), (0, 40), (0, 80)]


def test_what_is_hidden_takes_no_room(holder: QWidget, parts: list[QFrame]) -> None:
    parts[0].hide()
    assert places(holder, parts, 320)[1:] == [(0, 0), (110, 0)]


def test_a_part_is_never_wider_than_the_room(qtbot: QtBot) -> None:
    wide, holder = QFrame(), QWidget()
    wide.setMinimumWidth(50)
    holder.setLayout(WrapLayout(wide))
    qtbot.addWidget(holder)
    holder.resize(60, 50)
    holder.show()
    assert wide.width() <= 60


def test_it_wants_one_row_and_needs_its_widest_part(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    assert (layout.sizeHint().width(), layout.minimumSize().width()) == (320, 100)
    assert layout.itemAt(3) is None
    assert layout.takeAt(3) is None


def test_one_can_be_put_in_later_and_taken_out(holder: QWidget, parts: list[QFrame], qtbot: QtBot) -> None:
    layout, more = holder.layout(), QFrame()
    assert layout is not None
    more.setFixedSize(100, 30)
    layout.addWidget(more)
    assert layout.count() == 4
    assert places(holder, [*parts, more], 430)[3] == (330, 0)
    layout.removeWidget(parts[0])
    parts[0].hide()
    qtbot.waitUntil(lambda: [part.x() for part in (*parts[1:], more)] == [0, 110, 220])


@pytest.mark.parametrize(("width", "height"), [(500, 30), (320, 30), (319, 70), (210, 70), (209, 110)])
def test_it_is_as_high_as_its_rows(holder: QWidget, width: int, height: int) -> None:
    assert holder.hasHeightForWidth()
    assert holder.heightForWidth(width) == height


def test_nothing_in_it_takes_no_room(qtbot: QtBot) -> None:
    empty = QWidget()
    empty.setLayout(WrapLayout())
    qtbot.addWidget(empty)
    assert empty.heightForWidth(100) <= 0


def test_rows_of_different_heights_never_overlap(holder: QWidget, parts: list[QFrame]) -> None:
    parts[1].setFixedSize(100, 80)
    assert places(holder, parts, 220)[2] == (0, 90)


def test_a_low_part_stands_in_the_middle_of_its_row(holder: QWidget, parts: list[QFrame]) -> None:
    parts[1].setFixedSize(100, 50)
    assert places(holder, parts, 320) == [(0, 10), (110, 0), (220, 10)]

"""Lines are put in another order by keys and by mouse, and keep their focus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QSpinBox
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRow, OrderedRows

pytestmark = pytest.mark.looks

ALT = Qt.KeyboardModifier.AltModifier


def line(key: str) -> OrderedRow:
    made = OrderedRow(key)
    field = QSpinBox()
    made.lay_out(label(key), field)
    made.fields = (field,)
    made.setFixedHeight(40)
    return made


@pytest.fixture
def lines(qtbot: QtBot) -> OrderedRows[OrderedRow]:
    made: OrderedRows[OrderedRow] = OrderedRows("Arkene")
    qtbot.addWidget(made)
    made.arrange({key: line(key) for key in "abc"})
    made.moved.connect(lambda key, place: move(made, key, place))
    made.show()
    made.activateWindow()
    return made


def move(lines: OrderedRows[OrderedRow], key: str, place: int) -> None:
    """Do as those who hold lines do."""
    order = [each for each in lines.rows if each != key]
    order.insert(place, key)
    lines.arrange({each: lines.rows[each] for each in order})


def order(lines: OrderedRows[OrderedRow]) -> str:
    return "".join(sorted(lines.rows, key=lambda key: lines.rows[key].y()))


def test_the_second_part_takes_the_room_there_is(qtbot: QtBot) -> None:
    row, first, second = OrderedRow("a"), label("a"), label("b")
    qtbot.addWidget(row)
    row.lay_out(first, second, QSpinBox())
    row.resize(600, 40)
    row.show()
    assert second.width() > 400 > first.width()


def test_alt_and_an_arrow_move_the_line_one_stands_on(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    lines.rows["a"].setFocus()
    QTest.keyClick(lines.rows["a"], Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: order(lines) == "bac")
    assert lines.rows["a"].hasFocus()
    QTest.keyClick(lines.rows["c"], Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: order(lines) == "bca")


def test_the_first_goes_no_higher_and_the_last_no_lower(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.moved):
        QTest.keyClick(lines.rows["a"], Qt.Key.Key_Up, ALT)
        QTest.keyClick(lines.rows["c"], Qt.Key.Key_Down, ALT)


def test_an_arrow_alone_goes_to_the_next_line(lines: OrderedRows[OrderedRow]) -> None:
    lines.rows["a"].setFocus()
    QTest.keyClick(lines.rows["a"], Qt.Key.Key_Down)
    assert lines.rows["b"].hasFocus()
    QTest.keyClick(lines.rows["b"], Qt.Key.Key_Up)
    assert lines.rows["a"].hasFocus()


def drag(lines: OrderedRows[OrderedRow], key: str, to: int) -> None:
    """Drag a line to a height in the list, in pixels."""
    row, start = lines.rows[key], QPoint(20, 20)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    target = row.mapFrom(lines, QPoint(20, to))
    QTest.mouseMove(row, target)
    mark = next(each for each in lines.findChildren(QFrame) if each.property("role") == "drop-mark")
    assert mark.isVisible()
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=target)
    assert not mark.isVisible()


def test_a_line_is_dragged_to_its_place(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    drag(lines, "a", lines.height() - 2)
    qtbot.waitUntil(lambda: order(lines) == "bca")
    drag(lines, "a", 1)
    qtbot.waitUntil(lambda: order(lines) == "abc")


def test_a_line_dropped_where_it_was_moves_nothing(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.moved):
        drag(lines, "b", lines.rows["b"].geometry().center().y() + 12)


def test_a_press_alone_gives_the_line_the_keys(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.moved):
        QTest.mouseClick(lines.rows["b"], Qt.MouseButton.LeftButton)
    assert lines.rows["b"].hasFocus()


def test_tab_goes_through_the_lines_in_their_order(lines: OrderedRows[OrderedRow]) -> None:
    move(lines, "c", 0)
    lines.rows["c"].setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(lines.window().focusWidget() or lines, Qt.Key.Key_Tab)
        reached.append(lines.window().focusWidget())
    assert reached == [lines.rows["c"].fields[0], lines.rows["a"], lines.rows["a"].fields[0]]


def test_a_line_that_one_goes_to_or_drags_is_to_be_in_sight(
    lines: OrderedRows[OrderedRow], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(lines.reached) as told:
        QTest.keyClick(lines.rows["a"], Qt.Key.Key_Down)
    assert told.args == [lines.rows["b"].geometry().center().y()]
    with qtbot.waitSignal(lines.reached):
        drag(lines, "a", lines.height() - 2)


def test_lines_that_are_gone_are_gone(lines: OrderedRows[OrderedRow]) -> None:
    lines.arrange({"b": lines.rows["b"], "d": line("d")})
    assert list(lines.rows) == ["b", "d"]
    QTest.keyClick(lines.rows["d"], Qt.Key.Key_Up, ALT)
    assert list(lines.rows) == ["d", "b"]


def test_the_arrows_stop_at_the_ends(lines: OrderedRows[OrderedRow]) -> None:
    for key, arrow in (("a", Qt.Key.Key_Up), ("c", Qt.Key.Key_Down)):
        lines.rows[key].setFocus()
        QTest.keyClick(lines.rows[key], arrow)
        assert lines.rows[key].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_other_keys_move_nothing(lines: OrderedRows[OrderedRow], qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(lines.moved):
        QTest.keyClick(lines.rows["b"], key, ALT)
        QTest.keyClick(lines.rows["b"], key)


def test_a_hand_that_trembles_moves_nothing(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    row, start = lines.rows["a"], QPoint(20, 20)
    with qtbot.assertNotEmitted(row.dragged), qtbot.assertNotEmitted(lines.moved):
        QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(row, start + QPoint(1, 1))
        QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=start + QPoint(1, 1))


def test_the_right_button_moves_nothing(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    row = lines.rows["a"]
    with qtbot.assertNotEmitted(lines.moved):
        QTest.mousePress(row, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
        QTest.mouseMove(row, QPoint(20, 120))
        QTest.mouseRelease(row, Qt.MouseButton.RightButton, pos=QPoint(20, 120))


def test_one_alone_stays_where_it_is(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    lines.arrange({"a": lines.rows["a"]})
    with qtbot.assertNotEmitted(lines.moved):
        QTest.keyClick(lines.rows["a"], Qt.Key.Key_Down, ALT)
        QTest.mousePress(lines.rows["a"], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        QTest.mouseMove(lines.rows["a"], QPoint(20, 90))
        QTest.mouseRelease(lines.rows["a"], Qt.MouseButton.LeftButton, pos=QPoint(20, 90))


def test_a_line_is_dragged_to_the_middle(lines: OrderedRows[OrderedRow], qtbot: QtBot) -> None:
    drag(lines, "c", lines.rows["b"].geometry().center().y() - 4)
    qtbot.waitUntil(lambda: order(lines) == "acb")


def test_how_to_move_a_line_is_told(lines: OrderedRows[OrderedRow]) -> None:
    assert lines.accessibleName() == "Arkene"
    for each in lines.rows.values():
        assert "Alt+↑" in each.toolTip()
        assert each.focusPolicy() is Qt.FocusPolicy.StrongFocus

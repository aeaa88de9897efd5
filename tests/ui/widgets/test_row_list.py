"""A list of lines: arrows, Home and End, and one stop for Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

Lines = RowList[ListRow]


@pytest.fixture
def lines(qtbot: QtBot) -> Lines:
    made: Lines = RowList("Linjer")
    layout = column()
    for key in ("a", "b", "c"):
        row = made.listen_to(ListRow(key, "question"))
        row.setLayout(column(label(key)))
        made.rows[key] = row
        layout.addWidget(row)
    made.setLayout(layout)
    made.chosen.connect(made.show_chosen)
    made.show_chosen("a")
    qtbot.addWidget(made)
    made.show()
    made.focus_chosen()
    return made


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([Qt.Key.Key_Down], "b"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down], "c"),
        ([Qt.Key.Key_Up], "a"),
        ([Qt.Key.Key_End], "c"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "a"),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], "b"),
    ],
)
def test_keys_go_through_the_lines(lines: Lines, keys: list[Qt.Key], chosen: str) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert lines.key == chosen
    assert lines.rows[chosen].hasFocus()


def test_only_the_chosen_line_is_a_stop_for_tab(lines: Lines) -> None:
    lines.show_chosen("b")
    stops = [key for key, row in lines.rows.items() if row.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == ["b"]


def test_a_press_on_the_chosen_line_leaves_it_chosen(lines: Lines) -> None:
    QTest.mouseClick(lines.rows["a"], Qt.MouseButton.LeftButton)
    assert lines.rows["a"].isChecked()


def test_space_chooses_the_line_that_has_the_focus(lines: Lines) -> None:
    lines.rows["c"].setFocus()
    QTest.keyClick(lines.rows["c"], Qt.Key.Key_Space)
    assert lines.key == "c"


def test_a_key_that_is_no_longer_there_begins_at_the_top(lines: Lines) -> None:
    lines.key = "borte"
    lines.step(1)
    assert lines.key == "a"


def test_an_empty_list_takes_every_key(qtbot: QtBot) -> None:
    empty: Lines = RowList("Tom")
    qtbot.addWidget(empty)
    empty.step(1)
    empty.focus_chosen()
    assert not empty.has_focus


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_ctrl_and_an_arrow_is_for_others(lines: Lines, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(lines.chosen):
        QTest.keyClick(lines.rows["a"], key, Qt.KeyboardModifier.ControlModifier)
    assert lines.key == "a"


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Tab, Qt.Key.Key_X])
def test_other_keys_choose_nothing(lines: Lines, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(lines.chosen):
        QTest.keyClick(lines.rows["a"], key)


def test_exactly_one_line_is_down(lines: Lines) -> None:
    for key in ("c", "b", "c"):
        QTest.mouseClick(lines.rows[key], Qt.MouseButton.LeftButton)
        assert [each for each, row in lines.rows.items() if row.isChecked()] == [key]


def test_showing_a_choice_moves_no_focus_and_tells_nothing(lines: Lines, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(lines.chosen):
        lines.show_chosen("c")
    assert lines.rows["a"].hasFocus()
    lines.focus_chosen()
    assert lines.rows["c"].hasFocus()


def test_it_knows_whether_the_keys_are_with_it(lines: Lines) -> None:
    assert lines.has_focus
    lines.rows["a"].clearFocus()
    assert not lines.has_focus


def test_a_long_step_stops_at_the_end(lines: Lines) -> None:
    lines.step(99)
    assert lines.key == "c"
    lines.step(-99)
    assert lines.key == "a"


def test_the_list_and_its_lines_can_be_told_apart(lines: Lines) -> None:
    assert lines.accessibleName() == "Linjer"
    assert [row.objectName() for row in lines.rows.values()] == ["question-a", "question-b", "question-c"]

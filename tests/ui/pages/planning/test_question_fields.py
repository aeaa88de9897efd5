"""Parts that lay themselves out for their width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.planning.question_fields import Captioned, StateChoice


@pytest.mark.looks
@pytest.mark.parametrize(("width", "rows"), [(300, 2), (600, 1)])
def test_the_states_never_wrap_untidily(qtbot: QtBot, context: Context, width: int, rows: int) -> None:
    choice = StateChoice(context)
    qtbot.addWidget(choice)
    choice.resize(width, 120)
    choice.show()
    buttons = choice.buttons.values()
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == rows)
    assert len({button.width() // 4 for button in buttons}) <= 2


def test_one_state_is_chosen(qtbot: QtBot, context: Context) -> None:
    choice = StateChoice(context)
    qtbot.addWidget(choice)
    for state in ItemState:
        choice.show_state(state)
        assert [each for each, button in choice.buttons.items() if button.isChecked()] == [state]


@pytest.mark.looks
@pytest.mark.parametrize(("width", "is_beside"), [(320, True), (240, False)])
def test_captions_stand_beside_or_above(qtbot: QtBot, context: Context, width: int, is_beside: bool) -> None:
    field = QLineEdit()
    made = Captioned(context, {"Frist": field})
    qtbot.addWidget(made)
    made.resize(width, 120)
    made.show()
    (caption,) = made.findChildren(QLabel)
    qtbot.waitUntil(lambda: (caption.x() < field.x()) == is_beside)


@pytest.mark.parametrize("state", list(ItemState))
def test_a_press_asks_for_a_state(qtbot: QtBot, context: Context, state: ItemState) -> None:
    choice = StateChoice(context)
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.wanted) as wanted:
        QTest.mouseClick(choice.buttons[state], Qt.MouseButton.LeftButton)
    assert wanted.args == [state]


def test_each_state_tells_its_key(qtbot: QtBot, context: Context) -> None:
    choice = StateChoice(context)
    qtbot.addWidget(choice)
    assert [each.toolTip() for each in choice.buttons.values()] == [f"Tast {n} i lista" for n in range(1, 5)]
    assert [each.accessibleName() for each in choice.buttons.values()] == [
        "Ikke startet",
        "I gang",
        "Avklart",
        "Ikke aktuelt",
    ]


def test_showing_a_state_asks_for_none(qtbot: QtBot, context: Context) -> None:
    choice = StateChoice(context)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.wanted):
        choice.show_state(ItemState.SETTLED)


@pytest.mark.looks
def test_larger_text_lays_the_captions_above(qtbot: QtBot, context: Context) -> None:
    field = QLineEdit()
    made = Captioned(context, {"Frist": field})
    qtbot.addWidget(made)
    made.resize(320, 120)
    made.show()
    (caption,) = made.findChildren(QLabel)
    qtbot.waitUntil(lambda: caption.x() < field.x())
    context.set_theme(Theme("light", 1.5))
    qtbot.waitUntil(lambda: caption.y() < field.y() and caption.x() == field.x())

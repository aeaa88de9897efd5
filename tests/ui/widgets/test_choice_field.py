"""A field with a few choices."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField

CHOICES = [("a", "Første"), ("b", "Andre")]


def test_the_key_of_what_is_chosen_is_told(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show_chosen("b")
    assert (field.key, field.currentText()) == ("b", "Andre")


def test_words_change_in_place(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show_chosen("b")
    field.show_choices([("a", "Første, ferdig"), ("b", "Andre, ferdig")])
    assert (field.key, field.currentText()) == ("b", "Andre, ferdig")
    field.show_choices(CHOICES[:1])
    assert field.count() == 1


def test_an_arrow_key_chooses(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.activated):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.key == "b"


def test_scrolling_over_it_changes_nothing(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(field)
    field.show()
    at, none = QPointF(5, 5), QPoint()
    turn = QWheelEvent(
        at,
        at,
        none,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.key == "a"


@pytest.fixture
def field(qtbot: QtBot) -> ChoiceField:
    made = ChoiceField("Valg", CHOICES)
    qtbot.addWidget(made)
    return made


def test_it_is_read_out_by_its_name_and_reached_by_tab(field: ChoiceField) -> None:
    assert field.accessibleName() == "Valg"
    assert field.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_first_holds_until_another_is_chosen(field: ChoiceField) -> None:
    assert (field.key, field.currentText()) == ("a", "Første")


def test_showing_what_holds_is_not_choosing(field: ChoiceField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.activated):
        field.show_chosen("b")


def test_a_key_that_is_not_offered_chooses_nothing(field: ChoiceField) -> None:
    field.show_chosen("ukjent")
    assert field.key is None
    assert field.currentText() == ""


def test_more_choices_keep_the_one_that_holds(field: ChoiceField) -> None:
    field.show_chosen("b")
    field.show_choices([*CHOICES, ("c", "Tredje")])
    assert (field.key, field.count()) == ("b", 3)


def test_without_choices_there_is_no_key(qtbot: QtBot) -> None:
    empty = ChoiceField("Valg")
    qtbot.addWidget(empty)
    assert (empty.key, empty.count()) == (None, 0)


@pytest.mark.parametrize(
    ("key", "reached"), [(Qt.Key.Key_End, "b"), (Qt.Key.Key_Home, "a"), (Qt.Key.Key_Up, "a")]
)
def test_keys_choose_and_stop_at_the_ends(field: ChoiceField, key: Qt.Key, reached: str) -> None:
    QTest.keyClick(field, key)
    assert field.key == reached


def test_the_first_letter_chooses(field: ChoiceField) -> None:
    QTest.keyClick(field, Qt.Key.Key_A)
    assert field.key == "b"


@pytest.mark.parametrize("key", [7, None, ("a", 1), CHOICES[0]])
def test_a_key_may_be_anything(qtbot: QtBot, key: object) -> None:
    made = ChoiceField("Valg", [("annet", "Annet"), (key, "Dette")])
    qtbot.addWidget(made)
    made.setCurrentIndex(1)
    assert made.key == key


def test_a_choice_that_is_cut_is_whole_in_the_tip(qtbot: QtBot) -> None:
    field = ChoiceField("Valg", [("a", "Planen i «Mestringstreff for deg som har vondt»")])
    qtbot.addWidget(field)
    for width, tip in ((120, field.currentText()), (900, "")):
        field.resize(width, 40)
        field.grab()
        assert field.toolTip() == tip

"""What fields are edited with: each shows a value without telling, and tells what a user changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.inputs import (
    ChoiceInput,
    Input,
    LineInput,
    ListInput,
    NumberInput,
    ParagraphsInput,
    TextInput,
    TickInput,
)
from tests.ui.pages.toolbox.toolbox_parts import shown

Maker = Callable[[Context], Input]
MADE: dict[str, tuple[Maker, object]] = {
    "line": (lambda _: LineInput("Navn"), "Åse"),
    "text": (lambda _: TextInput("Tekst"), "to\nlinjer"),
    "paragraphs": (lambda _: ParagraphsInput("Tekst"), ("en", "to\nlinjer")),
    "list": (lambda _: ListInput("Liste"), ("en", "to")),
    "number": (lambda _: NumberInput("Tall", 0, 30), 7),
    "tick": (lambda context: TickInput(context, "På"), True),
    "choice": (lambda _: ChoiceInput("Valg", [("a", "A"), ("b", "B")]), "b"),
}


@pytest.mark.parametrize("kind", MADE)
def test_a_value_is_shown_without_telling_and_comes_back(context: Context, kind: str) -> None:
    make, value = MADE[kind]
    made = make(context)
    shown(context, made, 300, 200)
    told: list[int] = []
    made.edited.connect(lambda: told.append(1))
    made.show_value(value)
    assert made.value() == value
    assert told == []


def test_what_a_user_types_is_told(context: Context) -> None:
    made = LineInput("Navn")
    shown(context, made, 300, 100)
    told: list[str] = []
    made.edited.connect(lambda: told.append(made.value()))
    QTest.keyClicks(made.line, "ab")
    assert told == ["a", "ab"]


@pytest.mark.parametrize("kind", ["line", "text", "list", "number", "choice"])
def test_every_field_has_a_name_for_those_who_do_not_see_it(context: Context, kind: str) -> None:
    made = MADE[kind][0](context)
    assert made.field.accessibleName()


def test_blank_lines_and_spaces_are_left_out_of_a_list(context: Context) -> None:
    made = ListInput("Liste")
    shown(context, made, 300, 200)
    made.list.setPlainText("  en \n\n \nto")
    assert made.value() == ("en", "to")


def test_a_number_stays_within_its_bounds_and_is_not_scrolled_away(context: Context) -> None:
    made = NumberInput("Linjer", 0, 30)
    made.show_value(99)
    assert made.value() == 30
    assert made.number.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.looks
def test_ten_thousand_words_fit_in_a_field(context: Context) -> None:
    made = TextInput("Tekst")
    shown(context, made, 300, 200)
    words = "ord " * 10_000
    made.show_value(words)
    assert made.value() == words
    field: QWidget = made.text
    assert field.height() < 600


def test_a_paragraph_ends_with_an_empty_line(context: Context) -> None:
    made = ParagraphsInput("Tekst")
    shown(context, made, 300, 200)
    made.text.setPlainText("en\nlinje til\n\n\n \n to \n")
    assert made.value() == ("en\nlinje til", "to")
    made.text.setPlainText(" \n\n ")
    assert made.value() == ()


@pytest.mark.parametrize("value", [None, "tekst", 3])
def test_what_is_no_list_is_shown_as_an_empty_one(context: Context, value: object) -> None:
    for made in (ListInput("Liste"), ParagraphsInput("Tekst")):
        shown(context, made, 300, 200)
        made.show_value(value)
        assert made.value() == ()


def test_a_line_break_in_a_list_becomes_a_space(context: Context) -> None:
    made = ListInput("Liste")
    shown(context, made, 300, 200)
    made.show_value(("en\ning", "to"))
    assert made.value() == ("en ing", "to")


@pytest.mark.looks
def test_name_and_hint_stand_by_the_field(context: Context) -> None:
    made = LineInput("Tittel", "Kan stå tom", "Står øverst.")
    shown(context, made, 300, 120)
    name, hint = made.findChildren(QLabel)
    assert (name.text(), hint.text()) == ("Tittel", "Står øverst.")
    assert name.buddy() is made.line
    assert name.y() < made.line.y() < hint.y()
    assert made.line.placeholderText() == "Kan stå tom"


@pytest.mark.parametrize("kind", ["line", "text", "list", "number", "choice"])
def test_the_focus_goes_to_what_is_typed_in(context: Context, qtbot: QtBot, kind: str) -> None:
    made = MADE[kind][0](context)
    shown(context, made, 300, 200)
    made.setFocus()
    qtbot.waitUntil(made.field.hasFocus)


def test_a_tick_is_turned_with_the_space_bar_and_told(context: Context) -> None:
    made, told = TickInput(context, "På"), list[bool]()
    shown(context, made, 300, 100)
    made.edited.connect(lambda: told.append(bool(made.value())))
    for _ in range(2):
        QTest.keyClick(made.tick, Qt.Key.Key_Space)
    assert told == [True, False]


def test_a_number_is_stepped_and_typed_and_told(context: Context) -> None:
    made, told = NumberInput("Linjer", 0, 30), list[object]()
    shown(context, made, 300, 100)
    made.edited.connect(lambda: told.append(made.value()))
    QTest.keyClick(made.number, Qt.Key.Key_Up)
    made.number.stepUp()
    assert told == [1, 2]


def test_a_choice_is_made_by_key_and_told(context: Context) -> None:
    made, told = MADE["choice"][0](context), list[object]()
    shown(context, made, 300, 100)
    made.show_value("a")
    made.edited.connect(lambda: told.append(made.value()))
    QTest.keyClick(made.field, Qt.Key.Key_Down)
    assert told == ["b"]


def test_what_is_being_typed_is_left_alone(context: Context, qtbot: QtBot) -> None:
    made = LineInput("Navn")
    shown(context, made, 300, 100)
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    QTest.keyClicks(made.line, "Å")
    made.show_value("lagret")
    assert made.value() == "Å"

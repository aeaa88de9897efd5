"""What fields are edited with: each shows a value without telling, and tells what a user changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.own_inputs import (
    ChoiceInput,
    Input,
    LineInput,
    ListInput,
    NumberInput,
    ParagraphsInput,
    TextInput,
    TickInput,
)
from tests.ui.toolbox_parts import shown

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


def test_ten_thousand_words_fit_in_a_field(context: Context) -> None:
    made = TextInput("Tekst")
    shown(context, made, 300, 200)
    words = "ord " * 10_000
    made.show_value(words)
    assert made.value() == words
    field: QWidget = made.text
    assert field.height() < 600

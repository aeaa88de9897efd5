"""A row of things with a few fields each: edited, added, moved and removed, as many as there may be."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.forms import Prompt
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.own.groups import GroupsInput, GroupWords, Spec
from mestringstreff_desktop.ui.pages.own.inputs import LineInput, NumberInput
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from tests.ui.bare import bare

A, B, C = (Prompt(label=word, lines=number) for number, word in enumerate(("a", "b", "c"), 2))
WORDS = GroupWords("Spørsmål", "Legg til et spørsmål", most=4)
SPECS = (
    Spec("label", lambda _: LineInput("Spørsmål")),
    Spec("lines", lambda _: NumberInput("Linjer", 1, 20)),
)
NEW = Prompt(label="", lines=3)


@pytest.fixture
def groups(database: Database, library: Library, qtbot: QtBot) -> GroupsInput:
    made = GroupsInput(bare(database, library), WORDS, SPECS, NEW)
    qtbot.addWidget(made)
    made.show_value((A, B, C))
    made.show()
    made.activateWindow()
    return made


def labels(groups: GroupsInput) -> list[str]:
    return [each.label for each in groups.value() if isinstance(each, Prompt)]


def button(groups: GroupsInput, name: str) -> IconButton:
    return next(each for each in groups.findChildren(IconButton) if each.accessibleName() == name)


def line(groups: GroupsInput, number: int) -> LineField:
    return groups.sets[number].findChildren(LineField)[0]


def test_what_is_shown_is_what_there_is(groups: GroupsInput) -> None:
    assert groups.value() == (A, B, C)
    assert [line(groups, number).text() for number in range(3)] == ["a", "b", "c"]


@pytest.mark.parametrize("value", [None, "tekst", [A]])
def test_what_is_no_row_of_things_is_shown_as_none(groups: GroupsInput, value: object) -> None:
    groups.show_value(value)
    assert groups.value() == ()
    assert groups.add.isEnabled()


def test_showing_is_not_told_as_an_edit(groups: GroupsInput, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(groups.edited):
        groups.show_value((B,))


def test_typing_changes_one_field_of_one_thing(groups: GroupsInput, qtbot: QtBot) -> None:
    with qtbot.waitSignal(groups.edited):
        QTest.keyClicks(line(groups, 1), "!")
    changed = msgspec.structs.replace(B, label=line(groups, 1).text())
    assert changed != B
    assert groups.value() == (A, changed, C)


def test_a_new_one_comes_last_and_is_typed_in_at_once(groups: GroupsInput, qtbot: QtBot) -> None:
    with qtbot.waitSignal(groups.edited):
        groups.add.click()
    assert groups.value() == (A, B, C, NEW)
    assert line(groups, 3).hasFocus()


def test_when_there_are_as_many_as_may_be_none_is_added(groups: GroupsInput) -> None:
    groups.add.click()
    assert not groups.add.isEnabled()
    groups.add.click()
    assert len(groups.value()) == 4
    button(groups, "Fjern: Spørsmål 1").click()
    assert groups.add.isEnabled()


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("Flytt opp: Spørsmål 2", "bac"),
        ("Flytt opp: Spørsmål 3", "acb"),
        ("Flytt ned: Spørsmål 1", "bac"),
        ("Flytt ned: Spørsmål 2", "acb"),
        ("Fjern: Spørsmål 1", "bc"),
        ("Fjern: Spørsmål 2", "ac"),
        ("Fjern: Spørsmål 3", "ab"),
    ],
)
def test_its_buttons_do_what_they_say(groups: GroupsInput, qtbot: QtBot, name: str, order: str) -> None:
    with qtbot.waitSignal(groups.edited):
        button(groups, name).click()
    assert "".join(labels(groups)) == order


def test_the_first_goes_no_higher_and_the_last_no_lower(groups: GroupsInput) -> None:
    ways = {each.accessibleName(): each.isEnabled() for each in groups.findChildren(IconButton)}
    off = [name for name, is_on in ways.items() if not is_on]
    assert off == ["Flytt opp: Spørsmål 1", "Flytt ned: Spørsmål 3"]


def test_one_alone_is_not_moved_but_can_be_removed(groups: GroupsInput) -> None:
    ways = {each.accessibleName() for each in groups.findChildren(IconButton)}
    groups.show_value((A,))
    left = [each for each in groups.findChildren(IconButton) if each.isEnabled()]
    assert [each.accessibleName() for each in left] == ["Fjern: Spørsmål 1"]
    assert len(ways) == 9


def test_things_are_numbered_anew_when_one_is_gone(groups: GroupsInput) -> None:
    button(groups, "Fjern: Spørsmål 1").click()
    heads = [each.text() for each in groups.findChildren(QLabel) if each.property("role") == "group"]
    assert heads == ["Spørsmål 1", "Spørsmål 2"]


def test_the_keys_are_not_lost_with_what_is_removed(groups: GroupsInput) -> None:
    line(groups, 2).setFocus()
    button(groups, "Fjern: Spørsmål 3").click()
    assert groups.add.hasFocus()


def test_what_was_typed_moves_with_its_thing(groups: GroupsInput) -> None:
    line(groups, 0).selectAll()
    QTest.keyClicks(line(groups, 0), "Hva hjelper?")
    button(groups, "Flytt ned: Spørsmål 1").click()
    assert labels(groups) == ["b", "Hva hjelper?", "c"]


def test_markup_in_what_is_typed_never_acts(groups: GroupsInput) -> None:
    formats = {each.textFormat() for each in groups.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_things_that_come_with_a_drawing_are_edited_only(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    made = GroupsInput(bare(database, library), WORDS, SPECS, None)
    qtbot.addWidget(made)
    made.show_value((A, B))
    assert made.findChildren(IconButton) == []
    assert made.add.isHidden()
    QTest.keyClicks(line(made, 0), "!")
    assert len(made.value()) == 2
    assert made.value()[0] != A

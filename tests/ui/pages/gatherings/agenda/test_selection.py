"""One line is chosen, one more, or all from one to another."""

from uuid import uuid4

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.agenda.selection import Selection

A, B, C, D = (uuid4() for _ in range(4))
ORDER = [A, B, C, D]


@pytest.fixture
def selection(qapp: QObject) -> Selection:
    return Selection(qapp)


def test_one_stands_in_for_another(selection: Selection) -> None:
    selection.only(A)
    selection.only(B)
    assert (set(selection.ids), selection.single) == ({B}, B)


def test_one_more_is_chosen_and_let_go(selection: Selection) -> None:
    selection.only(A)
    selection.toggle(C)
    assert set(selection.ids) == {A, C}
    assert selection.single is None
    selection.toggle(A)
    assert selection.single == C


def test_all_between_are_chosen_from_the_first_whichever_way(selection: Selection) -> None:
    selection.only(C)
    selection.reach(A, ORDER)
    assert selection.ids == {A, B, C}
    selection.reach(D, ORDER)
    assert selection.ids == {C, D}


def test_without_a_first_it_begins_where_one_is(selection: Selection) -> None:
    selection.reach(B, ORDER)
    assert selection.ids == {B}


def test_what_is_meant_is_all_that_are_chosen_or_the_one_beside_them(selection: Selection) -> None:
    selection.all_of([A, B])
    assert selection.with_others(A) == {A, B}
    assert selection.with_others(C) == {C}


def test_lines_that_are_gone_are_let_go_of_and_only_a_change_is_told(
    selection: Selection, qtbot: QtBot
) -> None:
    selection.all_of([A, B])
    with qtbot.waitSignal(selection.changed):
        selection.keep([B, C])
    with qtbot.assertNotEmitted(selection.changed):
        selection.keep([B])
    selection.clear()
    assert not selection.ids

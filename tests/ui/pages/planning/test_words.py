"""The words of the planning page."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Progress, Question
from mestringstreff_desktop.ui.pages.planning.words import STATES, how_far, who_and_when

TODAY = dt.date(2026, 11, 25)


def a_line(state: ItemState = ItemState.IN_PROGRESS, who: str = "", due: dt.date | None = None) -> Question:
    entry = ChecklistEntry(area_id="drift", state=state, responsible=who, due=due)
    return Question("drift", "", None, entry)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (a_line(), ""),
        (a_line(who="Åshild"), "Åshild"),
        (a_line(who="Åshild", due=dt.date(2026, 11, 27)), "Åshild · frist fre. 27. nov."),
        (a_line(due=TODAY), "Frist ons. 25. nov."),
        (a_line(due=dt.date(2026, 11, 24)), "Fristen var tir. 24. nov."),
        (a_line(ItemState.SETTLED, "Åshild", dt.date(2026, 11, 24)), ""),
        (Question("drift", "", None, None), ""),
    ],
)
def test_who_and_when_are_told_while_a_question_is_open(line: Question, words: str) -> None:
    assert who_and_when(line, TODAY) == words


def test_progress_is_told_in_a_sentence() -> None:
    assert how_far(Progress(15, 41)) == "15 av 41 punkter er avklart."
    assert how_far(Progress(41, 41)) == "Alle 41 punkter er avklart. Godt jobbet!"
    assert how_far(Progress(0, 0)) == "0 av 0 punkter er avklart."


def test_every_state_has_a_word_and_an_icon_of_its_own() -> None:
    assert set(STATES) == set(ItemState)
    assert len({look.icon for look in STATES.values()}) == len(STATES)
    assert len({look.word for look in STATES.values()}) == len(STATES)

"""A course's answers laid over the built-in questions."""

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.checklist import (
    ChecklistEntry,
    ItemState,
    Progress,
    Question,
    progress,
    questions,
)
from tests.course.samples import a_checklist, a_question

CHECKLIST = a_checklist(a_question("mat"), a_question("lokaler", essential=True))
states = st.lists(st.sampled_from(ItemState), max_size=20)


def lines_with(*entries: ChecklistEntry) -> list[Question]:
    return questions(CHECKLIST, entries)


def own(text: str, state: ItemState = ItemState.NOT_STARTED) -> ChecklistEntry:
    return ChecklistEntry(area_id="drift", question=text, state=state)


def test_a_new_course_has_all_questions_unanswered() -> None:
    lines = lines_with()
    assert [line.key for line in lines] == ["mat", "lokaler"]
    assert all(line.state is ItemState.NOT_STARTED and line.entry is None for line in lines)


def test_an_answer_belongs_to_its_question() -> None:
    answer = ChecklistEntry(area_id="drift", item_id="lokaler", state=ItemState.SETTLED)
    mat, lokaler = lines_with(answer)
    assert lokaler.entry is answer
    assert (mat.state, lokaler.state) == (ItemState.NOT_STARTED, ItemState.SETTLED)


def test_own_questions_come_last_in_their_area() -> None:
    lines = lines_with(own("Har vi nok kopper?"))
    assert lines[-1].text == "Har vi nok kopper?"
    assert lines[-1].group == "Egne punkter"


def test_an_own_question_counts_as_essential() -> None:
    mat, lokaler, cups = lines_with(own("Har vi nok kopper?"))
    assert [line.is_essential for line in (mat, lokaler, cups)] == [False, True, True]


def test_two_own_questions_have_keys_of_their_own() -> None:
    lines = lines_with(own("Kopper?"), own("Fat?"))
    assert len({line.key for line in lines}) == 4


def test_the_key_stays_when_the_first_answer_comes() -> None:
    answer = ChecklistEntry(area_id="drift", item_id="mat")
    assert lines_with(answer)[0].key == lines_with()[0].key


def test_a_line_without_anything_is_blank() -> None:
    line = Question("drift", "", None, None)
    assert (line.key, line.text, line.state) == ("", "", ItemState.NOT_STARTED)


def test_an_answer_to_a_question_we_no_longer_ask_is_left_out() -> None:
    assert len(lines_with(ChecklistEntry(area_id="drift", item_id="borte"))) == 2


def test_open_is_what_is_neither_settled_nor_put_aside() -> None:
    lines = lines_with(*(own(state, state) for state in ItemState))[2:]
    assert [line.text for line in lines if line.is_open] == ["not_started", "in_progress"]


def test_what_does_not_apply_is_not_counted() -> None:
    lines = lines_with(own("a", ItemState.NOT_APPLICABLE), own("b", ItemState.SETTLED))
    assert progress(lines) == Progress(1, 3)


@given(states)
def test_progress_never_leaves_its_bounds(found: list[ItemState]) -> None:
    done = progress(lines_with(*(own("?", state) for state in found)))
    assert 0 <= done.done <= done.total
    assert 0.0 <= done.fraction <= 1.0


@given(states, states)
def test_progress_of_the_parts_adds_up(one: list[ItemState], other: list[ItemState]) -> None:
    first, second = ([Question("", "", None, own("?", s)) for s in part] for part in (one, other))
    assert progress(first) + progress(second) == progress(first + second)


def test_nothing_to_do_is_no_progress_rather_than_an_error() -> None:
    assert progress([]).fraction == 0.0

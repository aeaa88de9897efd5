"""A paper is typed in with the keyboard alone, and stored as it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.navigation import AnswersPlace
from mestringstreff_desktop.ui.pages.evaluation.answers.answer_fields import ChoiceFields
from tests.ui.pages.evaluation.answers.pile import BEFORE, Pile


def test_a_paper_is_stored_from_its_first_tick_and_counts_when_it_is_done(pile: Pile) -> None:
    pile.begin()
    number = pile.number
    pile.press("3")
    assert (pile.response.number, pile.ticks, pile.response.is_done) == (number, [(2,)], False)
    pile.press("ctrl+enter")
    assert pile.response.is_done
    assert pile.number != number
    assert pile.part.typing.title.text() == f"Skriv {pile.number} øverst på arket"


def test_a_paper_with_nothing_on_it_is_not_stored_and_its_number_is_free(pile: Pile) -> None:
    pile.begin()
    number = pile.number
    pile.press(*["enter"] * 11)
    assert "ikke lagret" in pile.part.typing.note.text()
    assert (pile.course.responses, pile.course.questionnaires) == ([], [])
    assert pile.number == number


def test_one_goes_back_with_shift_tab_and_the_arrow_from_boxes_and_from_text(pile: Pile) -> None:
    pile.begin()
    first = pile.question
    pile.press("enter", "shift+tab")
    assert pile.question == first
    pile.press("enter", "up", "enter")
    pile.write("To")
    pile.press("shift+enter")
    pile.write("linjer")
    pile.press("up")
    assert pile.question != first
    pile.press("up")
    assert pile.question == first
    assert pile.texts == ["To\nlinjer"]


def test_another_digit_takes_the_place_of_the_first_and_backspace_leaves_it_empty(pile: Pile) -> None:
    pile.begin()
    pile.press("1", "4")
    assert pile.ticks == [(3,)]
    pile.press("backspace")
    assert pile.course.responses == []


def test_several_ticks_are_kept_told_and_one_again_when_that_is_turned_off(pile: Pile) -> None:
    pile.begin()
    pile.press("f", "1", "4")
    assert pile.ticks == [(0, 3)]
    row = next(iter(pile.part.typing.questions.list.rows.values()))
    assert "Flere kryss: Ingen nytte, Svært god nytte" in row.accessibleName()
    pile.press("f", "2")
    assert pile.ticks == [(1,)]


def test_every_box_can_be_ticked_and_something_else_is_written_on_its_line(pile: Pile) -> None:
    pile.part.point_at(AnswersPlace(BEFORE))
    pile.begin()
    pile.press("enter", *"12345670")
    pile.write("Nav")
    pile.press("enter")
    assert (pile.ticks, pile.texts) == ([tuple(range(8))], ["Nav"])


def test_the_mouse_does_the_same(pile: Pile) -> None:
    pile.begin()
    typing = pile.part.typing
    fields = typing.fields
    assert isinstance(fields, ChoiceFields)
    QTest.mouseClick(fields.options[1], Qt.MouseButton.LeftButton)
    typing.next.click()
    typing.before.click()
    row = list(typing.questions.list.rows.values())[2]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert pile.ticks == [(1,)]
    assert pile.question == row.item.text


def test_what_the_keys_are_at_is_told_to_a_screen_reader(pile: Pile) -> None:
    pile.begin()
    pile.press("2")
    at = pile.at
    assert at.accessibleName() == "2 Noe nytte"
    assert at.accessibleDescription().startswith("1. Hvor stor nytte")
    assert isinstance(pile.part.typing.fields, ChoiceFields)
    assert [each.isChecked() for each in pile.part.typing.fields.options] == [False, True, False, False]
    pile.press("enter")
    assert pile.at.accessibleName() == "2. Hva var spesielt nyttig for deg?"


def test_what_is_undone_is_shown_at_its_question_and_done_again(pile: Pile) -> None:
    pile.begin()
    pile.press("3", "enter")
    pile.context.autosave.flush()
    pile.write("Å snakke")
    pile.context.autosave.flush()
    undo, seen = pile.context.undo, pile.part.where()
    undo.undo(seen)
    undo.undo(seen)
    assert pile.course.responses == []
    assert pile.question.startswith("1. Hvor stor nytte")
    undo.redo(seen)
    undo.redo(seen)
    assert (pile.ticks, pile.texts) == ([(2,)], ["Å snakke"])
    assert pile.part.typing.fields.current.text == "Å snakke"


def test_what_is_undone_of_the_paper_before_shows_that_paper(pile: Pile) -> None:
    pile.begin()
    number = pile.number
    pile.press("3", "ctrl+enter")
    pile.context.undo.undo(pile.part.where())
    assert (pile.number, pile.response.is_done) == (number, False)
    assert pile.part.typing.fields.current.chosen == (2,)
    pile.press("ctrl+enter")
    assert pile.response.is_done


def test_the_next_paper_is_empty_also_where_one_was_writing(pile: Pile) -> None:
    pile.begin()
    pile.press("3", "enter")
    pile.write("Mitt")
    pile.press("ctrl+enter", "enter")
    assert pile.part.typing.fields.current.text == ""
    pile.write("Ditt")
    pile.press("ctrl+enter")
    found = [answer.text for each in pile.course.responses for answer in each.answers.values() if answer.text]
    assert sorted(found) == ["Ditt", "Mitt"]


def test_a_course_without_participants_has_answers_all_the_same(pile: Pile) -> None:
    context = pile.context
    key = context.require_course().id
    context.act(lambda: planning.change_course(context.database, key, participants=0))
    pile.begin()
    pile.press("1", "ctrl+enter")
    assert pile.response.is_done

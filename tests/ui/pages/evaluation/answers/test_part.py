"""The sheets, their papers by number, and what is done with each: put right, checked, removed, asked anew."""

from uuid import UUID, uuid4

import msgspec
import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.forms import Choices, Form, Prompt, Prompts
from mestringstreff_desktop.content.own import sheets as own_sheets
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment, Response
from mestringstreff_desktop.services import answers, filled_forms, planning
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.ui.base.navigation import NEW_SHEET, AnswersPlace
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.evaluation.answers.dropped_list import Line
from mestringstreff_desktop.ui.pages.evaluation.answers.own_sheet import UseOwnSheet
from mestringstreff_desktop.ui.pages.evaluation.answers.part import AnswersPart
from mestringstreff_desktop.ui.pages.evaluation.answers.response_list import AT_ONCE, ResponseList
from tests.conftest import NOW
from tests.course.evaluation.answered import KEY as BENEFIT
from tests.storage.disks import full_disk
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.answers.pile import AFTER, Pile


def listed(pile: Pile) -> list[str]:
    return [row.accessibleName() for row in pile.part.view.responses.rows.values()]


def counts(pile: Pile) -> str:
    return pile.part.list.list.rows[pile.part.list.list.key].accessibleName().split(". ")[-1]


def advice(pile: Pile) -> str:
    return pile.part.view.advice.words.text()


def on_the_list(pile: Pile) -> None:
    pile.part.view.responses.focus_chosen()


def released(pile: Pile, *keys: UUID) -> None:
    """Let a result with these in it have left the window."""
    database = pile.context.database
    for key in keys:
        change(database, Response, key, {"is_released": True})
    pile.context.act(int)


# the papers


@pytest.mark.parametrize("number", [0, 1, 6, 200], ids=["none", "one", "six", "two-hundred"])
def test_papers_stand_by_number_whatever_order_they_came_in(pile: Pile, number: int, qtbot: QtBot) -> None:
    pile.add_many(number)
    qtbot.waitUntil(lambda: len(listed(pile)) == number)
    numbers = [int(each.split()[1].rstrip(".")) for each in listed(pile)]
    assert numbers == sorted(numbers)
    assert counts(pile) == (f"{number} svar" if number else "Ingen svar ennå")


def test_a_paper_that_was_left_is_told_of_and_gone_on_with(pile: Pile) -> None:
    pile.begin()
    number = pile.number
    pile.press("1", "esc")
    assert (listed(pile), counts(pile)) == ([f"Svar {number}. Ikke ferdig"], "1 ikke ferdig")
    assert "telles ikke ennå" in pile.part.notice.sentence
    on_the_list(pile)
    pile.press("enter")
    assert pile.part.typing.title.text() == f"Fortsett på ark {number}"
    pile.press("ctrl+enter")
    assert pile.response.is_done


def test_a_paper_is_put_right_and_one_is_at_its_line_again(pile: Pile) -> None:
    pile.add()
    on_the_list(pile)
    pile.press("enter", "4", "ctrl+enter")
    assert (pile.ticks, pile.response.is_done) == ([(3,)], True)
    assert pile.at is pile.part.view.responses.rows[pile.part.view.responses.key]


def test_a_paper_is_removed_and_put_back(pile: Pile) -> None:
    pile.add()
    on_the_list(pile)
    pile.press("delete")
    assert pile.course.responses == []
    pile.context.undo.undo(pile.part.where())
    assert (pile.ticks, len(listed(pile))) == ([(0,)], 1)


def test_one_that_is_in_a_result_that_is_out_stays_and_why_is_said(pile: Pile) -> None:
    released(pile, pile.add())
    on_the_list(pile)
    pile.press("delete")
    assert pile.response.is_released
    assert pile.part.notice.sentence == answers.IS_RELEASED


def test_late_answers_are_told_to_wait(pile: Pile) -> None:
    released(pile, *pile.add_many(6))
    pile.add()
    assert counts(pile) == "7 svar · 1 venter"
    assert "venter på flere" in advice(pile)


# the second pass


def test_a_paper_that_comes_out_the_same_is_checked_and_the_next_one_comes(pile: Pile) -> None:
    pile.add_many(2)
    pile.part.view.check.click()
    first = pile.number
    assert pile.part.typing.fields.current == Answer()
    pile.press("1", "ctrl+enter")
    assert pile.number != first
    pile.press("1", "ctrl+enter")
    assert all(each.is_checked for each in pile.course.responses)
    assert pile.part.notice.sentence == "Alle arkene er kontrollert."


def test_what_differs_stands_side_by_side_and_the_right_one_is_chosen(pile: Pile) -> None:
    asked = pile.questionnaire()
    box, text = asked.items[0].key, asked.items[1].key
    pile.add({box: Answer(chosen=(0,)), text: Answer(text="Prat")})
    on_the_list(pile)
    pile.press("k", "2", "enter")
    pile.write("Praten")
    pile.press("ctrl+enter")
    tiles = [each.accessibleName() for each in pile.part.comparing.tiles]
    assert tiles == ["Første gang: Ingen nytte", "Andre gang: Noe nytte"]
    pile.press("2", "1")
    assert (pile.ticks, pile.texts, pile.response.is_checked) == ([(1,)], ["Prat"], True)


def test_a_second_pass_that_is_left_is_there_when_the_program_is_opened_again(pile: Pile) -> None:
    pile.add()
    on_the_list(pile)
    pile.press("k", "1", "enter")
    pile.write("Halvt")
    pile.context.autosave.flush()
    again = AnswersPart(pile.context)
    again.refresh(pile.course)
    again._choose_response(str(pile.response.id))
    again._check_chosen()
    again.typing.step_on()
    assert again.typing.fields.current.text == "Halvt"
    again.deleteLater()


def test_a_second_pass_stays_where_there_is_no_room_to_store_what_it_came_to(pile: Pile) -> None:
    pile.add()
    on_the_list(pile)
    pile.press("k", "1")
    pile.context.autosave.flush()
    with full_disk(pile.context.database):
        pile.press("ctrl+enter")
    assert (pile.response.is_checked, [*pile.part.editing.kept_second(pile.response)]) == (False, [BENEFIT])
    pile.press("ctrl+enter")
    assert pile.response.is_checked


# own sheets, and those that are changed


def own_form(pile: Pile, *options: str) -> Form:
    sections = (Choices(question="Humør", options=options), Prompts(items=(Prompt(label="Si mer"),)))
    form = msgspec.structs.replace(own_sheets.new_form(str(uuid4())), title="Humøret", sections=sections)
    context = pile.context
    context.act(lambda: own.write_sheet(context.database, context.require_course().id, form, NOW))
    return form


def test_an_own_sheet_is_used_at_a_moment_typed_in_and_taken_out_again(pile: Pile, person: FakeAsk) -> None:
    own_form(pile, "Bra", "Dårlig")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, UseOwnSheet)
        dialog.when.show_chosen(Moment.BEFORE)
        dialog.yes.click()

    person.answers = [choose]
    pile.part.list.use.click()
    assert pile.part.view.title.text() == "Humøret"
    assert pile.part.view.about.text() == "Før kurset · Ingen svar ennå"
    pile.begin()
    pile.press("2", "esc", "delete")
    pile.part.view.unuse.click()
    assert pile.course.questionnaires == []
    assert pile.part.view.title.text() != "Humøret"


def test_without_an_own_sheet_it_is_said_how_one_is_made(pile: Pile) -> None:
    pile.part.list.use.click()
    assert "Lag et eget ark" in pile.part.notice.sentence


def test_a_sheet_that_was_made_meanwhile_is_offered_when_one_is_back(pile: Pile, person: FakeAsk) -> None:
    gone_to: list[tuple[str, object]] = []
    pile.context.go_to.connect(lambda page, what: gone_to.append((page, what)))
    pile.part.list.new.click()
    assert gone_to == [("own", NEW_SHEET)]
    form = own_form(pile, "Bra", "Dårlig")
    person.answers = [lambda dialog: dialog.yes.click()]
    pile.part.notice.button.click()
    assert [each.form_id for each in pile.course.questionnaires] == [form.id]


def test_one_comes_from_the_page_of_own_sheets_to_when_it_is_to_be_answered(
    pile: Pile, person: FakeAsk
) -> None:
    form = own_form(pile, "Bra")
    person.answers = [lambda dialog: dialog.yes.click()]
    pile.part.point_at(AnswersPlace(form.id))
    assert pile.part.view.title.text() == "Humøret"


def test_a_scale_that_is_changed_parts_the_answers_and_says_so(pile: Pile) -> None:
    form = own_form(pile, "Bra", "Dårlig")
    pile.part.use(form.id, Moment.AFTER, None)
    pile.begin()
    pile.press("1", "ctrl+enter", "esc")
    changed = msgspec.structs.replace(
        form, sections=(Choices(question="Humør", options=("Ja", "Nei", "Tja")),)
    )
    context = pile.context
    context.act(lambda: own.change_sheet(context.database, UUID(form.id), changed, NOW))
    assert "1 svar står for seg" in advice(pile)
    pile.begin()
    pile.press("3", "ctrl+enter", "esc")
    options = {each.id: each.items[0].options for each in pile.course.questionnaires}
    by_scale = {options[each.questionnaire_id]: list(each.answers.values()) for each in pile.course.responses}
    assert by_scale == {
        ("Bra", "Dårlig"): [Answer(chosen=(0,))],
        ("Ja", "Nei", "Tja"): [Answer(chosen=(2,))],
    }
    assert counts(pile) == "2 svar"


# where one comes from


def test_the_round_of_a_gathering_is_shown_and_typed_in(pile: Pile) -> None:
    second = pile.context.require_course().gatherings[1]
    assert pile.part.point_at(AnswersPlace("runde", second.id))
    assert pile.part.view.about.text() == "Underveis · Samling 2 · Ingen svar ennå"
    pile.begin()
    pile.write("Praten")
    pile.press("ctrl+enter")
    (stored,) = pile.course.questionnaires
    assert (stored.gathering_id, stored.moment) == (second.id, Moment.DURING)


def test_what_is_no_place_of_the_answers_is_left_alone(pile: Pile) -> None:
    assert not pile.part.point_at(UUID(int=1))
    assert pile.part.point_at(AnswersPlace(AFTER))


def test_nothing_on_the_page_tells_when_or_who(pile: Pile) -> None:
    pile.add()
    assert "trukket tilfeldig" in pile.part.view.privacy.text()
    assert listed(pile) == [f"Svar {pile.response.number}. Ferdig"]


def test_many_papers_are_listed_by_and_by_the_chosen_one_at_once(pile: Pile, qtbot: QtBot) -> None:
    pile.add_many(AT_ONCE + 3)
    in_order = sorted(pile.course.responses, key=lambda each: each.number)
    listed, last = ResponseList(), str(in_order[-1].id)
    qtbot.addWidget(listed)
    listed.show_responses(in_order, last, Theme("light"))
    assert (listed.key, len(listed.rows)) == (last, AT_ONCE + 1)
    qtbot.waitUntil(lambda: [*listed.rows] == [str(each.id) for each in in_order])
    layout = listed.layout()
    assert layout is not None
    places = [layout.indexOf(each) for each in listed.rows.values()]
    assert (listed.key, places) == (last, sorted(places))


def test_what_was_told_of_files_is_put_away_when_another_course_is_opened(pile: Pile) -> None:
    told = filled_forms.Told(outcome=filled_forms.Outcome.ALIKE, sentence="Lik.")
    files = pile.part.view.drop.list
    files.show_lines([Line("Kari.pdf", told)], ())
    other = planning.create_course(pile.context.database, pile.context.library, "Et annet kurs", NOW)
    pile.context.open_course(other.id)
    assert files.isHidden()

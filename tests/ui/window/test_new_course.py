"""A new course: from the suggestions, or from an earlier one with the answers that stay true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ItemState, questions
from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.services import planning, running, work_meetings
from mestringstreff_desktop.storage.faults import SENTENCES, Fault
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.new_course import NewCourse, ask_new_course
from tests.roster import enrol
from tests.storage import disks
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import empty, press, type_in


def settle(window: MainWindow, at: int) -> str:
    """Answer a question of the course on screen; return its text."""
    context, course = window.context, window.context.require_course()
    line = questions(context.library.checklist, course.entries)[at]
    context.act(lambda: planning.change_answer(context.database, course.id, line, state=ItemState.SETTLED))
    return line.text


def dialog_of(window: MainWindow, qtbot: QtBot) -> NewCourse:
    made = NewCourse(window.context)
    qtbot.addWidget(made)
    made.show()
    return made


def choose_earlier(dialog: NewCourse, window: MainWindow) -> None:
    dialog.source.show_chosen(str(window.context.course_id))


def test_it_begins_with_the_suggestions(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    assert dialog.source_id is None
    assert dialog.ticks == []
    assert dialog.action()().title == "Mestringstreff"


def test_the_answers_of_an_earlier_course_can_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    texts = [settle(window, 0), settle(window, 3)]
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert [tick.accessibleName() for tick in dialog.ticks] == [f"{text} (avklart)" for text in texts]
    assert dialog.kept() == []
    press(dialog.ticks[1], Qt.Key.Key_Return)
    assert dialog.kept() == [dialog.ticks[1].key]


def test_all_can_be_chosen_and_left_at_once(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, 0)
    settle(window, 3)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    dialog.all.click()
    assert len(dialog.kept()) == 2
    dialog.all.click()
    assert dialog.kept() == []


def test_without_answers_it_says_so(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert dialog.ticks == []
    assert not dialog.all.isVisible()


def test_it_says_how_many_decisions_come_along_and_how_many_stay_behind(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    database, course_id = context.database, context.require_course().id
    review = work_meetings.add_review(database, course_id)
    enrol(database, course_id, "Per Aas")
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert not dialog.decided.isVisible()
    for text in ("Mer te", "Sett Per nærmest døra", "Begynn i januar"):
        key = work_meetings.add_decision(database, review.id)
        work_meetings.change_decision(database, review.id, key, text=text)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert dialog.decided.text() == (
        "2 beslutninger fra evalueringsmøtet blir også med. "
        "1 beslutning nevner en deltaker, og blir ikke med."
    )


def test_a_course_needs_a_name(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    empty(dialog.field)
    assert not dialog.yes.isEnabled()


def test_yes_makes_it_and_opens_it(window: MainWindow, person: FakeAsk) -> None:
    context, course = window.context, window.context.require_course()
    context.act(lambda: running.change_log(context.database, course.gatherings[0].id, wise="Mer te"))

    def answer(dialog: NewCourse) -> None:
        empty(dialog.field)
        type_in(dialog.field, "Varen")
        dialog.source.show_chosen(str(course.id))
        dialog.yes.click()

    person.answers = [answer]
    window.courses.make()
    made = context.require_course()
    assert made.title == "Varen"
    assert [each.text for each in made.gatherings[0].considerations] == ["Mer te"]


def test_no_makes_nothing(window: MainWindow, person: FakeAsk) -> None:
    person.answers = [False]
    assert ask_new_course(window.context) is None
    assert len(planning.list_courses(window.context.database)) == 1


def test_the_example_can_be_looked_at_instead(window: MainWindow, person: FakeAsk) -> None:
    person.answers = [lambda dialog: dialog.example.click()]
    window.courses.make()
    assert window.context.is_example


def test_the_first_course_is_asked_for_its_name_only(empty_window: MainWindow, person: FakeAsk) -> None:
    person.answers = ["Høsten"]
    made = ask_new_course(empty_window.context)
    assert made is not None
    assert made.title == "Høsten"


def note(window: MainWindow, at: int, text: str, state: ItemState) -> None:
    context, course = window.context, window.context.require_course()
    line = questions(context.library.checklist, course.entries)[at]
    context.act(lambda: planning.change_answer(context.database, course.id, line, state=state, note=text))


@pytest.mark.parametrize(
    ("state", "text", "words"),
    [
        (ItemState.SETTLED, "Ja & ja", "(avklart: Ja & ja)"),
        (ItemState.IN_PROGRESS, "", "(i gang)"),
        (ItemState.NOT_APPLICABLE, " ", "(ikke aktuelt)"),
        (ItemState.NOT_STARTED, "Husk lån", "(notat: Husk lån)"),
    ],
)
def test_an_answer_is_told_with_its_state_and_note(
    window: MainWindow, qtbot: QtBot, state: ItemState, text: str, words: str
) -> None:
    note(window, 0, text, state)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert dialog.ticks[0].accessibleName().endswith(words)


def test_a_note_that_names_somebody_is_not_shown(window: MainWindow, qtbot: QtBot) -> None:
    context, course = window.context, window.context.require_course()
    somebody = TeamMember(name="Åshild Nordmann")
    context.act(lambda: planning.write_member(context.database, course.id, somebody))
    note(window, 0, "Ring Åshild Nordmann", ItemState.SETTLED)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    assert "Åshild" not in dialog.ticks[0].accessibleName()
    assert "blir ikke med" in dialog.ticks[0].accessibleName()


def test_back_to_the_suggestions_puts_the_answers_away(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, 0)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    dialog.all.click()
    assert dialog.all.isVisible()
    dialog.source.show_chosen("")
    assert (dialog.source_id, dialog.kept()) == (None, [])
    assert not dialog.all.isVisible()


def test_one_left_out_is_taken_in_by_choosing_all(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, 0)
    settle(window, 3)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    dialog.ticks[0].click()
    dialog.all.click()
    assert len(dialog.kept()) == 2


def test_the_name_can_be_typed_over_at_once(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    assert dialog.field.selectedText() == dialog.field.text() == "Mestringstreff"
    assert dialog.field.accessibleName() == "Kursets navn"
    type_in(dialog.field, "   ")
    assert dialog.field.text() == "   "
    assert not dialog.yes.isEnabled()


def test_no_text_of_it_acts_as_markup(window: MainWindow, qtbot: QtBot) -> None:
    note(window, 0, "<b>fet</b>", ItemState.SETTLED)
    dialog = dialog_of(window, qtbot)
    choose_earlier(dialog, window)
    labels = [each for each in dialog.findChildren(QLabel) if each.text()]
    assert any("<b>fet</b>" in each.text() for each in labels)
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_a_course_that_cannot_be_made_is_told(window: MainWindow, person: FakeAsk, qtbot: QtBot) -> None:
    person.answers = [True]
    disks.fill_for_sqlite(window.context.database)
    with qtbot.waitSignal(window.context.failed) as told:
        assert ask_new_course(window.context) is None
    assert told.args == [SENTENCES[Fault.FULL]]


def test_putting_the_first_question_away_makes_nothing(empty_window: MainWindow, person: FakeAsk) -> None:
    person.answers = [None]
    assert ask_new_course(empty_window.context) is None
    assert planning.list_courses(empty_window.context.database) == []


def test_earlier_courses_stand_as_they_were_used_with_their_places(window: MainWindow, qtbot: QtBot) -> None:
    context, first = window.context, window.context.require_course().id
    window.create_course("Høsten")
    context.act(lambda: planning.change_course(context.database, first, place="Orkdal"))
    context.open_course(first)
    source = dialog_of(window, qtbot).source
    words = [source.itemText(each) for each in range(1, source.count())]
    assert words == ["Planen i «Mestringstreff Orkdal», Orkdal", "Planen i «Høsten»"]

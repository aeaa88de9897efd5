"""Undo says what it takes back, and takes nothing back that one does not look at without saying so first."""

from collections.abc import Iterator
from threading import Event, Thread
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.edits import EVERYWHERE, Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from tests.ui.bare import bare_course

HERE, THERE = Where("planning", "team", "Arbeidsgruppa"), Where("gatherings", UUID(int=1), "Samling 1")


@pytest.fixture
def context(database: Database, library: Library, qtbot: QtBot) -> Iterator[Context]:
    made = bare_course(database, library)
    yield made
    type_place(made, "Oslo")  # what could not be stored gives way, and nothing waits for a closed file
    assert made.autosave.flush()


@pytest.fixture
def told(context: Context) -> list[str]:
    found: list[str] = []
    context.undo.told.connect(found.append)
    return found


def place(context: Context) -> str:
    return context.require_course().place


def set_place(context: Context, place: str, where: Where = HERE) -> None:
    key = context.require_course().id
    context.undo.do("satte sted", lambda: planning.change_course(context.database, key, place=place), where)


def type_place(context: Context, place: str) -> None:
    key = context.require_course().id
    store = lambda: planning.change_course(context.database, key, place=place)  # noqa: E731
    context.undo.typed("place", "skrev sted", store, HERE)


def test_what_is_taken_back_and_done_again_is_said_in_words(context: Context, told: list[str]) -> None:
    set_place(context, "Orkanger")
    context.undo.undo(HERE)
    assert place(context) == ""
    context.undo.redo(HERE)
    assert place(context) == "Orkanger"
    assert told == ["Angret: satte sted.", "Gjort om igjen: satte sted."]


def test_what_was_done_elsewhere_is_told_first_and_shown_when_it_is_taken_back(
    context: Context, told: list[str], qtbot: QtBot
) -> None:
    set_place(context, "Orkanger", THERE)
    with qtbot.assertNotEmitted(context.undo.wants):
        context.undo.undo(HERE)
    assert place(context) == "Orkanger"
    assert told == ["Siste endring er i Samling 1: satte sted. Ctrl+Z igjen angrer den."]
    with qtbot.waitSignal(context.undo.wants) as wanted:
        context.undo.undo(HERE)
    assert (place(context), wanted.args) == ("", [THERE])
    context.undo.redo(HERE)
    assert place(context) == ""
    assert told[-1].startswith("Det du angret, er i Samling 1: satte sted. Ctrl+Y")


def test_what_is_seen_everywhere_is_taken_back_wherever_one_is(context: Context) -> None:
    set_place(context, "Orkanger", EVERYWHERE)
    context.undo.undo(HERE)
    assert place(context) == ""


def test_a_question_holds_only_for_the_edit_it_was_asked_about_and_where_it_was_asked(
    context: Context,
) -> None:
    set_place(context, "Orkanger", THERE)
    context.undo.undo(HERE)
    context.undo.undo(Where("overview"))
    assert place(context) == "Orkanger"
    context.undo.undo(HERE)
    set_place(context, "Storås", THERE)
    context.undo.undo(HERE)
    assert place(context) == "Storås"


def test_what_waits_to_be_stored_is_what_is_taken_back(context: Context) -> None:
    set_place(context, "Orkanger")
    type_place(context, "O")
    type_place(context, "Orkland")
    context.undo.undo(HERE)
    assert place(context) == "Orkanger"
    assert [edit.words for edit in context.undo.stack.undone] == ["skrev sted"]


def test_nothing_is_taken_back_while_what_is_typed_cannot_be_stored(context: Context) -> None:
    def full() -> None:
        raise UserError("Disken er full.")

    set_place(context, "Orkanger")
    context.undo.typed("place", "skrev sted", full, HERE)
    context.undo.undo(HERE)
    assert place(context) == "Orkanger"


def test_while_somebody_else_has_the_file_it_is_said_to_wait(context: Context, told: list[str]) -> None:
    set_place(context, "Orkanger")
    type_place(context, "Storås")
    holding, done = Event(), Event()

    def hold() -> None:
        with context.database.held():
            holding.set()
            done.wait(20)

    other = Thread(target=hold)
    other.start()
    holding.wait(20)
    context.undo.undo(HERE)
    done.set()
    other.join()
    assert told == ["Et øyeblikk, det du skrev sist, lagres først. Prøv igjen om litt."]
    assert place(context) == "Orkanger"


def test_after_another_field_was_gone_to_typing_is_an_edit_of_its_own(context: Context) -> None:
    for text in ("Ork", "Orkland"):
        type_place(context, text)
        context.undo.seal()
        context.autosave.flush()
    assert len(context.undo.stack.done) == 2


def test_only_the_last_edit_is_taken_back_by_what_tells_of_it(context: Context) -> None:
    set_place(context, "Orkanger")
    edit = context.undo.just_done
    assert edit is not None
    set_place(context, "Storås")
    context.undo.take_back(edit)
    assert place(context) == "Storås"
    context.undo.undo(HERE)
    context.undo.take_back(edit)
    assert place(context) == ""
    assert context.undo.is_taken_back(edit)


def test_what_fails_is_no_edit(context: Context) -> None:
    set_place(context, "Orkanger")
    context.undo.do("ga nytt navn", lambda: planning.require_name(""), HERE)
    assert context.undo.just_done is None
    assert context.undo.last is not None
    assert context.undo.last.words == "satte sted"


def test_edits_are_forgotten_with_their_course(context: Context) -> None:
    for course_id in (context.course_id, None):
        set_place(context, "Orkanger")
        context.undo.forget(course_id)
        assert context.undo.last is None
        set_place(context, "")

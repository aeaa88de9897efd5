"""What is typed shows at once and is stored soon, each field for itself."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Mark
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.pages.gatherings.words import where_of
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import stored


@pytest.fixture
def editor(window: MainWindow) -> GatheringEditor:
    made = GatheringEditor(window.context, window)
    show(made)
    return made


def show(editor: GatheringEditor) -> Course:
    course = editor.context.require_course()
    return editor.take(course, course.gatherings[1])


def test_the_screen_follows_before_anything_is_stored(editor: GatheringEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.followed):
        editor.change(title="Tanker")
    assert editor.gathering.title == "Tanker"
    assert editor.context.autosave.is_waiting


def test_what_was_read_stays_what_is_stored_while_one_types(editor: GatheringEditor) -> None:
    read = editor.context.require_course().gatherings[1]
    before = read.title, read.items[0].title
    editor.change(title="Tanker")
    editor.change_item(read.items[0].id, title="Kaffe")
    assert (read.title, read.items[0].title) == before


def test_the_course_beside_it_follows_too(editor: GatheringEditor) -> None:
    course = show(editor)
    editor.change(title="Tanker")
    assert course.gatherings[1].title == "Tanker"


def test_what_waits_is_there_when_the_gathering_is_shown_again(editor: GatheringEditor) -> None:
    editor.change(title="Tanker")
    editor.change_item(editor.gathering.items[0].id, title="Kaffe")
    show(editor)
    assert (editor.gathering.title, editor.gathering.items[0].title) == ("Tanker", "Kaffe")


def test_what_is_stored_is_no_longer_held_back(window: MainWindow, editor: GatheringEditor) -> None:
    editor.change(title="Tanker")
    key = stored(window).id
    window.context.act(lambda: gatherings.change_gathering(window.context.database, key, title="Kropp"))
    show(editor)
    assert editor.gathering.title == "Kropp"


def test_several_fields_wait_beside_each_other(window: MainWindow, editor: GatheringEditor) -> None:
    item = editor.gathering.items[0]
    editor.change(title="Tanker")
    editor.change(place="Storstua")
    editor.change_item(item.id, minutes=4)
    editor.change_item(item.id, title="Kaffe")
    found = stored(window)
    assert (found.title, found.place) == ("Tanker", "Storstua")
    assert (found.items[0].title, found.items[0].minutes) == ("Kaffe", 4)


def test_the_last_that_is_typed_in_a_field_is_what_is_stored(
    window: MainWindow, editor: GatheringEditor
) -> None:
    for text in ("T", "Ta", "Tanker"):
        editor.change(title=text)
    assert stored(window).title == "Tanker"


def test_what_cannot_be_stored_stays_on_screen_and_is_tried_again(
    window: MainWindow, editor: GatheringEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("Disken er full.")

    with monkeypatch.context() as patched:
        patched.setattr(gatherings, "change_gathering", refuse)
        editor.change(title="Tanker")
        window.context.autosave.flush()
        assert editor.gathering.title == "Tanker"
        assert window.status.message.text() == "Disken er full."
    assert stored(window).title == "Tanker"


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in stored(window).items]


def test_what_is_typed_in_a_field_is_taken_back_by_itself(
    window: MainWindow, editor: GatheringEditor
) -> None:
    before = stored(window).title
    for text in ("T", "Ta", "Tanker"):
        editor.change(title=text)
    assert stored(window).title == "Tanker"
    window.context.undo.undo(where_of(editor.gathering))
    assert stored(window).title == before


def test_a_line_that_is_not_there_changes_nothing(
    window: MainWindow, editor: GatheringEditor, qtbot: QtBot
) -> None:
    before, gone = titles(window), uuid4()
    with qtbot.assertNotEmitted(editor.followed), qtbot.assertNotEmitted(editor.told):
        editor.change_item(gone, title="Borte")
        editor.remove_items([gone])
        editor.move_items([gone], Phase.MAIN, 0)
        editor.step_items([gone], 1)
        editor.hand_over([gone], editor.gathering)
        editor.mark_items([gone], Mark.BLUE)
    assert titles(window) == before
    assert editor.item(gone) is editor.item(None) is None


def test_a_line_is_added_and_taken_back(window: MainWindow, editor: GatheringEditor) -> None:
    before = titles(window)
    made = AgendaItem(phase=Phase.CLOSING, title="Sang", minutes=5)
    assert editor.add_items([made])
    assert stored(window).items[-1].id == made.id
    assert titles(window) == [*before, "Sang"]
    window.context.undo.undo(where_of(editor.gathering))
    assert titles(window) == before


def test_a_removed_line_is_told_of_and_comes_back_where_it_was(
    window: MainWindow, editor: GatheringEditor, qtbot: QtBot
) -> None:
    before, item = titles(window), editor.gathering.items[2]
    with qtbot.waitSignal(editor.told) as told:
        editor.remove_items([item.id])
    assert told.args == [f"{item.quoted} er fjernet."]
    assert len(titles(window)) == len(before) - 1
    window.context.undo.undo(where_of(editor.gathering))
    assert titles(window) == before


def places(window: MainWindow) -> list[tuple[str, Phase]]:
    return [(item.title, item.phase) for item in stored(window).items]


@pytest.mark.parametrize("by", [1, -1])
def test_a_step_is_taken_back(window: MainWindow, editor: GatheringEditor, by: int) -> None:
    before, item = places(window), editor.gathering.items[4]
    editor.step_items([item.id], by)
    after = places(window)
    assert after != before
    assert sorted(title for title, _ in after) == sorted(title for title, _ in before)
    window.context.undo.undo(where_of(editor.gathering))
    assert places(window) == before


def test_on_the_net_and_back_again(window: MainWindow, editor: GatheringEditor) -> None:
    editor.set_digital(True)
    assert stored(window).is_digital
    window.context.undo.undo(where_of(editor.gathering))
    assert not stored(window).is_digital

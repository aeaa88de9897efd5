"""What is typed shows at once and is stored soon, each field for itself."""

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.gathering_editor import GatheringEditor
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.undo import Undo
from tests.ui.gathering_help import stored


@pytest.fixture
def editor(window: MainWindow) -> GatheringEditor:
    made = GatheringEditor(window.context, Undo(window.context, window), window)
    made.gathering = window.context.require_course().gatherings[1]
    return made


def test_the_screen_follows_before_anything_is_stored(editor: GatheringEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.followed):
        editor.change(title="Tanker")
    assert editor.gathering.title == "Tanker"
    assert editor.context.autosave.is_waiting


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

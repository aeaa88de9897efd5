"""Typed text is stored soon, in order, and never dropped."""

from functools import partial

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.autosave import Autosave


def test_what_is_typed_is_stored_within_half_a_second(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()
    with qtbot.waitSignal(autosave.stored, timeout=500):
        autosave.queue("note", lambda: stored.append("hei"))
    assert stored == ["hei"]


def test_only_the_last_of_a_field_is_stored(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()
    for text in ("h", "he", "hei"):
        autosave.queue("note", partial(stored.append, text))
    assert autosave.flush()
    assert stored == ["hei"]


def test_two_fields_do_not_replace_each_other(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()
    autosave.queue("note", lambda: stored.append("a"))
    autosave.queue("title", lambda: stored.append("b"))
    autosave.flush()
    assert stored == ["a", "b"]


def test_what_cannot_be_stored_waits_and_is_tried_again(qtbot: QtBot) -> None:
    full, stored = [True], list[str]()

    def store() -> None:
        if full[0]:
            raise UserError("Disken er full.")
        stored.append("hei")

    autosave = Autosave()
    autosave.queue("note", store)
    with qtbot.waitSignal(autosave.failed) as told:
        assert not autosave.flush()
    assert told.args == ["Disken er full."]
    assert autosave.is_waiting
    full[0] = False
    assert autosave.flush()
    assert stored == ["hei"]
    assert not autosave.is_waiting


def test_trouble_with_one_field_does_not_stop_the_others(qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserError("Nei.")

    stored: list[str] = []
    autosave = Autosave()
    autosave.queue("bad", fail)
    autosave.queue("good", lambda: stored.append("hei"))
    autosave.flush()
    assert stored == ["hei"]


def test_nothing_waiting_is_all_stored(qtbot: QtBot) -> None:
    autosave = Autosave()
    with qtbot.assertNotEmitted(autosave.stored):
        assert autosave.flush()

"""Typed text is stored soon, in order, and never dropped."""

from functools import partial

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.autosave import DELAY_MS, RETRY_MS, Autosave, FaultyError


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


def refuse() -> None:
    raise UserError("Disken er full.")


def test_typing_is_waited_for_less_than_half_a_second_and_trouble_for_longer() -> None:
    assert DELAY_MS < 500 < RETRY_MS


def test_going_on_typing_does_not_put_off_the_storing(qtbot: QtBot) -> None:
    autosave, typing = Autosave(), QTimer()
    typing.timeout.connect(lambda: autosave.queue("note", lambda: None))
    with qtbot.waitSignal(autosave.stored, timeout=5000):
        typing.start(DELAY_MS // 5)
    typing.stop()
    autosave.flush()


def test_many_fields_are_stored_in_the_order_they_were_typed_in(qtbot: QtBot) -> None:
    stored: list[int] = []
    autosave = Autosave()
    for number in range(20):
        autosave.queue(("note", number), partial(stored.append, number))
    assert autosave.flush()
    assert stored == list(range(20))


def test_all_that_is_stored_at_once_is_told_once(qtbot: QtBot) -> None:
    told: list[None] = []
    autosave = Autosave()
    autosave.stored.connect(lambda: told.append(None))
    for key in "abc":
        autosave.queue(key, lambda: None)
    autosave.flush()
    assert len(told) == 1


def test_nothing_is_stored_twice(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()
    autosave.queue("note", lambda: stored.append("hei"))
    autosave.flush()
    autosave.flush()
    assert stored == ["hei"]


def test_the_trouble_is_known_until_it_is_over(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("note", refuse)
    autosave.flush()
    assert str(autosave.trouble) == "Disken er full."
    autosave.queue("note", lambda: None)
    assert autosave.flush()
    assert autosave.trouble is None


def test_trouble_alone_is_not_told_as_stored(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("note", refuse)
    with qtbot.assertNotEmitted(autosave.stored), qtbot.waitSignal(autosave.failed):
        autosave.flush()


def test_some_stored_and_some_not_is_both_told(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("bad", refuse)
    autosave.queue("good", lambda: None)
    with qtbot.waitSignals([autosave.stored, autosave.failed]):
        assert not autosave.flush()
    assert autosave.is_waiting


def test_what_is_typed_while_storing_waits_for_its_turn(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()

    def store_and_type() -> None:
        stored.append("hei")
        autosave.queue("note", lambda: stored.append("hei du"))

    autosave.queue("note", store_and_type)
    autosave.flush()
    assert autosave.is_waiting
    autosave.flush()
    assert stored == ["hei", "hei du"]


class Faulty:
    """Stores nothing while it has a bug, and counts how often it was tried."""

    def __init__(self) -> None:
        self.has_bug, self.tries = True, 0

    def store(self) -> None:
        self.tries += 1
        if self.has_bug:
            raise ZeroDivisionError


def flushed(autosave: Autosave, qtbot: QtBot, times: int = 1) -> list[type[BaseException]]:
    """Store what waits some times; return the errors that came out of it."""
    with qtbot.captureExceptions() as raised:
        for _ in range(times):
            assert not autosave.flush()
            qtbot.wait(1)
    return [kind for kind, *_ in raised]


def test_a_bug_in_one_field_does_not_stop_the_others(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()
    autosave.queue("bad", Faulty().store)
    autosave.queue("good", lambda: stored.append("hei"))
    flushed(autosave, qtbot)
    assert stored == ["hei"]


def test_a_bug_is_told_once_and_not_tried_for_ever(qtbot: QtBot) -> None:
    autosave, faulty = Autosave(), Faulty()
    autosave.queue("note", faulty.store)
    assert flushed(autosave, qtbot, times=5) == [ZeroDivisionError]
    assert faulty.tries == 1


def test_going_on_typing_in_a_faulty_field_tries_it_and_does_not_tell_again(qtbot: QtBot) -> None:
    autosave, faulty = Autosave(), Faulty()
    autosave.queue("note", faulty.store)
    flushed(autosave, qtbot)
    autosave.queue("note", faulty.store)
    assert flushed(autosave, qtbot) == []
    assert faulty.tries == 2


def test_what_met_a_bug_still_waits_and_is_said_not_to_be_stored(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("note", Faulty().store)
    flushed(autosave, qtbot)
    assert autosave.is_waiting
    assert autosave.is_faulty
    assert autosave.is_waiting_for("note")
    assert isinstance(autosave.trouble, FaultyError)


def test_what_met_a_bug_can_be_tried_again(qtbot: QtBot) -> None:
    autosave, faulty = Autosave(), Faulty()
    autosave.queue("note", faulty.store)
    flushed(autosave, qtbot)
    faulty.has_bug = False
    assert autosave.try_all()
    assert not autosave.is_waiting


def test_a_field_that_was_stored_meanwhile_tells_of_its_next_bug(qtbot: QtBot) -> None:
    autosave, faulty = Autosave(), Faulty()
    autosave.queue("note", faulty.store)
    flushed(autosave, qtbot)
    faulty.has_bug = False
    autosave.try_all()
    faulty.has_bug = True
    autosave.queue("note", faulty.store)
    assert flushed(autosave, qtbot) == [ZeroDivisionError]


def test_a_full_disk_is_told_before_a_bug(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("bad", Faulty().store)
    autosave.queue("note", refuse)
    flushed(autosave, qtbot)
    assert str(autosave.trouble) == "Disken er full."


def test_it_is_known_which_fields_wait(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("note", refuse)
    autosave.queue("title", lambda: None)
    autosave.flush()
    assert autosave.is_waiting_for("note")
    assert not autosave.is_waiting_for("title")


def test_what_is_typed_anew_takes_the_place_of_what_met_a_bug(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.queue("note", Faulty().store)
    flushed(autosave, qtbot)
    autosave.queue("note", lambda: None)
    assert autosave.flush()
    assert not autosave.is_waiting


def test_what_is_typed_while_a_bug_is_met_waits_for_its_turn(qtbot: QtBot) -> None:
    stored: list[str] = []
    autosave = Autosave()

    def type_and_fail() -> None:
        autosave.queue("note", lambda: stored.append("hei du"))
        raise ZeroDivisionError

    autosave.queue("note", type_and_fail)
    with qtbot.captureExceptions():
        autosave.flush()
        qtbot.wait(1)
    assert autosave.flush()
    assert stored == ["hei du"]


def test_what_could_not_be_stored_is_tried_again_by_itself(qtbot: QtBot) -> None:
    troubles = [UserError("Disken er full.")]

    def store() -> None:
        if troubles:
            raise troubles.pop()

    autosave = Autosave(retry_ms=1)
    autosave.queue("note", store)
    autosave.flush()
    with qtbot.waitSignal(autosave.stored, timeout=500):
        pass
    assert not autosave.is_waiting


def test_what_a_window_holds_is_known_until_it_lets_go(qtbot: QtBot) -> None:
    autosave, told = Autosave(), list[str]()
    autosave.held_changed.connect(lambda: told.append(autosave.held))
    for key, name in (("a", "Nytt kurs"), ("b", "Sett datoer"), ("a", "Nytt kurs")):
        autosave.hold(key, name)
    for key in ("b", "a", "a"):
        autosave.let_go(key)
    assert told == ["Nytt kurs", "Sett datoer", "Nytt kurs", ""]

"""The log beside the runner: typed text is stored by itself and never runs the gathering."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import running
from tests.stored import load_gathering
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def test_g_leads_to_the_log_and_esc_back(started: Runner) -> None:
    started.press("g")
    assert started.field("done").hasFocus()
    started.press("esc")
    assert QApplication.focusWidget() is started.page.now.card


def test_typing_in_the_log_never_runs_the_gathering(started: Runner) -> None:
    started.press("g")
    started.write("Lang pause + litt - vi lo")
    started.press("next", "back", "enter", "+", "-")
    assert [event.kind for event in started.stored.events] == [EventKind.STARTED]
    assert started.field("done").toPlainText() == "Lang pause + litt - vi l\n+-o"


def test_after_esc_the_keys_run_it_again(started: Runner) -> None:
    started.press("g", "esc", "space")
    assert started.run.status is RunStatus.PAUSED


def test_arrows_in_the_number_of_those_present_stay_there(started: Runner) -> None:
    started.find(QLineEdit, "log-attendance").setFocus()
    started.press("next", "back", "space", "+")
    assert started.at == 0


def test_what_is_typed_is_stored_by_itself(started: Runner) -> None:
    started.press("g")
    with started.qtbot.waitSignal(started.window.context.autosave.stored, timeout=1000):
        started.write("Vi ble kjent")
    assert started.stored.log.done == "Vi ble kjent"
    assert started.window.status.message.text().startswith("Alt er lagret kl.")


@pytest.mark.parametrize("key", ["learned", "wise", "deviations"])
def test_each_chip_has_its_own_text(started: Runner, key: str) -> None:
    started.click(f"log-chip-{key}")
    started.field(key).setFocus()
    started.write("Pauser hjelper")
    started.window.context.autosave.flush()
    assert getattr(started.stored.log, key) == "Pauser hjelper"
    assert started.stored.log.done == ""


def test_g_goes_on_after_what_is_written(started: Runner) -> None:
    context = started.window.context
    context.act(lambda: running.change_log(context.database, started.first, done="Vi ble "))
    started.press("g")
    started.write("kjent")
    assert started.field("done").toPlainText() == "Vi ble kjent"


@pytest.mark.parametrize(("key", "name"), [("l", "log-note-learned"), ("u", "log-note-wise")])
def test_a_key_leads_to_the_next_short_note(started: Runner, key: str, name: str) -> None:
    started.press(key)
    assert started.find(QLineEdit, name).hasFocus()


def test_a_key_leads_to_what_went_wrong(started: Runner) -> None:
    started.press("a")
    assert started.field("deviations").hasFocus()


def test_those_present_are_a_number_or_nothing(started: Runner) -> None:
    field = started.find(QLineEdit, "log-attendance")
    field.setFocus()
    started.write("9a")
    started.window.context.autosave.flush()
    assert started.stored.log.attendance == 9
    field.clear()
    field.textEdited.emit("")
    started.window.context.autosave.flush()
    assert started.stored.log.attendance is None


def test_no_more_are_present_than_there_are(started: Runner) -> None:
    field = started.find(QLineEdit, "log-attendance")
    field.setFocus()
    started.write("11")
    assert "Kurset har 10 deltakere" in started.text("log-too-many")
    started.window.context.autosave.flush()
    assert started.stored.log.attendance is None
    started.press("esc")
    assert field.text() == ""


def test_going_on_stores_what_was_just_typed(started: Runner) -> None:
    started.press("g")
    started.write("Sola")
    started.click("run-next")
    assert (started.at, started.stored.log.done) == (1, "Sola")


def test_going_on_leaves_the_text_and_the_place_in_it(started: Runner) -> None:
    started.press("g")
    started.write("Vi tegnet ")
    started.press("esc", "next", "g")
    started.write("sola")
    assert started.field("done").toPlainText() == "Vi tegnet sola"


def test_each_gathering_has_its_own_log(started: Runner) -> None:
    started.press("g")
    started.write("Den første")
    context = started.window.context
    second = context.require_course().gatherings[1]
    context.act(lambda: running.start(context.database, second.id, context.clock()))
    started.page.point_at(second.id)
    assert started.field("done").toPlainText() == ""
    started.press("g")
    started.write("Den andre")
    context.autosave.flush()
    assert started.stored.log.done == "Den første"
    assert load_gathering(context.database, second.id).log.done == "Den andre"


def test_what_cannot_be_stored_stays_in_its_field(started: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*what: object, **changes: object) -> None:
        raise UserError("Disken er full.")

    started.press("g")
    with monkeypatch.context() as patch:
        patch.setattr(running, "change_log", full)
        started.write("Viktig")
        started.press("esc")
        started.page.refresh()
        assert started.field("done").toPlainText() == "Viktig"
    started.window.context.autosave.flush()


def test_the_keys_of_the_log_are_shown(started: Runner) -> None:
    assert {"G", "L", "U", "A"} <= set(started.texts)


def test_gjort_is_filled_from_the_clock_before_what_stands_there(started: Runner) -> None:
    started.press("g")
    started.write("Vi lo mye.")
    started.go(9)
    started.press("esc", "next", "g")
    started.click("log-fill")
    begun = f"{(started.clock() - timedelta(minutes=9)).astimezone():%H.%M}"
    told = f"Startet kl. {begun}. «Velkommen» tok 6 minutter lengre.\nVi lo mye."
    assert started.field("done").toPlainText() == started.stored.log.done == told
    started.click("log-fill")
    assert started.stored.log.done == told
    assert "Det står der allerede." in started.texts


def test_a_chip_is_chosen_by_keyboard_too(started: Runner) -> None:
    chip = started.find(QPushButton, "log-chip-learned")
    chip.setFocus()
    started.press("space")
    assert started.find(QLineEdit, "log-note-learned").hasFocus()
    assert started.run.status is RunStatus.RUNNING

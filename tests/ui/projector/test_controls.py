"""The leader's buttons for the participants' screen say what they do, and do it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.projector.choose_screen import ChooseScreen
from mestringstreff_desktop.ui.projector.controls import ParticipantControls
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from tests.ui.fakes import FakeAsk
from tests.ui.projector.projector_parts import FakeScreens
from tests.ui.projector.test_participant_screen import start, tell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only


@pytest.fixture
def controls(context: Context, qtbot: QtBot) -> Iterator[ParticipantControls]:
    screen = ParticipantScreen(context, FakeScreens("projector"))
    made = ParticipantControls(screen)
    for part in (made.show, made.blank, made.held):
        qtbot.addWidget(part)
    tell(screen)
    yield made
    screen.hide()


def actions(controls: ParticipantControls) -> dict[str, QAction]:
    """Return what the menu offers now."""
    menu = QMenu(controls.show)
    controls.add_to(menu)
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_button_shows_and_hides_and_says_which(controls: ParticipantControls) -> None:
    for text, is_shown in [("Vis deltakerskjerm", True), ("Skjul deltakerskjerm", False)]:
        assert controls.show.accessibleName() == text
        QTest.mouseClick(controls.show, Qt.MouseButton.LeftButton)
        assert controls.screen.is_shown is is_shown
    assert controls.show.accessibleName() == "Vis deltakerskjerm"


def choose_the_last(dialog: ChooseScreen) -> None:
    dialog.buttons[-1].click()
    dialog.yes.click()


def test_with_more_than_one_screen_to_choose_it_asks(controls: ParticipantControls, person: FakeAsk) -> None:
    assert isinstance(controls.screen.screens, FakeScreens)
    controls.screen.screens.names.append("tv")
    person.answers = [False, choose_the_last]
    controls.turn()
    assert not controls.screen.is_shown
    controls.turn()
    assert controls.screen.is_shown
    assert controls.screen.context.settings.participant_screen == "tv"


def test_the_menu_ticks_what_is_on_and_changes_it(controls: ParticipantControls) -> None:
    for text in ("Vis minutter igjen for deltakerne", "Mørk deltakerskjerm"):
        assert not actions(controls)[text].isChecked()
        actions(controls)[text].trigger()
        assert actions(controls)[text].isChecked()
    settings = controls.screen.context.settings
    assert settings.participant_countdown
    assert settings.participant_look == "dark"


def test_what_another_program_hid_is_fetched_only_while_it_is_shown(controls: ParticipantControls) -> None:
    assert "Hent deltakerskjermen fram" not in actions(controls)
    controls.turn()
    actions(controls)["Hent deltakerskjermen fram"].trigger()
    assert controls.screen.is_shown


def test_the_buttons_take_the_keys_from_nobody_but_by_tab(controls: ParticipantControls) -> None:
    policies = {each.focusPolicy() for each in (controls.show, controls.blank, controls.let_out)}
    assert policies == {Qt.FocusPolicy.TabFocus}


def test_the_black_screen_has_a_button_that_says_so_while_there_is_a_screen(
    controls: ParticipantControls,
) -> None:
    assert controls.blank.isHidden()
    controls.turn()
    for name in ("Svart skjerm", "Vis bildet igjen", "Svart skjerm"):
        assert controls.blank.accessibleName() == name
        controls.blank.click()


def test_the_leader_is_told_what_the_room_sees_in_place_of_what_came_up(
    controls: ParticipantControls,
) -> None:
    context = controls.screen.context
    controls.turn()
    start(controls.screen)
    assert controls.held.isHidden()
    gathering = context.require_course().gatherings[0]
    context.act(lambda: running.add_now(context.database, gathering.id, "Kari", 5, context.clock()))
    assert not controls.held.isHidden()
    assert gathering.title in controls.seen.text()
    assert "Kari" not in controls.seen.text()
    controls.let_out.click()
    assert controls.held.isHidden()

"""The question of which screen to show on: plain words, a number on each, and what is there now."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.projector.choose_screen import ChooseScreen, ask_screen
from tests.ui.fakes import FakeAsk
from tests.ui.projector.projector_parts import FakeScreens

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only


@pytest.fixture
def ask(context: Context, qtbot: QtBot) -> Callable[..., ChooseScreen]:
    def made(*names: str, chosen: str = "") -> ChooseScreen:
        dialog = ChooseScreen(context, FakeScreens(*names), chosen)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def said(dialog: ChooseScreen) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def checked(dialog: ChooseScreen) -> list[str]:
    return [str(button.property("key")) for button in dialog.buttons if button.isChecked()]


def test_every_screen_has_a_line_and_another_than_the_leaders_is_chosen(
    ask: Callable[..., ChooseScreen],
) -> None:
    dialog = ask("projector", "tv")
    assert [button.text().strip() for button in dialog.buttons] == [
        "Skjerm 1 · 1920×1080 · her er programmet",
        "Skjerm 2 · 1920×1080",
        "Skjerm 3 · 1920×1080",
    ]
    assert (checked(dialog), dialog.key) == (["projector"], "projector")
    assert "bare én skjerm" not in said(dialog)


def test_the_one_chosen_before_is_chosen(ask: Callable[..., ChooseScreen]) -> None:
    assert checked(ask("projector", "tv", chosen="tv")) == ["tv"]


def test_a_click_chooses_and_only_one_is_chosen(ask: Callable[..., ChooseScreen]) -> None:
    dialog = ask("projector", "tv")
    QTest.mouseClick(dialog.buttons[2], Qt.MouseButton.LeftButton)
    assert (dialog.key, checked(dialog)) == ("tv", ["tv"])
    assert [button.icon_name for button in dialog.buttons] == ["circle", "circle", "circle-dot"]


def test_with_one_screen_it_says_how_to_get_another(ask: Callable[..., ChooseScreen]) -> None:
    dialog = ask()
    assert "Koble til projektoren" in said(dialog)
    assert not dialog.numbers.isVisible()
    assert dialog.key == "laptop"


def test_a_screen_that_is_plugged_in_meanwhile_is_listed_and_chosen_if_none_was(
    ask: Callable[..., ChooseScreen],
) -> None:
    dialog = ask("projector", chosen="projector")
    assert isinstance(dialog.screens, FakeScreens)
    dialog.screens.plug_in("tv")
    assert (len(dialog.buttons), dialog.key) == (3, "projector")
    dialog.screens.unplug("projector")
    assert (len(dialog.buttons), dialog.key, checked(dialog)) == (2, "tv", ["tv"])


def test_the_numbers_are_shown_on_all_screens(ask: Callable[..., ChooseScreen]) -> None:
    dialog = ask("projector")
    QTest.mouseClick(dialog.numbers, Qt.MouseButton.LeftButton)
    assert [sign.number for sign in dialog.signs] == [1, 2]
    for sign in dialog.signs:
        sign.close()


@pytest.mark.parametrize(("answer", "key"), [("yes", "projector"), ("no", "")])
def test_the_answer_is_a_screen_or_nothing(context: Context, person: FakeAsk, answer: str, key: str) -> None:
    person.answers = [lambda dialog: getattr(dialog, answer).click()]
    assert ask_screen(context, FakeScreens("projector"), "") == key

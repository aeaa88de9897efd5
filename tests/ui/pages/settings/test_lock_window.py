"""The way to a lock: a password that will do, then the code, and no further before it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.settings.lock_window import LockWindow
from mestringstreff_desktop.ui.pages.settings.recovery_code import RecoveryCode

PASSWORD = "fire rolige små ord"


@pytest.fixture
def window(window: object, context: Context) -> LockWindow:
    made = LockWindow(context)
    made.open()
    for field in (made.fields.first, made.fields.again):
        QTest.keyClicks(field.line, PASSWORD)
    return made


@pytest.fixture
def code(window: LockWindow) -> RecoveryCode:
    window.yes.click()
    assert window.code is not None
    return window.code


def test_a_password_that_will_not_do_leads_nowhere(window: LockWindow) -> None:
    QTest.keyClicks(window.fields.again.line, "x")
    window.yes.click()
    assert window.code is None


def test_the_whole_code_is_shown(window: LockWindow, code: RecoveryCode) -> None:
    shown = [each.text() for each in code.findChildren(QLabel)]
    assert window._new_code.split("-") == shown[:8]


@pytest.mark.parametrize("is_ticked", [True, False])
def test_it_goes_on_when_the_code_is_ticked_off_and_its_end_is_typed(
    window: LockWindow, code: RecoveryCode, is_ticked: bool
) -> None:
    last = window._new_code[-4:]
    if is_ticked:
        code.kept.box.click()
    QTest.keyClicks(code.last, last[:3])
    assert not window.yes.isEnabled()
    QTest.keyClicks(code.last, last[3:].lower())
    assert window.yes.isEnabled() is is_ticked


def test_what_is_typed_in_it_holds_up_no_closing(window: LockWindow, code: RecoveryCode) -> None:
    QTest.keyClicks(code.last, "abc")
    assert window.context.autosave.held == ""


def test_all_is_forgotten_when_it_is_taken_or_left(window: LockWindow, code: RecoveryCode) -> None:
    new = window._new_code
    assert window.take() == ("", PASSWORD, new)
    assert window.take() == ("", "", "")
    assert code._code == ""


def test_leaving_it_forgets_it_too(window: LockWindow, code: RecoveryCode) -> None:
    window.no.click()
    assert window.take() == ("", "", "")


def test_the_code_can_be_marked_with_neither_mouse_nor_keys(code: RecoveryCode) -> None:
    marked = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not any(each.textInteractionFlags() & marked for each in code.findChildren(QLabel))

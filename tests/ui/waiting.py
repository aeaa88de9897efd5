"""Waits for what a page has had done on another thread, and for what followed from it."""

import time

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton

from mestringstreff_desktop.ui.base.context import Context

LONGEST_S = 20.0


def settle(context: Context) -> None:
    """Let the window live until nothing is under way beside it, and all of it is shown."""
    QCoreApplication.processEvents()
    end = time.monotonic() + LONGEST_S
    while not (context.keeper.is_idle and context.worker.is_idle):
        assert time.monotonic() < end, "it never ended"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def click(button: QAbstractButton, context: Context) -> None:
    """Click, and wait for what that leads to."""
    button.click()
    settle(context)

"""A file that comes from outside is shown on Deling, when nothing else is under way."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import running
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window.arrivals import Arrivals, PackageSignal
from tests.conftest import NOW
from tests.ui.bare import bare_course

PACKAGE = str(Path("/kurs/våren.mestringskurs"))


class Around:
    """A window's arrivals with no window around them; `shown` is what was to be shown."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context, self.signal, self.window = context, PackageSignal(context), QDialog()
        self.shown: list[tuple[str, object]] = []
        for each in (self.signal, self.window):
            qtbot.addWidget(each)
        self.arrivals = Arrivals(context, self.signal, lambda *what: self.shown.append(what), self.window)


@pytest.fixture
def around(database: Database, library: Library, qtbot: QtBot) -> Around:
    return Around(bare_course(database, library), qtbot)


def test_a_package_is_looked_at_on_deling(around: Around) -> None:
    around.arrivals.take(PACKAGE)
    assert around.shown == [("sharing", PACKAGE)]


def test_a_start_without_a_file_brings_the_window_forward(around: Around) -> None:
    around.window.showMinimized()
    around.arrivals.take("")
    assert (around.window.isMinimized(), around.window.isVisible(), around.shown) == (False, True, [])


def test_an_open_question_is_answered_first(around: Around, qtbot: QtBot) -> None:
    question = QDialog(around.window)
    question.open()
    around.arrivals.take(PACKAGE)
    assert around.shown == []
    question.reject()
    qtbot.waitUntil(lambda: around.shown == [("sharing", PACKAGE)])


def test_while_a_gathering_is_run_it_lies_ready(around: Around, qtbot: QtBot) -> None:
    context, signal = around.context, around.signal
    first = context.require_course().gatherings[0].id
    context.act(lambda: running.start(context.database, first, NOW))
    with qtbot.waitSignal(context.noted) as told:
        around.arrivals.take(PACKAGE)
    assert told.args == ["«våren.mestringskurs» ligger klar til samlingen er ferdig."]
    assert (around.shown, signal.isHidden()) == ([], False)
    signal.click()
    assert (around.shown, signal.isHidden()) == ([("sharing", PACKAGE)], True)

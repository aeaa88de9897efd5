"""PDFs are dropped or chosen, read beside the window, told of in a list, and taken back by undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.dropping import DropArea
from mestringstreff_desktop.ui.widgets.layouts import column
from tests.pdf.filling import blank, filled
from tests.ui.dragging import dropped, entered, files
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import settle

MISSED = "4-var-det-noe-du-savnet"
ROUND = "viktigst-for-meg-i-dag"


@pytest.fixture
def area(context: Context, qtbot: QtBot) -> DropArea:
    made = DropArea(context, lambda: Where("evaluation", "answers", "Svar"))
    qtbot.addWidget(made)
    made.show()
    return made


def finish(area: DropArea, qtbot: QtBot) -> None:
    """Wait until the files are read, and until what is in them is stored."""
    qtbot.waitUntil(lambda: area.context.worker.is_idle, timeout=20_000)
    settle(area.context)


def a_file(area: DropArea, folder: Path, name: str, form_id: str, **given: str) -> Path:
    sheet = blank(area.context.library, area.context.library.forms[form_id])
    path = folder / f"{name}.pdf"
    path.write_bytes(filled(sheet, {key.replace("_", "-"): text for key, text in given.items()}))
    return path


def after(area: DropArea, folder: Path, name: str, text: str) -> Path:
    return a_file(area, folder, name, "evaluering-etter", **{MISSED: text})


def answers(area: DropArea) -> int:
    return len(area.context.require_course().responses)


def test_what_is_dropped_is_read_and_can_be_taken_back(area: DropArea, tmp_path: Path, qtbot: QtBot) -> None:
    dragged = files(after(area, tmp_path, "Kari", "Kaffe"), after(area, tmp_path, "Ola", "Te"))
    assert entered(area, dragged)
    dropped(area, dragged)
    finish(area, qtbot)
    assert (answers(area), area.list.heading) == (2, "2 skjemaer er lest inn.")
    assert area.context.undo.last is not None
    assert area.context.undo.last.words == "leste inn 2 skjemaer"
    area.notice.button.click()
    assert (answers(area), area.list.isVisible()) == (0, False)


def test_what_is_told_is_brought_into_view_on_a_low_screen(
    area: DropArea, tmp_path: Path, qtbot: QtBot
) -> None:
    above = QWidget()
    above.setFixedHeight(900)
    inner, low = QWidget(), QScrollArea()
    inner.setLayout(column(above, area))
    low.setWidget(inner)
    low.setWidgetResizable(True)
    qtbot.addWidget(low)
    low.resize(700, 400)
    low.show()
    area.take([after(area, tmp_path, "Kari", "Kaffe")])
    finish(area, qtbot)
    qtbot.waitUntil(lambda: not area.notice.visibleRegion().isEmpty())
    assert low.verticalScrollBar().value() > 0
    area.setParent(None)  # it is the fixture's to close


def test_by_the_keyboard_files_are_chosen_and_one_that_is_alike_is_read_anyway(
    area: DropArea, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    sheets = [after(area, tmp_path, name, "Kaffe") for name in ("en", "to")]
    person.answers = [[*sheets, tmp_path]]
    QTest.keyClick(area.read, Qt.Key.Key_Space)
    finish(area, qtbot)
    assert area.list.heading == "1 skjema er lest inn. Se på 2 filer."
    anyway = next(each for each in area.list.findChildren(type(area.read)) if "likevel" in each.text())
    QTest.keyClick(anyway, Qt.Key.Key_Space)
    finish(area, qtbot)
    assert answers(area) == 2
    assert area.list.heading == "2 skjemaer er lest inn. Se på 1 fil."


def test_rounds_are_read_into_the_gathering_that_is_chosen(
    area: DropArea, tmp_path: Path, qtbot: QtBot
) -> None:
    area.take([a_file(area, tmp_path, "runde", "runde", **{ROUND: "Å le"})])
    finish(area, qtbot)
    assert (answers(area), area.list.place.isVisible()) == (0, True)
    third = area.context.require_course().gatherings[2]
    area.list.which.show_chosen(third.id)
    area.list.place.click()
    finish(area, qtbot)
    assert area.context.require_course().questionnaires[0].gathering_id == third.id
    assert not area.list.place.isVisible()


def test_where_the_reading_is_stopped_nothing_is_stored(area: DropArea, tmp_path: Path, qtbot: QtBot) -> None:
    area.take([after(area, tmp_path, "en", "Kaffe")])
    area.progress.cancel.click()
    finish(area, qtbot)
    assert (answers(area), area.list.isVisible()) == (0, False)
    assert area.notice.isVisible()

"""The whole way once, in the real window: make, plan, run, log, print, export, import elsewhere."""

from datetime import timedelta
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app
from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import settle

TITLE = "Mestringstreff på Fosen"


class Leader:
    """A course leader at the window: finds things by name, clicks and types."""

    def __init__(self, window: MainWindow, qtbot: QtBot, clock: MovableClock) -> None:
        self.window, self.qtbot, self.clock = window, qtbot, clock

    @property
    def course(self) -> Course:
        return self.window.context.require_course()

    def find(self, name: str) -> QWidget:
        self.qtbot.waitUntil(lambda: bool(self._seen(name)))
        return self._seen(name)[0]

    def _seen(self, name: str) -> list[QWidget]:
        return [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        field = self.find(name)
        field.setFocus()
        QTest.keyClicks(field, text)
        self.window.context.autosave.flush()

    def wait(self, minutes: int) -> None:
        self.clock.time += timedelta(minutes=minutes)

    def make(self) -> None:
        self.click("make-first-course")

    def plan(self) -> None:
        self.click("rail-planning")
        self.click(f"state-{ItemState.SETTLED}")
        self.write("question-note", "Rådmannen er med.")

    def run(self) -> None:
        self.window.show_page("run", self.course.gatherings[0].id)
        self.click("run-start")
        for _ in self.course.gatherings[0].items[1:]:
            self.wait(5)
            self.click("run-next")
        self.click("log-chip-wise")
        self.write("log-wise", "Mer tid til runden.")

    def end(self) -> None:
        self.wait(5)
        self.click("run-next")

    def print_sheet(self, tool: str, target: Path) -> None:
        self.window.show_page("toolbox", tool)
        self.click("tool-preview")
        self.qtbot.waitUntil(lambda: bool(self._previews()), timeout=20_000)
        preview = self._previews()[0]
        self.qtbot.waitUntil(preview.save.isEnabled, timeout=20_000)
        QTest.mouseClick(preview.save, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(target.exists, timeout=20_000)
        preview.close()

    def _previews(self) -> list[Preview]:
        shown = QApplication.topLevelWidgets()
        return [each for each in shown if isinstance(each, Preview) and each.isVisible()]

    def export(self, target: Path) -> None:
        self.click("rail-sharing")
        self.click("export-course")
        settle(self.window.context)
        assert target.exists()

    def take_in(self) -> None:
        self.click("rail-sharing")
        self.click("choose-package")
        settle(self.window.context)
        self.click("import-new")
        settle(self.window.context)


def outline(course: Course) -> list[tuple[str, list[tuple[str, int]]]]:
    """What of a course must be the same at a colleague's."""
    return [
        (gathering.title, [(item.title, item.minutes) for item in gathering.items])
        for gathering in course.gatherings
    ]


def test_the_whole_way(
    empty_window: MainWindow, qtbot: QtBot, clock: MovableClock, person: FakeAsk, tmp_path: Path
) -> None:
    person.answers = [TITLE, True, tmp_path / "ark.pdf", tmp_path / "kurs.mestringskurs"]
    leader = Leader(empty_window, qtbot, clock)
    leader.make()
    leader.plan()
    leader.run()
    leader.end()
    leader.print_sheet("busk", tmp_path / "ark.pdf")
    leader.export(tmp_path / "kurs.mestringskurs")
    assert leader.course.entries[0].note == "Rådmannen er med."
    assert leader.course.gatherings[0].is_held
    assert leader.course.gatherings[0].log.wise == "Mer tid til runden."
    assert "BUSK" in PdfReader(tmp_path / "ark.pdf").pages[0].extract_text()
    _a_colleague_takes_it_in(leader, qtbot, clock, tmp_path)


def _a_colleague_takes_it_in(leader: Leader, qtbot: QtBot, clock: MovableClock, tmp_path: Path) -> None:
    answers = FakeAsk(tmp_path / "kurs.mestringskurs")
    elsewhere = app.build(tmp_path / "colleague", now=clock, ask=lambda _: answers)
    elsewhere.show()
    colleague = Leader(elsewhere, qtbot, clock)
    colleague.take_in()
    assert colleague.course.title == TITLE
    assert outline(colleague.course) == outline(leader.course)
    assert colleague.course.entries == []
    assert colleague.course.gatherings[0].log.is_empty
    elsewhere.close()
    elsewhere.context.database.close()
    elsewhere.deleteLater()


def test_a_long_note_is_stored_word_for_word(
    empty_window: MainWindow, qtbot: QtBot, clock: MovableClock, person: FakeAsk
) -> None:
    person.answers = [TITLE]
    leader = Leader(empty_window, qtbot, clock)
    leader.make()
    leader.click("rail-planning")
    field = leader.find("question-note")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Å lære å leve. " * 2000)
    empty_window.context.autosave.flush()
    assert leader.course.entries[0].note == "Å lære å leve. " * 2000


def test_every_button_of_the_empty_window_has_a_name(empty_window: MainWindow) -> None:
    buttons = [each for each in empty_window.findChildren(QPushButton) if each.isVisible()]
    assert buttons
    for button in buttons:
        assert button.accessibleName() or button.text(), button.objectName()

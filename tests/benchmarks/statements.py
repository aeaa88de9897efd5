"""SQL statements an action of the leader's sends: `python -m tests.benchmarks.statements`.

Each is done in the real window, and what it stores within the next half second is counted with it.
What counts as a statement: tests/statements.py. `-v` lists them. Goals: an agenda edit at most 15, a
state clicked in the checklist at most 12.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo import fill as demo
from mestringstreff_desktop.storage.database import Database

# isort: split
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.ui.base.navigation import PLACES
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.statements import sent


class Bench:
    """The window on the example course, and a row printed for each action."""

    def __init__(self, folder: Path, *, is_verbose: bool) -> None:
        database = Database(folder / paths.DATABASE_NAME)
        course = demo.fill(database, app.library(), datetime.now(UTC))
        settings.change(database, course_id=course.id, theme="light")
        database.close()
        self._is_verbose = is_verbose
        self.window: MainWindow = app.build(folder)
        self.window.show()

    def count(self, name: str, action: Callable[[], object]) -> None:
        """Do something, store what was typed by it, and say what that took."""
        with sent() as statements:
            action()
            self.window.context.autosave.flush()
            QCoreApplication.processEvents()
        kinds = Counter(each.split()[0] for each in statements)
        told = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
        print(f"SQL statements an action: {name:34} {len(statements):3}  {told}")
        if self._is_verbose:
            print(*(f"    {' '.join(each.split())[:110]}" for each in statements), sep="\n")

    def pages(self) -> None:
        for place in PLACES:
            for when in ("opened", "again"):
                self.window.show_page("help" if place.name == "settings" else "settings")
                self.count(f"{place.word} {when}", partial(self.window.show_page, place.name))

    def agenda(self) -> None:
        self.window.show_page("gatherings")
        page = self.window.pages["gatherings"]
        assert isinstance(page, GatheringsPage)
        gathering = self.window.context.require_course().gatherings[-1]
        page.open(gathering.id)
        editor, item = page.view.editor, gathering.items[1]
        new = AgendaItem(phase=Phase.MAIN, title="Vi prøver noe nytt", minutes=10)
        self.count("agenda, title typed", lambda: editor.change_item(item.id, title="Ny tittel"))
        self.count("agenda, minutes", lambda: editor.change_item(item.id, minutes=7))
        self.count("agenda, line moved", lambda: editor.step_items([item.id], 1))
        self.count("agenda, line added", lambda: editor.add_items([new]))
        self.count("agenda, line removed", lambda: editor.remove_items([item.id]))
        self.count("agenda, undone", lambda: page.context.undo.undo(page.where()))
        self.count("agenda, done again", lambda: page.context.undo.redo(page.where()))

    def checklist(self) -> None:
        self.window.show_page("planning")
        page = self.window.pages["planning"]
        assert isinstance(page, PlanningPage)
        page.show_part(self.window.context.library.checklist.areas[0].id)
        buttons = page.detail.states.buttons
        self.count("checklist, state clicked", buttons[ItemState.IN_PROGRESS].click)
        self.count("checklist, state clicked again", buttons[ItemState.SETTLED].click)
        self.count("checklist, note typed", lambda: QTest.keyClicks(page.detail.note, "Bestilt"))

    def runner(self) -> None:
        self.window.show_page("run", self.window.context.require_course().gatherings[-1].id)
        page = self.window.pages["run"]
        assert isinstance(page, RunPage)
        self.count("runner, started", page.acts.start)
        self.window.activateWindow()
        self.count("runner, next", lambda: self._press(page, Qt.Key.Key_Right))
        self.count("runner, pause", lambda: self._press(page, Qt.Key.Key_Space))
        notes = page.now.log.fields.notes["learned"]
        notes.field.setText("Pust før du svarer")
        self.count("runner, log note", lambda: QTest.keyClick(notes.field, Qt.Key.Key_Return))

    def _press(self, page: RunPage, key: Qt.Key) -> None:
        page.now.card.setFocus()
        QCoreApplication.processEvents()
        QTest.keyClick(self._focused(), key)

    def _focused(self) -> QWidget:
        return self.window.focusWidget() or self.window


def main() -> None:
    make_application()
    with tempfile.TemporaryDirectory() as root:
        bench = Bench(Path(root) / "data", is_verbose="-v" in sys.argv)
        for part in (bench.pages, bench.agenda, bench.checklist, bench.runner):
            part()
        bench.window.context.database.close()


if __name__ == "__main__":
    main()

"""How long everyday actions hold the window: `python -m tests.benchmarks.heartbeat`.

Every page is opened and come back to, searched and typed in, a folder is previewed, the look is changed,
slides are turned on the wall, a course is sent and fetched. The window's timer tells the longest time
between two ticks; what the thread worked itself in it is the same on a busy machine, and is what the goals
are held against (design.md 10). The last line is a ratio: what another look costs, against as many plain
widgets in one window.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.course import evaluation
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage.database import Database

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from mestringstreff_desktop.ui import pages, paper
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.preload import Preload, modules_in
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.benchmarks.stalls import Heartbeat, spin
from tests.ui.fakes import FakeAsk

FIRST, BACK, KEY, LOOK, ANY = 80, 16, 16, 200, 50  # goals, in ms of the window's thread
WORDS = "stoler og kaffe"
_LONG = (QPlainTextEdit, QTextEdit)


class Day:
    """The window on the example course, and what a leader does there. `late` is what missed its goal."""

    def __init__(self, folder: Path, beat: Heartbeat) -> None:
        self.window: MainWindow = app.build(folder, ask=lambda _: FakeAsk())
        self.window.resize(1366, 768)
        self.window.show()
        self.context, self.beat, self.folder = self.window.context, beat, folder
        self.late: list[str] = []
        preload = Preload(
            modules_in(evaluation, paper, pages), self.window
        )  # as the program does once it stands there
        self.do("the pages are imported", KEY, lambda: spin(lambda: preload.is_done))

    def do(self, name: str, goal: int, action: Callable[[], object]) -> None:
        with self.beat.measured(f"{name} (goal {goal})"):
            QTimer.singleShot(0, self.window, action)
            QTest.qWait(20)
            spin(lambda: self.context.worker.is_idle and self.context.keeper.is_idle)
        if self.beat.busiest > goal:
            self.late.append(f"{name}: {self.beat.busiest:.0f} of {goal} ms")

    def turn_pages(self) -> None:
        """Verktøykasse comes first, while nothing of it is known."""
        names = sorted(self.window.pages, key=lambda name: name != "toolbox")
        for name in names:
            if name != "overview":
                self.do(f"first {name}", FIRST, partial(self.window.show_page, name))
        for name in names:
            self.do(f"back to {name}", BACK, partial(self.window.show_page, name))

    def type_on(self) -> None:
        """Type in each long field in view, and in the search of the tools, with all pages built."""
        for name in self.window.pages:
            self.window.show_page(name)
            spin(lambda: True)
            page = self.window.pages[name]
            fields: list[QWidget] = [each for kind in _LONG for each in page.findChildren(kind)]
            if name in ("toolbox", "background"):
                fields += page.findChildren(QLineEdit)
            for number, field in enumerate(each for each in fields if each.isVisible() and each.isEnabled()):
                what = field.objectName() or field.accessibleName() or str(number)
                self.do(f"keys in {name}, {what}"[:44], KEY, partial(type_in, field))

    def look_around(self) -> None:
        for name in ("overview", "run"):
            self.window.show_page(name)
            spin(lambda: True)
            for look in (Theme("dark"), Theme("light", 1.5), Theme("light")):
                words = f"{look.name}, {look.scale:.0%}, on {name}"
                self.do(words, LOOK, partial(self.context.set_theme, look))

    def turn_slides(self) -> None:
        """Run a gathering on a full screen of its own, and go through its slides build by build."""
        self.window.show_page("run")
        page = self.window.pages["run"]
        assert isinstance(page, RunPage)
        page.point_at(self.context.require_course().gatherings[-2].id)
        page.acts.start()
        screen = page.participant_screen
        screen.show_on()
        screen.window.resize(1920, 1080)
        spin(lambda: True)
        held = []
        while (run := page.acts.run()) is not None and run.following is not None:
            while screen.slide_show.following is not None:
                self.beat.busiest = 0.0
                QTimer.singleShot(0, self.window, lambda: screen.step(1))
                QTest.qWait(60)
                held.append(self.beat.busiest)
            page.acts.go_on()
            QTest.qWait(200)
        worst = max(held)
        print(f"{len(held)} turns of slides: {worst:.0f} ms of work at most (goal {KEY})")
        self.late += [f"slides: {worst:.0f} of {KEY} ms"] if worst > KEY else []
        screen.hide()

    def preview(self) -> None:
        """Open the folder for the participants, and close it once its pages are drawn."""
        folder = FolderWindow(self.context, self.context.require_course())
        self.do("a folder is previewed", ANY, folder.show)
        folder.close()

    def share(self) -> None:
        self.window.show_page("sharing")
        page, package = self.window.pages["sharing"], self.folder / "kurs.mestringskurs"
        assert isinstance(page, SharingPage)
        self.do("export", ANY, lambda: page.send.write(package))
        self.do("a look at a package", ANY, lambda: page.point_at(str(package)))
        self.do("import", ANY, page.package.keep.click)


def type_in(field: QWidget) -> None:
    """Type as a person does, one letter after another, and wait until it is stored."""
    field.setFocus()
    for letter in WORDS:
        QTest.keyClicks(field, letter)
        QTest.qWait(15)
    QTest.qWait(600)


def look_ratio(window: MainWindow) -> float:
    """Return what another look costs against the same for as many plain labels, in processor time."""
    plain = QWidget()
    layout = QVBoxLayout(plain)
    for _ in range(len(window.findChildren(QWidget))):
        layout.addWidget(QLabel("Kaffe"))
    theme.dress(plain, Theme("light"))
    plain.show()
    QApplication.processEvents()
    bare = min(worked(partial(theme.dress, plain, Theme(name))) for name in ("dark", "light"))
    whole = min(worked(partial(window.context.set_theme, Theme(name))) for name in ("dark", "light"))
    plain.deleteLater()
    return whole / bare


def worked(action: Callable[[], object]) -> float:
    """Return the seconds the thread works at something, and at what follows from it."""
    began = time.thread_time()
    action()
    QApplication.processEvents()
    return time.thread_time() - began


def make_course(folder: Path) -> None:
    database = Database(folder / paths.DATABASE_NAME)
    course = fill(database, app.library(), datetime.now(UTC))
    settings.change(database, course_id=course.id, theme="light")
    database.close()


def main() -> None:
    application = make_application()
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with tempfile.TemporaryDirectory() as place:
        make_course(Path(place))
        day = Day(Path(place), Heartbeat())
        day.turn_pages()
        day.type_on()
        day.look_around()
        day.turn_slides()
        day.preview()
        print(f"another look / as many plain widgets: {look_ratio(day.window):.2f} (goal 1)")
        day.share()
        print(f"late, of the goals: {', '.join(day.late) or 'nothing'}")
        day.window.close()
        day.window.deleteLater()
        QCoreApplication.sendPostedEvents(day.window, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()

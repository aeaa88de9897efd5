"""A leader's days with the program, each in a process of its own, with a word in every text she writes.

    python -m tests.reliability.life DAY

All of the user's folders are those of the environment; see `remains.py`. Prints what was opened and
shown, so that a day that did nothing is noticed.
"""

import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import msgspec
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop import app, clock, paths
from mestringstreff_desktop.services import keeping, locking, planning, printing, sharing
from mestringstreff_desktop.services.own import edit, pictures
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.own.page import OwnPage
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.pages.toolbox.page import ToolboxPage
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui import hostile
from tests.ui.fakes import FakeAsk

CANARY = "Kanarifugl"
PATIENCE = 20.0  # seconds
BEGUN = clock.now().replace(microsecond=0) - timedelta(seconds=1)
HOME = Path(os.environ.get("HOME", ""))
EXPORTED, STICK, MOVED = HOME / "eksport", HOME / "minnepinne", HOME / "flyttet"
COPIES = HOME / "kopier", HOME / "kopier igjen"


class Day:
    """The window of one day, the person before it, and how to wait."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.context, self.person = window, window.context, FakeAsk()
        self.person.cache = paths.sheet_pictures()
        self.context.ask = self.person
        window.showNormal()
        window.resize(1400, 1600)  # what is out of sight is not drawn
        self.until(lambda: (self.context.last_backup or BEGUN) > BEGUN)
        self.until(lambda: self.context.worker.is_idle)

    def until(self, holds: Callable[[], object]) -> None:
        """Let the window go on until something holds; then it goes on here."""
        end, loop, timer = time.monotonic() + PATIENCE, QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        timer.start(5)
        loop.exec()
        assert holds(), "it never came"

    def page(self, name: str) -> object:
        self.window.show_page(name)
        return self.window.pages[name]

    def open_sheet(self) -> PaperDesk:
        """Open an own sheet in the machine's own reader. Return the desk it was made at."""
        page, before = self.page("toolbox"), len(self.person.shown)
        assert isinstance(page, ToolboxPage)
        page.desk.open(self.paper(), Edition())
        self.until(lambda: len(self.person.shown) > before)
        return page.desk

    def paper(self) -> Paper:
        context, course = self.context, self.context.require_course()
        key, library = str(course.own_sheets[0].id), context.library
        return Paper(course.title, lambda edition, _: printing.make_pdf(library, [key], edition, course))

    def close(self) -> None:
        for path in self.person.shown:
            print("shown", path.relative_to(HOME), flush=True)
        self.window.close()
        self.until(self.window.isHidden)


def write(day: Day) -> None:
    """Do all that writes a file: pictures, papers, a package, the room's screen, a crash, copies, a move."""
    see_pictures(day)
    on_paper(day)
    show_the_room(day)
    crash(day)
    copy(day)
    day.person.answers = [MOVED]
    day.window.warning_bar.elsewhere.click()
    day.until(lambda: day.context.database.path.parent == MOVED and day.context.worker.is_idle)
    day.person.answers = [True]  # the gathering that was shown to the room goes on
    day.close()


def locked(day: Day) -> None:
    """All of that with the courses locked: their own sheets and files are seen, and no picture is kept."""
    toolbox, own = day.page("toolbox"), day.page("own")
    assert isinstance(toolbox, ToolboxPage)
    assert isinstance(own, OwnPage)
    toolbox.point_at(str(day.context.require_course().own_tools[0].id))
    day.page("toolbox")
    day.until(lambda: day.context.worker.is_idle)
    on_paper(day)
    show_the_room(day)
    crash(day)
    copy(day)
    day.person.answers = [MOVED]
    day.window.warning_bar.elsewhere.click()
    day.until(lambda: day.context.database.path.parent == MOVED and day.context.worker.is_idle)
    day.person.answers = [True]
    day.close()


def see_pictures(day: Day) -> None:
    kept = pictures.place(day.context.database)
    page = day.page("toolbox")
    assert isinstance(page, ToolboxPage)
    page.point_at(str(day.context.require_course().own_tools[0].id))
    day.until(lambda: list(kept.glob("ark_*")))
    own = day.page("own")
    assert isinstance(own, OwnPage)
    day.until(lambda: list(kept.glob("fil_*")))
    own.overview.files.open(day.context.require_course().attachments[0].id)
    print("pictures", len(list(kept.iterdir())), flush=True)


def on_paper(day: Day) -> None:
    EXPORTED.mkdir()
    desk, machine = day.open_sheet(), day.person.machine
    machine.painter = QPrinter()
    machine.painter.setOutputFileName(str(EXPORTED / "utskrift.pdf"))
    for takes_pdf in (False, True):
        machine.takes_pdf, day.person.answers = takes_pdf, [True]
        desk.print(day.paper(), Edition(2))
        day.until(lambda: day.context.worker.is_idle and not day.person.answers)
    desk.save_to(EXPORTED / "ark.pdf", day.paper(), Edition())
    day.until((EXPORTED / "ark.pdf").exists)
    context = day.context
    sharing.export_course(
        context.database, context.library, context.require_course().id, EXPORTED / "kurs.mestringskurs"
    )


def show_the_room(day: Day) -> None:
    page = day.page("run")
    assert isinstance(page, RunPage)
    page.point_at(day.context.require_course().gatherings[3].id)
    page.acts.start()
    page.participant_screen.show_on()
    page.participant_screen.hide()


def crash(day: Day) -> None:
    """An error that has the course's words in it; its details are copied."""
    seen: list[object] = []
    day.person.answers = [lambda dialog: seen.append((dialog.copy.click(), dialog.accept()))]

    def fail() -> None:
        raise RuntimeError(day.context.require_course().title)

    QTimer.singleShot(0, fail)
    day.until(lambda: seen)
    assert CANARY not in QGuiApplication.clipboard().text()


def copy(day: Day) -> None:
    database = day.context.database
    for folder in (*COPIES, STICK):
        folder.mkdir()
    keeping.choose_copy_folder(database, COPIES[0])
    keeping.copy_at_close(database, clock.now())
    keeping.choose_copy_folder(database, COPIES[1])
    keeping.take_backup(database, clock.now(), STICK / "kopi.sqlite")


def stop(day: Day) -> None:
    """The program stops brutally with a sheet opened."""
    day.open_sheet()
    print("shown", day.person.shown[0].relative_to(HOME), flush=True)
    faulthandler._sigsegv()  # type: ignore[attr-defined]  # not in the stubs: for tests only


def end_example(day: Day) -> None:
    """The example course is killed."""
    print("example", day.context.database.path.relative_to(HOME), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def delete(day: Day) -> None:
    """The course is deleted, and from the copies too: from those that are here."""
    page = day.page("settings")
    assert isinstance(page, SettingsPage)
    day.person.answers = [True, True]
    page.course.delete.click()
    day.until(lambda: "er slettet" in page.course.notice.sentence)
    page.course.notice.second.click()
    day.until(lambda: "er ikke her nå" in page.course.notice.sentence)
    day.close()


DAYS: dict[str, Callable[[Day], None]] = {
    "write": write,
    "locked": locked,
    "stop": stop,
    "example": end_example,
    "delete": delete,
    "after": Day.close,
}


def live(window: MainWindow, day: Callable[[Day], None]) -> None:
    """Live a day; what goes wrong in it is printed, and ends it."""
    try:
        day(Day(window))
    except BaseException:  # noqa: BLE001 - a mistake of the harness must not reach the program's own guard
        traceback.print_exc()
        os._exit(1)


def _fill(database: Database) -> None:
    """A course with the word everywhere, and on a sheet that can be printed."""
    library, now = app.library(), clock.now()
    course = hostile.make(database, library, now, CANARY)
    (sheet,) = planning.load_course(database, course.id).own_sheets
    form = msgspec.structs.replace(library.forms["busk"], title=CANARY, lead=f"{CANARY} på æøå")
    edit.change_sheet(database, sheet.id, form, now)


def main(name: str) -> None:
    if name in ("write", "locked"):
        with closing(Database(paths.user_data() / paths.DATABASE_NAME)) as database:
            _fill(database)
            if name == "locked":
                locking.lock(database, "fire ord på rad", locking.new_code(), cost=1 << 4)
    shown = MainWindow.show_fitting

    def show(window: MainWindow) -> None:
        shown(window)
        QTimer.singleShot(200, window, lambda: live(window, DAYS[name]))

    MainWindow.show_fitting = show  # type: ignore[method-assign, assignment]
    status = app.run_window(paths.user_data(), package=None, demo=name == "example", exit_when_ready=False)
    os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1])

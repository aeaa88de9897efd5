"""How long each action holds the window: `python -m tests.benchmarks.stalls`.

A timer of the window ticks every few milliseconds, while the page's own buttons are pressed on a course
with 200 MB of attachments, and what counts is the longest time between two ticks. Goals (design.md 10):
50 ms in any action, 16 ms while somebody types.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.services import keeping, planning, settings
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage import attachments, courses
from mestringstreff_desktop.storage.database import Database

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk

FILES, BYTES = 10, 20_000_000  # attachments, and the bytes of each
TICK_MS = 5
LONGEST_WAIT = 120.0  # seconds for an action to end
AFTER_MS = 400  # what follows an action may stall too
SENTENCE = "Vi møtes i biblioteket en halvtime før, setter fram stoler og henger opp plakaten. "


class Heartbeat(QObject):
    """Ticks in the window's thread, and knows the longest time it could not, in milliseconds.

    `busiest` is the most that the thread worked itself between two ticks: it is the same on a busy machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self.longest = self.busiest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - TICK_MS)
        self.busiest = max(self.busiest, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    @contextmanager
    def measured(self, name: str) -> Iterator[None]:
        """Print the longest stall of what is done within."""
        spin(lambda: True)
        self.longest = self.busiest = 0.0
        began = time.perf_counter()
        yield
        spin(lambda: True)
        took = time.perf_counter() - began - AFTER_MS / 1000
        told = f"{self.longest:6.0f} ms of {took:6.2f} s, at work {self.busiest:5.0f} ms"
        print(f"{name:34} {told}   load {os.getloadavg()[0]:.1f}", flush=True)


def spin(is_done: Callable[[], bool]) -> None:
    """Let the window live until it is done, and a little longer."""
    end = time.monotonic() + LONGEST_WAIT
    while not is_done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise SystemExit("an action never ended")
    end = time.monotonic() + AFTER_MS / 1000
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def pdf_of(size: int) -> bytes:
    """Return a PDF of one page that carries so many random bytes, which no program can make smaller."""
    from pypdf import PdfWriter

    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.add_attachment("tall", os.urandom(size - 2_000))
    writer.write(file)
    return file.getvalue()


def fill_folder(folder: Path) -> None:
    """Make the example course with its large attachments."""
    database = Database(folder / paths.DATABASE_NAME)
    course = fill(database, app.library(), datetime.now(UTC))
    for number in range(FILES):
        content = pdf_of(BYTES)
        with database.transaction() as session:
            made = Attachment(
                name=f"Vedlegg {number}",
                media_type="application/pdf",
                size=len(content),
                pages=1,
                position=number,
            )
            stored = courses.find(session, Course, course.id)
            stored.attachments.append(made)
            attachments.write(session, made.id, content)
    settings.change(database, course_id=course.id, theme="light")
    database.close()


class Actions:
    """The window on the large course, and what a leader does there."""

    def __init__(self, folder: Path, person: FakeAsk, beat: Heartbeat) -> None:
        self.window: MainWindow = app.build(folder, ask=lambda _: person)
        self.window.resize(1366, 768)
        self.window.show()
        self.person, self.beat, self.folder = person, beat, folder
        self.context = self.window.context
        for name in ("planning", "settings", "sharing", "overview"):  # opened once before anything counts
            self.window.show_page(name)
            spin(lambda: True)

    def is_still(self) -> bool:
        """Is nothing under way on another thread?"""
        keeper = getattr(self.context, "keeper", None)
        return self.context.worker.is_idle and (keeper is None or keeper.is_idle)

    def do(self, name: str, action: Callable[[], object], *answers: bool) -> None:
        self.person.answers = list(answers)
        with self.beat.measured(name):
            QTimer.singleShot(0, self.window, action)
            QTest.qWait(20)
            spin(self.is_still)

    @property
    def sharing(self) -> SharingPage:
        page = self.window.pages["sharing"]
        assert isinstance(page, SharingPage)
        return page

    @property
    def settings(self) -> SettingsPage:
        page = self.window.pages["settings"]
        assert isinstance(page, SettingsPage)
        return page

    def press(self, name: str) -> None:
        button = self.sharing.findChild(QPushButton, name)
        assert button is not None
        button.click()

    def type_on(self) -> None:
        """Type in a note while the half hour's backup is taken."""
        note = self.window.findChild(QPlainTextEdit, "question-note")
        assert note is not None
        note.setFocus()
        QTimer.singleShot(50, self.window, self.window.back_up)
        for letter in SENTENCE:
            QTest.keyClicks(note, letter)
            QTest.qWait(25)

    def keep(self) -> None:
        self.do("nothing, for two seconds", lambda: QTest.qWait(2000))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.do("the check and backup at the start", lambda: app._settle(self.window, application))
        self.window.show_page("planning")
        self.do("the half hour's backup, typing", self.type_on)
        self.window.show_page("sharing")
        self.do("a backup by hand", lambda: self.press("take-backup"))

    def share(self) -> None:
        package = self.folder / "kurs.mestringskurs"
        self.do("export", lambda: self.sharing.send.write(package))
        self.do("a look at a package", lambda: self.sharing.point_at(str(package)))
        self.do("import", self.sharing.package.keep.click)
        self.do("import taken back", self.sharing.notice.second.click)

    def restore(self) -> None:
        found = keeping.list_backups(self.context.database.path)[0]
        self.do("one course from a backup", lambda: self.sharing.backups.restore_course(found), True)
        self.do("all from a backup", lambda: self.sharing.backups.restore_all(found), True)

    def delete(self) -> None:
        self.window.show_page("settings")
        card = self.settings.course
        self.do("delete", card.delete.click, True)
        self.do("delete taken back", card.notice.button.click)
        self.do("delete again", card.delete.click, True)
        self.do("erase from the backups", card.notice.second.click, True)

    def close(self) -> None:
        stick = self.folder / "minnepinne"
        stick.mkdir()
        self.context.act(lambda: keeping.choose_copy_folder(self.context.database, stick))
        with self.beat.measured("close, with a copy in a folder"):
            QTimer.singleShot(0, self.window, self.window.close)
            spin(lambda: not self.window.isVisible())


def main() -> None:
    make_application()
    with tempfile.TemporaryDirectory() as place:
        fill_folder(Path(place))
        actions = Actions(Path(place), FakeAsk(), Heartbeat())
        size = actions.context.database.path.stat().st_size
        print(f"the file is of {size / 1_000_000:.0f} MB, and the window's timer ticks every {TICK_MS} ms")
        actions.keep()
        actions.share()
        actions.restore()
        other = planning.list_courses(actions.context.database)[0]
        actions.context.open_course(other.id)
        actions.delete()
        actions.close()
        actions.window.deleteLater()
        QCoreApplication.sendPostedEvents(actions.window, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()

"""Filled PDFs dropped on the page, or chosen with a button: read beside the window, stored all at once.

Where the reading is stopped nothing of it is stored. What is read is one edit, which can be taken back.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.paths import PACKAGE_SUFFIX
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.edits import Edit, Where
from mestringstreff_desktop.services.filled_forms import FilledFile, Told, read_filled, store_all
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.evaluation.answers.dropped_list import DroppedList, Line
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

Named = tuple[str, FilledFile]  # a file's name, to tell of it by, and what is in it
KINDS = "PDF (*.pdf)"
READ = "Les inn utfylte PDF-er …"
_LEAD = (
    "Dra PDF-ene hit, gjerne mange på en gang. Hver fil leses bare én gang. "
    "Verken navnet på fila eller hvem som lagret den, blir med."
)
_MARGIN = 12  # pixels below the list
_READING, _STORING = "Leser filene …", "Legger inn svarene …"
_STOPPED = "Du avbrøt lesingen. Ingen svar er lagt inn."


class DropArea(QFrame):
    """A calm place to drop files on. `where` tells where one is, for undo.

    `gathering_id` is the gathering that sheets of a gathering are read into; where it is None it is asked.
    """

    def __init__(self, context: Context, where: Callable[[], Where]) -> None:
        super().__init__()
        self.setObjectName("drop-filled")
        self.context, self._where = context, where
        self.gathering_id: UUID | None = None
        self._edit: Edit | None = None
        self.read = Button(READ, "file-down")
        self.read.setObjectName("read-filled")
        self.progress, self.notice, self.list = ProgressLine(), Notice(context), DroppedList(context)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_role(self, "card")
        words = column(label("Fylt ut på skjerm?", "title"), label(_LEAD, "quiet"), gap=4)
        head = row(column(Picture("file-down", 24, "primary"), None), words, gap=12)
        head.setStretch(1, 1)
        self.setLayout(
            column(head, row(self.read, None), self.progress, self.notice, self.list, gap=12, margin=16)
        )

    def _connect(self) -> None:
        self.read.clicked.connect(self.ask)
        self.progress.cancelled.connect(lambda _: self.notice.show_good(_STOPPED))
        self.list.close_button.clicked.connect(self.read.setFocus)
        self.list.anyway.connect(lambda lines: self._store_rest(lines, in_any_case=True))
        self.list.placed.connect(lambda lines, key: self._store_rest(lines, gathering_id=key))
        self.context.undo.moved.connect(self._follow_edit)

    def ask(self) -> None:
        """Ask for files, and read them."""
        self.take(self.context.ask.open_files("Les inn utfylte PDF-er", KINDS))

    def take(self, paths: Sequence[Path]) -> None:
        """Read files on the thread beside, and store what is answered when all are read."""
        if not paths or self.progress.is_busy:
            return
        self.put_away()
        course, library = self.context.require_course(), self.context.library
        reading = partial(_read_all, tuple(paths), self.context.sandbox, course, library)
        task = self.context.worker.run(
            self, reading, partial(self._on_read, course), self.notice.show_trouble
        )
        self.progress.follow(task, _READING)

    def put_away(self) -> None:
        """Show nothing of what was read before."""
        self.notice.hide()
        self.list.hide()

    def _on_read(self, course: Course, files: Sequence[Named]) -> None:
        """Another course may be on screen by now: then nothing is stored."""
        if self.context.course is not None and self.context.course.id == course.id:
            self._store(files, gathering_id=self.gathering_id)

    def _store_rest(
        self, lines: Sequence[Line], *, gathering_id: UUID | None = None, in_any_case: bool = False
    ) -> None:
        """Store what was asked about; the other lines of the list stay."""
        files = [(each.name, each.told.rest) for each in lines if each.told.rest is not None]
        others = [each for each in self.list.lines if each not in lines]
        self._store(files, others, gathering_id=gathering_id, in_any_case=in_any_case)

    def _store(
        self,
        files: Sequence[Named],
        others: Sequence[Line] = (),
        *,
        gathering_id: UUID | None = None,
        in_any_case: bool = False,
    ) -> None:
        """Store on the keeper's thread: a hundred responses take their time on a slow disk."""
        context = self.context
        context.autosave.flush()
        course = context.require_course()
        names, database, library = [name for name, _ in files], context.database, context.library

        def action(task: Task) -> list[Told]:
            task.settle()  # what is stored is told of, and can be taken back
            return store_all(
                database,
                library,
                course.id,
                [file for _, file in files],
                gathering_id=gathering_id,
                in_any_case=in_any_case,
                step=task.step,
            )

        then = partial(self._on_stored, course, names, others)
        stopped = partial(self.notice.show_good, _STOPPED)
        context.keeper.hold(self, _STORING, action, then, self.notice.show_trouble, stopped=stopped)

    def _on_stored(
        self, before: Course, names: Sequence[str], others: Sequence[Line], told: Sequence[Told]
    ) -> None:
        lines = [Line(name, each) for name, each in zip(names, told, strict=True)]
        stored = sum(each.told.stored for each in lines)
        self._edit = None
        if stored:
            words = f"leste inn {count(stored, 'skjema', 'skjemaer')}"
            self.context.undo.keep(words, before, self._where())
            self._edit = self.context.undo.just_done
            self.notice.show_undoable(f"{count(stored, 'skjema', 'skjemaer')} er lest inn.")
        self.list.show_lines([*others, *lines], self.context.require_course().gatherings)
        QTimer.singleShot(0, self, self._bring_into_view)  # when it has its place

    def _bring_into_view(self) -> None:
        """Scroll the page to what is told, from its top where it is higher than the page."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.list, 0, _MARGIN)
            around.ensureWidgetVisible(self.notice if self.notice.isVisible() else self.list, 0, 0)

    def _follow_edit(self) -> None:
        """What has been taken back is no news any longer."""
        if self._edit is not None and self.context.course and self.context.undo.is_taken_back(self._edit):
            self._edit = None
            self.put_away()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            set_role(self, "teal")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self, "card")
        self.take(files_in(event))
        event.acceptProposedAction()


def files_in(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged, but for course packages, which are for the window."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(path) for path in paths if not path.endswith(PACKAGE_SUFFIX)]


def _read_all(
    paths: Sequence[Path], sandbox: Sandbox, course: Course, library: Library, task: Task
) -> list[Named]:
    read: list[Named] = []
    for done, path in enumerate(paths):
        task.step(done, len(paths))
        waiting = partial(_tell, task, done, len(paths))
        read.append((path.name, read_filled(path, sandbox, course, library, waiting)))
    return read


def _tell(task: Task, done: int, of: int, _pages: int, _of_pages: int) -> None:
    task.step(done, of)

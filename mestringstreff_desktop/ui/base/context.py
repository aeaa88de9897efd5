"""The context that every page shares: the open database, the library, the course on screen, and how to act.

The context holds a snapshot of the course. An action goes through `act`, which turns a `UserError`
into a sentence in the status bar; afterwards the snapshot is read again and the pages are told.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TypeVar
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop import paths
from mestringstreff_desktop.clock import Clock
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import keeping, planning, settings
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.services.planning import by_use
from mestringstreff_desktop.services.settings import Settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base import theme as themes
from mestringstreff_desktop.ui.base.ask import Ask
from mestringstreff_desktop.ui.base.autosave import Autosave
from mestringstreff_desktop.ui.base.keeper import Keeper
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.base.undo import Undo
from mestringstreff_desktop.ui.base.worker import Worker

T = TypeVar("T")


class Context(QObject):
    """Shared by all pages; owned by the main window."""

    changed = Signal()
    saved = Signal()
    failed = Signal(str)
    noted = Signal(str)  # a sentence to know, for a moment
    faulted = Signal(object)  # a StorageError: what was done is not stored
    themed = Signal()
    go_to = Signal(str, object)
    wants_new_course = Signal()
    escaped = Signal()  # Esc was pressed where nothing else had a use for it
    wants_lock = Signal()  # «Lås nå»
    wants_example = Signal()
    wants_example_away = Signal()

    def __init__(
        self,
        database: Database,
        library: Library,
        clock: Clock,
        theme: Theme,
        *,
        ask: Callable[["Context"], Ask],
        dress: Callable[[QWidget, Theme], None] = themes.dress,
        temporary: TemporaryFiles | None = None,
    ) -> None:
        super().__init__()
        self._make_ask = ask
        self._dress = dress
        self.temporary = temporary or TemporaryFiles(paths.temporary())
        self.database = database
        self._built_in, self._library = library, library
        self._own_mark: object = ()
        self.clock = clock
        self.theme = theme
        # the folder the program looks in first; the courses may have been moved from there
        self.home = database.path.parent
        self.settings: Settings = settings.load(database)
        if database.is_read_only:
            self._store_settings(course_id=planning.course_to_open(database, self.course_id))
        self._course: Course | None = None
        self._is_stale = True
        self._last_backup: datetime | None = keeping.last_backup(database.path)
        self.changed.connect(self.look_for_backup)  # before all others, who show it
        self.worker, self.keeper = Worker(self), Keeper(self)
        self.sandbox = Sandbox()
        self.destroyed.connect(self.sandbox.close)
        self.autosave = Autosave(self, is_held=lambda: database.is_busy)
        self.keeper.let_go.connect(self.autosave.go_on)
        self.autosave.stored.connect(self._on_stored)
        self.autosave.failed.connect(self.failed)
        self.undo = Undo(self, self)

    @cached_property
    def ask(self) -> Ask:
        """What its questions go to, made when there is something to ask."""
        return self._make_ask(self)

    @property
    def course_id(self) -> UUID | None:
        return self.settings.course_id

    @property
    def course(self) -> Course | None:
        """The course on screen as it was last read; None when there is no course yet."""
        if self._is_stale:
            try:
                self._course = self._read_course()
            except StorageError as error:
                if error.fault is not Fault.BUSY or self._course is None:
                    raise
                return self._course  # whoever has the file tells when it is over, and all is read again
            self._is_stale = False
        return self._course

    def _read_course(self) -> Course | None:
        return planning.load_course(self.database, self.course_id) if self.course_id is not None else None

    @property
    def last_backup(self) -> datetime | None:
        """When the newest backup was taken, as the folder told at the last change. UTC."""
        return self._last_backup

    def look_for_backup(self) -> None:
        """See in the folder when the newest backup was taken."""
        self._last_backup = keeping.last_backup(self.database.path)

    @property
    def library(self) -> Library:
        """The built-in material, with what the course on screen has of its own."""
        mark = own_library.mark_of(self.course)
        if mark != self._own_mark:
            self._library, self._own_mark = own_library.library_of(self._built_in, self.course), mark
        return self._library

    def require_course(self) -> Course:
        """Return the course on screen; pages that need one are hidden when there is none."""
        if self.course is None:
            raise UserError("Det er ingen kurs ennå. Lag et med «Nytt kurs» på Oversikt.")
        return self.course

    def act(self, action: Callable[[], T]) -> T | None:
        """Do something that is stored; on trouble say so and return None.

        What is typed but not yet stored goes first, so that nothing is done out of order.
        """
        self.autosave.flush()
        try:
            result = action()
        except UserError as error:
            self._tell(error)
            return None
        self._is_stale = True
        self.saved.emit()
        self.changed.emit()
        return result

    def _tell(self, error: UserError) -> None:
        """Say what went wrong. While the courses are for viewing only, the page is shown as it was."""
        self.failed.emit(str(error))
        if isinstance(error, StorageError):
            self.faulted.emit(error)
        if self.database.is_read_only and not self.autosave.is_waiting:
            self.changed.emit()

    def try_to(self, action: Callable[[], T]) -> T | None:
        """Do something that stores nothing; on trouble say so and return None."""
        try:
            return action()
        except UserError as error:
            self.failed.emit(str(error))
            return None

    @property
    def is_example(self) -> bool:
        """Is the course on screen the example, which is nobody's work?"""
        return self.course_id is not None and self.course_id == self.settings.example_id

    def open_course(self, course_id: UUID | None) -> None:
        """Show another course."""
        recent = self.settings.with_recent(course_id)
        self.act(lambda: self._store_settings(course_id=course_id, recent_courses=recent))

    def open_latest_course(self) -> None:
        """Show the course that was used last of those that are here; none where there is none."""
        here = self.try_to(lambda: planning.list_courses(self.database)) or []
        first = next(iter(by_use(here, self.settings.recent_courses)), None)
        self.open_course(first.id if first else None)

    def change_settings(self, **changes: object) -> None:
        self.act(lambda: self._store_settings(**changes))

    def _store_settings(self, **changes: object) -> None:
        """While the courses are for viewing only, what is chosen holds until the window closes."""
        if self.database.is_read_only:
            self.settings = msgspec.structs.replace(self.settings, **changes)
        else:
            self.settings = settings.change(self.database, **changes)

    def stop(self) -> None:
        """Give up what is under way, carry through what cannot be, and store what is typed."""
        self.worker.stop()
        self.keeper.stop()
        self.autosave.flush()

    def set_theme(self, theme: Theme) -> None:
        """Give the whole program another look."""
        self.theme = theme
        themes.apply(theme)
        self.themed.emit()

    def dress(self, part: QWidget) -> None:
        """Give a part of the window, or a window, the look in force."""
        self._dress(part, self.theme)

    def _on_stored(self) -> None:
        """Typed text is already on screen: only the snapshot is stale."""
        self._is_stale = True
        self.saved.emit()

"""One SQLite file, one long-lived connection, one transaction at a time.

The profile on the connection is the design's: nothing acknowledged is lost when the program is
killed or the power goes. SQLite's errors that the user's surroundings cause become `StorageError`.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import UUID

from msgspec import Struct

from mestringstreff_desktop import clock
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import (
    check,
    connections,
    copies,
    files,
    in_use,
    mapped,
    migrations,
    mirror,
    ours,
    places,
    schema,
    written,
)
from mestringstreff_desktop.storage.check import find_problems
from mestringstreff_desktop.storage.faults import Fault, StorageError, gone, in_plain_words
from mestringstreff_desktop.storage.header import file_version
from mestringstreff_desktop.storage.lock import beside, cipher
from mestringstreff_desktop.storage.lock.keys import Key
from mestringstreff_desktop.storage.mirror import Mirror
from mestringstreff_desktop.storage.progress import NOBODY, Progress, until_it_counts
from mestringstreff_desktop.storage.snapshot import Snapshot
from mestringstreff_desktop.storage.turn import Turn

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

BUSY_SECONDS = 2.0
# So many pages are copied at once: about a millisecond's work.
PAGES_AT_ONCE = 64
_TAKEN = "I mappa ligger det kurs fra før. Velg en annen mappe, så ingenting blir borte."


class Remains(Struct, frozen=True):
    """How large the file is, in bytes, and the share of it that is free, from 0 to 1.

    `is_changed` is whether something was changed since it was opened or written anew, or may have been
    before a crash: then an older image of it may be left in a page.
    """

    size: int
    free: float
    is_changed: bool


class Database:
    """The open file. `transaction` is the only way in to change it, `reading` looks without SQLAlchemy.

    In a folder that cannot be written to it opens for viewing: `is_read_only`. When the disk goes
    away while it is open, what is stored can still be read, and `move_to` goes on elsewhere.

    Raises:
        StorageError: the file or its folder cannot be used, and what to do.
    """

    def __init__(self, path: Path, now: clock.Clock = clock.now) -> None:
        places.make_folder(path.parent)
        is_there = os.path.exists(path)  # noqa: PTH110 - Path.exists raises where a folder is closed to us
        if is_there:
            file_version(path)
        in_use.require_not_elsewhere(path)
        self._now = now
        self._open(path, is_read_only=is_there and not places.is_writable(path))

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open a file, such as a backup, for viewing only.

        Raises:
            StorageError: it is not one of ours, or cannot be read.
        """
        file_version(path)
        opened = cls.__new__(cls)
        opened._now = clock.now
        opened._open(path, is_read_only=True)
        return opened

    def _open(self, path: Path, *, is_read_only: bool) -> None:
        self.path, self.is_read_only = path, is_read_only
        self._turn = Turn()
        self._snapshot = Snapshot()
        self._engine: Engine | None = None
        self._followed: sqlite3.Connection | None = None
        self._is_detached = False
        self._mirror = Mirror()
        self._is_damaged = self._is_checked = self._was_cut_off = False
        with in_plain_words():
            self._use(connections.to_look(path, BUSY_SECONDS) if is_read_only else self._taken(path))

    def _taken(self, path: Path) -> sqlite3.Connection:
        """Take the file for ourselves at once, so that a second window hears of it when it starts."""
        raw = connections.to_write(path, BUSY_SECONDS)
        try:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("COMMIT")
            schema.require_declared(raw)
            check.require_free_pages(raw)
            if 0 < migrations.version(raw) < migrations.NEWEST:
                copies.keep(raw, copies.folder(path), self._now())
            migrations.migrate(raw)
            self._was_cut_off = self._was_cut_off or in_use.was_cut_off(path)
            in_use.take(path)
            _keep_envelope(path, raw)
            ours.tighten(path)
        except BaseException:
            raw.close()
            raise
        return raw

    def _use(self, raw: sqlite3.Connection) -> None:
        self._raw, self._is_open = raw, True
        self._changes_at_rewrite = raw.total_changes
        if not self._is_detached:
            self._number = places.file_number(self.path)
            self._mark = self._tried = check.known_by(raw)
        self._engine = None
        self._snapshot.forget()
        self._refresh_mirror()

    def _refresh_mirror(self) -> None:
        """Keep what is stored in memory too, if it is of a reasonable size."""
        if self._may_write:
            self._mirror.refresh(self._raw)

    @property
    def key(self) -> Key | None:
        """What the file is locked with; None where it has no lock."""
        return cipher.key_of(self._raw)

    @property
    def is_busy(self) -> bool:
        """Does another thread have the file for long? Whoever wants it now is refused at once."""
        return self._turn.is_long

    @property
    def is_mirrored(self) -> bool:
        """Is all that is stored in memory too? Then it can be looked through without the file."""
        return bool(self._mirror)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Have the file for what takes long: another thread that wants it meanwhile need not wait to hear."""
        with self._turn.taken_for_long():
            yield

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Give a session whose changes are stored together at the end, or not at all.

        Raises:
            StorageError: it could not be stored, and what to do.
        """
        mapped.load()  # before the file is taken: another thread must not wait for it
        with self._watched(), self._session() as session:
            before = self._raw.total_changes
            yield session
            session.flush()
            if self._raw.total_changes == before:
                session.commit()
            else:
                self._store(session)

    def _session(self) -> Session:
        from mestringstreff_desktop.storage import sessions

        if self._engine is None:
            begin = "BEGIN IMMEDIATE" if self._may_write else "BEGIN"
            self._engine = sessions.engine(self._raw, begin, self._snapshot.on_written)
        return sessions.session(self._engine)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to whoever only looks, and sees all as it is at one moment.

        Raises:
            StorageError: it cannot be read.
        """
        with self._watched():
            self._raw.execute("BEGIN")
            try:
                yield self._raw
            finally:
                self._roll_back()

    def course(self, key: UUID) -> Course:
        """Return a course as it is stored, with all that belongs to it.

        It is read only where it has been written since the last time, and it is the same for all who
        ask: nobody changes it.

        Raises:
            UserError: there is no such course.
            StorageError: it cannot be read.
        """
        if (course := self._snapshot.current(key)) is not None:
            return course
        with self.reading() as raw:
            return self._snapshot.read(raw, key)

    def written_courses(self) -> set[UUID] | None:
        """Return the courses that were written to since this was last asked; None where it may be any.

        Raises:
            StorageError: it cannot be read.
        """
        with self._watched():
            if self._followed is self._raw:
                return written.take(self._raw) if self._may_write else set()
            if self._may_write:
                written.follow(self._raw)
            self._followed = self._raw
            return None

    def _store(self, session: Session) -> None:
        """Commit. After an error the mark is read again: the commit may have held all the same."""
        self.require_there()
        self._require_as_sealed()
        mark = f"{self._now().isoformat()} {secrets.token_hex(4)}"
        self._tried = mark
        session.connection().exec_driver_sql(check.PUT_SETTING, (check.MARK, mark))
        try:
            session.commit()
        except Exception as error:
            if not isinstance(getattr(error, "orig", error), sqlite3.Error):
                raise
            self._roll_back()
            if not self._holds(mark):
                raise
        self._mark = mark
        self._refresh_mirror()

    def _require_as_sealed(self) -> None:
        """Look at the seal before the first change, which is the end of it: damage would not show again."""
        if not self._is_checked and self._mirror:
            with closing(self._mirror.open()) as stored:
                if check.has_broken_seal(stored):
                    raise StorageError(Fault.DAMAGED)
        self._is_checked = True

    def _roll_back(self) -> None:
        """End a transaction that an error left open: SQLAlchemy takes a failed commit for the end of it."""
        with suppress(sqlite3.Error):
            self._raw.rollback()

    def _holds(self, mark: str) -> bool:
        try:
            return not self._raw.in_transaction and check.read_mark(self._raw) == mark
        except sqlite3.Error:
            return False

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """One at a time. When the disk is away its file is let go, and looked for again the next time."""
        with self._turn.taken():
            try:
                with in_plain_words():
                    self._come_back()
                    yield
            except StorageError as fault:
                self._roll_back()
                if self.is_read_only or fault.fault not in (Fault.READ_ONLY, Fault.UNREACHABLE):
                    raise
                if (told := self._truth_of(fault)) is fault:
                    raise
                raise told from fault

    def _truth_of(self, fault: StorageError) -> StorageError:
        """Return what is to be told of a disk that refuses: the file may be gone, and is let go then."""
        told = places.absence(self.path, self._number) or fault
        if self._is_detached:  # what is in memory can only be read
            return told if told.fault is Fault.UNREACHABLE else StorageError(Fault.UNREACHABLE)
        if told.fault is Fault.UNREACHABLE:
            self._detach()
        return told

    def _detach(self) -> None:
        """Let the file go, and let what was stored last be read from memory."""
        self._is_detached = True
        self._let_go()
        if self._mirror:
            memory = self._mirror.open()
            memory.execute("PRAGMA query_only = 1")
            self._use(memory)

    def _come_back(self) -> None:
        """Open the file again when its disk is there, as a restart would do."""
        if not self._is_detached:
            return
        try:
            in_use.require_not_elsewhere(self.path)
            self._require_ours()
            raw = self._taken(self.path)
        except (StorageError, sqlite3.Error):
            if self._mirror:
                return
            raise
        self._let_go()
        self._is_detached = False
        self._use(raw)

    def _require_ours(self) -> None:
        """An empty file, or one with other courses, that lies where ours was must not be taken for it."""
        if not file_version(self.path):
            raise gone(self.path.parent)
        with closing(connections.read_only(self.path, BUSY_SECONDS)) as raw:
            if check.read_mark(raw) not in (self._mark, self._tried):
                raise gone(self.path.parent)

    def require_there(self) -> None:
        """Make sure that nobody has removed the file, put another in its place, or taken it elsewhere.

        Raises:
            StorageError: it must not be written to unseen.
        """
        in_use.require_not_elsewhere(self.path)
        if absence := places.absence(self.path, self._number):
            raise absence

    def write_copy(self, target: Path, progress: Progress = NOBODY) -> Path:
        """Write a checked copy of all that is stored, without what is under way.

        Others may read and write meanwhile: what they store comes with it (SQLite, sqlite3_backup_step).

        Raises:
            StorageError: the file is damaged.
            UserError: the copy could not be written, and what to do.
        """
        with self._watched():
            source = self._raw
        return copies.write(source, target, pour=partial(self._pour, progress))

    def _pour(self, progress: Progress, source: sqlite3.Connection, copy: sqlite3.Connection) -> None:
        """Copy a few pages at a time, and let whoever waits have the file in between."""

        def between(_status: int, left: int, of: int) -> None:
            if not left:  # it is whole: what is stored from now on is not in it
                return
            with self._turn.lent():
                progress.step(of - left, of)
            if self._raw is not source or not self._is_open:
                raise StorageError(Fault.UNREACHABLE)

        with self._turn.taken():
            source.backup(copy, pages=PAGES_AT_ONCE, progress=between)

    def fill_from(self, other: Database, progress: Progress = NOBODY) -> None:
        """Take over all that is in another file instead of what is here: all of it, or none.

        Raises:
            StorageError: it could not be stored.
        """
        with self.held(), self._watched():
            self.require_there()
            told = until_it_counts(progress, PAGES_AT_ONCE)
            with self._alike(other._raw) as source:
                source.backup(self._raw, pages=PAGES_AT_ONCE, progress=told)
            self._mark = self._tried = check.known_by(self._raw)
            self._followed = None
            self._snapshot.forget()
            self._refresh_mirror()

    @contextmanager
    def _alike(self, source: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        """Yield what SQLite can copy the pages of: where only one of the two is locked, a copy in memory.

        It is gone as soon as it is copied: what was locked is not to lie open in memory.
        """
        if (cipher.key_of(source) is None) == (self.key is None):
            yield source
            return
        with closing(connections.with_key(":memory:", self.key)) as memory:
            connections.copy_rows(source, memory)
            yield memory

    def give_key(self, key: Key | None) -> None:
        """Lock the file with another key, or take its lock off: it is written anew and looked through.

        Killed at any moment there is one whole file, as it was or as it is to be, and what opens it lies
        beside it. What it was is overwritten.

        Raises:
            StorageError: the file is damaged, or there is no room; it is as it was.
            UserError: it could not be written, and what to do; it is as it was.
        """
        with self.held(), self._watched():
            self.require_there()
            check.seal(self._raw)
            fresh = files.beside(self.path)
            try:
                copies.write_locked(self._raw, fresh, key)
                if envelopes := [each.envelope for each in (key, self.key) if each]:
                    beside.write(self.path, *envelopes)
                self._change_file(fresh)
            finally:
                with suppress(OSError):
                    fresh.unlink(missing_ok=True)

    def _change_file(self, fresh: Path) -> None:
        """Put another file in this one's place, and go on with it; where that fails go on with this one."""
        self._let_go()
        self._mirror.forget()
        try:
            files.put_over(fresh, self.path)
        except OSError as error:
            raise copies.lock_failed() from error
        finally:
            self._use(self._taken(self.path))

    def rewrite(self) -> None:
        """Write every page anew, and no longer than what is in it.

        What is deleted is overwritten, but SQLite may have left an older image of a page's cells beside
        those it moved.

        Raises:
            StorageError: there is no room for it; all that is stored stays.
        """
        with self._watched():
            self.require_there()
            self._raw.execute("VACUUM")
            self._changes_at_rewrite, self._was_cut_off = self._raw.total_changes, False
            self._refresh_mirror()

    def remains(self) -> Remains:
        """Tell what a rewriting would be for.

        Raises:
            StorageError: the file cannot be read.
        """
        with self._watched():
            is_changed = self._was_cut_off or self._raw.total_changes != self._changes_at_rewrite
            return Remains(connections.size(self._raw), connections.free_share(self._raw), is_changed)

    def move_to(self, folder: Path) -> None:
        """Go on in another folder with all that is stored, also when the old one is gone.

        Raises:
            UserError: there are courses in that folder already, or it cannot be written to.
        """
        path = folder / self.path.name
        places.make_folder(folder)
        if os.path.lexists(path):
            raise UserError(_TAKEN)
        with self.held(), in_plain_words():
            self._copy_out(path)
            raw = self._taken(path)
            self._let_go()
            in_use.release(self.path)
            self.path, self.is_read_only, self._is_detached = path, False, False
            self._use(raw)

    def _copy_out(self, path: Path) -> None:
        try:
            copies.write(self._raw, path)
        except UserError:
            if not self._mirror:
                raise
            self._detach()
            copies.write(self._raw, path)

    def problems(self) -> list[str]:
        """Return what is wrong with the file; empty when it is whole.

        Nobody waits for it where there is another way to the same bytes.
        """
        with self._watched():
            beside = self._beside()
            if beside is None:
                return self._noted(find_problems(self._raw))
        with in_plain_words(), closing(beside) as other:
            return self._noted(find_problems(other))

    def _noted(self, found: list[str]) -> list[str]:
        self._is_damaged, self._is_checked = bool(found), True
        return found

    def _beside(self) -> sqlite3.Connection | None:
        """Open the same bytes once more: what is in memory, or a file that nobody writes to."""
        self._refresh_mirror()
        if self._mirror:
            return self._mirror.open()
        return connections.to_look(self.path, BUSY_SECONDS) if self.is_read_only else None

    @contextmanager
    def blamed(self) -> Iterator[None]:
        """Blame a damaged file for what cannot be done with it; with a whole one it is a bug, and stays one.

        Raises:
            StorageError: the file is damaged.
        """
        try:
            yield
        except UserError:
            raise
        except Exception as error:
            if self.problems():
                raise StorageError(Fault.DAMAGED) from error
            raise

    def close(self) -> None:
        """Seal the file, unless it is damaged, and let it go. Closing twice does nothing more."""
        if not self._is_open:
            return
        self._is_open = False
        with self._turn.taken(), suppress(sqlite3.Error):
            is_sound = self._may_write and not self._is_damaged
            if is_sound and connections.size(self._raw) <= mirror.LARGEST:
                check.seal(self._raw)
        self._let_go()
        if not self.is_read_only:
            in_use.release(self.path)

    @property
    def _may_write(self) -> bool:
        return not (self.is_read_only or self._is_detached)

    def _let_go(self) -> None:
        self._snapshot.forget()
        if self._engine is not None:
            self._engine.dispose()
        with suppress(sqlite3.Error):
            self._raw.close()


def _keep_envelope(path: Path, raw: sqlite3.Connection) -> None:
    """See that what opens the file lies beside it: it may have come alone, or have no lock any longer."""
    key = cipher.key_of(raw)
    if key is None:
        beside.remove(path)
        return
    there = beside.beside(path)
    own = next((each for each in there if each.id == key.id), key.envelope)
    if there != (own,):
        beside.write(path, own)


__all__ = ["Database", "file_version", "find_problems"]

"""The desk where a course gets another name, or is deleted; and for a while, where that is regretted."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer, Signal

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import count, long_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import keeping, other_copies, planning
from mestringstreff_desktop.services.edits import EVERYWHERE
from mestringstreff_desktop.services.keeping import DeletedCourse
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.notice import WayOn

REGRET_MS = 30_000
_ERASE = "Slett også fra sikkerhetskopiene …"
_NO_WAY_BACK = (
    "Da kan ingen hente kurset tilbake. Kurset slettes også fra kopiene som står under Deling. "
    "De andre kursene i kopiene blir stående. Kurspakker og utskrifter må du slette selv."
)
_AWAY = (
    "Kurset er slettet fra kopiene som er her. {folders} er ikke her nå. Programmet sletter det derfra "
    "når minnepinnen eller mappa er tilbake."
)
_UNREADABLE = " Skadde filer lar seg ikke lese, så de slettes helt: {names}."
_NOT_ERASED = "Du avbrøt, så kurset ligger fortsatt i noen av sikkerhetskopiene."


class CourseDesk(KeepingDesk):
    """A course that is deleted can be had back for `REGRET_MS`.

    `noticed` says that the notice has something to read.
    """

    noticed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._deleted: DeletedCourse | None = None
        self.regret = QTimer(self)
        self.regret.setSingleShot(True)
        self.regret.timeout.connect(self._on_time_up)

    def refresh(self) -> None:
        """A course that was deleted may have come back another way, from a backup."""
        if self._deleted is not None and self._is_here(self._deleted):
            self._forget()
            self.notice.hide()

    def _is_here(self, deleted: DeletedCourse) -> bool:
        here = self.context.try_to(lambda: planning.list_courses(self.context.database)) or []
        return any(each.id == deleted.id for each in here)

    def put_away(self) -> None:
        """What was said has been read, unless it can still be regretted."""
        if self._deleted is None and not self.is_busy:
            self.notice.hide()

    def rename(self, course_id: UUID) -> None:
        """Ask for another name."""
        context = self.context
        course = context.try_to(lambda: planning.load_course(context.database, course_id))
        if course is None:
            return
        text = "Navnet står øverst til venstre, på utskriftene og i kurspakken."
        title = context.ask.text("Nytt navn på kurset", text, "Bruk navnet", course.title)
        if title:
            change = lambda: planning.change_course(context.database, course_id, title=title)  # noqa: E731
            if course_id == context.course_id:
                context.undo.do("ga kurset et nytt navn", change, EVERYWHERE)
            else:
                context.act(change)

    def delete(self, course_id: UUID) -> None:
        """Ask, and delete it."""
        context = self.context
        course = context.try_to(lambda: planning.load_course(context.database, course_id))
        if course is None:
            return
        title, text = f"Slette «{course.title}»?", _what_goes(course)
        if context.ask.confirm(title, text, "Slett kurset", "Behold kurset", is_danger=True):
            self.delete_now(course_id)

    def delete_now(self, course_id: UUID) -> None:
        """Delete it without a question."""
        context = self.context
        self.hold(
            "Sletter kurset …",
            lambda task: keeping.delete_course(context.database, course_id, context.clock(), task),
            self._on_deleted,
        )

    def _on_deleted(self, deleted: DeletedCourse) -> None:
        """It is gone at once; if it was on screen, another one is opened."""
        context = self.context
        self._deleted = deleted
        if deleted.id == context.course_id:
            context.open_latest_course()
        else:
            context.open_course(context.course_id)
        context.undo.forget(deleted.id)
        self.regret.start(REGRET_MS)
        self._show_deleted(deleted, ("Angre", lambda: self._undo(deleted)))
        self.noticed.emit()

    def _show_deleted(self, deleted: DeletedCourse, undo: WayOn | None = None) -> None:
        last = long_date(local(deleted.in_backups_until).date())
        sentence = f"«{deleted.title}» er slettet. Sikkerhetskopiene har det fortsatt, til {last}."
        erase: WayOn = (_ERASE, lambda: self._erase(deleted))
        way_on, then = undo or erase
        self.notice.show_good(sentence, way_on, then, erase if undo else None)

    def _on_time_up(self) -> None:
        """What is deleted is not kept in memory any longer."""
        deleted, self._deleted = self._deleted, None
        if deleted is not None:
            self._show_deleted(deleted)

    def _undo(self, deleted: DeletedCourse) -> None:
        self.hold(
            "Henter kurset tilbake …",
            lambda task: keeping.undo_delete(self.context.database, deleted, task),
            lambda _: self._on_back(deleted),
        )

    def _on_back(self, deleted: DeletedCourse) -> None:
        self._forget()
        self.context.open_course(deleted.id)
        self.notice.show_good(f"«{deleted.title}» er tilbake.")

    def _forget(self) -> None:
        self.regret.stop()
        self._deleted = None

    def _erase(self, deleted: DeletedCourse) -> None:
        """Look at the copies before it is asked: a folder on a network may take a while to answer."""
        database = self.context.database
        self.context.keeper.keep(
            self,
            lambda _: other_copies.unreadable(database),
            lambda found: self._ask_to_erase(deleted, found),
            self.notice.show_trouble,
        )

    def _ask_to_erase(self, deleted: DeletedCourse, unreadable: Sequence[Path]) -> None:
        title = f"Slette «{deleted.title}» fra sikkerhetskopiene også?"
        names = ", ".join(f"«{path.name}»" for path in unreadable)
        text = _NO_WAY_BACK + (_UNREADABLE.format(names=names) if names else "")
        if self.context.ask.confirm(title, text, "Slett fra kopiene", "Behold i kopiene", is_danger=True):
            self._forget()
            self._erase_now(deleted)

    def _erase_now(self, deleted: DeletedCourse) -> None:
        database = self.context.database
        self.keep(
            "Sletter fra sikkerhetskopiene …",
            lambda task: keeping.erase_from_backups(database, deleted.id, task),
            lambda away: self._on_erased(deleted, away),
            stopped=_NOT_ERASED,
        )

    def _on_erased(self, deleted: DeletedCourse, away: Sequence[Path]) -> None:
        """A folder that is not here now keeps its copies: that is said, with the way to try again."""
        again: WayOn = ("Prøv igjen", lambda: self._erase_now(deleted))
        if not away:
            self.notice.show_good(f"«{deleted.title}» er slettet fra sikkerhetskopiene også.")
            return
        self.notice.show_good(_AWAY.format(folders=", ".join(f"«{folder}»" for folder in away)), *again)


def _what_goes(course: Course) -> str:
    gatherings = count(len(course.gatherings), "samling", "samlinger")
    return (
        f"Da forsvinner {gatherings} med planer og logg, alle svar i sjekklista, arbeidsgruppa og målene. "
        "Du kan angre i 30 sekunder. Sikkerhetskopiene har kurset i 30 dager til. "
        "Kurspakker og utskrifter du har lagret selv, blir ikke rørt."
    )

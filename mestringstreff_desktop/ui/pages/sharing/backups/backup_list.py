"""The list of backups that are here, and the ways back from them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, locking, planning
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.sharing.backups.contents import ContentsDialog
from mestringstreff_desktop.ui.pages.sharing.backups.restore import RestoreQuestion
from mestringstreff_desktop.ui.pages.sharing.backups.words import facts_words, taken_words, titles_words
from mestringstreff_desktop.ui.widgets.buttons import Button, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, line, row
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

FEW = 3
_LEAD = (
    "Alle kursene slik de var på et tidspunkt. Du kan se i en kopi, og hente tilbake noe eller alt fra den."
)
_FETCHING = "Henter tilbake …"
_NONE = "Det er ingen sikkerhetskopier her ennå. Den første kommer av seg selv når programmet starter."
_DAMAGED = "Denne kopien lar seg ikke lese. Velg en annen."
_LOCKED = "Denne kopien har et annet passord enn kursene har nå."
_PASSWORD = "Skriv passordet kopien ble låst med, eller gjenopprettingskoden som hører til det."
_ALL = (
    "Alle kursene blir slik de var da. Det som er skrevet siden, blir borte herfra. "
    "Programmet tar en sikkerhetskopi av hvordan det er nå først, så du kan angre."
)
_ENDED = " Kurset er avsluttet. Opplysningene om deltakerne kommer ikke tilbake."


class BackupList(QFrame):
    """The backups, the newest first; a few of them until all are asked for."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, "hente-tilbake")
        self.context = context
        self._newest: object = None
        self._found: list[Backup] = []
        self._shows_all = False
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        self._none = label(_NONE, "body")
        self._none.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.more = Button("", role="quiet")
        self.more.setObjectName("all-backups")
        self.more.clicked.connect(self._show_all)
        head = column(label("Sikkerhetskopiene", "title"), label(_LEAD, "lead"), gap=4)
        parts = (head, self.desk, self._none, self._rows, row(self.more, None))
        self.setLayout(column(*parts, gap=12, margin=20))

    def showEvent(self, event: QShowEvent) -> None:
        """What is in them may have changed elsewhere: a deleted course taken out of them.

        They are read when the page stands there: it need not wait for them.
        """
        super().showEvent(event)
        QTimer.singleShot(0, self, self._read)

    def refresh(self) -> None:
        """To read them takes a while: it is done when there is a new one, and somebody who sees it."""
        if self.isVisible() and self._newest != self.context.last_backup:
            self._read()

    def _read(self) -> None:
        self._newest = self.context.last_backup
        self._found = keeping.list_backups(self.context.database.path)
        self._show_rows()

    def _show_all(self) -> None:
        self._shows_all = not self._shows_all
        self._show_rows()

    def _show_rows(self) -> None:
        clear(self._rows)
        shown = self._found if self._shows_all else self._found[:FEW]
        for found in shown:
            self._rows.addWidget(line())
            self._rows.addWidget(BackupRow(self, found))
        self._none.setVisible(not self._found)
        self.more.setVisible(len(self._found) > FEW)
        self.more.show_text("Vis bare de nyeste" if self._shows_all else f"Vis alle {len(self._found)}")
        apply_theme_within(self, self.context.theme)

    def open_up(self, found: Backup, sentence: str = _PASSWORD) -> None:
        """Ask for the password of a backup that has another one, until it fits or is given up."""
        typed = self.context.ask.password("Kopien er låst", sentence, "Lås opp")
        if typed:
            self.desk.keep(
                "Låser opp …", lambda _: _opened(found.path, typed), lambda told: self._on_opened(found, told)
            )

    def _on_opened(self, found: Backup, trouble: str) -> None:
        if trouble:
            self.open_up(found, trouble)
        else:
            self._read()

    def look(self, found: Backup) -> None:
        """Show what is in a backup."""
        dialog = self.notice.try_to(lambda: ContentsDialog(self.context, found))
        if dialog is not None:
            self.context.ask.exec(dialog)

    def restore_all(self, found: Backup) -> None:
        """Ask, and take back everything as it was."""
        when = taken_words(found.taken_at, self.context.clock())
        title = f"Hente tilbake alt fra {when}?"
        if self.context.ask.confirm(title, _ALL, "Hent tilbake alt", "La det være"):
            self._restore_all(found.path, f"Alt er hentet tilbake slik det var {when}.")

    def _restore_all(self, path: Path, sentence: str) -> None:
        context = self.context
        self.desk.hold(
            _FETCHING,
            lambda task: keeping.restore_all(context.database, path, context.clock(), task),
            lambda before: self._on_restored(before, sentence),
        )

    def _on_restored(self, before: Path, sentence: str) -> None:
        """The settings stay as they are now: light or dark is no matter of what was lost."""
        context, self._newest = self.context, None  # it is read anew with all else
        wanted = planning.course_to_open(context.database, context.course_id)
        context.change_settings(**{**msgspec.structs.asdict(context.settings), "course_id": wanted})
        context.undo.forget()
        if context.course is not None and context.course.ended_on:
            sentence += _ENDED
        self.notice.show_good(
            sentence, "Angre", lambda: self._restore_all(before, "Angret. Alt er som det var.")
        )

    def restore_course(self, found: Backup) -> None:
        """Ask which course, and fetch it."""
        here = {each.id for each in planning.list_courses(self.context.database)}
        question = RestoreQuestion(self.context, found, here)
        if self.context.ask.exec(question):
            self._restore_course(found, question)

    def _restore_course(self, found: Backup, question: RestoreQuestion) -> None:
        context, (wanted, choice) = self.context, question.answer
        self.desk.hold(
            _FETCHING,
            lambda task: keeping.restore_course(
                context.database, found.path, wanted, choice, context.clock(), progress=task
            ),
            self._on_fetched,
        )

    def _on_fetched(self, made: UUID) -> None:
        context, self._newest = self.context, None
        context.open_course(made)
        context.undo.forget(made)
        course = context.require_course()
        title = clean_name(course.title)
        sentence = f"«{title}» er hentet tilbake og åpnet. Slik det var til nå, ligger i den øverste kopien."
        if course.ended_on:
            sentence += _ENDED
        self.notice.show_good(sentence, "Se samlingene", lambda: context.go_to.emit("gatherings", None))


def _opened(path: Path, secret: str) -> str:
    """Let a backup be opened. Return what is wrong with what was typed; nothing where it fits."""
    try:
        locking.open_up(path, secret)
    except UserError as error:
        return str(error)
    return ""


class BackupRow(QFrame):
    """One backup: when, what is in it, and the ways back."""

    def __init__(self, backups: BackupList, found: Backup) -> None:
        super().__init__()
        self._backups, self._found = backups, found
        when = taken_words(found.taken_at, backups.context.clock())
        self.when = label(when[0].upper() + when[1:], "strong")
        self.facts = label(facts_words(found), "quiet")
        is_locked = found.courses is None and locking.needs_password(found.path)
        unread = _LOCKED if is_locked else _DAMAGED
        self.titles = label(breakable(unread if found.courses is None else titles_words(found)), "body")
        words = column(self.when, self.titles, self.facts, gap=2)
        has_ways = found.courses is not None or is_locked
        self.setLayout(column(words, *([self._ways(when)] if has_ways else []), gap=4))

    def _ways(self, when: str) -> WrapLayout:
        backups, found = self._backups, self._found
        if found.courses is None:
            return WrapLayout(
                self._way("Lås opp …", "lock-open", "open-backup", partial(backups.open_up, found))
            )
        ways = [
            self._way("Se hva den inneholder", "eye", "look-in-backup", partial(backups.look, found)),
            self._way("Hent tilbake alt …", "rotate-ccw", "restore-all", partial(backups.restore_all, found)),
        ]
        if found.courses:
            text, act = "Hent tilbake ett kurs …", partial(backups.restore_course, found)
            ways.append(self._way(text, "download", "restore-course", act))
        for way in ways:
            way.setAccessibleDescription(f"Sikkerhetskopien fra {when}")
        return WrapLayout(*ways, gap=12)

    def _way(self, text: str, icon: str, name: str, act: Callable[[], None]) -> Link:
        link = Link(text, icon)
        link.setObjectName(name)
        link.clicked.connect(act)
        return link

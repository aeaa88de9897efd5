"""The lock of the courses: put on, changed, taken off; locked now, or when nobody has been there a while."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.base.navigation import LOCK_KEY
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.settings.lock_window import CHANGE, LockWindow
from mestringstreff_desktop.ui.widgets.buttons import Button, chip
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import breakable_path, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

TITLE = "Lås kursene med passord"
_WHAT = (
    "Kommer maskinen eller en minnepinne på avveie, får ingen åpnet kursene uten passordet eller koden. "
    "Sikkerhetskopiene låses også, men ikke PDF-er og Word-filer du har lagret. "
    "Du skriver passordet når programmet starter."
)
_NO_OTHER_WAY = (
    "Passordet og gjenopprettingskoden er de eneste veiene inn. Er begge borte, får ingen åpnet kursene, "
    "heller ikke vi eller IT."
)
_DISK = "Spør gjerne IT om disken er kryptert også, med BitLocker i Windows eller FileVault på Mac."
_LACKS = (
    "Denne installasjonen mangler delen som låser. Be IT legge til Python-pakken «sqlcipher3» i programmet. "
    "Alt annet virker som før."
)
_VIEWING = "Kursene kan bare leses her, så låsen kan ikke endres."
_LOCKED = "Kursene er låst. Sikkerhetskopiene her er låst med samme passord."
_SOME_OPEN = (
    "Kursene er låst, men noen av sikkerhetskopiene her er det ikke ennå. "
    "Start programmet på nytt, så prøver det igjen."
)
_SOME_OTHER = "Kursene er låst. Noen av sikkerhetskopiene her har et annet passord."
_IDLE = "Når ingen rører tastatur eller mus, låser programmet seg. Det skjer aldri mens en samling pågår."
_DONE = "Kursene er låst, og sikkerhetskopiene også. Neste gang programmet starter, spør det etter passordet."
_CHANGED = "Passordet er byttet, og sikkerhetskopiene har fått det nye. Den gamle koden gjelder ikke lenger."
_REMOVED = "Låsen er tatt bort. Kursene og sikkerhetskopiene åpnes uten passord."
_REMOVE = (
    "Ta bort låsen",
    "Da kan alle som får tak i maskinen eller en kopi, lese kursene. Skriv passordet for å ta bort låsen.",
    "Ta bort låsen",
)
_AWAY_OPEN = "Disse kopiene var ikke tilkoblet, og er ikke låst ennå: {folders}."
_AWAY_OLD = "Disse kopiene var ikke tilkoblet, og har fortsatt det gamle passordet: {folders}."
_AWAY_LOCKED = "Disse kopiene var ikke tilkoblet, og er fortsatt låst: {folders}."
_NEXT_TIME = "Koble til minnepinnen og start programmet på nytt, så ordner det seg."


class LockCard(QFrame):
    """Says whether the courses are locked, and holds all that can be done about it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, "las")
        self.context = context
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        self._says = label("", "lead")
        self._warns = label(_NO_OTHER_WAY, "strong")
        self._disk = label(_DISK, "quiet")
        self.lock = Button("Lås med passord …", "lock", "primary")
        self.lock.clicked.connect(self._lock)
        self.now = Button("Lås nå", "lock", key=LOCK_KEY)
        self.now.clicked.connect(lambda _: context.wants_lock.emit())
        self.change = Button(f"{CHANGE} …", "pencil")
        self.change.clicked.connect(self._change)
        self.remove = Button("Ta bort låsen …", "lock-open", "danger")
        self.remove.clicked.connect(self._remove)
        self._group = QButtonGroup(self)
        self.minutes = {number: self._chip(number) for number in locking.IDLE_MINUTES}
        self._idle = QWidget()
        self._idle.setLayout(
            column(
                label("Lås av seg selv etter", "group"),
                WrapLayout(*self.minutes.values()),
                label(_IDLE, "quiet"),
                gap=6,
            )
        )
        buttons = WrapLayout(self.lock, self.now, self.change, self.remove, gap=12)
        head = column(label(TITLE, "title"), self._says, gap=4)
        parts = (head, self._warns, buttons, self.desk, self._idle, self._disk)
        self.setLayout(column(*parts, gap=12, margin=20))
        context.keeper.let_go.connect(self._refresh_if_seen)

    def _chip(self, minutes: int) -> Button:
        made = chip(f"{minutes} min" if minutes else "Aldri")
        made.setAccessibleDescription("Lås av seg selv")
        made.clicked.connect(lambda: self.context.change_settings(lock_after=minutes))
        self._group.addButton(made)
        choose_one(made)
        return made

    def refresh(self) -> None:
        database = self.context.database
        has_lock, can_write = locking.is_locked(database), not database.is_read_only
        can_lock = locking.can_lock(database)
        self._says.setText(
            state_words(
                has_lock=has_lock,
                can_write=can_write,
                is_available=locking.is_available(),
                others=locking.backups_with_another(database),
            )
        )
        self._warns.setVisible(can_lock)
        self.lock.setVisible(can_lock)
        self.now.setVisible(has_lock)
        for each in (self.change, self.remove):
            each.setVisible(has_lock and can_write)
        self._idle.setVisible(has_lock)
        self.minutes[self._chosen()].setChecked(True)

    def focus_first(self) -> None:
        """Give the keyboard to what one most likely came for."""
        (self.now if self.lock.isHidden() else self.lock).setFocus()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _chosen(self) -> int:
        """Return the choice in force; a number that is none of them counts as the next lower one."""
        wanted = self.context.settings.lock_after
        return max((each for each in locking.IDLE_MINUTES if each <= wanted), default=0)

    def _lock(self) -> None:
        _, password, code = self._asked(LockWindow(self.context)) or ("", "", "")
        if not code:
            return
        database = self.context.database

        def act(task: Task) -> list[Path]:
            task.settle()  # half a lock is none: it is carried through
            return locking.lock(database, password, code, task)

        self.desk.hold("Låser kursene …", act, lambda away: self._tell(_DONE, _AWAY_OPEN, away))

    def _change(self) -> None:
        old, password, code = self._asked(LockWindow(self.context, is_change=True)) or ("", "", "")
        if not code:
            return
        database = self.context.database

        def act(task: Task) -> list[Path]:
            task.settle()
            return locking.change_password(database, old, password, code, task)

        self.desk.hold("Bytter passordet …", act, lambda away: self._tell(_CHANGED, _AWAY_OLD, away))

    def _remove(self) -> None:
        password = self.context.ask.password(*_REMOVE)
        if not password:
            return
        database = self.context.database

        def act(task: Task) -> list[Path]:
            task.settle()
            return locking.remove_lock(database, password, task)

        self.desk.hold("Tar bort låsen …", act, lambda away: self._tell(_REMOVED, _AWAY_LOCKED, away))

    def _asked(self, window: LockWindow) -> tuple[str, str, str] | None:
        is_answered = self.context.ask.exec(window)
        taken = window.take() if is_answered else None
        window.deleteLater()  # the code is on it
        return taken

    def _tell(self, done: str, about: str, away: list[Path]) -> None:
        folders = ", ".join(f"«{breakable_path(each)}»" for each in away)
        rest = f" {about.format(folders=folders)} {_NEXT_TIME}" if away else ""
        self.refresh()
        self.notice.show_good(f"{done}{rest}")
        self.context.changed.emit()


def state_words(
    *, has_lock: bool, can_write: bool, is_available: bool, others: Collection[bytes | None] = ()
) -> str:
    """Say how things stand: what a lock does where there is none, and why there can be none.

    `others` is what backups are locked with that have not the lock of the courses; None is no lock.
    """
    if has_lock:
        locked = _SOME_OPEN if None in others else _SOME_OTHER if others else _LOCKED
        return locked if can_write else f"{locked} {_VIEWING}"
    if not is_available:
        return _LACKS
    return _WHAT if can_write else _VIEWING

"""Deling, part three: backups."""

from datetime import datetime

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time, long_date
from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.widgets import Button, column, label
from mestringstreff_desktop.ui.wrap_layout import WrapLayout

KINDS = "Sikkerhetskopi (*.sqlite)"


class BackupCard(QFrame):
    """When the last backup was taken, and the ways to take one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.taken = label("", "strong")
        self.taken.setObjectName("last-backup")
        self.notice = Notice(context)
        take = Button("Ta sikkerhetskopi nå", "hard-drive")
        take.setObjectName("take-backup")
        take.clicked.connect(self._take)
        save = Button("Lagre en kopi et annet sted …", "save")
        save.setObjectName("save-backup")
        save.clicked.connect(self._save)
        lead = (
            "Programmet tar kopi av alle kursene når det starter, og så hver halvtime. "
            "Lagre gjerne en kopi på en minnepinne også."
        )
        head = column(label("Sikkerhetskopi", "title"), self.taken, label(lead, "lead"), gap=4)
        self.setLayout(column(head, WrapLayout(take, save), self.notice, gap=12, margin=20))

    def refresh(self) -> None:
        taken = sharing.last_backup(self.context.database.path)
        now = local(self.context.clock())
        words = f"Den siste ble tatt {_when(local(taken), now)}." if taken else "Ingen kopi er tatt ennå."
        self.taken.setText(words)

    def _take(self) -> None:
        context = self.context
        if self.notice.try_to(lambda: sharing.take_backup(context.database, context.clock())) is not None:
            context.changed.emit()
            self.notice.show_good("Sikkerhetskopien er tatt, og den er hel.")

    def _save(self) -> None:
        context = self.context
        name = f"Mestringstreff {local(context.clock()):%Y-%m-%d}"
        target = dialogs.ask_save(context, "Lagre en sikkerhetskopi", name, KINDS)
        if target is None:
            return
        made = self.notice.try_to(lambda: sharing.take_backup(context.database, context.clock(), target))
        if made is not None:
            care = "Den har med navn og notater, så pass godt på den."
            self.notice.show_file(f"Kopien «{made.name}» ligger i {made.parent}. {care}", made)


def _when(taken: datetime, now: datetime) -> str:
    day = "i dag" if taken.date() == now.date() else long_date(taken.date())
    return f"{day} kl. {clock_time(taken)}"

"""The card of backups: taken by themselves, by hand, and into a folder at each close."""

from pathlib import Path

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import size_words
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.sharing.backups.words import taken_words
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, line
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

KINDS = "Sikkerhetskopi (*.sqlite)"
_CARE = "Den har med navn og notater, så pass godt på den."
_OLD = "Det er over en uke siden siste sikkerhetskopi. Ta en nå, gjerne på en minnepinne også."
_ROOM = "Gamle kopier slettes av seg selv. Til sammen får de ta {most}. De tre nyeste blir alltid liggende."
_TAKING = "Tar sikkerhetskopi …"
_OFF = "Du kan få en kopi i en mappe hver gang programmet lukkes, for eksempel på en minnepinne."
_ON = "Hver gang programmet lukkes, legger det en kopi i «{folder}». {care}"
_AWAY = "Mappa er ikke her nå. Sett inn minnepinnen før du lukker programmet."


class BackupCard(QFrame):
    """When the last backup was taken, and the ways to take one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, "sikkerhetskopi")
        self.context = context
        self.taken = label("", "strong")
        self.taken.setObjectName("last-backup")
        self.old = box("sun", label(_OLD), margin=12)
        self.old.setObjectName("old-backup")
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        take = _button("Ta sikkerhetskopi nå", "hard-drive", "take-backup")
        take.clicked.connect(self._take)
        save = _button("Lagre en kopi et annet sted …", "save", "save-backup")
        save.clicked.connect(self._save)
        lead = (
            "Programmet tar kopi av alle kursene når det starter, og så hver halvtime. "
            "Lagre gjerne en kopi på en minnepinne også."
        )
        self.room = label("", "quiet")
        head = column(label("Sikkerhetskopi", "title"), self.taken, label(lead, "lead"), self.room, gap=4)
        self.at_close = CopyAtClose(context)
        parts = (head, self.old, WrapLayout(take, save), self.desk, line(), self.at_close)
        self.setLayout(column(*parts, gap=12, margin=20))

    def refresh(self) -> None:
        context = self.context
        taken, now = context.last_backup, context.clock()
        self.taken.setText(
            f"Den siste ble tatt {taken_words(taken, now)}." if taken else "Ingen kopi er tatt ennå."
        )
        self.room.setText(_ROOM.format(most=size_words(keeping.most_of_backups(context.database))))
        self.old.setVisible(
            taken is not None and keeping.is_backup_old(taken, now) and not self.context.is_example
        )
        self.at_close.refresh()

    def _take(self) -> None:
        context = self.context
        self.desk.keep(
            _TAKING,
            lambda task: keeping.take_backup(context.database, context.clock(), progress=task),
            lambda _: self._on_taken(),
        )

    def _on_taken(self) -> None:
        self.context.changed.emit()
        self.notice.show_good("Sikkerhetskopien er tatt, og den er hel.")

    def _save(self) -> None:
        context = self.context
        name = f"Mestringstreff {local(context.clock()):%Y-%m-%d}"
        target = context.ask.save_file("Lagre en sikkerhetskopi", name, KINDS)
        if target is None:
            return
        self.desk.keep(
            _TAKING,
            lambda task: keeping.take_backup(context.database, context.clock(), target, task),
            lambda made: self.notice.show_file(f"Kopien «{made.name}» ligger i {made.parent}. {_CARE}", made),
        )


class CopyAtClose(QFrame):
    """The folder that gets a copy each time the program closes, if one is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.words = label("", "body")
        self.words.setObjectName("copy-at-close")
        self.away = label(_AWAY, "warm")
        self.choose = _button("", "folder-open", "choose-copy-folder")
        self.choose.clicked.connect(self._choose)
        self.turn_off = _button("Slå av", "x", "no-copy-folder")
        self.turn_off.clicked.connect(lambda: self._store(None))
        heading = label("Kopi når programmet lukkes", "strong")
        buttons = WrapLayout(self.choose, self.turn_off)
        self.setLayout(column(heading, self.words, self.away, buttons, gap=8))

    def refresh(self) -> None:
        folder = self.context.try_to(lambda: keeping.copy_folder(self.context.database))
        words = _ON.format(folder=folder, care=_CARE) if folder else _OFF
        self.words.setText(breakable(words))
        self.choose.show_text("Velg en annen mappe …" if folder else "Velg mappe …")
        self.turn_off.setVisible(folder is not None)
        self.away.setVisible(folder is not None and not keeping.is_there(folder))

    def _choose(self) -> None:
        folder = self.context.ask.folder("Velg mappa som skal få kopien")
        if folder is not None:
            self._store(folder)

    def _store(self, folder: Path | None) -> None:
        self.context.act(lambda: keeping.choose_copy_folder(self.context.database, folder))


def _button(text: str, icon: str, name: str) -> Button:
    button = Button(text, icon)
    button.setObjectName(name)
    return button

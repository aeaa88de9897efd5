"""The dialog when the courses cannot be opened: the sentence, and the ways out that fit the fault.

There is no window and no context yet, so this dialog stands alone. Where nobody can see a dialog the
error goes on to the one who started the program.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time, long_date
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.services.settings import Settings
from mestringstreff_desktop.storage import in_use, places
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row

TITLE = "Kursene lar seg ikke åpne"
_BLIND = ("offscreen", "minimal")
_ELSEWHERE = "Er du sikker på at programmet er lukket på den andre maskinen, kan du åpne likevel."
_MOVED = "Er mappa borte for godt, kan du åpne kursene slik de var før de ble flyttet."
_KEPT = "Sikkerhetskopien er fra {when}. Den skadde fila blir liggende ved siden av, så ingenting slettes."
_ANOTHER_FOLDER = (Fault.FOREIGN, Fault.NEWER, Fault.UNREACHABLE, Fault.READ_ONLY)


class StartTrouble(QDialog):
    """One sentence and its ways out. `wanted` is the data folder to try next, or None to give up."""

    def __init__(self, error: UserError, database_path: Path, now: datetime) -> None:
        super().__init__()
        self.path, self._now = database_path, now
        self.wanted: Path | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumWidth(520)
        self.sentence = label(str(error), "lead")
        self.more = label("", "body")
        self.more.hide()
        self._buttons = row(None, gap=12)
        fault = error.fault if isinstance(error, StorageError) else None
        self._add("Avslutt" if fault is Fault.NO_CIPHER else "Lukk", self.reject)
        self._offer(fault)
        words = column(label(TITLE, "title"), self.sentence, self.more, gap=10)
        self.setLayout(column(words, self._buttons, gap=20, margin=24))
        look = theme.chosen(Settings())
        theme.dress(self, look)
        apply_theme_within(self, look)

    def _offer(self, fault: Fault | None) -> None:
        if fault is Fault.DAMAGED:
            self._offer_backup()
        if fault in _ANOTHER_FOLDER:
            self._add("Velg en annen mappe …", self._choose_folder)
        if fault is Fault.LOCKED_ELSEWHERE:
            self._explain(_ELSEWHERE)
            self._add("Åpne likevel", self._take_over)
        if fault is Fault.MOVED:
            self._explain(_MOVED)
            self._add("Åpne de gamle kursene", self._go_back)
        if fault in (Fault.MOVED, Fault.LOCKED, Fault.LOCKED_ELSEWHERE, Fault.UNREACHABLE, Fault.FULL):
            self._add("Prøv igjen", self._again, role="primary")

    def _offer_backup(self) -> None:
        found = keeping.newest_whole_backup(self.path)
        if found is None:
            self._explain("Programmet fant ingen hel sikkerhetskopi. Spør IT om de har en kopi av mappa.")
            return
        taken = local(found.taken_at)
        self._explain(_KEPT.format(when=f"{long_date(taken.date())} kl. {clock_time(taken)}"))
        self._add("Hent tilbake sikkerhetskopien", self._rescue, role="primary")

    def _explain(self, text: str) -> None:
        self.more.setText(text)
        self.more.show()

    def _add(self, text: str, act: Callable[[], object], role: str = "plain") -> None:
        button = Button(text, role=role)
        button.clicked.connect(act)
        button.setDefault(role == "primary")
        self._buttons.addWidget(button)

    def _again(self) -> None:
        self.wanted = self.path.parent
        self.accept()

    def _take_over(self) -> None:
        in_use.clear(self.path)
        self._again()

    def _go_back(self) -> None:
        try:
            places.forget(self.path.parent)
        except UserError as error:
            self.sentence.setText(str(error))
            return
        self._again()

    def _rescue(self) -> None:
        try:
            keeping.rescue_from_backup(self.path, self._now)
        except UserError as error:
            self.sentence.setText(str(error))
            return
        self._again()

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self, "Velg en mappe for kursene")
        if chosen:
            self.wanted = Path(chosen)
            self.accept()


def can_ask() -> bool:
    """Is there somebody who can see a dialog?"""
    return QGuiApplication.platformName() not in _BLIND


def ask_way_out(
    error: UserError, database_path: Path, now: datetime, look: Theme | None = None
) -> Path | None:
    """Show what is wrong; return the data folder to try next, or None when the user gives up.

    Courses that are locked are no trouble: their password is asked for, with the look that was in force.
    """
    if isinstance(error, StorageError) and error.fault is Fault.PASSWORD:
        from mestringstreff_desktop.ui.window.unlock import ask_password

        place = places.remembered(database_path.parent, database_path.name)
        return database_path.parent if ask_password(place / database_path.name, look) else None
    theme.apply(theme.chosen(Settings()))
    dialog = StartTrouble(error, database_path, now)
    dialog.exec()
    return dialog.wanted

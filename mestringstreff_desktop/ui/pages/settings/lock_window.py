"""The window in which the courses get a lock, or another password: first the password, then the code."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.settings.recovery_code import RecoveryCode
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.new_password import NewPassword
from mestringstreff_desktop.ui.widgets.password_field import PasswordField

LOCK, CHANGE = "Lås kursene med passord", "Bytt passord"
_NEXT = "Neste"
_PASSWORD = "Velg et passord som bare du og de du deler kursene med, kjenner."
_CHANGED = (
    "Skriv først passordet du har nå, eller gjenopprettingskoden. Etterpå får du en ny gjenopprettingskode."
)
_CODE = (
    "Dette er gjenopprettingskoden. Den åpner kursene når passordet er glemt, og vises bare denne gangen. "
    "Skriv den ut eller skriv den ned, og legg den i et låst skap."
)
_WRONG = "Det gamle passordet stemmer ikke. Prøv igjen."


class LockWindow(Question):
    """Accepted when the password will do and the code is kept; `take` gives them. Nothing is done yet."""

    def __init__(self, context: Context, *, is_change: bool = False) -> None:
        title, text = (CHANGE, _CHANGED) if is_change else (LOCK, _PASSWORD)
        super().__init__(context, title, text, _NEXT)
        tell_topic(self, "las")
        self.context = context
        self.old = PasswordField("Passordet du har nå") if is_change else None
        self.fields = NewPassword()
        self._wrong = label("", "warm")
        self._wrong.hide()
        self.code: RecoveryCode | None = None
        self._new_code = ""
        self._first = QWidget()
        parts = (self.old, self._wrong) if self.old else ()
        self._first.setLayout(column(*parts, self.fields, gap=12))
        self.content.setSpacing(14)
        self.content.addWidget(self._first)
        self.yes.clicked.disconnect(self.accept)
        self.yes.clicked.connect(self._go_on)
        self.finished.connect(self._forget_if_left)
        apply_theme_within(self, context.theme)
        (self.old or self.fields).setFocus()

    def _go_on(self) -> None:
        if self.code is not None:
            self.accept()
        elif self.fields.will_do():
            self._check_old()

    def _check_old(self) -> None:
        """The old password is tried before she writes down a new code."""
        if self.old is None:
            self._show_code()
            return
        database, typed = self.context.database, self.old.text
        self.yes.setEnabled(False)
        self.context.worker.do(self, lambda: locking.fits(database, typed), self._on_tried)

    def _on_tried(self, is_right: bool) -> None:
        self.yes.setEnabled(True)
        self._wrong.setText("" if is_right else _WRONG)
        self._wrong.setVisible(not is_right)
        if is_right:
            self._show_code()
        elif self.old is not None:
            announce(self, _WRONG)
            self.old.setFocus()

    def _show_code(self) -> None:
        self._new_code = locking.new_code()
        self.code = code = RecoveryCode(self.context, self._new_code)
        code.changed.connect(lambda: self.yes.setEnabled(code.is_kept))
        self._first.hide()
        self.lead.setText(_CODE)
        self.content.addWidget(code)
        self.yes.show_text(self.windowTitle() if self.old else "Lås kursene")
        self.yes.setEnabled(False)
        apply_theme_within(self, self.context.theme)
        code.print.setFocus()
        QTimer.singleShot(0, self, self.fit)  # once the new words have their lines
        announce(self, _CODE)

    def take(self) -> tuple[str, str, str]:
        """Return the old password, the new one and the code, and forget them."""
        taken = (self.old.text if self.old else "", self.fields.password, self._new_code)
        self._forget()
        return taken

    def _forget_if_left(self, result: int) -> None:
        if not result:
            self._forget()

    def _forget(self) -> None:
        self.fields.empty()
        self._new_code = ""
        if self.old is not None:
            self.old.empty()
        if self.code is not None:
            self.code.forget()

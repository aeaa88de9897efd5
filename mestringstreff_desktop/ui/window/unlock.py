"""The window that asks for the password of locked courses, before there is any other window.

There is no context yet, so it stands alone. To try a password takes some tenths of a second, beside it.
"""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut

from mestringstreff_desktop.services import locking
from mestringstreff_desktop.services.settings import USUAL_TEXT, Settings, text_step
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.fitting_dialog import FittingDialog
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.password_field import PasswordField
from mestringstreff_desktop.ui.window.zoom import LARGER, SMALLER, USUAL

TITLE = "Kursene er låst"
WIDTH = 480  # pixels at 100 % text size
TRIES = 3  # after which more help is given
_ASK = "Skriv passordet, så åpnes kursene der du slapp."
_ASK_CODE = "Skriv koden fra arket. Store og små bokstaver er det samme, og strekene kan utelates."
_USE_CODE, _USE_PASSWORD = "Bruk gjenopprettingskoden", "Bruk passordet"
_HELP = (
    "Se om Caps Lock er på, og trykk «Vis» for å se hva du skriver. Er passordet glemt, bruker du "
    "gjenopprettingskoden. Den er på arket som ble laget da kursene ble låst."
)


class Unlock(FittingDialog):
    """Accepted when the file at the path can be opened."""

    def __init__(self, path: Path, look: Theme) -> None:
        super().__init__(None, look, WIDTH)
        self._path, self._failed = path, 0
        self._worker = Worker(self)
        self.setWindowTitle(TITLE)
        self._says, self._trouble, self._help = label(_ASK, "lead"), label("", "warm"), label(_HELP, "quiet")
        self.password, self.code = PasswordField("Passord"), PasswordField("Gjenopprettingskode")
        self.code.show_button.setChecked(True)  # it is long, and copied from paper
        self.open_button = Button("Åpne", role="primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._try)
        self.quit_button, self.other = Button("Avslutt"), Button(_USE_CODE, role="quiet")
        self.quit_button.clicked.connect(self.reject)
        self.other.clicked.connect(self._use_other)
        for button in (self.quit_button, self.other):
            button.setAutoDefault(False)
        for part in (self._trouble, self._help, self.code):
            part.hide()
        for field in (self.password, self.code):
            field.typed.connect(self._trouble.hide)
        fields = column(self.password, self.code, self._trouble, self._help, row(self.other, None), gap=10)
        foot = row(None, self.quit_button, self.open_button, gap=12)
        words = column(label(TITLE, "title"), self._says, gap=8)
        self.lay_out(column(words, fields, gap=20), foot)
        for keys, by in ((LARGER, 1), (SMALLER, -1), (USUAL, 0)):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self._zoom(by))
        self._dress(look)
        self.password.setFocus()

    def _dress(self, look: Theme) -> None:
        theme.dress(self, look)
        apply_theme_within(self, look)

    def _zoom(self, by: int) -> None:
        """The size of text that was chosen is in the locked file: here it is chosen anew."""
        size = text_step(round(self._theme.scale * 100), by) if by else USUAL_TEXT
        self._theme = Theme(self._theme.name, size / 100)
        theme.apply(self._theme)
        self._dress(self._theme)
        self.fit()

    @property
    def field(self) -> PasswordField:
        """The field that is shown."""
        return self.password if self.code.isHidden() else self.code

    def _use_other(self) -> None:
        is_code = self.code.isHidden()
        self.field.empty()
        self.code.show_button.setChecked(True)
        self.password.setVisible(not is_code)
        self.code.setVisible(is_code)
        self._says.setText(_ASK_CODE if is_code else _ASK)
        self._trouble.hide()
        self.other.show_text(_USE_PASSWORD if is_code else _USE_CODE)
        self.field.setFocus()

    def _try(self) -> None:
        secret, path = self.field.text, self._path
        if not secret:
            self.field.setFocus()
            return
        self._set_busy(True)
        self._worker.do(self, lambda: locking.open_up(path, secret), lambda _: self._open(), self._on_trouble)

    def _open(self) -> None:
        self._forget()
        self.accept()

    def _on_trouble(self, sentence: str) -> None:
        self._set_busy(False)
        self._failed += 1
        self._trouble.setText(sentence)
        self._trouble.show()
        self._help.setVisible(self._failed >= TRIES)
        announce(self, sentence)
        self.field.setFocus()
        self.field.line.selectAll()

    def _set_busy(self, is_busy: bool) -> None:
        for part in (self.open_button, self.other, self.password, self.code):
            part.setDisabled(is_busy)
        self.open_button.show_text("Åpner …" if is_busy else "Åpne")

    def _forget(self) -> None:
        for field in (self.password, self.code):
            field.empty()

    def done(self, result: int) -> None:
        self._forget()
        self._worker.stop()
        super().done(result)


def ask_password(path: Path, look: Theme | None = None) -> bool:
    """Ask for the password until the file can be opened; was it given? `look` is what was in force before."""
    look = look or theme.chosen(Settings())
    theme.apply(look)  # first: what is made before it keeps another font
    dialog = Unlock(path, look)
    is_open = bool(dialog.exec())
    dialog.deleteLater()
    return is_open

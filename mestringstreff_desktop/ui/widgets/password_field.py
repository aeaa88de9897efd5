"""A field for a password: dots, with a button that shows them. Nothing typed in it is kept anywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import column, row

_HINTS = Qt.InputMethodHint
_NO_HELP = _HINTS.ImhSensitiveData | _HINTS.ImhNoPredictiveText | _HINTS.ImhNoAutoUppercase
_SHOW, _HIDE = "Vis", "Skjul"


class PasswordField(QWidget):
    """One line with its label above it. `typed` tells that something in it changed."""

    typed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setProperty("role", "field")
        self.line.setInputMethodHints(_NO_HELP)
        self.line.textEdited.connect(lambda _: self.typed.emit())
        self.show_button = Button(_SHOW, "eye", "quiet")
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        self.show_button.toggled.connect(self._show)
        self._show(False)
        field = row(self.line, self.show_button)
        field.setStretch(0, 1)
        self.setLayout(column(label_of(self.line, name), field, gap=4))
        self.setFocusProxy(self.line)

    def _show(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if is_shown else mode.Password)
        self.show_button.show_text(_HIDE if is_shown else _SHOW)
        self.show_button.setAccessibleName(
            f"{_HIDE if is_shown else _SHOW}: {self.line.accessibleName().lower()}"
        )

    @property
    def text(self) -> str:
        return self.line.text()

    def empty(self) -> None:
        """Forget what was typed, also for undo in the line, and hide what is typed next."""
        self.line.setText("")
        self.show_button.setChecked(False)

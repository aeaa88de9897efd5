"""Two fields for a new password, which is typed twice; see locking.py on what will do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.password_field import PasswordField

_ADVICE = f"Minst {locking.SHORTEST_PASSWORD} tegn. Fire ord på rad er lett å huske og vanskelig å gjette."


class NewPassword(QWidget):
    """A new password, typed twice. `typed` tells that one of them changed.

    What is wrong with it stands in the place of the advice, where it is seen on a small screen too.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = PasswordField("Nytt passord")
        self.again = PasswordField("Skriv passordet en gang til")
        self._words = label(_ADVICE, "quiet")
        for field in (self.first, self.again):
            field.typed.connect(self._on_typed)
        self.setLayout(column(self.first, self._words, self.again, gap=10))
        self.setFocusProxy(self.first)

    @property
    def password(self) -> str:
        return self.first.text

    @property
    def is_blank(self) -> bool:
        return not self.first.text and not self.again.text

    def will_do(self) -> bool:
        """Can it be used? What is wrong with it is told."""
        trouble = locking.trouble_with(self.first.text, self.again.text)
        self._say(trouble)
        if trouble:
            announce(self, trouble)
            self.first.setFocus()
        return not trouble

    def empty(self) -> None:
        for field in (self.first, self.again):
            field.empty()

    def _on_typed(self) -> None:
        self._say("")
        self.typed.emit()

    def _say(self, trouble: str) -> None:
        self._words.setText(trouble or _ADVICE)
        set_role(self._words, "warm" if trouble else "quiet")

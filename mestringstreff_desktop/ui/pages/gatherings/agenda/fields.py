"""The fields within a line of the agenda: Enter in one of them goes on to the next."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter

from mestringstreff_desktop.ui.widgets.text_fields import LineField, WrapField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleField(WrapField):
    """The title, which wraps as it does when it is only shown. `done` tells of Enter."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__("Tittel", "Hva heter programposten?")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class WhoField(LineField):
    """Who is responsible, with the usual ones suggested as one types. `done` tells of Enter."""

    done = Signal()

    def __init__(self, people: QStringListModel) -> None:
        super().__init__("Hovedansvar", "Hvem?", "cell")
        self._people = people

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The suggestions are made when somebody first comes here: most lines are only read."""
        if self.completer() is None:
            completer = QCompleter(self._people, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self.edited)
            self.setCompleter(completer)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.edited.emit(self.text())  # also what was gone to among the suggestions
            self.done.emit()
        else:
            super().keyPressEvent(event)

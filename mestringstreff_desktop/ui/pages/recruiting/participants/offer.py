"""The offer of a free place to whoever is next on the waiting list: one press gives it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.ui.pages.recruiting.participants.words import name_of
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row


class PlaceOffer(QFrame):
    """There while a place is free and somebody waits. `accepted` carries who gets it."""

    accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "teal")
        self._person: Participant | None = None
        self.words = label("", "body")
        self.button = Button("Flytt opp", "user-check", "small")
        self.button.setObjectName("move-up")
        self.button.clicked.connect(self._accept)
        layout = row(column(None, Picture("user-check", 20, "good"), None), self.words, self.button, gap=10)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def refresh(self, person: Participant | None) -> None:
        """Offer the place to somebody, or nothing."""
        self._person = person
        if person is not None:
            name = name_of(person)
            words = f"Det er ledig plass. Neste på ventelista er {name}."
            if words != self.words.text():
                self.words.setText(breakable(words))
                announce(self, words)
            self.button.setAccessibleName(f"Flytt opp {name} fra ventelista")
        self.setVisible(person is not None)

    def _accept(self) -> None:
        if self._person is not None:
            self.accepted.emit(self._person)

"""What somebody has said yes to: that this is stored. Ticked, with the day it was said."""

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.ui.pages.recruiting.participants.dates import PersonDate
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.widgets.buttons import TickButton
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_YES = "Har sagt ja til at vi lagrer dette"


class Consent(QWidget):
    """The tick is today's; the day can be changed while it is on."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._person: Participant | None = None
        self.tick = TickButton(editing.context, _YES)
        self.tick.setObjectName("consent")
        self.tick.clicked.connect(self._on_ticked)
        self.day = PersonDate(editing, "consent_on", "Sagt ja den")
        self.setLayout(column(WrapLayout(self.tick), self.day, gap=2))

    def show_person(self, person: Participant, *, is_new: bool) -> None:
        self._person = person
        self.tick.setChecked(person.consent_on is not None)
        self.day.show_person(person, is_new=is_new)
        self.day.setVisible(person.consent_on is not None or self.day.is_half_typed)

    def _on_ticked(self, is_on: bool) -> None:
        if self._person is not None:
            words = "noterte at {} har sagt ja" if is_on else "fjernet at {} har sagt ja"
            day = self._editing.today if is_on else None
            self._editing.change(self._person, words, consent_on=day)

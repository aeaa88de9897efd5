"""What somebody has said yes to: that this is stored. A tick, which notes the day."""

from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.widgets.buttons import TickButton

_YES = "Har sagt ja til at vi lagrer dette"


class Consent(TickButton):
    """Ticked, it was said today."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing.context, _YES)
        self.setObjectName("consent")
        self._editing = editing
        self._person: Participant | None = None
        self.clicked.connect(self._on_ticked)

    def show_person(self, person: Participant) -> None:
        self._person = person
        self.setChecked(person.consent_on is not None)

    def _on_ticked(self, is_on: bool) -> None:
        if self._person is not None:
            words = "noterte at {} har sagt ja" if is_on else "fjernet at {} har sagt ja"
            day = self._editing.today if is_on else None
            self._editing.change(self._person, words, consent_on=day)

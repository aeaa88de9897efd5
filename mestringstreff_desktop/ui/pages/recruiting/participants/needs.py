"""What to allow for, for one person: a chip for each kind, and room for words at those that are on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant
from mestringstreff_desktop.course.recruiting.roster import NEED_TITLES
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.pages.recruiting.participants.words import NEED_ICONS
from mestringstreff_desktop.ui.widgets.buttons import TickButton
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

HINT = "Skriv hva som hjelper, ikke hvorfor. Diagnosen skal ikke stå her."
_KIN = "Deltar som pårørende"


class NeedField(QWidget):
    """What helps with one need, in words."""

    def __init__(self, kind: NeedKind) -> None:
        super().__init__()
        self.field = TextField(f"{NEED_TITLES[kind]}: hva hjelper?", "Hva hjelper?", lines=1, most_lines=6)
        self.field.setObjectName(f"need-text-{kind}")
        self.field.setAccessibleDescription(HINT)
        self.setLayout(column(label_of(self.field, NEED_TITLES[kind]), self.field, gap=2))


class NeedFields(QWidget):
    """Stored as they are ticked and typed. `left` tells that the words may be new."""

    left = Signal()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._person: Participant | None = None
        self.chips = {kind: FilterChip(NEED_TITLES[kind], NEED_ICONS[kind]) for kind in NeedKind}
        self.fields = {kind: NeedField(kind) for kind in NeedKind}
        self.kin = TickButton(editing.context, _KIN)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for kind, chip in self.chips.items():
            chip.setObjectName(f"need-{kind}")
            chip.setProperty("role", "log-chip")
        self.kin.setObjectName("next-of-kin")
        layout = column(gap=8)
        layout.addLayout(WrapLayout(*self.chips.values(), gap=6))
        for field in self.fields.values():
            layout.addWidget(field)
        layout.addLayout(WrapLayout(self.kin))
        self.setLayout(layout)

    def _connect(self) -> None:
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda is_on, kind=kind: self._tick(kind, is_on))
        for kind, each in self.fields.items():
            each.field.edited.connect(lambda text, kind=kind: self._describe(kind, text))
            each.field.left.connect(self.left)
        self.kin.clicked.connect(self._mark_kin)

    def show_person(self, person: Participant) -> None:
        """Show what is stored; what is being typed is left alone."""
        self._person = person
        needs = {need.kind: need.text for need in person.needs}
        for kind, chip in self.chips.items():
            chip.setChecked(kind in needs)
            self.fields[kind].setVisible(kind in needs)
            stored = needs.get(kind, "")
            self.fields[kind].field.show_text(self._editing.text(person, f"need-{kind}", stored))
        self.kin.setChecked(person.is_next_of_kin)

    def _tick(self, kind: NeedKind, is_on: bool) -> None:
        if self._person is not None:
            self._editing.tick(self._person, kind, is_on=is_on)

    def _describe(self, kind: NeedKind, text: str) -> None:
        if self._person is not None:
            self._editing.described(self._person, kind, text)

    def _mark_kin(self, is_on: bool) -> None:
        if self._person is not None:
            words = "merket {} som pårørende" if is_on else "merket at {} ikke er pårørende"
            self._editing.change(self._person, words, is_next_of_kin=is_on)

"""The start of one line of the agenda: as the plan gives it, or locked to a time of its own."""

import datetime as dt
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.timetable import Slot, air_remark
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.date_field import TimeField
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row

_BOLDER = 1.1  # the words are bold while the chip is down, and are not measured so
_FIELD = "lock"
_NO_START = "Sett starttid for samlingen først, så kan programposten låses."


class LockedStart(QWidget):
    """A chip that locks the line where it stands, and a field for another time while it is locked."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self._item_id: UUID | None = None
        self._now: dt.time = dt.time()
        self.chip = Button("Lås starttiden", "lock-open", "chip")
        self.chip.setObjectName("lock-start")
        self.chip.setCheckable(True)
        self.time = TimeField("Låst til klokka")
        self.remark = label("", "quiet")
        self.remark.setObjectName("lock-remark")
        self.setLayout(column(row(self.chip, None), row(self.time, None), self.remark, gap=6))
        self.chip.clicked.connect(self._on_chip)
        self.time.edited.connect(self._lock)
        self.time.half_typed.connect(self._keep_half_typed)

    def refresh(self, gathering_start: dt.time | None, slot: Slot) -> None:
        """Show the start of a line; without a start of the gathering it cannot be locked."""
        item, locked = slot.item, slot.item.locked_start
        is_another, self._item_id = item.id != self._item_id, item.id
        self._now = slot.starts.time()
        self.chip.setChecked(locked is not None)
        self.chip.icon_name = "lock" if locked else "lock-open"
        self.chip.show_text(f"Låst til kl. {clock_time(locked)}" if locked else "Lås starttiden")
        self.chip.setMinimumWidth(round(self.chip.sizeHint().width() * _BOLDER))
        self.chip.setEnabled(locked is not None or gathering_start is not None)
        (self.time.show_afresh if is_another else self.time.show_value)(locked)
        if is_another:
            self.time.show_half_typed(self.editor.half_typed(item.id, _FIELD))
        self.time.setVisible(locked is not None or self.time.line.hasFocus())
        self.remark.setText(air_remark(slot) if gathering_start else _NO_START)
        self.remark.setVisible(bool(self.remark.text()))
        set_role(self.remark, "small-warm" if slot.air < dt.timedelta() else "quiet")
        apply_theme_within(self, self.editor.context.theme)

    def _on_chip(self) -> None:
        self._lock(self._now if self.chip.isChecked() else None)

    def _keep_half_typed(self, text: str) -> None:
        if self._item_id is not None:
            self.editor.keep_half_typed(self._item_id, _FIELD, text)

    def _lock(self, time: dt.time | None) -> None:
        if self._item_id is not None:
            self.editor.change_item(self._item_id, locked_start=time)

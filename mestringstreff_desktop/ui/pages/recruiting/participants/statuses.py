"""The statuses of one person, beside each other: one press gives another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.ui.pages.recruiting.participants.words import STATUSES
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class StatusChoice(QWidget):
    """`wanted` carries the status that was pressed."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Status")
        group = QButtonGroup(self)
        self.chips = {status: FilterChip(look.word, look.icon) for status, look in STATUSES.items()}
        for number, (status, chip) in enumerate(self.chips.items(), 1):
            chip.setObjectName(f"status-{status}")
            chip.setProperty("role", "log-chip")
            chip.setToolTip(f"Tast {number} i lista")
            chip.clicked.connect(lambda _=False, status=status: self.wanted.emit(status))
            group.addButton(chip)
            choose_one(chip)
        self.setLayout(WrapLayout(*self.chips.values(), gap=6))

    def show_status(self, status: Status) -> None:
        self.chips[status].setChecked(True)

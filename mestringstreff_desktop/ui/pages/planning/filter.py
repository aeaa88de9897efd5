"""The filter of questions: the short list or all, and only the open ones if one wishes."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.course.checklist import Question
from mestringstreff_desktop.ui.widgets.buttons import chip
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class QuestionFilter(QWidget):
    """Three chips. The short list is chosen at first: a long list is skipped."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.short, self.all = chip("Kortliste", checked=True), chip("Alle punkter")
        self.open = chip("Bare åpne")
        self.short.setToolTip("De viktigste punktene")
        self.open.setToolTip("Skjul det som er avklart eller ikke aktuelt")
        for name, part in (("short", self.short), ("all", self.all), ("open", self.open)):
            part.setObjectName(f"filter-{name}")
            part.clicked.connect(self.changed)
        self._group = QButtonGroup(self)
        self._group.addButton(self.short)
        self._group.addButton(self.all)
        choose_one(self.short, self.all)
        self.setLayout(WrapLayout(self.short, self.all, self.open, gap=10))

    def passed(self, lines: Iterable[Question], keep: str = "") -> list[Question]:
        """Return the questions to show; the one with the key `keep` stays while it is worked on."""
        return [line for line in lines if line.key == keep or self._passes(line)]

    def _passes(self, line: Question) -> bool:
        is_wanted = self.all.isChecked() or line.is_essential
        return is_wanted and (line.is_open or not self.open.isChecked())

    def let_in(self, line: Question) -> None:
        """Widen the choice until a question passes."""
        if not line.is_essential:
            self.all.setChecked(True)
        if not line.is_open:
            self.open.setChecked(False)

    def let_all_in(self) -> None:
        self.all.setChecked(True)
        self.open.setChecked(False)
        self.changed.emit()

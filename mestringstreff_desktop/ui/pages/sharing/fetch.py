"""Deling, part two: the way in for a course from a colleague. What it holds is for package.py."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.send import KINDS
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.notice import Notice


class FetchCard(QFrame):
    """The way in: a file that is chosen, or dragged onto the window. `chosen` carries its path."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.notice = Notice(context)
        choose = Button("Velg en kurspakke …", "folder-open")
        choose.setObjectName("choose-package")
        choose.clicked.connect(self._choose)
        lead = "Velg fila du har fått, eller dra den hit fra mappa. Du får se hva den inneholder først."
        head = column(label("Hent et kurs", "title"), label(lead, "lead"), gap=4)
        self.setLayout(column(head, row(choose, None), self.notice, gap=12, margin=20))

    def _choose(self) -> None:
        path = self.context.ask.open_file("Hent et kurs", KINDS)
        if path is not None:
            self.chosen.emit(str(path))

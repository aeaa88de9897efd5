"""The checklist on paper: as far as the course has come, or blank; seen before it is printed or saved."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step
from mestringstreff_desktop.ui.widgets.buttons import Button

FORM = "sjekkliste"


class PrintButton(Button):
    """Opens a small menu. `desk` says how it goes; the page puts it where it is seen."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__("Skriv ut", "printer", "primary")
        self.setObjectName("print-checklist")
        self.setAccessibleName("Skriv ut sjekklista")
        self.setToolTip("Sjekklista på papir (Ctrl+P)")
        self.context = context
        self.desk = PaperDesk(context)
        self.clicked.connect(self._show_menu)
        self.keys = QShortcut(QKeySequence.StandardKey.Print, page)
        self.keys.activated.connect(self._show_menu)

    def menu_of_kinds(self) -> QMenu:
        """Return the ways to get the checklist."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Med status og notater …").triggered.connect(lambda: self.preview(is_blank=False))
        menu.addAction("Blank …").triggered.connect(lambda: self.preview(is_blank=True))
        return menu

    def _show_menu(self) -> None:
        menu = self.menu_of_kinds()
        right = self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(right, self.height() + 4)))

    def preview(self, *, is_blank: bool) -> None:
        """Show the checklist as it will be printed."""
        open_preview(self.desk, checklist_paper(self.context, is_blank=is_blank))


def checklist_paper(context: Context, *, is_blank: bool) -> Paper:
    """Return the checklist as a paper, with what was typed last, or with room to write."""
    context.autosave.flush()
    library, course = context.library, None if is_blank else context.course

    def make(edition: Edition, step: Step) -> bytes:
        step(0, 1)
        return printing.make_pdf(library, [FORM], edition, course)

    return Paper("Sjekkliste, blank" if is_blank else "Sjekkliste", make)
